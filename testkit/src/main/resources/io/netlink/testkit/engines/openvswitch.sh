# shellcheck shell=dash disable=SC2154 # dir and pid are of guard.sh
# Open vSwitch: its database and its switch, which works in user space (datapath_type=netdev) since
# the kernel's part is rarely there.
export OVS_RUNDIR="$dir" OVS_LOGDIR="$dir" OVS_DBDIR="$dir" OVS_SYSCONFDIR="$dir"

start() {
    ovsdb-tool create "$dir/conf.db" /usr/share/openvswitch/vswitch.ovsschema ||
        fail "ovsdb-tool failed"
    daemon ovsdb-server "$dir/conf.db" --remote="punix:$dir/db.sock" --no-chdir --verbose=warn \
        --unixctl="$dir/ovsdb.ctl"
    database=$pid
    await test -S "$dir/db.sock"
    ovs-vsctl --timeout=30 --no-wait init || fail "ovs-vsctl failed"
    daemon ovs-vswitchd "unix:$dir/db.sock" --no-chdir --verbose=warn --unixctl="$dir/switch.ctl"
    await switch_answers
}

switch_answers() { [ -n "$(ovs-vsctl --timeout=30 get Open_vSwitch . datapath_types | tr -d '[]')" ]; }

stop() {
    for bridge in $(ovs-vsctl --timeout=30 list-br); do
        ovs-vsctl --timeout=30 --if-exists del-br "$bridge"
    done
    end "$pid"
    [ "$database" = "$pid" ] || end "$database"
}
