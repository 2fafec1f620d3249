/**
 * Kinds of qdiscs, classes, filters and actions, one file each; {@link io.netlink.route.tc.TcKinds}
 * lists them. Start at {@link io.netlink.route.tc.Netem} to see the form, and at {@link
 * io.netlink.route.Qdiscs} to use them.
 *
 * <p>Rates are {@link io.netlink.route.tc.Rate}, times {@link java.time.Duration}, sizes bytes,
 * chances {@link io.netlink.route.tc.Probability}; the kernel's ticks do not show.
 */
package io.netlink.route.tc;
