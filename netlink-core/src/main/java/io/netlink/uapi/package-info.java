/**
 * The kernel's numbers, one class for each header, spelled as the kernel spells them.
 *
 * <p>Every netlink message starts with {@link io.netlink.uapi.Netlink}: protocols, message flags,
 * socket options and the attributes of an extended acknowledgement. {@link
 * io.netlink.uapi.RtNetlink} has the message types and multicast groups of {@code NETLINK_ROUTE},
 * and the attributes of routes.
 *
 * <ul>
 *   <li>Links: {@link io.netlink.uapi.IfLink} (attributes, and those of most kinds), {@link
 *       io.netlink.uapi.If} (flags and states), {@link io.netlink.uapi.IfArp} (hardware types), and
 *       for single kinds {@link io.netlink.uapi.Veth}, {@link io.netlink.uapi.Vxcan}, {@link
 *       io.netlink.uapi.IfTunnel}, {@link io.netlink.uapi.Ip6Tunnel}, {@link
 *       io.netlink.uapi.IfTun}, {@link io.netlink.uapi.IfBonding}, {@link
 *       io.netlink.uapi.IfBridge}, {@link io.netlink.uapi.IfVlan}, {@link
 *       io.netlink.uapi.IfMacsec}, {@link io.netlink.uapi.CanNetlink}, {@link
 *       io.netlink.uapi.BatmanAdv}, {@link io.netlink.uapi.Amt}, {@link io.netlink.uapi.Wwan}.
 *   <li>Addresses: {@link io.netlink.uapi.IfAddr}; their labels: {@link
 *       io.netlink.uapi.IfAddrLabel}.
 *   <li>Routes: nexthop objects in {@link io.netlink.uapi.Nexthop}, rules in {@link
 *       io.netlink.uapi.FibRules}, multicast routing in {@link io.netlink.uapi.Mroute} and {@link
 *       io.netlink.uapi.Mroute6}, encapsulations in {@link io.netlink.uapi.LwTunnel}, {@link
 *       io.netlink.uapi.MplsIptunnel}, {@link io.netlink.uapi.Mpls}, {@link io.netlink.uapi.Seg6},
 *       {@link io.netlink.uapi.Seg6Iptunnel}, {@link io.netlink.uapi.Seg6Local}, {@link
 *       io.netlink.uapi.Ioam6Iptunnel}, {@link io.netlink.uapi.RplIptunnel}, {@link
 *       io.netlink.uapi.Ila}.
 *   <li>Neighbours and their tables, forwarding entries of bridges: {@link
 *       io.netlink.uapi.Neighbour}.
 *   <li>Configuration: {@link io.netlink.uapi.NetConf}, and the sysctls of links in {@link
 *       io.netlink.uapi.Ip} and {@link io.netlink.uapi.Ipv6}.
 *   <li>Traffic control: {@link io.netlink.uapi.PktSched} (qdiscs and classes), {@link
 *       io.netlink.uapi.PktCls} (filters, extended matches and what actions share), {@link
 *       io.netlink.uapi.GenStats} (statistics), a class such as {@link io.netlink.uapi.TcMirred}
 *       for each action, one such as {@link io.netlink.uapi.TcEmMeta} for each extended match, and
 *       {@link io.netlink.uapi.Ife}.
 *   <li>Ids of network namespaces: {@link io.netlink.uapi.NetNamespace}.
 *   <li>Numbers that all share: {@link io.netlink.uapi.IfEther} (protocols in frames), {@link
 *       io.netlink.uapi.In} (protocols over IP).
 * </ul>
 *
 * <p>The others belong to system calls: {@link io.netlink.uapi.Socket}, {@link
 * io.netlink.uapi.Fcntl}, {@link io.netlink.uapi.Inotify}, {@link io.netlink.uapi.Mount}, and for
 * namespaces {@link io.netlink.uapi.Sched}, {@link io.netlink.uapi.Nsfs} and {@link
 * io.netlink.uapi.Magic}.
 *
 * <p>All numbers are the same on x86-64 and arm64, and a test compares them with the installed
 * headers; what differs between the two is not here. Nor are the {@code *_MAX} constants, which
 * grow with each kernel. Unsigned 32-bit values are {@code int}s with the same bits.
 */
package io.netlink.uapi;
