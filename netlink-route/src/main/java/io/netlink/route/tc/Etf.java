package io.netlink.route.tc;

import static io.netlink.route.tc.Structs.*;
import static io.netlink.uapi.PktSched.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;

import java.time.Duration;
import java.util.Objects;

/**
 * Sends each packet when its socket asks for it (SO_TXTIME): {@code tc qdisc add dev DEV parent 1:1
 * etf}, tc-etf(8).
 */
public final class Etf extends TcKind<Etf> implements QdiscKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("etf", "TCA_ETF_");

    /** All its options. */
    public static final Attribute<Parameters> PARMS =
            SPACE.attribute(TCA_ETF_PARMS, "TCA_ETF_PARMS", Parameters.CODEC);

    /** How the library knows the kind. */
    public static final Type<Etf> TYPE = new Type<>("etf", SPACE, Etf::new);

    private Etf(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * By a clock.
     *
     * @param clock the clock that packets are timed by; the kernel takes {@link TcClock#TAI} only
     * @param delta {@code delta}: how long before its time a packet is handed to the device, in
     *     nanoseconds
     * @return the kind
     * @throws IllegalArgumentException if the time has more than 31 bits of nanoseconds
     */
    public static Etf of(TcClock clock, Duration delta) {
        return TYPE.empty().set(PARMS, new Parameters(delta, clock, 0));
    }

    /**
     * {@code deadline_mode}: the time of a packet is the latest.
     *
     * @return a kind with it
     */
    public Etf deadlineMode() {
        return flag(TC_ETF_DEADLINE_MODE_ON);
    }

    /**
     * {@code offload}: the device does it.
     *
     * @return a kind with it
     */
    public Etf offload() {
        return flag(TC_ETF_OFFLOAD_ON);
    }

    /**
     * {@code skip_sock_check}: also packets that do not come from a socket.
     *
     * @return a kind with it
     */
    public Etf skipSockCheck() {
        return flag(TC_ETF_SKIP_SOCK_CHECK);
    }

    private Etf flag(int bit) {
        Parameters p = needed(PARMS);
        return set(PARMS, new Parameters(p.delta, p.clock, p.flags | bit));
    }

    /**
     * The options of etf.
     *
     * <pre>{@code
     * struct tc_etf_qopt {
     *     __s32 delta;     // ns
     *     __s32 clockid;
     *     __u32 flags;     // TC_ETF_*
     * };
     * }</pre>
     *
     * @param delta how long before its time a packet is handed to the device
     * @param clock the clock that packets are timed by
     * @param flags TC_ETF_*
     */
    public record Parameters(Duration delta, TcClock clock, int flags) {
        static final AttributeCodec<Parameters> CODEC =
                Codecs.struct(
                        "struct tc_etf_qopt",
                        12,
                        b ->
                                new Parameters(
                                        Duration.ofNanos(b.getInt()),
                                        TcClock.of(b.getInt()),
                                        b.getInt()),
                        (b, v) ->
                                b.putInt((int) v.delta.toNanos())
                                        .putInt(TcClock.number(v.clock))
                                        .putInt(v.flags));

        /**
         * The options of etf.
         *
         * @throws IllegalArgumentException if the time has more than 31 bits of nanoseconds
         */
        public Parameters {
            Objects.requireNonNull(clock, "clock");
            if (Math.abs(delta.getSeconds()) > 3) {
                throw new IllegalArgumentException(
                        "delta " + delta + ": must be 2147483647 ns at the most");
            }
            in(delta.toNanos(), Integer.MIN_VALUE, Integer.MAX_VALUE, "delta");
        }
    }
}
