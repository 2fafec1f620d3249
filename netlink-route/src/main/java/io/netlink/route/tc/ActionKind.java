package io.netlink.route.tc;

/** What an action can be: a {@link TcKind} that is one. */
public interface ActionKind {}
