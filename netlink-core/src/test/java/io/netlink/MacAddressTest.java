package io.netlink;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MacAddressTest {

    @ParameterizedTest
    @CsvSource({
        "02:42:ac:11:00:02, 02:42:ac:11:00:02, 6",
        "02:42:AC:11:00:02, 02:42:ac:11:00:02, 6",
        "02-42-ac-11-00-02, 02:42:ac:11:00:02, 6",
        "00, 00, 1",
        "0a:00:00:01, 0a:00:00:01, 4", // the address of an IPv4 tunnel
    })
    void isParsedAndPrinted(String text, String printed, int length) {
        MacAddress address = MacAddress.parse(text);
        assertEquals(printed, address.toString());
        assertEquals(length, address.length());
        assertEquals(address, MacAddress.parse(printed));
        assertEquals(address.hashCode(), MacAddress.parse(printed).hashCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "2:42",
                "02:42:ac:11:00:0g",
                "02:42:",
                ":02:42",
                "0242ac110002",
                "02:42-ac",
                "02 42",
                " 02:42",
                "lo"
            })
    void badTextIsNamedInTheMessage(String text) {
        var e = assertThrows(IllegalArgumentException.class, () -> MacAddress.parse(text));
        assertEquals(
                "'" + text + "' is no link-layer address such as 02:42:ac:11:00:02",
                e.getMessage());
    }

    @Test
    void hasOneToThirtyTwoBytes() {
        assertEquals(32, MacAddress.of(new byte[32]).length());
        assertThrows(IllegalArgumentException.class, MacAddress::of);
        var e = assertThrows(IllegalArgumentException.class, () -> MacAddress.of(new byte[33]));
        assertEquals("a link-layer address has 1 to 32 bytes, not 33", e.getMessage());
        assertThrows(
                IllegalArgumentException.class, () -> MacAddress.parse("00" + ":00".repeat(32)));
    }

    @Test
    void lowestBitOfTheFirstByteMeansMulticast() {
        assertTrue(MacAddress.parse("ff:ff:ff:ff:ff:ff").isMulticast());
        assertTrue(MacAddress.parse("01:00:5e:00:00:01").isMulticast());
        assertFalse(MacAddress.parse("02:42:ac:11:00:01").isMulticast());
        assertFalse(MacAddress.parse("fe:ff:ff:ff:ff:ff").isMulticast());
    }

    @Test
    void doesNotShareItsBytes() {
        byte[] bytes = {2, 0, 0, 0, 0, 1};
        MacAddress address = MacAddress.of(bytes);
        bytes[5] = 9;
        address.toByteArray()[5] = 9;
        assertArrayEquals(new byte[] {2, 0, 0, 0, 0, 1}, address.toByteArray());
        assertNotEquals(address, MacAddress.of(bytes));
        assertNotEquals(MacAddress.parse("00"), MacAddress.parse("00:00"));
    }
}
