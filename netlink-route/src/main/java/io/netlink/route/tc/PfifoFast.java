package io.netlink.route.tc;

import static io.netlink.route.tc.Structs.*;

import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;

import java.util.List;
import java.util.OptionalLong;

/**
 * Three queues, the kernel's old default: {@code tc qdisc add dev DEV root pfifo_fast},
 * tc-pfifo_fast(8). The structure is what the kernel tells; nothing can be set.
 *
 * <pre>{@code
 * struct tc_prio_qopt {
 *    int  bands;
 *    __u8 priomap[16];
 * };
 * }</pre>
 */
public final class PfifoFast extends TcKind<PfifoFast> implements QdiscKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("pfifo_fast", "", 20);

    /** How the library knows the kind. */
    public static final Type<PfifoFast> TYPE =
            new Type<>("pfifo_fast", SPACE, PfifoFast::new, true);

    private PfifoFast(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * Three bands.
     *
     * @return the kind
     */
    public static PfifoFast create() {
        return TYPE.bare();
    }

    /**
     * {@code bands}: how many queues there are.
     *
     * @return 3; empty unless it was listed
     */
    public OptionalLong bands() {
        return hasStruct() ? OptionalLong.of(header32(0)) : OptionalLong.empty();
    }

    /**
     * {@code priomap}: the band of each of the 16 priorities of packets.
     *
     * @return 16 bands, from 0; none unless it was listed
     */
    public List<Integer> priomap() {
        return hasStruct() ? bytes(struct().position(4), 16) : List.of();
    }
}
