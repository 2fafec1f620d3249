package io.netlink.route.tc;

/** What a qdisc can be: a {@link TcKind} that is one. */
public interface QdiscKind {}
