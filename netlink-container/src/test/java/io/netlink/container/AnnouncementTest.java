package io.netlink.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netlink.InetPrefix;

import org.junit.jupiter.api.Test;

import java.util.HexFormat;

/** The frames, byte for byte: RFC 826 and 5227, RFC 4861. */
class AnnouncementTest {
    private static final byte[] MAC = {2, 0, 0, 0, 0, 0x36};

    private static byte[] address(String text) {
        return InetPrefix.parse(text).address().getAddress();
    }

    @Test
    void gratuitousArp() {
        assertEquals(
                "ffffffffffff"
                        + "020000000036"
                        + "0806"
                        + "0001"
                        + "0800"
                        + "06"
                        + "04"
                        + "0002"
                        + "020000000036"
                        + "ac121224"
                        + "020000000036"
                        + "ac121224",
                HexFormat.of().formatHex(Announcement.gratuitousArp(MAC, address("172.18.18.36"))));
    }

    /** The checksum is checked as a receiver does. */
    @Test
    void unsolicitedNeighbourAdvertisement() {
        String frame =
                HexFormat.of().formatHex(Announcement.advertisement(MAC, address("fe80::36")));
        String target = "fe800000000000000000000000000036";
        String all = "ff020000000000000000000000000001";
        assertEquals(
                "333300000001"
                        + "020000000036"
                        + "86dd"
                        + "60000000"
                        + "0020"
                        + "3a"
                        + "ff"
                        + target
                        + all
                        + "8800"
                        + "CHECKSUM"
                        + "20000000"
                        + target
                        + "0201"
                        + "020000000036",
                frame.substring(0, 112) + "CHECKSUM" + frame.substring(116));
        assertEquals(
                0xffff, sum("%s%s000000200000003a%s".formatted(target, all, frame.substring(108))));
    }

    /** Of a right checksum and what it is over, the one's complement sum is all ones; RFC 1071. */
    private static int sum(String hex) {
        int sum = 0;
        for (int i = 0; i < hex.length(); i += 4) {
            sum += Integer.parseInt(hex.substring(i, i + 4), 16);
        }
        while (sum > 0xffff) {
            sum = (sum & 0xffff) + (sum >> 16);
        }
        return sum;
    }
}
