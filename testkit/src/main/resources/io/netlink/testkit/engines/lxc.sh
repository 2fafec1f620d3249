# shellcheck shell=dash disable=SC2154 # dir, name and pid are of guard.sh
# One container of LXC, CONTAINER_NAME, without a network and with all it needs in DIRECTORY. It runs
# CONTAINER_COMMAND. Its cgroup is called as always, lxc.payload.NAME, below that of the guard.
start() {
    mkdir -p "$dir/$CONTAINER_NAME"
    mv "$dir/rootfs" "$dir/$CONTAINER_NAME/rootfs"
    mknod -m 666 "$dir/$CONTAINER_NAME/rootfs/dev/null" c 1 3
    cat >"$dir/$CONTAINER_NAME/config" <<CONFIG
lxc.uts.name = $CONTAINER_NAME
lxc.rootfs.path = dir:$dir/$CONTAINER_NAME/rootfs
lxc.net.0.type = empty
lxc.cgroup.dir = $name
lxc.mount.auto = proc:mixed
lxc.autodev = 0
lxc.tty.max = 0
lxc.apparmor.profile = unconfined
lxc.init.cmd = $CONTAINER_COMMAND
CONFIG
    daemon lxc-start --foreground --lxcpath="$dir" --name="$CONTAINER_NAME" --logfile="$dir/lxc.log" --logpriority=INFO
    await lxc-wait --lxcpath="$dir" --name="$CONTAINER_NAME" --state=RUNNING --timeout=0
    lxc-info --lxcpath="$dir" --name="$CONTAINER_NAME" --pid --no-humanize >"$dir/pid" || fail "lxc-info failed"
}

stop() {
    if runs "$pid"; then
        timeout 30 lxc-stop --kill --lxcpath="$dir" --name="$CONTAINER_NAME"
        wait "$pid"
    fi
}

forget() { rm -rf "/run/lxc/lock/$dir" && rmdir -p --ignore-fail-on-non-empty "/run/lxc/lock/${dir%/*}"; }
