package io.netlink.route.link;

import static io.netlink.uapi.IfLink.*;
import static io.netlink.uapi.IfMacsec.MACSEC_MIN_ICV_LEN;
import static io.netlink.uapi.IfMacsec.MACSEC_STD_ICV_LEN;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.MacAddress;
import io.netlink.Numbered;
import io.netlink.route.LinkKind;
import io.netlink.route.TypedKind;

/**
 * MACsec: Ethernet frames are authenticated, and encrypted. {@code ip link add link DEVICE name
 * NAME type macsec …}; IEEE 802.1AE, linux/if_link.h, IFLA_MACSEC_*. Secure associations and keys
 * are set through generic netlink, {@code ip macsec}.
 *
 * <pre>{@code
 * links.add(Link.named("sec0").link("eth0").up()
 *         .kind(Macsec.create().set(Macsec.ENCRYPT, true)));
 * }</pre>
 */
public final class Macsec extends TypedKind<Macsec> {
    private static final AttributeSpace SPACE = AttributeSpace.named("macsec", "IFLA_MACSEC_");

    /**
     * {@code sci}: the id of the secure channel that frames go out in: a link-layer address and a
     * port, the first byte highest. See {@link #sci}.
     */
    public static final Attribute<Long> SCI =
            SPACE.attribute(IFLA_MACSEC_SCI, "IFLA_MACSEC_SCI", AttributeCodec.BE64);

    /** {@code port}: of the secure channel's id, 1 by default, with the link's address. */
    public static final Attribute<Integer> PORT = SPACE.be16(IFLA_MACSEC_PORT, "IFLA_MACSEC_PORT");

    /** {@code icvlen}: the length of the integrity check value in bytes, 8 to 16. */
    public static final Attribute<Integer> ICV_LEN =
            SPACE.attribute(
                    IFLA_MACSEC_ICV_LEN,
                    "IFLA_MACSEC_ICV_LEN",
                    Codecs.range(AttributeCodec.U8, MACSEC_MIN_ICV_LEN, MACSEC_STD_ICV_LEN));

    /** {@code cipher}: the cipher suite. Of GCM-AES-128 the kernel tells {@link Cipher#DEFAULT}. */
    public static final Attribute<Cipher> CIPHER_SUITE =
            SPACE.attribute(IFLA_MACSEC_CIPHER_SUITE, "IFLA_MACSEC_CIPHER_SUITE", Cipher.CODEC);

    /** {@code window}: how many frames late a frame may be; with {@code replay}. */
    public static final Attribute<Long> WINDOW =
            SPACE.u32(IFLA_MACSEC_WINDOW, "IFLA_MACSEC_WINDOW");

    /** {@code encodingsa}: the secure association to send with, 0 to 3. */
    public static final Attribute<Integer> ENCODING_SA =
            SPACE.attribute(
                    IFLA_MACSEC_ENCODING_SA,
                    "IFLA_MACSEC_ENCODING_SA",
                    Codecs.range(AttributeCodec.U8, 0, 3));

    /** {@code encrypt}: whether frames are encrypted, not only authenticated. */
    public static final Attribute<Boolean> ENCRYPT =
            SPACE.bool8(IFLA_MACSEC_ENCRYPT, "IFLA_MACSEC_ENCRYPT");

    /** {@code protect}: whether frames that go out are protected. */
    public static final Attribute<Boolean> PROTECT =
            SPACE.bool8(IFLA_MACSEC_PROTECT, "IFLA_MACSEC_PROTECT");

    /** {@code send_sci}: whether frames carry the secure channel's id. */
    public static final Attribute<Boolean> INC_SCI =
            SPACE.bool8(IFLA_MACSEC_INC_SCI, "IFLA_MACSEC_INC_SCI");

    /** {@code end_station}: the ES bit of frames; not with {@code send_sci} nor {@code scb}. */
    public static final Attribute<Boolean> ES = SPACE.bool8(IFLA_MACSEC_ES, "IFLA_MACSEC_ES");

    /** {@code scb}: the SCB bit of frames; not with {@code send_sci} nor {@code end_station}. */
    public static final Attribute<Boolean> SCB = SPACE.bool8(IFLA_MACSEC_SCB, "IFLA_MACSEC_SCB");

    /** {@code replay}: whether old frames are dropped; wants {@code window}. */
    public static final Attribute<Boolean> REPLAY_PROTECT =
            SPACE.bool8(IFLA_MACSEC_REPLAY_PROTECT, "IFLA_MACSEC_REPLAY_PROTECT");

