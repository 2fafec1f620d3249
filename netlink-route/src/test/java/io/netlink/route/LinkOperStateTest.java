package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

/** IF_OPER_* of linux/if.h, from 0, as {@code ip} prints them. */
class LinkOperStateTest {
    private static final List<String> AS_IP_PRINTS =
            List.of("UNKNOWN", "NOTPRESENT", "DOWN", "LOWERLAYERDOWN", "TESTING", "DORMANT", "UP");

    @Test
    void numbersMeanWhatTheHeaderSays() {
        List<String> states =
                IntStream.range(0, 7).mapToObj(OperState::of).map(OperState::toString).toList();

        assertEquals(AS_IP_PRINTS, states);
    }

    @Test
    void aNumberOfANewerKernelIsUnknown() {
        assertEquals(OperState.UNKNOWN, OperState.of(7));
        assertEquals(OperState.UNKNOWN, OperState.of(255));
        assertEquals(OperState.UNKNOWN, OperState.of(-1));
    }
}
