/**
 * The encapsulations that a route or nexthop can put packets into: one file for each kind, and a
 * line in {@link io.netlink.route.encap.Encaps}.
 */
package io.netlink.route.encap;
