package io.netlink.route;

import io.netlink.MacAddress;
import io.netlink.internal.InetText;

import java.util.List;

/** {@code bridge mdb}. */
final class MdbCases {
    private static final MdbEntry FOUR = MdbEntry.of("239.1.1.1");
    private static final MdbEntry SIX = MdbEntry.of("ff0e::1");

    private MdbCases() {}

    static final CaseGroup GROUP =
            CaseGroup.of("mdb", "bridge -j -d mdb show", MdbCases::seen, MdbCases::ports)
                    .given("link set d0 master br0; link set br0 up");

    static final CaseGroup HOST =
            CaseGroup.of("mdb-there", "bridge -j -d mdb show", MdbCases::seen, MdbCases::there)
                    .given(
                            "link set d0 master br0; link set d1 master br0; link set br0 up;"
                                    + " bridge mdb add dev br0 port d0 grp 239.1.1.1 permanent;"
                                    + " bridge mdb add dev br0 port d1 grp 239.1.1.1 permanent");

    private static List<String> seen(Rtnetlink rtnl) {
        return CaseGroup.seen(
                rtnl.mdb().list(),
                entry -> entry.with(entry.data().without(MdbEntry.TIMER)).toString(),
                MdbEntry::data);
    }

    private static void add(CaseList c, String words, MdbEntry entry) {
        c.of(
                "bridge mdb add dev br0 port d0 grp " + words,
                rtnl -> rtnl.mdb().add("br0", "d0", entry));
    }

    private static void ports(CaseList c) {
        add(c, "239.1.1.1 permanent", FOUR.permanent());
        add(c, "239.1.1.1 temp", FOUR);
        add(c, "ff0e::1 permanent", SIX.permanent());
        add(
                c,
                "239.1.1.1 src 10.0.0.1 permanent",
                FOUR.source(InetText.parse("10.0.0.1")).permanent());
        add(
                c,
                "ff0e::1 src 2001:db8::1 permanent",
                SIX.source(InetText.parse("2001:db8::1")).permanent());
        add(
                c,
                "01:02:03:04:05:06 permanent",
                MdbEntry.of(MacAddress.parse("01:02:03:04:05:06")).permanent());
        add(c, "239.1.1.1 permanent vid 10", FOUR.permanent().vid(10));
        c.of(
                "bridge mdb add dev br0 port br0 grp 239.1.1.1",
                rtnl -> rtnl.mdb().add("br0", "br0", FOUR));
    }

    private static void there(CaseList c) {
        c.of(
                "bridge mdb del dev br0 port d0 grp 239.1.1.1",
                rtnl -> rtnl.mdb().delete("br0", "d0", FOUR));
        c.of(
                "bridge mdb del dev br0 port d0 grp 239.1.1.1 permanent",
                rtnl -> rtnl.mdb().delete("br0", "d0", FOUR.permanent()));
        c.orRefused(
                "bridge mdb del dev br0 port d0 grp 239.9.9.9",
                rtnl -> rtnl.mdb().delete("br0", "d0", MdbEntry.of("239.9.9.9")));
        c.otherwise(
                "bridge mdb del dev br0 port d0 grp 239.1.1.1 permanent;"
                        + " bridge mdb del dev br0 port d1 grp 239.1.1.1 permanent",
                "what was listed is deleted as it is",
                rtnl -> rtnl.mdb().list().forEach(rtnl.mdb()::delete));
    }
}
