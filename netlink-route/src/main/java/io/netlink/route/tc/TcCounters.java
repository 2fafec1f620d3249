package io.netlink.route.tc;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a kind counts besides what all do: TCA_STATS_APP, {@code tc -s}. Each kind that does has a
 * constant, {@code STATISTICS}.
 *
 * <pre>{@code
 * for (Qdisc qdisc : rtnl.qdiscs().list("eth0")) {
 *     qdisc.kindStatistics(FqCodel.STATISTICS).ifPresent(System.out::println);
 * }
 * }</pre>
 *
 * @param kind what the kernel calls the kind
 * @param decode from the kernel's bytes; may throw {@link io.netlink.DecodeException}
 * @param <S> what it is as a Java value
 */
public record TcCounters<S>(String kind, Function<byte[], S> decode) {
    /**
     * What a kind counts.
     *
     * @throws NullPointerException if something is missing
     */
    public TcCounters {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(decode, "decode");
    }

    /** From a C structure, of which the oldest kernels have the first bytes only. */
    static <S> TcCounters<S> struct(
            String kind, String name, int least, Function<ByteBuffer, S> read) {
        return new TcCounters<>(kind, bytes -> read.apply(Structs.of(name, bytes, least)));
    }
}
