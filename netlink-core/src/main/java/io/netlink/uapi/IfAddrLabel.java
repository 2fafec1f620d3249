package io.netlink.uapi;

/**
 * Constants of {@code linux/if_addrlabel.h}: labels by which IPv6 chooses source addresses ({@code
 * ip addrlabel}).
 */
public final class IfAddrLabel {

    private IfAddrLabel() {}

    // Attributes.

    /**
     * {@code prefix}: its address. The attributes follow this structure.
     *
     * <pre>{@code
     * struct ifaddrlblmsg {
     *     __u8  ifal_family;      // 0  Address family
     *     __u8  __ifal_reserved;  // 1  Reserved
     *     __u8  ifal_prefixlen;   // 2  Prefix length
     *     __u8  ifal_flags;       // 3  Flags
     *     __u32 ifal_index;       // 4  Link index
     *     __u32 ifal_seq;         // 8  sequence number
     * };                          // 12  bytes
     * }</pre>
     */
    public static final int IFAL_ADDRESS = 1;

    /** {@code label} (u32). */
    public static final int IFAL_LABEL = 2;
}
