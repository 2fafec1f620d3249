package io.netlink.route.tc;

/** What a class of a qdisc can be: a {@link TcKind} that is one. */
public interface ClassKind {}
