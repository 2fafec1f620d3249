package io.netlink.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HexFormat;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;

/** The ways that the benchmarks compare write the same bytes. */
class EncodeTest {
    private Runnable cleanup = () -> {};

    @AfterEach
    void clean() {
        cleanup.run();
    }

    @Test
    void everyWayWritesTheSameLink() {
        EncodeNewLink link = new EncodeNewLink();
        cleanup = link::close;
        link.open();
        String floor = hex(link::floor, link::written);
        assertEquals(floor, hex(link::writer, link::written));
        assertEquals(floor, hex(link::spec, link::written));
        assertEquals(floor, hex(link::newSpec, link::written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1/24", "2001:db8::1/64"})
    void everyWayWritesTheSameAddress(String prefix) {
        EncodeNewAddr address = new EncodeNewAddr();
        cleanup = address::close;
        address.prefix = prefix;
        address.open();
        String floor = hex(address::floor, address::written);
        assertEquals(floor, hex(address::writer, address::written));
        assertEquals(floor, hex(address::address, address::written));
        assertEquals(floor, hex(address::newAddress, address::written));
    }

    private static String hex(LongSupplier write, LongFunction<byte[]> written) {
        return HexFormat.of().formatHex(written.apply(write.getAsLong()));
    }
}