    /** {@code validate}: what becomes of frames whose check fails. */
    public static final Attribute<Validation> VALIDATION =
            SPACE.attribute(
                    IFLA_MACSEC_VALIDATION,
                    "IFLA_MACSEC_VALIDATION",
                    Codecs.oneOf(AttributeCodec.U8, Validation.class));

    /** {@code offload}: who does the work. */
    public static final Attribute<Offload> OFFLOAD =
            SPACE.attribute(
                    IFLA_MACSEC_OFFLOAD,
                    "IFLA_MACSEC_OFFLOAD",
                    Codecs.oneOf(AttributeCodec.U8, Offload.class));

    /** How the library knows the kind. */
    public static final LinkKind.Type<Macsec> TYPE =
            new LinkKind.Type<>("macsec", SPACE, Macsec::new);

    /** A cipher suite: MACSEC_CIPHER_ID_* of linux/if_macsec.h. */
    public enum Cipher {
        /** {@code default}: GCM-AES-128 by its old number. */
        DEFAULT(0x0080_0200_0100_0001L),
        /** {@code gcm-aes-128}. */
        GCM_AES_128(0x0080_C200_0100_0001L),
        /** {@code gcm-aes-256}. */
        GCM_AES_256(0x0080_C200_0100_0002L),
        /** {@code gcm-aes-xpn-128}: with packet numbers of 64 bits. */
        GCM_AES_XPN_128(0x0080_C200_0100_0003L),
        /** {@code gcm-aes-xpn-256}: with packet numbers of 64 bits. */
        GCM_AES_XPN_256(0x0080_C200_0100_0004L),
        /** What a newer kernel has. */
        UNKNOWN(0);

        static final AttributeCodec<Cipher> CODEC =
                AttributeCodec.of(
                        "u64",
                        reader -> of(reader.u64()),
                        (writer, type, value) -> {
                            if (value == UNKNOWN) {
                                throw new IllegalArgumentException(value + " cannot be asked for");
                            }
                            writer.u64(type, value.id);
                        });

        private final long id;

        Cipher(long id) {
            this.id = id;
        }

        private static Cipher of(long id) {
            for (Cipher each : values()) {
                if (each.id == id) {
                    return each;
                }
            }
            return UNKNOWN;
        }

        /**
         * The kernel's number.
         *
         * @return 64 bits
         */
        public long id() {
            return id;
        }
    }

    /** What becomes of frames whose check fails. */
    public enum Validation implements Numbered {
        /** They are not checked. */
        DISABLED(MACSEC_VALIDATE_DISABLED),
        /** They are counted. */
        CHECK(MACSEC_VALIDATE_CHECK),
        /** They are dropped. */
        STRICT(MACSEC_VALIDATE_STRICT),
        /** What a newer kernel has. */
        UNKNOWN(-1);

        private final int number;

        Validation(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    /** Who does the work. */
    public enum Offload implements Numbered {
        /** The kernel. */
        OFF(MACSEC_OFFLOAD_OFF),
        /** The transceiver. */
        PHY(MACSEC_OFFLOAD_PHY),
        /** The network adapter. */
        MAC(MACSEC_OFFLOAD_MAC),
        /** What a newer kernel has. */
        UNKNOWN(-1);

        private final int number;

        Offload(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    private Macsec(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * A secure channel with the kernel's defaults: GCM-AES-128, authenticated only, port 1.
     *
     * @return the kind
     */
    public static Macsec create() {
        return new Macsec(AttributeSet.empty(SPACE));
    }

    /**
     * {@code sci}: the id of the secure channel, of its two parts.
     *
     * @param address 6 bytes
     * @param port 0 to 65535
     * @return a kind with it
     * @throws IllegalArgumentException if the address has not 6 bytes, or the port is out of range
     */
    public Macsec sci(MacAddress address, int port) {
        byte[] bytes = address.toByteArray();
        if (bytes.length != 6 || port < 0 || port > 0xffff) {
            throw new IllegalArgumentException(
                    "sci of " + address + " port " + port + ": must be 6 bytes, 0 to 65535");
        }
        long id = 0;
        for (byte each : bytes) {
            id = id << 8 | each & 0xff;
        }
        return set(SCI, id << 16 | port);
    }

    /**
     * {@code replay on window FRAMES}: old frames are dropped.
     *
     * @param window how many frames late a frame may be, 0 to 4294967295
     * @return a kind with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Macsec replayWindow(long window) {
        return set(REPLAY_PROTECT, true).set(WINDOW, window);
    }
}
