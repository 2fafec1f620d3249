package io.netlink.route;

import io.netlink.MacAddress;
import io.netlink.route.link.Batadv;
import io.netlink.route.link.Dsa;
import io.netlink.route.link.Ipoib;
import io.netlink.route.link.Macsec;
import io.netlink.route.link.Netdevsim;
import io.netlink.route.link.Rmnet;
import io.netlink.route.link.VirtWifi;
import io.netlink.route.link.Wwan;

/** {@code ip link add type macsec}, and kinds of special devices. */
final class DeviceCases {
    private static final String ABOVE = "link add link d0 name x9 type ";

    private DeviceCases() {}

    private static void above(CaseList c, String words, LinkKind kind) {
        c.add(ABOVE + words, Link.named("x9").link(100).kind(kind));
    }

    /** Above a device that is not of the right sort. */
    private static void unlike(CaseList c, String words, LinkKind kind) {
        c.orRefused(ABOVE + words, rtnl -> rtnl.links().add(Link.named("x9").link(100).kind(kind)));
    }

    private static void hardware(CaseList c, String words, LinkKind kind) {
        c.orRefused(
                "link add x9 type " + words, rtnl -> rtnl.links().add(Link.named("x9").kind(kind)));
    }

    static void macsec(CaseList c) {
        Macsec macsec = Macsec.create();
        above(c, "macsec", macsec);
        above(c, "macsec port 7", macsec.set(Macsec.PORT, 7));
        above(
                c,
                "macsec sci 0x1122334455660009",
                macsec.sci(MacAddress.parse("11:22:33:44:55:66"), 9));
        above(
                c,
                "macsec address 02:00:00:00:00:99 port 9",
                macsec.sci(MacAddress.parse("02:00:00:00:00:99"), 9));
        above(c, "macsec cipher default", macsec.set(Macsec.CIPHER_SUITE, Macsec.Cipher.DEFAULT));
        above(
                c,
                "macsec cipher gcm-aes-128 icvlen 16",
                macsec.set(Macsec.CIPHER_SUITE, Macsec.Cipher.GCM_AES_128).set(Macsec.ICV_LEN, 16));
        above(
                c,
                "macsec cipher gcm-aes-256 icvlen 16",
                macsec.set(Macsec.CIPHER_SUITE, Macsec.Cipher.GCM_AES_256).set(Macsec.ICV_LEN, 16));
        above(
                c,
                "macsec cipher gcm-aes-xpn-128",
                macsec.set(Macsec.CIPHER_SUITE, Macsec.Cipher.GCM_AES_XPN_128));
        above(
                c,
                "macsec cipher gcm-aes-xpn-256",
                macsec.set(Macsec.CIPHER_SUITE, Macsec.Cipher.GCM_AES_XPN_256));
        above(
                c,
                "macsec encrypt on send_sci on end_station off scb off protect off",
                macsec.set(Macsec.ENCRYPT, true)
                        .set(Macsec.INC_SCI, true)
                        .set(Macsec.ES, false)
                        .set(Macsec.SCB, false)
                        .set(Macsec.PROTECT, false));
        above(
                c,
                "macsec send_sci off end_station on",
                macsec.set(Macsec.INC_SCI, false).set(Macsec.ES, true));
        above(
                c,
                "macsec send_sci off scb on",
                macsec.set(Macsec.INC_SCI, false).set(Macsec.SCB, true));
        above(c, "macsec replay on window 300", macsec.replayWindow(300));
        above(
                c,
                "macsec replay off",
                macsec.set(Macsec.REPLAY_PROTECT, false).set(Macsec.WINDOW, 0xffff_ffffL));
        above(c, "macsec encodingsa 3", macsec.set(Macsec.ENCODING_SA, 3));
        for (Macsec.Validation each : Macsec.Validation.values()) {
            if (each.number() >= 0) {
                above(
                        c,
                        "macsec validate " + each.name().toLowerCase(java.util.Locale.ROOT),
                        macsec.set(Macsec.VALIDATION, each));
            }
        }
        above(c, "macsec offload off", macsec.set(Macsec.OFFLOAD, Macsec.Offload.OFF));
        unlike(c, "macsec offload phy", macsec.set(Macsec.OFFLOAD, Macsec.Offload.PHY));
        unlike(c, "macsec offload mac", macsec.set(Macsec.OFFLOAD, Macsec.Offload.MAC));
        c.otherwise(
                ABOVE + "macsec port 7;link set x9 type macsec encrypt on validate check",
                "a link that the recorded kernel does not have",
                rtnl -> {
                    rtnl.links().add(Link.named("x9").link(100).kind(macsec.set(Macsec.PORT, 7)));
                    rtnl.links()
                            .change(
                                    Link.named("x9")
                                            .kind(
                                                    macsec.set(Macsec.ENCRYPT, true)
                                                            .set(
                                                                    Macsec.VALIDATION,
                                                                    Macsec.Validation.CHECK)));
                });
    }

    static void devices(CaseList c) {
        c.kind("link add x9 type batadv", Batadv.create());
        c.kind(
                "link add x9 type batadv ra BATMAN_V",
                Batadv.create().set(Batadv.ALGO_NAME, "BATMAN_V"));
        c.kind(
                "link add x9 type batadv ra BATMAN_IV",
                Batadv.create().set(Batadv.ALGO_NAME, "BATMAN_IV"));
        above(c, "virt_wifi", VirtWifi.create());
        unlike(c, "rmnet mux_id 5", Rmnet.muxId(5));
        unlike(
                c,
                "ipoib pkey 0x8001 mode connected umcast 1",
                Ipoib.pkey(0x8001).set(Ipoib.MODE, Ipoib.Mode.CONNECTED).set(Ipoib.UMCAST, true));
        unlike(
                c,
                "ipoib pkey 0x8002 mode datagram umcast 0",
                Ipoib.pkey(0x8002).set(Ipoib.MODE, Ipoib.Mode.DATAGRAM).set(Ipoib.UMCAST, false));
        hardware(c, "wwan linkid 7", Wwan.linkId(7));
        c.orRefused(
                "link add x9 parentdev wwan0 type wwan linkid 7",
                rtnl ->
                        rtnl.links()
                                .add(Link.named("x9").parentDevice("wwan0").kind(Wwan.linkId(7))));
        hardware(c, "netdevsim", Netdevsim.create());
        c.orRefused(
                "link set d0 type dsa conduit d1",
                rtnl -> rtnl.links().change(Link.at(100).kind(Dsa.conduit(101))));
    }
}
