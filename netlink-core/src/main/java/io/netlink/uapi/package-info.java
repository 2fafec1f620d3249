/**
 * The kernel's numbers, one class for each header, spelled as the kernel spells them.
 *
 * <p>Every netlink message starts with {@link io.netlink.uapi.Netlink}: protocols, message flags,
 * socket options and the attributes of an extended acknowledgement. {@link
 * io.netlink.uapi.RtNetlink} has the message types and multicast groups of {@code NETLINK_ROUTE},
 * and the attributes of routes. Links are in {@link io.netlink.uapi.IfLink} (attributes), {@link
 * io.netlink.uapi.If} (flags and states), {@link io.netlink.uapi.IfArp} (hardware types) and a
 * class for each kind, such as {@link io.netlink.uapi.Veth}; addresses in {@link
 * io.netlink.uapi.IfAddr}, route encapsulations in {@link io.netlink.uapi.LwTunnel}, the ids of
 * network namespaces in {@link io.netlink.uapi.NetNamespace}.
 *
 * <p>The others belong to system calls: {@link io.netlink.uapi.Socket}, {@link
 * io.netlink.uapi.Fcntl}, {@link io.netlink.uapi.Mount}, and for namespaces {@link
 * io.netlink.uapi.Sched}, {@link io.netlink.uapi.Nsfs} and {@link io.netlink.uapi.Magic}.
 *
 * <p>All numbers are the same on x86-64 and arm64, and a test compares them with the installed
 * headers; what differs between the two is not here. Nor are the {@code *_MAX} constants, which
 * grow with each kernel. Unsigned 32-bit values are {@code int}s with the same bits.
 */
package io.netlink.uapi;
