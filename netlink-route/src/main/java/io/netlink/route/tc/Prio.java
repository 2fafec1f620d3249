package io.netlink.route.tc;

import static io.netlink.route.tc.Structs.*;
import static io.netlink.uapi.PktSched.*;

import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;

import java.util.List;

/**
 * Bands that are served one after the other, each a class with a qdisc: {@code tc qdisc add dev DEV
 * root prio}, tc-prio(8).
 *
 * <pre>{@code
 * struct tc_prio_qopt {
 *    int  bands;
 *    __u8 priomap[16];
 * };
 * }</pre>
 */
public final class Prio extends TcKind<Prio> implements QdiscKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("prio", "", 20);

    /** How the library knows the kind. */
    public static final Type<Prio> TYPE = new Type<>("prio", SPACE, Prio::new);

    private Prio(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * Three bands, and the usual map of priorities.
     *
     * @return the kind
     */
    public static Prio create() {
        return TYPE.empty()
                .bands(3)
                .priomap(List.of(1, 2, 2, 2, 1, 2, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1));
    }

    /**
     * {@code bands}: how many queues there are. {@link #priomap(List)} may name no other.
     *
     * @param bands 2 to 16
     * @return a kind with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Prio bands(int bands) {
        return header32(0, in(bands, TCQ_MIN_PRIO_BANDS, TCQ_PRIO_BANDS, "bands"));
    }

    /**
     * {@code priomap}: the band of each of the 16 priorities of packets.
     *
     * @param bands 16 bands, from 0
     * @return a kind with it
     * @throws IllegalArgumentException if there are not 16, or one is not 0 to 15
     */
    public Prio priomap(List<Integer> bands) {
        if (bands.size() != TC_PRIO_MAX + 1) {
            throw new IllegalArgumentException("priomap " + bands + ": must have 16 bands");
        }
        return struct(
                b -> {
                    b.position(4);
                    bands.forEach(band -> b.put((byte) in(band, 0, TCQ_PRIO_BANDS - 1, "band")));
                });
    }

    /**
     * {@code bands}: how many queues there are.
     *
     * @return 2 to 16
     */
    public int bands() {
        return header32(0);
    }

    /**
     * {@code priomap}: the band of each of the 16 priorities of packets.
     *
     * @return 16 bands, from 0
     */
    public List<Integer> priomap() {
        return bytes(struct().position(4), 16);
    }

    /** As {@code tc} prints it. */
    @Override
    public String toString() {
        return name() + " bands " + bands() + " priomap " + priomap();
    }
}
