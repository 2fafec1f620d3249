# shellcheck shell=dash disable=SC2154 # dir and pid are of guard.sh
# A DHCP server, which is no name server. DHCP_NAMESPACE is the file of its network namespace,
# DHCP_INTERFACE and DHCP_RANGE are as dnsmasq wants them.
#
# --no-daemon, since otherwise it changes its groups, which an ordinary user's namespace refuses.
start() {
    daemon nsenter --net="${DHCP_NAMESPACE:-/proc/self/ns/net}" \
        dnsmasq --no-daemon --conf-file=/dev/null --user=root --pid-file= --port=0 \
        --no-resolv --no-hosts --no-ping --bind-interfaces --except-interface=lo \
        --interface="$DHCP_INTERFACE" --dhcp-range="$DHCP_RANGE" --dhcp-authoritative \
        --dhcp-leasefile="$dir/leases" --log-dhcp --log-facility="$dir/dhcp.log"
    await grep -qs "DHCP, sockets bound" "$dir/dhcp.log"
}

stop() {
    end "$pid"
}
