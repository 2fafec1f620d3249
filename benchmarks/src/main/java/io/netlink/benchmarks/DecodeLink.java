package io.netlink.benchmarks;

import io.netlink.AttributeReader;
import io.netlink.AttributeView;
import io.netlink.NetlinkMessage;
import io.netlink.route.IfInfoMsg;
import io.netlink.route.Link;
import io.netlink.route.LinkAttributes;
import io.netlink.route.LinkView;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/**
 * What does it cost to read a link?
 *
 * <p>The message is a real one, with statistics and all else that a kernel says of a veth; {@code
 * veth.hex} tells how it was captured.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 2, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class DecodeLink {
    // shared, as a socket's receive memory is
    private final Arena arena = Arena.ofShared();
    private final MemorySegment memory = load(arena, "veth.hex");
    private final NetlinkMessage message = NetlinkMessage.of(memory);
    private final AttributeReader reader = new AttributeReader();
    private final LinkView view = LinkView.of(message);

    /** For the tests. */
    void close() {
        arena.close();
    }

    /** One pass over all attributes, looking at each value. */
    @Benchmark
    public long reader() {
        long sum = 0;
        message.attributes(IfInfoMsg.LENGTH, reader);
        while (reader.next()) {
            sum += reader.type();
            switch (reader.length()) {
                case 0 -> {}
                case 1 -> sum += reader.u8();
                case 2, 3 -> sum += reader.u16();
                default -> sum += reader.u32();
            }
        }
        return sum;
    }

    /** The view, used again, and its numbers as numbers. */
    @Benchmark
    public long view() {
        LinkView link = view.wrap(message);
        AttributeView all = link.attributes();
        return link.index()
                + link.type()
                + link.flags()
                + (link.isUp() ? 1 : 0)
                + (link.hasCarrier() ? 1 : 0)
                + link.operState().ordinal()
                + all.getInt(LinkAttributes.MTU, 0)
                + all.getInt(LinkAttributes.TXQLEN, 0)
                + all.getInt(LinkAttributes.GROUP, 0)
                + all.getInt(LinkAttributes.MASTER, 0)
                + all.getInt(LinkAttributes.LINK, 0)
                + all.getInt(LinkAttributes.LINK_NETNSID, 0);
    }

    /** An immutable link, and what most programs ask it for. */
    @Benchmark
    public long copy() {
        Link link = view.wrap(message).copy();
        return link.name().length()
                + link.mtu().orElse(0)
                + link.address().orElseThrow().length()
                + link.kindName().orElseThrow().length();
    }

    /** For the test. */
    Link link() {
        return view.wrap(message).copy();
    }

    /** Bytes as hex; {@code #} starts a comment. */
    private static MemorySegment load(Arena arena, String resource) {
        try (InputStream in = DecodeLink.class.getResourceAsStream(resource)) {
            String rows = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            byte[] bytes =
                    HexFormat.of().parseHex(rows.replaceAll("#.*", "").replaceAll("\\s", ""));
            MemorySegment segment = arena.allocate(bytes.length, 8);
            return segment.copyFrom(MemorySegment.ofArray(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
