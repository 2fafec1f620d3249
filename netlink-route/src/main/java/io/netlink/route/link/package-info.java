/**
 * Link kinds, one file each: what goes after {@code type} in {@code ip link add NAME type …}.
 *
 * <p>{@link io.netlink.route.link.Veth}, {@link io.netlink.route.link.Bridge}; {@link
 * io.netlink.route.link.OtherKind} for every other. {@link io.netlink.route.link.LinkKinds} lists
 * them.
 */
package io.netlink.route.link;
