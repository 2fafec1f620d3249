package io.netlink.route.tc;

import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.DecodeException;

import java.util.Arrays;

/**
 * The lists of kinds that the library has a type for: a new one is a file and a line here. Only
 * those that a program meets are loaded.
 */
public final class TcKinds {
    private TcKinds() {}

    /** Qdiscs. */
    private static TcKind.Type<?> qdisc(String name) {
        return switch (name) {
            case "bfifo" -> Bfifo.TYPE;
            case "cake" -> Cake.TYPE;
            case "cbs" -> Cbs.TYPE;
            case "choke" -> Choke.TYPE;
            case "clsact" -> Clsact.TYPE;
            case "codel" -> Codel.TYPE;
            case "drr" -> Drr.TYPE;
            case "dualpi2" -> Dualpi2.TYPE;
            case "etf" -> Etf.TYPE;
            case "ets" -> Ets.TYPE;
            case "fq" -> Fq.TYPE;
            case "fq_codel" -> FqCodel.TYPE;
            case "fq_pie" -> FqPie.TYPE;
            case "gred" -> Gred.TYPE;
            case "hfsc" -> Hfsc.TYPE;
            case "hhf" -> Hhf.TYPE;
            case "htb" -> Htb.TYPE;
            case "ingress" -> Ingress.TYPE;
            case "mq" -> Mq.TYPE;
            case "mqprio" -> Mqprio.TYPE;
            case "multiq" -> Multiq.TYPE;
            case "netem" -> Netem.TYPE;
            case "noqueue" -> Noqueue.TYPE;
            case "pfifo" -> Pfifo.TYPE;
            case "pfifo_fast" -> PfifoFast.TYPE;
            case "pfifo_head_drop" -> PfifoHeadDrop.TYPE;
            case "pie" -> Pie.TYPE;
            case "plug" -> Plug.TYPE;
            case "prio" -> Prio.TYPE;
            case "qfq" -> Qfq.TYPE;
            case "red" -> Red.TYPE;
            case "sfb" -> Sfb.TYPE;
            case "sfq" -> Sfq.TYPE;
            case "skbprio" -> Skbprio.TYPE;
            case "taprio" -> Taprio.TYPE;
            case "tbf" -> Tbf.TYPE;
            default -> null;
        };
    }

    /** Classes, by the name of their qdisc. */
    private static TcKind.Type<?> tcClass(String name) {
        return switch (name) {
            case "drr" -> DrrClass.TYPE;
            case "ets" -> EtsClass.TYPE;
            case "hfsc" -> HfscClass.TYPE;
            case "htb" -> HtbClass.TYPE;
            case "qfq" -> QfqClass.TYPE;
            default -> null;
        };
    }

    /** Filters. */
    private static TcKind.Type<?> filter(String name) {
        return switch (name) {
            case "basic" -> Basic.TYPE;
            case "bpf" -> BpfFilter.TYPE;
            case "cgroup" -> Cgroup.TYPE;
            case "flow" -> Flow.TYPE;
            case "flower" -> Flower.TYPE;
            case "fw" -> Fw.TYPE;
            case "matchall" -> Matchall.TYPE;
            case "route" -> Route4.TYPE;
            case "u32" -> U32.TYPE;
            default -> null;
        };
    }

    /** Actions. */
    private static TcKind.Type<?> action(String name) {
        return switch (name) {
            case "bpf" -> BpfAction.TYPE;
            case "connmark" -> Connmark.TYPE;
            case "csum" -> Csum.TYPE;
            case "ct" -> Ct.TYPE;
            case "ctinfo" -> Ctinfo.TYPE;
            case "gact" -> Gact.TYPE;
            case "gate" -> Gate.TYPE;
            case "ife" -> IfeAction.TYPE;
            case "mirred" -> Mirred.TYPE;
            case "mpls" -> MplsAction.TYPE;
            case "nat" -> Nat.TYPE;
            case "pedit" -> Pedit.TYPE;
            case "police" -> Police.TYPE;
            case "sample" -> Sample.TYPE;
            case "simple" -> Simple.TYPE;
            case "skbedit" -> Skbedit.TYPE;
            case "skbmod" -> Skbmod.TYPE;
            case "tunnel_key" -> TunnelKey.TYPE;
            case "vlan" -> VlanAction.TYPE;
            default -> null;
        };
    }

