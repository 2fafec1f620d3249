package io.netlink.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netlink.MacAddress;
import io.netlink.NetnsId;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names and addresses that are derived, so that the same request always gets the same. */
final class HostNames {
    /** IFNAMSIZ without the NUL. */
    static final int MAXIMUM = 15;

    /** A locally administered address of one station. */
    private static final byte LOCAL = 0x02;

    private HostNames() {}

    /**
     * The name of the host's end of a veth pair: pipework's {@code veth1pl1234} where it fits, and
     * else one of the same length for each guest and interface.
     */
    static String ofVeth(String interfaceName, long pid, NetnsId namespace) {
        String usual = "v" + interfaceName + "pl" + pid;
        return usual.getBytes(UTF_8).length <= MAXIMUM
                ? usual
                : "v" + digest("SHA-256", interfaceName + " " + namespace).substring(0, 12);
    }

    /**
     * pipework's {@code U:TEXT}: the first five bytes of the text's MD5, made a local address. The
     * text ends with a line feed, as the shell's {@code echo} writes it.
     */
    static MacAddress macOf(String text) {
        byte[] md5 = HexFormat.of().parseHex(digest("MD5", text + "\n"));
        return MacAddress.of(LOCAL, md5[0], md5[1], md5[2], md5[3], md5[4]);
    }

    private static String digest(String algorithm, String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has " + algorithm, e);
        }
    }
}
