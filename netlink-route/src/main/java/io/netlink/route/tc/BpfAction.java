package io.netlink.route.tc;

import static io.netlink.uapi.TcBpf.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;

import java.util.List;

/** Runs a program. {@code action bpf}; tc-bpf(8), linux/tc_act/tc_bpf.h, TCA_ACT_BPF_*. */
public final class BpfAction extends TcAction<BpfAction> {
    private static final AttributeSpace SPACE = AttributeSpace.named("bpf", "TCA_ACT_BPF_");

    /** {@code -s}: when it was made and used; told by the kernel. */
    public static final Attribute<TcTimes> TM =
            SPACE.attribute(TCA_ACT_BPF_TM, "TCA_ACT_BPF_TM", TcTimes.CODEC);

    /** The structure. */
    public static final Attribute<ActionParms> PARMS =
            SPACE.attribute(TCA_ACT_BPF_PARMS, "TCA_ACT_BPF_PARMS", ActionParms.codec(20));

    /** {@code bytecode}: how many instructions {@link #OPS} has. */
    public static final Attribute<Integer> OPS_LEN =
            SPACE.u16(TCA_ACT_BPF_OPS_LEN, "TCA_ACT_BPF_OPS_LEN");

    /** {@code bytecode}: a classic program. */
    public static final Attribute<List<SockFilter>> OPS =
            SPACE.attribute(TCA_ACT_BPF_OPS, "TCA_ACT_BPF_OPS", SockFilter.LIST);

    /**
     * {@code object-file}, {@code object-pinned}: a program's file descriptor; only in requests.
     */
    public static final Attribute<Long> FD = SPACE.u32(TCA_ACT_BPF_FD, "TCA_ACT_BPF_FD");

    /** What the program is to be called. */
    public static final Attribute<String> NAME = SPACE.string(TCA_ACT_BPF_NAME, "TCA_ACT_BPF_NAME");

    /** {@code tag}: the program's hash; told by the kernel. */
    public static final Attribute<byte[]> TAG = SPACE.binary(TCA_ACT_BPF_TAG, "TCA_ACT_BPF_TAG");

    /** {@code id}: the program's number; told by the kernel. */
    public static final Attribute<Long> ID = SPACE.u32(TCA_ACT_BPF_ID, "TCA_ACT_BPF_ID");

    /** How the library knows the kind. */
    public static final Type<BpfAction> TYPE =
            new Type<>("bpf", SPACE, (header, data) -> new BpfAction(data));

    private BpfAction(AttributeSet data) {
        super(TYPE, data, PARMS);
    }

    /**
     * A program that was loaded.
     *
     * @param fd its file descriptor, of type BPF_PROG_TYPE_SCHED_ACT
     * @param name what listings call it
     * @return the kind
     * @throws IllegalArgumentException if the descriptor is negative
     */
    public static BpfAction program(int fd, String name) {
        return TYPE.empty()
                .control(Control.PIPE)
                .set(FD, (long) TcCodecs.in(fd, 0, Integer.MAX_VALUE, "descriptor"))
                .set(NAME, name);
    }

    /**
     * {@code bytecode}: a classic program, which returns a TC_ACT_*.
     *
     * @param instructions 1 to 4096
     * @return the kind
     * @throws IllegalArgumentException if there are none or more
     */
    public static BpfAction bytecode(List<SockFilter> instructions) {
        int count = TcCodecs.in(instructions.size(), 1, 4096, "instructions");
        return TYPE.empty().control(Control.PIPE).set(OPS_LEN, count).set(OPS, instructions);
    }
}