    /**
     * The table of a qdisc's options.
     *
     * @param name what the kernel calls the kind
     * @return an empty one if the library has no type for it
     */
    public static AttributeSpace qdiscAttributes(String name) {
        return attributes(qdisc(name));
    }

    /**
     * The table of a class's options.
     *
     * @param name what the kernel calls the qdisc
     * @return an empty one if the library has no type for it
     */
    public static AttributeSpace classAttributes(String name) {
        return attributes(tcClass(name));
    }

    /**
     * The table of a filter's options.
     *
     * @param name what the kernel calls the kind
     * @return an empty one if the library has no type for it
     */
    public static AttributeSpace filterAttributes(String name) {
        return attributes(filter(name));
    }

    /**
     * The table of an action's options.
     *
     * @param name what the kernel calls the kind
     * @return an empty one if the library has no type for it
     */
    public static AttributeSpace actionAttributes(String name) {
        return attributes(action(name));
    }

    private static AttributeSpace attributes(TcKind.Type<?> type) {
        return type == null ? OtherTc.SPACE : type.attributes();
    }

    /**
     * A qdisc's kind from what the kernel sent.
     *
     * @param name TCA_KIND
     * @param options TCA_OPTIONS, empty if there was none
     * @return the typed kind; {@link OtherTc} if there is no type for it or its options make no
     *     sense
     * @throws DecodeException if no kind can have the name
     */
    public static TcKind<?> decodeQdisc(String name, byte[] options) {
        return decode(qdisc(name), name, options);
    }

    /**
     * A class's kind from what the kernel sent.
     *
     * @param name TCA_KIND
     * @param options TCA_OPTIONS, empty if there was none
     * @return the typed kind, or {@link OtherTc}
     * @throws DecodeException if no kind can have the name
     */
    public static TcKind<?> decodeClass(String name, byte[] options) {
        return decode(tcClass(name), name, options);
    }

    /**
     * A filter's kind from what the kernel sent.
     *
     * @param name TCA_KIND
     * @param options TCA_OPTIONS, empty if there was none
     * @return the typed kind, or {@link OtherTc}
     * @throws DecodeException if no kind can have the name
     */
    public static TcKind<?> decodeFilter(String name, byte[] options) {
        return decode(filter(name), name, options);
    }

    /**
     * An action's kind from what the kernel sent.
     *
     * @param name TCA_ACT_KIND
     * @param options TCA_ACT_OPTIONS, empty if there was none
     * @return the typed kind, or {@link OtherTc}
     * @throws DecodeException if no kind can have the name
     */
    public static TcKind<?> decodeAction(String name, byte[] options) {
        return decode(action(name), name, options);
    }

    private static TcKind<?> decode(TcKind.Type<?> type, String name, byte[] options) {
        try {
            if (type != null) {
                return (TcKind<?>) decode(type, options);
            }
        } catch (DecodeException e) {
            // as bytes below
        }
        try {
            return OtherTc.of(name, options);
        } catch (IllegalArgumentException e) { // the kernel's mistake, not the caller's
            throw new DecodeException("TCA_KIND", e.getMessage());
        }
    }

    /**
     * A kind of a type from what the kernel sent.
     *
     * @param type the type
     * @param options TCA_OPTIONS, empty if there was none
     * @param <K> the kind
     * @return the kind
     * @throws DecodeException if there are fewer bytes than the kind's structure has, or what
     *     follows it are no attributes
     */
    public static <K> K decode(TcKind.Type<K> type, byte[] options) {
        AttributeSpace space = type.attributes();
        int header = type.optional() && options.length == 0 ? 0 : space.headerLength();
        if (options.length < header) {
            throw new DecodeException(
                    "TCA_OPTIONS of " + type.name(),
                    "has " + options.length + " bytes, needs " + header);
        }
        int start = Math.min(options.length, header + 3 & ~3);
        return type.decode()
                .apply(
                        Arrays.copyOf(options, header),
                        AttributeSet.of(space, Arrays.copyOfRange(options, start, options.length)));
    }
}
