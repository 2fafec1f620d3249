package io.netlink.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netlink.NetlinkException;
import io.netlink.SyscallException;
import io.netlink.container.ContainerException.Reason;
import io.netlink.netns.Netns;
import io.netlink.route.Link;
import io.netlink.route.Rtnetlink;
import io.netlink.route.link.Veth;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A Wi-Fi device, in the kernel VM one of mac80211_hwsim. */
@Tag("vm")
class WifiIT {
    private final Netns ns = Netns.create();
    private final Rtnetlink host = Rtnetlink.open();
    private Process process;
    private Guest guest;

    @BeforeEach
    void start() throws IOException {
        process = ns.exec(new ProcessBuilder("sleep", "1000"));
        guest = Guest.pid(process.pid());
    }

    @AfterEach
    void stop() throws InterruptedException {
        process.destroyForcibly().waitFor();
        ns.close();
        host.close();
    }

    /** The first interface of a Wi-Fi device in the namespace of the process that started us. */
    private static Optional<String> wifi(Netns namespace) {
        try (Nl80211 wifi = Nl80211.open(namespace);
                Rtnetlink rtnl = Rtnetlink.open(namespace)) {
            return wifi == null
                    ? Optional.empty()
                    : rtnl.links().list().stream()
                            .filter(link -> wifi.phyOf(link.index()).isPresent())
                            .map(Link::name)
                            .sorted()
                            .findFirst();
        }
    }

    /** The namespace that the kernel began with, where drivers put their devices. */
    private static Netns first() {
        try {
            return Netns.ofPid(1);
        } catch (SyscallException e) {
            return abort("the first namespace may not be looked at");
        }
    }

    @Test
    void deviceMovesAndComesBack() {
        try (Netns home = first()) {
            Optional<String> wlan = wifi(home);
            assumeTrue(wlan.isPresent(), "this machine has no Wi-Fi device");
            ContainerNetwork network =
                    ContainerNetwork.of(guest)
                            .host(home)
                            .wifi(wlan.get())
                            .address("10.0.0.1/24@10.0.0.2");
            Attachment eth1 = network.attach();
            assertEquals(Optional.of("eth1"), wifi(ns));
            assertFalse(wifi(home).equals(wlan));
            assertEquals(List.of(), network.attach().changes());
            eth1.detach();
            assertEquals(wlan, wifi(home));
            assertEquals(Optional.empty(), wifi(ns));
            assertThrows(
                    NetlinkException.class,
                    () -> network.address("10.0.0.1/24@10.0.0.255").attach());
            assertEquals(wlan, wifi(home), "given back after a failure");
        }
    }

    @Test
    void othersAreRefused() {
        host.links().add(Link.named("phys").kind(Veth.peer(Link.named("phys-peer"))));
        try {
            ContainerNetwork network = ContainerNetwork.of(guest).wifi("phys");
            assertEquals(
                    Reason.REFUSED,
                    assertThrows(ContainerException.class, network::attach).reason());
            assertTrue(host.links().find("phys").isPresent());
        } finally {
            host.links().delete("phys");
        }
    }
}
