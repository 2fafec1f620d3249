package io.netlink.route.tc;

/** What a filter can be: a {@link TcKind} that is one. */
public interface FilterKind {}
