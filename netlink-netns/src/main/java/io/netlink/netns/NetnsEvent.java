package io.netlink.netns;

import io.netlink.NetnsId;

/** What a {@link NetnsWatch} tells. */
public sealed interface NetnsEvent {
    /**
     * A name that was there already when the watch was opened.
     *
     * @param name the name
     * @param namespace the namespace it is of
     */
    record Present(String name, NetnsId namespace) implements NetnsEvent {}

    /**
     * A namespace has got a name: it can be opened by it.
     *
     * @param name the name
     * @param namespace the namespace it is of
     */
    record Created(String name, NetnsId namespace) implements NetnsEvent {}

    /**
     * A name is gone. The namespace may live on.
     *
     * @param name the name
     * @param namespace the namespace it was of
     */
    record Deleted(String name, NetnsId namespace) implements NetnsEvent {}

    /**
     * The kernel had more events than it keeps for a reader that is too slow, and dropped the rest.
     * The watch has looked at all names again: the differences follow as {@link Created} and {@link
     * Deleted}. What came and went meanwhile is not told.
     */
    record Overrun() implements NetnsEvent {}
}
