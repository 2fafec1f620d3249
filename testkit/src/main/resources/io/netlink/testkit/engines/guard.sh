# shellcheck shell=dash
# guard.sh DIRECTORY
#
# Starts what DIRECTORY/engine.sh describes, says "ready", and waits for the end of its standard
# input: the test closes it, or the test's JVM is gone, however it went. Then it ends all that was
# started and removes what is left. So it has a session of its own, which no signal reaches that is
# meant for Maven or the JVM.
#
# engine.sh has the functions start and stop; if something is to be removed when nothing runs any
# more, forget; and if start calls apart_daemon, inside, which ends with exec of the daemon.
set -u
dir=$1
name=${dir##*/} # of the control groups too
forget() { :; }
. "$dir/engine.sh"

# The daemon's own mounts: what it writes to /etc and /var stays in DIRECTORY. What it mounts below
# /run, the test sees.
if [ "${2-}" = inside ]; then
    for folder in etc var; do
        mkdir -p "$dir/over/$folder/upper" "$dir/over/$folder/work"
        mount -n -t overlay -o "lowerdir=/$folder,upperdir=$dir/over/$folder/upper,workdir=$dir/over/$folder/work" \
            overlay "/$folder" || exit
    done
    mount -n -t tmpfs -o mode=1777,nosuid,nodev shm /dev/shm || exit
    inside
    exit 1
fi

pid=
trap : HUP INT TERM
exec 3>&1 >>"$dir/log" 2>&1

say() { printf '%s\n' "$*" >&3; }

# Starts a daemon. Its environment tells it, and what it starts, from others.
daemon() {
    env NETLINK_ENGINE="$dir" "$@" </dev/null 3>&- &
    pid=$!
}

# The same, with mounts of its own.
apart_daemon() {
    mount -n --make-shared /run || fail "cannot make /run shared"
    daemon unshare --mount --propagation unchanged sh "$dir/guard.sh" "$dir" inside
}

runs() { [ -n "$1" ] && grep -qs '^State:[[:space:]]*[^ZX]' "/proc/$1/status"; }

# await COMMAND...: until it succeeds, for 30 seconds, or until the daemon ended.
await() {
    tries=600
    until "$@"; do
        runs "$pid" || fail "the daemon ended"
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || fail "$* took too long"
        sleep 0.05
    done
}

# end PID: in peace, or after 10 seconds by force.
end() {
    [ -n "$1" ] || return
    kill "$1"
    tries=200
    while runs "$1"; do
        tries=$((tries - 1))
        if [ "$tries" = 0 ]; then kill -KILL "$1"; fi
        sleep 0.05
    done
    wait "$1"
}

# The control groups: one in each hierarchy of version 1.
groups() { find /sys/fs/cgroup -maxdepth 2 -type d -name "$name"; }

# What still runs: by its environment, or by its control group; and Podman's monitors and what they
# start, by their arguments.
left() {
    grep -lzsxF "NETLINK_ENGINE=$dir" /proc/[0-9]*/environ | cut -d / -f 3
    grep -lsx -e conmon -e podman /proc/[0-9]*/comm | cut -d / -f 3 | while read -r process; do
        if grep -qsF "$dir/" "/proc/$process/cmdline"; then echo "$process"; fi
    done
    groups | while read -r group; do find "$group" -name cgroup.procs -exec cat {} +; done
}

clean_up() {
    tries=100
    while pids=$(left | sort -u) && [ -n "$pids" ] && [ "$tries" -gt 0 ]; do
        # shellcheck disable=SC2086 # words
        kill -KILL $pids
        tries=$((tries - 1))
        sleep 0.05
    done
    forget
    cut -d ' ' -f 5 /proc/self/mountinfo | grep -F "$dir/" | sort -r | while read -r mount; do
        umount -n -l "$mount"
    done
    # A group is busy for a moment after its last process.
    tries=100
    while left_groups=$(groups) && [ -n "$left_groups" ] && [ "$tries" -gt 0 ]; do
        # shellcheck disable=SC2086 # words
        find $left_groups -depth -type d -exec rmdir {} +
        tries=$((tries - 1))
        sleep 0.02
    done
    [ -z "$pids" ] || say "left running: $pids"
    [ -z "$left_groups" ] || say "left control groups: $left_groups"
    cd / && rm -rf --one-file-system "$dir" || say "left $dir"
    # unless another engine needs that
    [ -n "$(find /run -mindepth 2 -maxdepth 2 -path '*/netlink-*/over')" ] || mount -n --make-private /run
}

fail() {
    trap '' HUP INT TERM
    say "$*"
    tail -n 30 "$dir/log" >&3
    stop
    clean_up
    exit 1
}

start
say ready
read -r _
trap '' HUP INT TERM
stop
clean_up
