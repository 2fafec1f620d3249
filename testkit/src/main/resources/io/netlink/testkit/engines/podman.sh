# shellcheck shell=dash disable=SC2154 # dir and pid are of guard.sh
# Podman's service. It changes no firewall: netavark finds an iptables that does nothing.
export HOME="$dir/home" CONTAINERS_CONF="$dir/containers.conf"

start() {
    netns_existed=
    [ ! -d /run/netns ] || netns_existed=1
    forwarding=$(cat /proc/sys/net/ipv4/ip_forward)
    mkdir "$dir/home" "$dir/bin"
    cat >"$dir/bin/iptables" <<'IPTABLES'
#!/bin/sh
case "$*" in *--version*) echo 'iptables v1.8.9 (nf_tables)' ;; esac
IPTABLES
    chmod +x "$dir/bin/iptables"
    ln -s iptables "$dir/bin/ip6tables"
    {
        echo '[containers]'
        # Podman would raise them above what root without CAP_SYS_RESOURCE may.
        echo "default_ulimits = [$(limit nofile 'open files'), $(limit nproc processes)]"
        echo '[engine]'
        echo 'lock_type = "file"'
    } >"$dir/containers.conf"
    apart_daemon
    await podman_answers
    tar -C "$dir/rootfs" -c . | remote import - busybox || fail "podman import failed"
}

# At most 1024: the service itself runs with lower limits than it was started with.
limit() {
    awk -v name="$1" -v words="Max $2" 'index($0, words) == 1 {
        most = substr($0, 27) + 0
        if (most == 0 || most > 1024) most = 1024
        printf "\"%s=%d:%d\"", name, most, most
    }' /proc/self/limits
}

inside() {
    export PATH="$dir/bin:$PATH"
    exec podman --root "$dir/data" --runroot "$dir/run" --tmpdir "$dir/tmp" --storage-driver vfs \
        --runtime runc --cgroup-manager cgroupfs --events-backend file --network-backend netavark \
        --network-config-dir "$dir/networks" system service --time=0 "unix://$dir/socket"
}

remote() { timeout 60 podman --remote --url "unix://$dir/socket" "$@"; }

podman_answers() { [ -S "$dir/socket" ] && remote version >"$dir/version"; }

stop() {
    if runs "$pid"; then
        remote rm --all --force --time 0 --volumes
        remote network prune --force
        end "$pid"
    fi
}

forget() {
    ip link delete podman0
    rm -rf /run/containers /run/runc
    echo "$forwarding" >/proc/sys/net/ipv4/ip_forward
    if [ -z "$netns_existed" ]; then
        umount -n -l /run/netns
        rmdir /run/netns
    fi
}
