package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that no link can have are refused, and only those. */
class LinkNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "a/b",
                "/",
                "a:1",
                ":",
                "a b",
                " a",
                "a ",
                "a\tb",
                "a\nb",
                "a\u000bb",
                "a\fb",
                "a\rb",
                "a\0",
                "\0",
                "à", // its second byte, 0xa0, is white space to the kernel
                "0123456789abcdef"
            })
    void badNamesAreRefused(String name) {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> LinkNames.checkName(name));

        assertTrue(e.getMessage().contains(name), e.getMessage());
        assertTrue(e.getMessage().contains("a link's name"), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "lo",
                "eth0.7",
                "veth%d",
                "-",
                "...",
                ".a",
                "é",
                "日本",
                "a_b-c",
                "0",
                "a\"b",
                "0123456789abcde"
            })
    void goodNamesPass(String name) {
        assertEquals(name, LinkNames.checkName(name));
        assertEquals(name, LinkNames.checkAnyName(name));
    }

    @Test
    void theLengthIsCountedInBytesOfUtf8() {
        assertEquals("é".repeat(7), LinkNames.checkName("é".repeat(7)));

        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> LinkNames.checkName("é".repeat(8))); // 8 characters

        assertTrue(e.getMessage().contains("16 bytes"), e.getMessage());
        assertThrows(
                IllegalArgumentException.class, () -> LinkNames.checkName("é" + "x".repeat(14)));
    }

    @Test
    void anAlternativeNameMayHaveWhatAnotherProgramCanGiveIt() {
        assertEquals("eth0:1", LinkNames.checkAnyName("eth0:1"));
        assertEquals("à", LinkNames.checkAnyName("à"));
        for (String name : new String[] {"", ".", "..", "a/b", "a b", "a\tb", "a\0"}) {
            assertThrows(IllegalArgumentException.class, () -> LinkNames.checkAnyName(name), name);
        }
    }

    @Test
    void anAlternativeNameHasUpTo127Bytes() {
        assertEquals(127, LinkNames.checkAnyName("x".repeat(127)).length());

        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> LinkNames.checkAnyName("x".repeat(128)));

        assertTrue(e.getMessage().contains("128 bytes"), e.getMessage());
        assertTrue(e.getMessage().contains("alternative name"), e.getMessage());
    }

    @Test
    void nullIsNoName() {
        assertThrows(NullPointerException.class, () -> LinkNames.checkName(null));
        assertThrows(NullPointerException.class, () -> LinkNames.checkAnyName(null));
    }
}
