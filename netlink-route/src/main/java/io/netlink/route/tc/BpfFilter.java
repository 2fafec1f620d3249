package io.netlink.route.tc;

import static io.netlink.uapi.PktCls.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.route.TcHandle;

import java.util.List;

/**
 * A filter that is a program. {@code tc filter add … bpf}; tc-bpf(8), linux/pkt_cls.h, TCA_BPF_*.
 *
 * <pre>{@code
 * BpfFilter.program(fd, "prog.o:[tc]").directAction()
 * }</pre>
 */
public final class BpfFilter extends Classifier<BpfFilter> {
    private static final AttributeSpace SPACE = AttributeSpace.named("bpf", "TCA_BPF_");

    /** {@code action}: what is done, in this order. */
    public static final Attribute<List<Action>> ACT =
            Action.list(SPACE, TCA_BPF_ACT, "TCA_BPF_ACT");

    /** {@code police}, as before there were actions. */
    public static final Attribute<AttributeSet> POLICE =
            SPACE.nest(TCA_BPF_POLICE, "TCA_BPF_POLICE", () -> Police.SPACE);

    /** {@code classid}: the class that packets go into. */
    public static final Attribute<TcHandle> CLASSID =
            SPACE.attribute(TCA_BPF_CLASSID, "TCA_BPF_CLASSID", TcCodecs.HANDLE);

    /** {@code bytecode}: how many instructions {@link #OPS} has. */
    public static final Attribute<Integer> OPS_LEN = SPACE.u16(TCA_BPF_OPS_LEN, "TCA_BPF_OPS_LEN");

    /** {@code bytecode}: a classic program. */
    public static final Attribute<List<SockFilter>> OPS =
            SPACE.attribute(TCA_BPF_OPS, "TCA_BPF_OPS", SockFilter.LIST);

    /**
     * {@code object-file}, {@code object-pinned}: a program's file descriptor; only in requests.
     */
    public static final Attribute<Long> FD = SPACE.u32(TCA_BPF_FD, "TCA_BPF_FD");

    /** What the program is to be called. */
    public static final Attribute<String> NAME = SPACE.string(TCA_BPF_NAME, "TCA_BPF_NAME");

    /** {@code direct-action}: TCA_BPF_FLAG_ACT_DIRECT. */
    public static final Attribute<Long> FLAGS = SPACE.u32(TCA_BPF_FLAGS, "TCA_BPF_FLAGS");

    /** {@code skip_hw}, {@code skip_sw}: TCA_CLS_FLAGS_*. */
    public static final Attribute<Long> FLAGS_GEN =
            SPACE.u32(TCA_BPF_FLAGS_GEN, "TCA_BPF_FLAGS_GEN");

    /** {@code tag}: the program's hash; told by the kernel. */
    public static final Attribute<byte[]> TAG = SPACE.binary(TCA_BPF_TAG, "TCA_BPF_TAG");

    /** {@code id}: the program's number; told by the kernel. */
    public static final Attribute<Long> ID = SPACE.u32(TCA_BPF_ID, "TCA_BPF_ID");

    /** How the library knows the kind. */
    public static final Type<BpfFilter> TYPE =
            new Type<>("bpf", SPACE, (header, data) -> new BpfFilter(data));

    private BpfFilter(AttributeSet data) {
        super(TYPE, data, new Rows(ACT, CLASSID, FLAGS_GEN));
    }

    /**
     * A program that was loaded.
     *
     * @param fd its file descriptor, of type BPF_PROG_TYPE_SCHED_CLS
     * @param name what listings call it
     * @return the kind
     * @throws IllegalArgumentException if the descriptor is negative
     */
    public static BpfFilter program(int fd, String name) {
        return TYPE.empty()
                .set(FD, (long) TcCodecs.in(fd, 0, Integer.MAX_VALUE, "descriptor"))
                .set(NAME, name);
    }

    /**
     * {@code bytecode}: a classic program; what it returns is 0 for no match, -1 for the filter's
     * class, or a class.
     *
     * @param instructions 1 to 4096
     * @return the kind
     * @throws IllegalArgumentException if there are none or more
     */
    public static BpfFilter bytecode(List<SockFilter> instructions) {
        int count = TcCodecs.in(instructions.size(), 1, 4096, "instructions");
        return TYPE.empty().set(OPS_LEN, count).set(OPS, instructions);
    }

    /**
     * {@code direct-action}: what the program returns is an action.
     *
     * @return a filter with it
     */
    public BpfFilter directAction() {
        return set(FLAGS, get(FLAGS).orElse(0L) | TCA_BPF_FLAG_ACT_DIRECT);
    }
}
