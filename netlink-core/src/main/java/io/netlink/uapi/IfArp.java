package io.netlink.uapi;

/**
 * Constants of {@code linux/if_arp.h}: the hardware types of links, {@code ifi_type}, which {@code
 * ip} shows as {@code link/ether} and so on.
 */
public final class IfArp {

    private IfArp() {}

    // Hardware with an ARP number.

    /** {@code netrom}: NET/ROM. */
    public static final int ARPHRD_NETROM = 0;

    /** {@code ether}: Ethernet, and most virtual links. */
    public static final int ARPHRD_ETHER = 1;

    /** {@code eether}: experimental Ethernet. */
    public static final int ARPHRD_EETHER = 2;

    /** {@code ax25}: AX.25. */
    public static final int ARPHRD_AX25 = 3;

    /** {@code pronet}: PROnet token ring. */
    public static final int ARPHRD_PRONET = 4;

    /** {@code chaos}: Chaosnet. */
    public static final int ARPHRD_CHAOS = 5;

    /** {@code ieee802}: IEEE 802.2 Ethernet. */
    public static final int ARPHRD_IEEE802 = 6;

    /** {@code arcnet}: ARCnet. */
    public static final int ARPHRD_ARCNET = 7;

    /** {@code atalk}: AppleTalk. */
    public static final int ARPHRD_APPLETLK = 8;

    /** {@code dlci}: Frame Relay DLCI. */
    public static final int ARPHRD_DLCI = 15;

    /** {@code atm}: ATM. */
    public static final int ARPHRD_ATM = 19;

    /** {@code metricom}: Metricom STRIP. */
    public static final int ARPHRD_METRICOM = 23;

    /** {@code ieee1394}: FireWire. */
    public static final int ARPHRD_IEEE1394 = 24;

    /** EUI-64. */
    public static final int ARPHRD_EUI64 = 27;

    /** {@code infiniband}: InfiniBand. */
    public static final int ARPHRD_INFINIBAND = 32;

    // Types without ARP.

    /** {@code slip}: SLIP. */
    public static final int ARPHRD_SLIP = 256;

    /** {@code cslip}: compressed SLIP. */
    public static final int ARPHRD_CSLIP = 257;

    /** {@code slip6}: 6-bit SLIP. */
    public static final int ARPHRD_SLIP6 = 258;

    /** {@code cslip6}: 6-bit compressed SLIP. */
    public static final int ARPHRD_CSLIP6 = 259;

    /** {@code rsrvd}: notional KISS type. */
    public static final int ARPHRD_RSRVD = 260;

    /** {@code adapt}: adaptive SLIP. */
    public static final int ARPHRD_ADAPT = 264;

    /** {@code rose}: ROSE. */
    public static final int ARPHRD_ROSE = 270;

    /** {@code x25}: CCITT X.25. */
    public static final int ARPHRD_X25 = 271;

    /** {@code hwx25}: boards with X.25 in firmware. */
    public static final int ARPHRD_HWX25 = 272;

    /** {@code can}: controller area network. */
    public static final int ARPHRD_CAN = 280;

    /** {@code mctp}: management component transport. */
    public static final int ARPHRD_MCTP = 290;

    /** {@code ppp}: PPP. */
    public static final int ARPHRD_PPP = 512;

    /** {@code hdlc}: Cisco HDLC. */
    public static final int ARPHRD_CISCO = 513;

    /** The same as {@link #ARPHRD_CISCO}. */
    public static final int ARPHRD_HDLC = ARPHRD_CISCO;

    /** {@code lapb}: LAPB. */
    public static final int ARPHRD_LAPB = 516;

    /** {@code ddcmp}: Digital's DDCMP. */
    public static final int ARPHRD_DDCMP = 517;

    /** {@code rawhdlc}: raw HDLC. */
    public static final int ARPHRD_RAWHDLC = 518;

    /** {@code rawip}: raw IP. */
    public static final int ARPHRD_RAWIP = 519;

