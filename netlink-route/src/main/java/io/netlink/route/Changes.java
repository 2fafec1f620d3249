package io.netlink.route;

import static io.netlink.uapi.Netlink.NLM_F_APPEND;
import static io.netlink.uapi.Netlink.NLM_F_CREATE;
import static io.netlink.uapi.Netlink.NLM_F_EXCL;
import static io.netlink.uapi.Netlink.NLM_F_REPLACE;

import io.netlink.MessageWriter;
import io.netlink.Operation;

import java.util.function.Consumer;

/**
 * Where requests that change something go: to the kernel at once, or into a {@link Batch}. What a
 * request is made of is written once, for both.
 */
interface Changes {
    /** The flags of {@code ip … add}. */
    int ADD = NLM_F_CREATE | NLM_F_EXCL;

    /** The flags of {@code ip … change}. */
    int CHANGE = NLM_F_REPLACE;

    /** The flags of {@code ip … replace}. */
    int REPLACE = NLM_F_CREATE | NLM_F_REPLACE;

    /** The flags of {@code ip … append}. */
    int APPEND = NLM_F_CREATE | NLM_F_APPEND;

    /** The index of the device with this name or alternative name. */
    int index(String device);

    /** Takes a request. */
    void change(
            Operation operation, Object subject, int flags, Consumer<? super MessageWriter> body);
}
