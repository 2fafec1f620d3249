package io.netlink.route;

import io.netlink.Attribute;
import io.netlink.AttributeWriter;
import io.netlink.NetnsHandle;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * The namespace that a request about an id is about.
 *
 * @param handle its handle, null where one of the others tells it
 * @param attribute the attribute that tells it, without a handle
 * @param number its value
 */
record NetnsPeer(NetnsHandle handle, Attribute<Integer> attribute, int number) {

    static NetnsPeer of(NetnsHandle namespace) {
        return new NetnsPeer(Objects.requireNonNull(namespace, "namespace"), NsidAttributes.FD, 0);
    }

    static NetnsPeer ofPid(int pid) {
        if (pid <= 0) {
            throw new IllegalArgumentException("pid " + pid + ": must be positive");
        }
        return new NetnsPeer(null, NsidAttributes.PID, pid);
    }

    static NetnsPeer ofFd(int descriptor) {
        if (descriptor < 0) {
            throw new IllegalArgumentException(
                    "descriptor " + descriptor + ": must not be negative");
        }
        return new NetnsPeer(null, NsidAttributes.FD, descriptor);
    }

    static NetnsPeer ofId(int id) {
        NetnsIdLinks.checkId(id);
        return new NetnsPeer(null, NsidAttributes.NSID, id);
    }

    /** Keeps the descriptor that stands in a message open until the kernel has seen it. */
    <T> T holding(Supplier<T> exchange) {
        if (handle == null) {
            return exchange.get();
        }
        handle.acquire();
        try {
            return exchange.get();
        } finally {
            handle.release();
        }
    }

    /** Writes the attribute; inside {@link #holding}. */
    void writeTo(AttributeWriter writer) {
        writer.u32(attribute.code(), handle == null ? number : handle.descriptor());
    }

    @Override
    public String toString() {
        return handle == null ? "netns of " + attribute.word() + " " + number : handle.toString();
    }
}
