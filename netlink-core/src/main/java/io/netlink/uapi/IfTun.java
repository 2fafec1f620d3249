package io.netlink.uapi;

/**
 * Constants of {@code linux/if_tun.h}: how {@code ip tuntap} makes and configures {@code tun} and
 * {@code tap} links, by {@code ioctl} on a file of {@code /dev/net/tun}.
 *
 * <p>The requests take a pointer to an {@code int} unless said otherwise; "an int" is the number
 * itself.
 */
public final class IfTun {

    private IfTun() {}

    // ioctl requests.

    /** Whether the kernel may trust packets without checksum (an int, of no effect today). */
    public static final int TUNSETNOCSUM = 0x400454C8;

    /** Print what happens (an int). */
    public static final int TUNSETDEBUG = 0x400454C9;

    /**
     * Attach to a link, and make it if it is not there ({@code struct ifreq} with name and flags).
     */
    public static final int TUNSETIFF = 0x400454CA;

    /** Let the link stay when its last file is closed (an int). */
    public static final int TUNSETPERSIST = 0x400454CB;

    /** {@code user}: the user id that may attach (an int). */
    public static final int TUNSETOWNER = 0x400454CC;

    /** Set the hardware type, one of {@code ARPHRD_*} (an int). */
    public static final int TUNSETLINK = 0x400454CD;

    /** {@code group}: the group id that may attach (an int). */
    public static final int TUNSETGROUP = 0x400454CE;

    /** Which flags the kernel knows ({@code unsigned int *}). */
    public static final int TUNGETFEATURES = 0x800454CF;

    /** What the reader can take: a set of {@code TUN_F_*} (an int). */
    public static final int TUNSETOFFLOAD = 0x400454D0;

    /** Which multicast addresses to pass on ({@code struct tun_filter *}). */
    public static final int TUNSETTXFILTER = 0x400454D1;

    /** Name and flags of the attached link ({@code struct ifreq *}). */
    public static final int TUNGETIFF = 0x800454D2;

    /** Size of the send buffer, in bytes. */
    public static final int TUNGETSNDBUF = 0x800454D3;

    /** Set the size of the send buffer, in bytes. */
    public static final int TUNSETSNDBUF = 0x400454D4;

    /** Attach a classic BPF filter ({@code struct sock_fprog *}). */
    public static final int TUNATTACHFILTER = 0x401054D5;

    /** Detach it. */
    public static final int TUNDETACHFILTER = 0x401054D6;

    /** Size of the {@code virtio_net} header, in bytes. */
    public static final int TUNGETVNETHDRSZ = 0x800454D7;

    /** Set the size of the {@code virtio_net} header, in bytes. */
    public static final int TUNSETVNETHDRSZ = 0x400454D8;

    /** Attach or detach this file's queue ({@code struct ifreq} with flags). */
    public static final int TUNSETQUEUE = 0x400454D9;

    /** Choose the index of the link, before {@link #TUNSETIFF} ({@code unsigned int *}). */
    public static final int TUNSETIFINDEX = 0x400454DA;

    /** The attached filter ({@code struct sock_fprog *}). */
    public static final int TUNGETFILTER = 0x801054DB;

    /** Little-endian {@code virtio_net} headers. */
    public static final int TUNSETVNETLE = 0x400454DC;

    /** Whether these headers are little-endian. */
    public static final int TUNGETVNETLE = 0x800454DD;

    /** Big-endian {@code virtio_net} headers. */
    public static final int TUNSETVNETBE = 0x400454DE;

    /** Whether these headers are big-endian. */
    public static final int TUNGETVNETBE = 0x800454DF;

    /** Attach a BPF program that chooses the queue (its file descriptor). */
    public static final int TUNSETSTEERINGEBPF = 0x800454E0;

    /** Attach a BPF program that filters (its file descriptor). */
    public static final int TUNSETFILTEREBPF = 0x800454E1;

    /** Set the carrier. */
    public static final int TUNSETCARRIER = 0x400454E2;

    /** A file descriptor of the link's network namespace. */
    public static final int TUNGETDEVNETNS = 0x000054E3;

    // Flags of TUNSETIFF and TUNSETQUEUE.

    /** {@code mode tun}: IP packets. */
    public static final int IFF_TUN = 0x0001;

    /** {@code mode tap}: Ethernet frames. */
    public static final int IFF_TAP = 0x0002;

    /** Receive through NAPI. */
    public static final int IFF_NAPI = 0x0010;

    /** Receive in fragments, for tests. */
    public static final int IFF_NAPI_FRAGS = 0x0020;

    /** The link has no carrier at first. */
    public static final int IFF_NO_CARRIER = 0x0040;

    /** {@code multi_queue}: many files may attach. */
    public static final int IFF_MULTI_QUEUE = 0x0100;

    /** Use this file's queue again. */
    public static final int IFF_ATTACH_QUEUE = 0x0200;

    /** Do not use this file's queue. */
    public static final int IFF_DETACH_QUEUE = 0x0400;

    /** Read only: the link is persistent. */
    public static final int IFF_PERSIST = 0x0800;

    /** The opposite of {@code pi}: packets do not start with a {@code struct tun_pi}. */
    public static final int IFF_NO_PI = 0x1000;

    /** {@code one_queue}: of no effect today. */
    public static final int IFF_ONE_QUEUE = 0x2000;

    /** {@code vnet_hdr}: packets start with a {@code virtio_net} header. */
    public static final int IFF_VNET_HDR = 0x4000;

    /** Fail if the link is there already. */
    public static final int IFF_TUN_EXCL = 0x8000;

    /** Read only: no filter is attached. */
    public static final int IFF_NOFILTER = 0x1000;

    // IfLink.IFLA_TUN_TYPE.

    /** The bits of the flags that are the mode. */
    public static final int TUN_TYPE_MASK = 0x000f;

    /** The flag that the kernel reports for software time stamps. */
    public static final int TUN_TX_TIMESTAMP = 1;

    // TUNSETOFFLOAD.

    /** Packets without checksum. */
    public static final int TUN_F_CSUM = 0x01;

    /** Segments of IPv4 TCP larger than the MTU. */
    public static final int TUN_F_TSO4 = 0x02;

    /** Segments of IPv6 TCP larger than the MTU. */
    public static final int TUN_F_TSO6 = 0x04;

    /** Such segments with ECN. */
    public static final int TUN_F_TSO_ECN = 0x08;

    /** UDP datagrams larger than the MTU. */
    public static final int TUN_F_UFO = 0x10;

    /** UDP datagrams to be split, over IPv4. */
    public static final int TUN_F_USO4 = 0x20;

    /** UDP datagrams to be split, over IPv6. */
    public static final int TUN_F_USO6 = 0x40;

    // Flags in front of packets and in filters.

    /**
     * The packet did not fit the buffer.
     *
     * <pre>{@code
     * struct tun_pi {
     *     __u16  flags;  // 0
     *     __be16 proto;  // 2
     * };                 // 4  bytes
     * }</pre>
     */
    public static final int TUN_PKT_STRIP = 0x0001;

    /**
     * Pass all multicast.
     *
     * <pre>{@code
     * struct tun_filter {
     *     __u16 flags;             // 0  TUN_FLT_ flags see above
     *     __u16 count;             // 2  Number of addresses
     *     __u8  addr[][ETH_ALEN];  // 4
     * };                           // 4  bytes
     * }</pre>
     */
    public static final int TUN_FLT_ALLMULTI = 0x0001;
}
