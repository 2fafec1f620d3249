package io.netlink.route;

import static io.netlink.uapi.IfBridge.MDBA_MDB_SRCATTR_ADDRESS;
import static io.netlink.uapi.IfBridge.MDBA_MDB_SRCATTR_TIMER;

import io.netlink.AttributeCodec;
import io.netlink.AttributeReader;
import io.netlink.AttributeSpace;
import io.netlink.AttributeView;
import io.netlink.AttributeWriter;
import io.netlink.Codecs;
import io.netlink.DecodeException;
import io.netlink.internal.InetText;
import io.netlink.uapi.IfBridge;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A sender that members of a multicast group want to hear, or not: {@code source_list}.
 *
 * @param address the sender
 * @param timer how long it is still remembered; told by the kernel, and never sent
 */
public record MdbSource(InetAddress address, Optional<Duration> timer) {
    static final AttributeSpace SPACE =
            AttributeSpace.named("MDBA_MDB_SRCLIST_ENTRY", "MDBA_MDB_SRCATTR_");
    static final AttributeSpace LIST = AttributeSpace.named("MDBA_MDB_EATTR_SRC_LIST", "MDBA_MDB_");

    static {
        SPACE.inet(MDBA_MDB_SRCATTR_ADDRESS, "MDBA_MDB_SRCATTR_ADDRESS");
        SPACE.attribute(MDBA_MDB_SRCATTR_TIMER, "MDBA_MDB_SRCATTR_TIMER", Codecs.CLOCK_T);
        LIST.nest(IfBridge.MDBA_MDB_SRCLIST_ENTRY, "MDBA_MDB_SRCLIST_ENTRY", () -> SPACE);
    }

    static final AttributeCodec<List<MdbSource>> CODEC =
            Codecs.listOf(
                    IfBridge.MDBA_MDB_SRCLIST_ENTRY,
                    AttributeCodec.of("source", MdbSource::read, MdbSource::write));

    /** A sender. */
    public MdbSource {
        Inets.plain(address, "source");
        Objects.requireNonNull(timer, "timer");
    }

    /**
     * A sender.
     *
     * @param address its address
     * @return the source
     */
    public static MdbSource of(InetAddress address) {
        return new MdbSource(address, Optional.empty());
    }

    private static MdbSource read(AttributeReader at) {
        AttributeView inner = new AttributeView(SPACE);
        inner.wrap(at.nested());
        AttributeReader timer = inner.at(SPACE.find(MDBA_MDB_SRCATTR_TIMER).orElseThrow());
        Optional<Duration> left =
                timer == null ? Optional.empty() : Optional.of(Codecs.CLOCK_T.read(timer));
        return new MdbSource(address(at), left);
    }

    /** The address in a nest that has it under number 1, as requests and answers do. */
    static InetAddress address(AttributeReader at) {
        AttributeReader inner = at.nested();
        while (inner.next()) {
            if (inner.type() == MDBA_MDB_SRCATTR_ADDRESS) {
                return inner.inet();
            }
        }
        throw new DecodeException("MDBA_MDB_SRCATTR_ADDRESS", "is not there");
    }

    private static void write(AttributeWriter writer, int type, MdbSource source) {
        writer.nest(
                type,
                nest -> {
                    nest.bytes(MDBA_MDB_SRCATTR_ADDRESS, source.address.getAddress());
                    source.timer.ifPresent(
                            left -> Codecs.CLOCK_T.write(nest, MDBA_MDB_SRCATTR_TIMER, left));
                });
    }

    /** The address, and how long it is remembered. */
    @Override
    public String toString() {
        return InetText.format(address)
                + timer.map(left -> "/" + left.toMillis() / 1000.0).orElse("");
    }
}
