package io.netlink.netns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.NetnsHandle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What is refused before any system call. */
class NetnsNamesTest {
    private static final long SOME_PID = 1;

    /** Everything that takes a name. */
    private static final List<Consumer<String>> OPERATIONS =
            List.of(
                    Netns::create,
                    Netns::open,
                    Netns::exists,
                    Netns::delete,
                    name -> Netns.attach(name, SOME_PID),
                    name -> Netns.attach(name, (NetnsHandle) null));

    static Stream<String> impossibleNames() {
        return Stream.of(
                "",
                ".",
                "..",
                "/",
                "a/b",
                "../etc",
                "/run/netns/a",
                "a/",
                "\0",
                "a\0b",
                "a".repeat(256),
                "ä".repeat(128),
                "€".repeat(85) + "a",
                "😀".repeat(64));
    }

    @ParameterizedTest
    @MethodSource("impossibleNames")
    void noOperationTakesAnImpossibleName(String name) {
        for (Consumer<String> operation : OPERATIONS) {
            var e = assertThrows(IllegalArgumentException.class, () -> operation.accept(name));
            String shown = "'" + name.replace("\0", "\\0") + "'";
            assertTrue(e.getMessage().contains(shown), e.getMessage());
            assertFalse(e.getMessage().contains("\0"), "cannot be printed");
        }
    }

    @Test
    void noOperationTakesNull() {
        for (Consumer<String> operation : OPERATIONS) {
            var e = assertThrows(NullPointerException.class, () -> operation.accept(null));
            assertEquals("name", e.getMessage());
        }
    }

    @Test
    void theMessageOfALongNameCountsItsBytes() {
        var ascii =
                assertThrows(IllegalArgumentException.class, () -> Netns.create("a".repeat(300)));
        assertTrue(ascii.getMessage().endsWith(" has 300"), ascii.getMessage());
        var utf8 =
                assertThrows(IllegalArgumentException.class, () -> Netns.create("ä".repeat(128)));
        assertTrue(utf8.getMessage().endsWith(" has 256"), utf8.getMessage());
        assertTrue(utf8.getMessage().contains("at most 255 bytes"), utf8.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "a\ude00b", "\ude00\ud83d"})
    void halfACharacterIsNoName(String name) {
        // UTF-8 would make a question mark of it, and so another name
        assertThrows(IllegalArgumentException.class, () -> RunDirectory.checkName(name));
    }

    @Test
    void everythingElseIsAName() {
        List<String> names =
                List.of(
                        "a",
                        "...",
                        ".hidden",
                        "-n",
                        "with blank",
                        "new\nline",
                        "\\",
                        "ä€😀",
                        "a".repeat(255),
                        "ä".repeat(127) + "a",
                        "€".repeat(85));
        for (String name : names) {
            assertSame(name, RunDirectory.checkName(name));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void pidsAndThreadIdsArePositive(long number) {
        for (Consumer<Long> operation :
                List.<Consumer<Long>>of(Netns::ofPid, pid -> Netns.attach("name", pid))) {
            var e = assertThrows(IllegalArgumentException.class, () -> operation.accept(number));
            assertEquals("pid " + number + ": must be positive", e.getMessage());
        }
        var e = assertThrows(IllegalArgumentException.class, () -> Netns.ofThread(number));
        assertEquals("thread id " + number + ": must be positive", e.getMessage());
    }

    @Test
    void aBadNameIsReportedBeforeABadPid() {
        var e = assertThrows(IllegalArgumentException.class, () -> Netns.attach("a/b", -1));
        assertTrue(e.getMessage().contains("a/b"), e.getMessage());
    }
}
