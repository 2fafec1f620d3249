package io.netlink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

class NetlinkOptionsTest {

    @Test
    void defaultIsAMebibyteAndAFiniteDeadline() {
        assertEquals(1 << 20, NetlinkOptions.DEFAULT.receiveBuffer());
        assertEquals(Duration.ofSeconds(30), NetlinkOptions.DEFAULT.deadline());
    }

    @Test
    void eachPartIsChangedAlone() {
        NetlinkOptions options = NetlinkOptions.DEFAULT.withReceiveBuffer(8192);
        assertEquals(new NetlinkOptions(8192, Duration.ofSeconds(30)), options);
        assertEquals(
                new NetlinkOptions(8192, Duration.ofMillis(1)),
                options.withDeadline(Duration.ofMillis(1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {4095, 0, -1, Integer.MIN_VALUE})
    void receiveBufferBelow4KiBIsRefused(int size) {
        var e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> NetlinkOptions.DEFAULT.withReceiveBuffer(size));
        assertEquals("receiveBuffer " + size + ": must be at least 4096 bytes", e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT24H0.000000001S", "P1000000D"})
    void deadlineThatIsNoneOrOverADayIsRefused(Duration deadline) {
        var e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> NetlinkOptions.DEFAULT.withDeadline(deadline));
        assertTrue(e.getMessage().startsWith("deadline " + deadline + ": "), e.getMessage());
    }

    @Test
    void limitsThemselvesAreAllowed() {
        assertEquals(4096, NetlinkOptions.DEFAULT.withReceiveBuffer(4096).receiveBuffer());
        NetlinkOptions.DEFAULT.withReceiveBuffer(Integer.MAX_VALUE);
        NetlinkOptions.DEFAULT.withDeadline(Duration.ofDays(1));
        NetlinkOptions.DEFAULT.withDeadline(Duration.ofNanos(1));
        assertThrows(NullPointerException.class, () -> NetlinkOptions.DEFAULT.withDeadline(null));
    }
}
