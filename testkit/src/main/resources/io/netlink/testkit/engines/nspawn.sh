# shellcheck shell=dash disable=SC2154 # dir, name and pid are of guard.sh
# One container of systemd-nspawn, CONTAINER_NAME, without a network, which runs CONTAINER_COMMAND. No systemd
# is asked: it makes its cgroup, payload, below the one it is in, so it gets one of its own first.
start() {
    mkdir -p "$dir/rootfs/usr" "$dir/rootfs/run" "$dir/rootfs/var"
    : >"$dir/rootfs/etc/os-release"
    # shellcheck disable=SC2016 # for the inner shell
    daemon sh -c 'for root in /sys/fs/cgroup /sys/fs/cgroup/unified /sys/fs/cgroup/systemd; do
            [ ! -e "$root/cgroup.procs" ] || { mkdir "$root/$1" && echo 0 >"$root/$1/cgroup.procs"; } || exit
        done
        dir=$2 machine=$3
        shift 3
        exec systemd-nspawn --quiet --register=no --keep-unit --private-network --as-pid2 --console=pipe \
            --machine="$machine" --directory="$dir/rootfs" "$@"' sh "$name" "$dir" "$CONTAINER_NAME" $CONTAINER_COMMAND
    await payload_runs
}

# The first process that is there of the payload's is pid 1, a stub of nspawn's, and in the end the command.
payload_runs() {
    find /sys/fs/cgroup -path "*/$name/payload/cgroup.procs" -exec cat {} + | sort -un | while read -r process; do
        [ "$(tr '\0' ' ' <"/proc/$process/cmdline")" != "$CONTAINER_COMMAND " ] || echo "$process"
    done >"$dir/pid"
    [ -s "$dir/pid" ]
}

stop() { end "$pid"; }

forget() { rm -rf /run/systemd/nspawn && rmdir -p --ignore-fail-on-non-empty /run/systemd; }
