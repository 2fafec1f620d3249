# shellcheck shell=dash disable=SC2086,SC2154 # options are words; dir and pid are of guard.sh
# A DHCP server, which is no name server. DHCP_NAMESPACE is the file of its network namespace,
# DHCP_INTERFACE and DHCP_RANGE are as dnsmasq wants them, DHCP_OPTIONS more of its options.
#
# --no-daemon, since otherwise it changes its groups, which an ordinary user's namespace refuses.
start() {
    daemon nsenter --net="${DHCP_NAMESPACE:-/proc/self/ns/net}" \
        dnsmasq --no-daemon --conf-file=/dev/null --user=root --pid-file= --port=0 \
        --no-resolv --no-hosts --no-ping --bind-interfaces --except-interface=lo \
        --interface="$DHCP_INTERFACE" --dhcp-range="$DHCP_RANGE" --dhcp-authoritative \
        --dhcp-leasefile="$dir/leases" --log-dhcp --log-facility="$dir/dhcp.log" $DHCP_OPTIONS
    await grep -qs "DHCP, sockets bound" "$dir/dhcp.log"
}

stop() {
    end "$pid"
}
