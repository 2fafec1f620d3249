# shellcheck shell=dash disable=SC2154 # dir, name and pid are of guard.sh
# The Docker daemon, with a containerd of its own. It changes no firewall and forwards nothing, so that
# a test's own bridges work as without it, and no kernel with tables is needed.
export DOCKER_HOST="unix://$dir/socket" DOCKER_CONFIG="$dir/client"

start() {
    echo '{}' >"$dir/daemon.json"
    apart_daemon
    await docker_answers
    tar -C "$dir/rootfs" -c . | timeout 30 docker import - busybox || fail "docker import failed"
}

inside() {
    exec dockerd --config-file "$dir/daemon.json" --host "unix://$dir/socket" --pidfile "$dir/pid" \
        --data-root "$dir/data" --exec-root "$dir/exec" --storage-driver vfs \
        --exec-opt native.cgroupdriver=cgroupfs --cgroup-parent "/$name" --shutdown-timeout 1 \
        --iptables=false --ip6tables=false --ip-masq=false --ip-forward=false --userland-proxy=false \
        --log-level warn
}

docker_answers() { [ -S "$dir/socket" ] && timeout 30 docker version >"$dir/version"; }

stop() {
    if runs "$pid"; then
        containers=$(timeout 30 docker ps --all --quiet)
        # shellcheck disable=SC2086 # words
        [ -z "$containers" ] || timeout 60 docker rm --force --volumes $containers
        timeout 30 docker network prune --force
        end "$pid"
    fi
}

forget() {
    # made by the daemon, which leaves it for its next start
    ip link delete docker0
    rm -rf /run/containerd /run/docker
}
