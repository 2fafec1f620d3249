package io.netlink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

class ErrnoExceptionTest {
    private static final Set<Errno> NOT_FOUND =
            Set.of(Errno.ENODEV, Errno.ENOENT, Errno.ESRCH, Errno.ENXIO, Errno.EADDRNOTAVAIL);
    private static final Set<Errno> NOT_PERMITTED = Set.of(Errno.EPERM, Errno.EACCES);

    @ParameterizedTest
    @EnumSource
    void predicatesAreTrueForTheirErrorsOnlyWhicheverWayTheyCame(Errno errno) {
        List<ErrnoException> both =
                List.of(
                        new SyscallException("open", "", errno.number()),
                        new NetlinkException("RTM_X", "", errno.number(), ExtendedAck.NONE, ""));
        for (ErrnoException e : both) {
            assertSame(errno, e.errno());
            assertEquals(errno.number(), e.errnoNumber());
            assertEquals(errno == Errno.EEXIST, e.isExists());
            assertEquals(NOT_FOUND.contains(errno), e.isNotFound());
            assertEquals(NOT_PERMITTED.contains(errno), e.isNotPermitted());
        }
    }

    @Test
    void numberWithoutANameIsKept() {
        var e = new SyscallException("ioctl", "", 4242);
        assertSame(Errno.UNKNOWN, e.errno());
        assertEquals(4242, e.errnoNumber());
        assertEquals("ioctl: error 4242", e.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "open  | /run/netns/a | 2  | open /run/netns/a: No such file or directory (ENOENT)",
                "open  | ''           | 2  | open: No such file or directory (ENOENT)",
                "bind  | ''           | 1  | bind: Operation not permitted (EPERM)",
            })
    void syscallHasNoRemedyWhereNoneIsKnown(String call, String about, int number, String text) {
        assertEquals(text, new SyscallException(call, about, number).getMessage());
        assertEquals(call, new SyscallException(call, about, number).call());
    }

    @ParameterizedTest
    @CsvSource({
        "setns, 1, CAP_SYS_ADMIN",
        "unshare, 1, CAP_SYS_ADMIN",
        "mount, 1, CAP_SYS_ADMIN",
        "umount2, 1, CAP_SYS_ADMIN",
        "setns, 13, CAP_SYS_ADMIN",
        "setns, 1, unshare -Urnm java",
        "socket, 1, CAP_NET_RAW",
        "socket, 24, ulimit -n",
        "open, 24, ulimit -n",
    })
    void syscallEndsWithTheRemedy(String call, int number, String remedy) {
        String text = new SyscallException(call, "netns ns1", number).getMessage();
        assertTrue(text.startsWith(call + " netns ns1: "), text);
        assertTrue(text.substring(text.indexOf("; ")).contains(remedy), text);
    }

    @Test
    void remedyOfTheCallerComesFirst() {
        assertEquals(
                "setns a: Operation not permitted (EPERM); ask nicely",
                new SyscallException("setns", "a", 1, "ask nicely").getMessage());
    }

    @Test
    void checkTurnsTheKernelsConventionIntoAResultOrAnException() {
        assertEquals(0, SyscallException.check(0, "socket", ""));
        assertEquals(7, SyscallException.check(7, "socket", ""));
        var e =
                assertThrows(
                        SyscallException.class, () -> SyscallException.check(-22, "bind", "x"));
        assertEquals("bind x: Invalid argument (EINVAL)", e.getMessage());
    }

    @Test
    void refusalHasTheKernelsWordsThePathAndTheRemedy() {
        ExtendedAck words = words("Attribute failed policy validation");
        assertEquals(
                "RTM_NEWLINK eth0.7: Numerical result out of range (ERANGE): Attribute failed"
                        + " policy validation, at IFLA_MTU",
                new NetlinkException("RTM_NEWLINK", "eth0.7", 34, words, "IFLA_MTU").getMessage());
        assertEquals(
                "RTM_NEWLINK: File exists (EEXIST)",
                new NetlinkException("RTM_NEWLINK", "", 17, ExtendedAck.NONE, "").getMessage());
        ExtendedAck missing =
                new ExtendedAck(
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalInt.of(1),
                        OptionalInt.empty(),
                        Optional.empty());
        assertEquals(
                "RTM_NEWROUTE: Invalid argument (EINVAL), missing RTA_DST",
                new NetlinkException("RTM_NEWROUTE", "", 22, missing, "RTA_DST").getMessage());
    }

    @Test
    void refusalForWantOfACapabilityNamesIt() {
        for (int number : new int[] {1, 13}) {
            String text =
                    new NetlinkException("RTM_NEWLINK", "a", number, ExtendedAck.NONE, "")
                            .getMessage();
            assertTrue(text.contains("; needs CAP_NET_ADMIN"), text);
            assertTrue(text.contains("unshare -Urn"), text);
        }
    }

    @Test
    void unknownLinkKindNamesTheModule() {
        ExtendedAck unknown = words("Unknown device type");
        String text = new NetlinkException("RTM_NEWLINK", "a", 95, unknown, "").getMessage();
        assertTrue(text.contains("; the kernel knows no such link kind: load its module"), text);
        // and nothing is promised where the words are others
        text = new NetlinkException("RTM_NEWLINK", "a", 95, words("No"), "").getMessage();
        assertFalse(text.contains(";"), text);
        text = new NetlinkException("RTM_NEWROUTE", "a", 95, unknown, "").getMessage();
        assertFalse(text.contains(";"), text);
    }

    @Test
    void survivesSerialization() throws Exception {
        var before = new NetlinkException("RTM_NEWLINK", "a", 34, words("No"), "IFLA_MTU");
        var after = assertInstanceOf(NetlinkException.class, copy(before));
        assertEquals(before.getMessage(), after.getMessage());
        assertEquals("RTM_NEWLINK", after.operation());
        assertEquals(Optional.of("IFLA_MTU"), after.attributePath());
        assertSame(Errno.ERANGE, after.errno());
        assertSame(ExtendedAck.NONE, after.extendedAck());

        var dump = new DumpInterruptedException("RTM_GETLINK", 3, List.of("a"));
        assertEquals(List.of("a"), dump.partial());
        var later = assertInstanceOf(DumpInterruptedException.class, copy(dump));
        assertEquals(List.of(), later.partial());
    }

    @Test
    void interruptedDumpSaysHowOftenAndKeepsItsOwnList() {
        List<String> partial = new java.util.ArrayList<>(List.of("a"));
        var e = new DumpInterruptedException("RTM_GETLINK", 1, partial);
        partial.clear();
        assertEquals(List.of("a"), e.partial());
        assertTrue(e.getMessage().contains("during the dump, 1 time;"), e.getMessage());
        e = new DumpInterruptedException("RTM_GETLINK", 5, partial);
        assertTrue(e.getMessage().startsWith("RTM_GETLINK: "), e.getMessage());
        assertTrue(e.getMessage().contains("5 times in a row;"), e.getMessage());
    }

    private static ExtendedAck words(String text) {
        return new ExtendedAck(
                Optional.of(text),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty());
    }

    private static Object copy(Object object) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    }
}
