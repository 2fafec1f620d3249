package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.Errno;
import io.netlink.InetPrefix;
import io.netlink.NetlinkException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/** Labels of addresses on the kernel. */
class AddressLabelsIT {
    private static final AddressLabel LABEL = AddressLabel.of("2001:db8::/32", 99);

    private LinkNamespace ns;
    private AddressLabels labels;

    @BeforeEach
    void open() {
        ns = LinkNamespace.create();
        labels = ns.rtnl().addressLabels();
    }

    @AfterEach
    void close() {
        ns.close();
    }

    private static InetAddress address(String text) {
        return InetPrefix.parse(text).address();
    }

    /** Those of RFC 6724, of which one is for IPv4-mapped addresses. */
    @Test
    void listsWhatIpLists() {
        List<String> byIp =
                Arrays.stream(ns.ip("addrlabel list").split("\n")).map(String::strip).toList();
        List<String> listed = labels.list().stream().map(AddressLabel::toString).toList();
        assertEquals(
                byIp.stream().map(line -> line.replaceAll(".* label", "label")).toList(),
                listed.stream().map(line -> line.replaceAll(".* label", "label")).toList());
        assertTrue(listed.contains("prefix ::/0 label 1"), listed.toString());
        assertTrue(labels.list().contains(AddressLabel.of("::ffff:0.0.0.0/96", 4)), "mapped");
        List<String> streamed = new ArrayList<>();
        labels.forEach(view -> streamed.add(view.toString()));
        assertEquals(listed, streamed);
    }

    @Test
    void addReplaceGetDelete() {
        labels.add(LABEL);
        labels.add("lo", AddressLabel.of("2001:db8::/32", 98));
        assertTrue(labels.list().contains(LABEL));
        assertEquals(LABEL, labels.get(address("2001:db8::77")));
        assertEquals(
                AddressLabel.of("2001:db8::/32", 98).dev(1),
                labels.get("lo", address("2001:db8::77")));
        assertEquals(OptionalLong.of(1), labels.get(address("2a00::1")).label());
        refused(Errno.EEXIST, () -> labels.add(LABEL));
        labels.replace(AddressLabel.of("2001:db8::/32", 97));
        assertEquals(OptionalLong.of(97), labels.get(address("2001:db8::77")).label());
        AddressLabel listed = labels.get(address("2001:db8::77"));
        labels.delete(listed);
        labels.delete("lo", LABEL);
        assertFalse(labels.list().stream().anyMatch(each -> each.prefix().equals(LABEL.prefix())));
        labels.add(listed);
        assertTrue(labels.list().contains(listed), "a listed label can be added again");
    }

    @Test
    void flushLeavesNone() {
        int count = labels.list().size();
        assertTrue(count > 5);
        assertEquals(count, labels.flush());
        assertEquals(List.of(), labels.list());
        refused(Errno.ESRCH, () -> labels.get(address("::1")));
    }

    @Test
    void errors() {
        NetlinkException e = refused(Errno.ESRCH, () -> labels.delete(LABEL));
        assertTrue(e.isNotFound());
        assertTrue(e.getMessage().contains("2001:db8::/32"), e.getMessage());
        refused(Errno.ENODEV, () -> labels.add("nobody", LABEL));
        refused(Errno.EINVAL, () -> labels.add(LABEL.dev(4711)));
    }

    private static NetlinkException refused(Errno errno, Executable call) {
        NetlinkException e = assertThrows(NetlinkException.class, call);
        assertEquals(errno, e.errno(), e.getMessage());
        return e;
    }
}
