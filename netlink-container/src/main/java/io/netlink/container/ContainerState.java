package io.netlink.container;

import java.util.Locale;

/** What a container is doing, as {@code docker ps} says. */
public enum ContainerState {
    /** Made, never started. */
    CREATED,
    /** Its process runs. */
    RUNNING,
    /** Its processes are frozen; its namespace is there. */
    PAUSED,
    /** On its way to run again. */
    RESTARTING,
    /** On its way to be gone. */
    REMOVING,
    /** Its process has ended. */
    EXITED,
    /** The engine could not end it in order. */
    DEAD,
    /** Another word of the engine's. */
    OTHER;

    static ContainerState of(String word) {
        for (ContainerState state : values()) {
            if (state.name().toLowerCase(Locale.ROOT).equals(word)) {
                return state;
            }
        }
        return word.equals("stopped") ? EXITED : OTHER; // stopped: podman's word
    }
}
