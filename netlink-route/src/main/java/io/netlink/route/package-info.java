/**
 * rtnetlink: what {@code ip link}, {@code ip address} and {@code ip route} do.
 *
 * <p>{@link io.netlink.route.Rtnetlink} is open in one namespace and has {@link
 * io.netlink.route.Links}, {@link io.netlink.route.Addresses} and {@link io.netlink.route.Routes}.
 * {@link io.netlink.route.Link}, {@link io.netlink.route.Address} and {@link
 * io.netlink.route.Route} are what they hold; {@link io.netlink.route.LinkSpec} is what a link is
 * to be. Link kinds are in {@code io.netlink.route.link}.
 *
 * <p>{@link io.netlink.route.Rtnetlink#batch} sends many changes together: {@link
 * io.netlink.route.Batch} has the same calls.
 */
package io.netlink.route;
