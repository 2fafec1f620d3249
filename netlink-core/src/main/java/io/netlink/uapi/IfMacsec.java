package io.netlink.uapi;

/**
 * Constants of {@code linux/if_macsec.h}: lengths that links of kind {@code macsec} are made with.
 *
 * <p>The cipher suites, which are 64-bit numbers, are not here.
 */
public final class IfMacsec {

    private IfMacsec() {}

    // Lengths, in bytes.

    /** Greatest length of a key. */
    public static final int MACSEC_MAX_KEY_LEN = 128;

    /** Length of a key's id. */
    public static final int MACSEC_KEYID_LEN = 16;

    /** Length of a salt. */
    public static final int MACSEC_SALT_LEN = 12;

    // IfLink.IFLA_MACSEC_ICV_LEN, in bytes.

    /** The least {@code icvlen}. */
    public static final int MACSEC_MIN_ICV_LEN = 8;

    /** The greatest {@code icvlen}. */
    public static final int MACSEC_MAX_ICV_LEN = 32;

    /** The usual {@code icvlen}. */
    public static final int MACSEC_STD_ICV_LEN = 16;
}
