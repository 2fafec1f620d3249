package io.netlink;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netlink.uapi.CHeaders;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ErrnoTest {

    private static final List<String> HEADERS = List.of("errno.h");

    @TempDir private Path temporary;

    @Test
    void numbersAreThoseOfTheHeaders() {
        CHeaders headers = CHeaders.orAbort(temporary);
        Set<String> names =
                headers.names(HEADERS).stream()
                        .filter(name -> name.matches("E[A-Z0-9]+"))
                        .collect(Collectors.toSet());
        Map<String, Long> theirs = headers.values(HEADERS, names);

        assertAll(
                inHeaders()
                        .map(
                                errno ->
                                        () ->
                                                assertEquals(
                                                        theirs.get(errno.name()),
                                                        errno.number(),
                                                        errno.name())));
        // and no number of theirs is missing here
        assertAll(
                theirs.entrySet().stream()
                        .map(
                                entry -> {
                                    Errno errno = Errno.of(Math.toIntExact(entry.getValue()));
                                    return () ->
                                            assertNotEquals(Errno.UNKNOWN, errno, entry.getKey());
                                }));
    }

    @Test
    void textsAreThoseOfStrerror() {
        CHeaders headers = CHeaders.orAbort(temporary);
        assumeTrue(headers.names(HEADERS).contains("__GLIBC__"), "the C library is not glibc");
        String texts =
                headers.output(
                        """
                        #include <stdio.h>
                        #include <string.h>
                        int main(int argc, char **argv) {
                            for (int i = 0; i <= 133; i++) puts(strerror(i));
                            return 0;
                        }
                        """);
        List<String> byNumber = texts.lines().toList();
        assertAll(
                inHeaders()
                        .map(
                                errno ->
                                        () ->
                                                assertEquals(
                                                        byNumber.get(errno.number()),
                                                        errno.text(),
                                                        errno.name())));
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsNumber(Errno errno) {
        assertSame(errno, Errno.of(errno.number()));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 41, 58, 134, 523, 525, Integer.MAX_VALUE})
    void otherNumbersAreUnknown(int number) {
        assertSame(Errno.UNKNOWN, Errno.of(number));
    }

    @Test
    void knowsTheNumberThatOnlyTheKernelUses() {
        assertSame(Errno.ENOTSUPP, Errno.of(524));
    }

    private static Stream<Errno> inHeaders() {
        Set<Errno> kernelsOwn = EnumSet.of(Errno.UNKNOWN, Errno.ENOTSUPP);
        return Arrays.stream(Errno.values()).filter(errno -> !kernelsOwn.contains(errno));
    }
}