    /** {@code ipip}: IPIP tunnel. */
    public static final int ARPHRD_TUNNEL = 768;

    /** {@code tunnel6}: IP6IP6 tunnel. */
    public static final int ARPHRD_TUNNEL6 = 769;

    /** {@code frad}: Frame Relay access device. */
    public static final int ARPHRD_FRAD = 770;

    /** {@code skip}: SKIP. */
    public static final int ARPHRD_SKIP = 771;

    /** {@code loopback}: the loopback link. */
    public static final int ARPHRD_LOOPBACK = 772;

    /** {@code ltalk}: LocalTalk. */
    public static final int ARPHRD_LOCALTLK = 773;

    /** {@code fddi}: FDDI. */
    public static final int ARPHRD_FDDI = 774;

    /** {@code bif}: AP1000 BIF. */
    public static final int ARPHRD_BIF = 775;

    /** {@code sit}: IPv6 in IPv4 tunnel. */
    public static final int ARPHRD_SIT = 776;

    /** {@code ip/ddp}: IP over DDP. */
    public static final int ARPHRD_IPDDP = 777;

    /** {@code gre}: GRE over IPv4. */
    public static final int ARPHRD_IPGRE = 778;

    /** {@code pimreg}: PIM-SM register link. */
    public static final int ARPHRD_PIMREG = 779;

    /** {@code hippi}: HIPPI. */
    public static final int ARPHRD_HIPPI = 780;

    /** {@code ash}: Nexus 64 Mbit/s Ash. */
    public static final int ARPHRD_ASH = 781;

    /** {@code econet}: Acorn Econet. */
    public static final int ARPHRD_ECONET = 782;

    /** {@code irda}: infrared. */
    public static final int ARPHRD_IRDA = 783;

    /** {@code fcpp}: point-to-point Fibre Channel. */
    public static final int ARPHRD_FCPP = 784;

    /** {@code fcal}: arbitrated loop Fibre Channel. */
    public static final int ARPHRD_FCAL = 785;

    /** {@code fcpl}: public loop Fibre Channel. */
    public static final int ARPHRD_FCPL = 786;

    /** {@code fcfb0}: Fibre Channel fabric. */
    public static final int ARPHRD_FCFABRIC = 787;

    /** {@code tr}: token ring. */
    public static final int ARPHRD_IEEE802_TR = 800;

    /** {@code ieee802.11}: wireless. */
    public static final int ARPHRD_IEEE80211 = 801;

    /** {@code ieee802.11/prism}: wireless, Prism2 header in front. */
    public static final int ARPHRD_IEEE80211_PRISM = 802;

    /** {@code ieee802.11/radiotap}: wireless, radiotap header in front. */
    public static final int ARPHRD_IEEE80211_RADIOTAP = 803;

    /** {@code ieee802.15.4}: low-rate wireless. */
    public static final int ARPHRD_IEEE802154 = 804;

    /** {@code ieee802.15.4/monitor}: its network monitor. */
    public static final int ARPHRD_IEEE802154_MONITOR = 805;

    /** {@code phonet}: Phonet. */
    public static final int ARPHRD_PHONET = 820;

    /** {@code phonet_pipe}: Phonet pipe. */
    public static final int ARPHRD_PHONET_PIPE = 821;

    /** {@code caif}: CAIF. */
    public static final int ARPHRD_CAIF = 822;

    /** {@code gre6}: GRE over IPv6. */
    public static final int ARPHRD_IP6GRE = 823;

    /** {@code netlink}: netlink monitor. */
    public static final int ARPHRD_NETLINK = 824;

    /** {@code 6lowpan}: IPv6 over low-power networks. */
    public static final int ARPHRD_6LOWPAN = 825;

    /** Vsock monitor. */
    public static final int ARPHRD_VSOCKMON = 826;

    /** {@code void}: nothing is known. */
    public static final int ARPHRD_VOID = 65535;

    /** {@code none}: no link-layer header, such as {@code tun} and WireGuard. */
    public static final int ARPHRD_NONE = 65534;
}
