package io.netlink.route;

/**
 * What happened to an entry of a table.
 *
 * <pre>{@code
 * switch (change) {
 *     case Change.Added(var link) -> …
 *     case Change.Changed(var before, var now) -> …
 *     case Change.Removed(var link) -> …
 * }
 * }</pre>
 *
 * @param <T> such as {@link Link}
 */
public sealed interface Change<T> {

    /**
     * An entry is new, or was there when somebody began to listen.
     *
     * @param now the entry
     * @param <T> such as {@link Link}
     */
    record Added<T>(T now) implements Change<T> {}

    /**
     * An entry has changed.
     *
     * @param before as it was
     * @param now as it is
     * @param <T> such as {@link Link}
     */
    record Changed<T>(T before, T now) implements Change<T> {}

    /**
     * An entry is gone.
     *
     * @param before as it was
     * @param <T> such as {@link Link}
     */
    record Removed<T>(T before) implements Change<T> {}
}
