package io.netlink.container;

import java.util.Objects;
import java.util.Optional;

/**
 * Whose network a container is on: {@code docker run --network …}.
 *
 * @param text as the engine says it: {@code bridge}, {@code host}, {@code none}, {@code
 *     container:ID} or the name of a network
 */
public record NetworkMode(String text) {
    private static final String CONTAINER = "container:";

    /** Takes the engine's word. */
    public NetworkMode {
        Objects.requireNonNull(text);
    }

    /**
     * The engine's default network, a bridge.
     *
     * @return true for {@code bridge} and {@code default}
     */
    public boolean isBridge() {
        return text.equals("bridge") || text.equals("default");
    }

    /**
     * The network of the host: the container has no namespace of its own, and what is changed in it
     * is changed for the host.
     *
     * @return true for {@code host}
     */
    public boolean isHost() {
        return text.equals("host");
    }

    /**
     * A namespace of its own with nothing but {@code lo}.
     *
     * @return true for {@code none}
     */
    public boolean isNone() {
        return text.equals("none");
    }

    /**
     * The container in whose namespace this one is.
     *
     * @return its id or name; empty if it is in no other's
     */
    public Optional<String> container() {
        return text.startsWith(CONTAINER)
                ? Optional.of(text.substring(CONTAINER.length()))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
