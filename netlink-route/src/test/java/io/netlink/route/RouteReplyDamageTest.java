package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.DecodeException;
import io.netlink.InetPrefix;
import io.netlink.MessageWriter;
import io.netlink.NetlinkMessage;
import io.netlink.uapi.RtNetlink;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whatever bytes come: a DecodeException or a value, and never anything else. */
class RouteReplyDamageTest {
    private static final int HEADER = NetlinkMessage.HEADER_LENGTH;
    private static final InetPrefix NET = InetPrefix.parse("10.0.0.0/8");

    /** Everything that can be asked of a route. */
    private static final List<Function<RouteView, Object>> ROUTE =
            List.of(
                    RouteView::destination,
                    RouteView::from,
                    RouteView::via,
                    RouteView::deviceIndex,
                    RouteView::nexthops,
                    RouteView::source,
                    RouteView::metric,
                    RouteView::table,
                    RouteView::scope,
                    RouteView::type,
                    RouteView::protocol,
                    RouteView::preference,
                    RouteView::metrics,
                    route -> route.metrics().rtt(),
                    route -> route.metrics().mtu(),
                    route -> route.metrics().hashCode(),
                    RouteView::expires,
                    RouteView::cacheInfo,
                    RouteView::nexthopId,
                    RouteView::toString,
                    RouteView::copy,
                    route -> route.attributes().copy().toString(),
                    route -> RouteRequest.toBeMade(route.copy()),
                    route -> RouteRequest.toBeDeleted(route.copy()),
                    route -> RouteFilter.MAIN.root(NET).dev(3).via(NET.address()).matches(route));

    /** Everything that can be asked of an address. */
    private static final List<Function<AddressView, Object>> ADDRESS =
            List.of(
                    AddressView::address,
                    AddressView::prefix,
                    AddressView::peer,
                    AddressView::broadcast,
                    AddressView::label,
                    AddressView::flags,
                    AddressView::metric,
                    AddressView::protocol,
                    AddressView::cacheInfo,
                    AddressView::validLifetime,
                    AddressView::toString,
                    AddressView::copy,
                    address -> address.attributes().copy().toString(),
                    address -> address.copy().toBeDeleted(),
                    address -> AddressFilter.ALL.to(NET).label("va").with(1).matches(address));

    static Stream<byte[]> routes() {
        RouteMetrics metrics =
                RouteMetrics.NONE
                        .lockedMtu(1400)
                        .rtt(Duration.ofMillis(9))
                        .congestionControl("cubic");
        Route v4 = Route.to("10.0.0.0/8").metric(7).table(1000).source("10.0.0.1").metrics(metrics);
        Route v6 = Route.to("2001:db8::/32").expires(Duration.ofHours(1)).dev(3);
        RouteCacheInfo info =
                new RouteCacheInfo(1, Duration.ofSeconds(2), Duration.ofSeconds(3), 4, 5);
        return Stream.of(
                        v4.via("10.0.0.2").dev(3),
                        v4.via("fe80::2").dev(3).onlink(),
                        v4.nexthops(NextHop.via("10.0.0.2"), NextHop.via("fe80::2").dev(3)),
                        Route.defaultIpv4().nexthopId(7),
                        v6.via("fe80::1").preference(RoutePreference.LOW),
                        v6.from(InetPrefix.parse("2001:db8::/48"))
                                .set(RouteAttributes.ENCAP, new byte[9])
                                .set(RouteAttributes.ENCAP_TYPE, 5)
                                .set(RouteAttributes.CACHEINFO, info))
                .map(route -> message(RtNetlink.RTM_NEWROUTE, w -> route.writeTo(w)));
    }

    static Stream<byte[]> addresses() {
        return Stream.of(
                        Address.parse("10.0.0.1/8")
                                .label("va")
                                .standardBroadcast()
                                .metric(9)
                                .dev(3),
                        Address.parse("10.0.0.1").peer("10.0.0.2/31").protocol(9).noPrefixRoute(),
                        Address.parse("fe80::1/64").validLifetime(Duration.ofHours(1)).noDad())
                .map(address -> message(RtNetlink.RTM_NEWADDR, w -> address.writeTo(w)));
    }

    private static byte[] message(int type, java.util.function.Consumer<MessageWriter> body) {
        byte[] memory = new byte[4096];
        MessageWriter writer = MessageWriter.over(MemorySegment.ofArray(memory));
        writer.begin(type, 0, 1);
        body.accept(writer);
        writer.end();
        return Arrays.copyOf(
                memory, ByteBuffer.wrap(memory).order(ByteOrder.nativeOrder()).getInt());
    }

    /** Returns how many questions were answered. */
    private static <V> int ask(
            byte[] wire, Function<NetlinkMessage, V> view, List<Function<V, Object>> questions) {
        V asked;
        try {
            asked = view.apply(NetlinkMessage.of(MemorySegment.ofArray(wire)));
        } catch (DecodeException e) {
            return 0;
        }
        int answers = 0;
        for (int i = 0; i < questions.size(); i++) {
            try {
                questions.get(i).apply(asked);
                answers++;
            } catch (DecodeException e) {
                assertTrue(e.getMessage() != null && !e.getMessage().isEmpty());
            } catch (RuntimeException e) {
                throw new AssertionError("question " + i + " of " + RouteWire.hex(wire), e);
            }
        }
        return answers;
    }

    private static <V> void damage(
            byte[] whole, Function<NetlinkMessage, V> view, List<Function<V, Object>> questions) {
        assertEquals(questions.size(), ask(whole, view, questions), "undamaged");
        for (int length = HEADER; length < whole.length; length++) { // cut, and not knowing it
            byte[] cut = Arrays.copyOf(whole, length);
            ByteBuffer.wrap(cut).order(ByteOrder.nativeOrder()).putInt(0, length);
            ask(cut, view, questions);
        }
        for (int at = HEADER; at < whole.length; at++) {
            byte[] changed = whole.clone();
            for (int change : new int[] {1, 2, 4, 8, 16, 32, 64, 128, 255}) {
                changed[at] = (byte) (whole[at] ^ change);
                ask(changed, view, questions);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aDamagedRouteIsADecodeExceptionOrAValue(byte... whole) {
        damage(whole, RouteView::of, ROUTE);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void aDamagedAddressIsADecodeExceptionOrAValue(byte... whole) {
        damage(whole, AddressView::of, ADDRESS);
    }

    @Test
    void anyBytesAreADecodeExceptionOrAValue() {
        Random random = new Random(20_251);
        List<byte[]> seeds = Stream.concat(routes(), addresses()).toList();
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
            for (int n = random.nextInt(1, 9); n > 0; n--) {
                bytes[random.nextInt(HEADER, bytes.length)] = (byte) random.nextInt();
            }
            ask(bytes, RouteView::of, ROUTE);
            ask(bytes, AddressView::of, ADDRESS);
        }
    }
}
