package io.netlink.uapi;

/**
 * Constants of {@code linux/if_ether.h}: lengths of Ethernet frames, and protocols ({@code
 * ETH_P_*}), which travel in network byte order.
 */
public final class IfEther {

    private IfEther() {}

    // Lengths, in bytes.

    /** Length of an address. */
    public static final int ETH_ALEN = 6;

    /** Length of the protocol. */
    public static final int ETH_TLEN = 2;

    /** Length of the header. */
    public static final int ETH_HLEN = 14;

    /** The least length of a frame without checksum. */
    public static final int ETH_ZLEN = 60;

    /** The greatest length of the payload. */
    public static final int ETH_DATA_LEN = 1500;

    /** The greatest length of a frame without checksum. */
    public static final int ETH_FRAME_LEN = 1514;

    /** Length of the checksum. */
    public static final int ETH_FCS_LEN = 4;

    /** The least MTU of IPv4. */
    public static final int ETH_MIN_MTU = 68;

    /** The greatest MTU of IPv4. */
    public static final int ETH_MAX_MTU = 0xFFFF;

    // Protocols.

    /** Ethernet loopback. */
    public static final int ETH_P_LOOP = 0x0060;

    /** Xerox PUP. */
    public static final int ETH_P_PUP = 0x0200;

    /** Xerox PUP address translation. */
    public static final int ETH_P_PUPAT = 0x0201;

    /** Time sensitive networking (1722). */
    public static final int ETH_P_TSN = 0x22F0;

    /** ERSPAN version 2. */
    public static final int ETH_P_ERSPAN2 = 0x22EB;

    /** {@code ip}, {@code ipv4}. */
    public static final int ETH_P_IP = 0x0800;

    /** X.25. */
    public static final int ETH_P_X25 = 0x0805;

    /** {@code arp}. */
    public static final int ETH_P_ARP = 0x0806;

    /** G8BPQ. */
    public static final int ETH_P_BPQ = 0x08FF;

    /** Xerox IEEE 802.3 PUP. */
    public static final int ETH_P_IEEEPUP = 0x0a00;

    /** Xerox IEEE 802.3 PUP address translation. */
    public static final int ETH_P_IEEEPUPAT = 0x0a01;

    /** B.A.T.M.A.N. advanced. */
    public static final int ETH_P_BATMAN = 0x4305;

    /** DEC. */
    public static final int ETH_P_DEC = 0x6000;

    /** DEC DNA dump and load. */
    public static final int ETH_P_DNA_DL = 0x6001;

    /** DEC DNA remote console. */
    public static final int ETH_P_DNA_RC = 0x6002;

    /** DEC DNA routing. */
    public static final int ETH_P_DNA_RT = 0x6003;

    /** DEC LAT. */
    public static final int ETH_P_LAT = 0x6004;

    /** DEC diagnostics. */
    public static final int ETH_P_DIAG = 0x6005;

    /** DEC customer use. */
    public static final int ETH_P_CUST = 0x6006;

    /** DEC systems communications. */
    public static final int ETH_P_SCA = 0x6007;

    /** Transparent Ethernet bridging: a frame in GRE. */
    public static final int ETH_P_TEB = 0x6558;

    /** {@code rarp}. */
    public static final int ETH_P_RARP = 0x8035;

    /** AppleTalk. */
    public static final int ETH_P_ATALK = 0x809B;

    /** AppleTalk ARP. */
    public static final int ETH_P_AARP = 0x80F3;

    /** {@code 802.1Q}: VLAN. */
    public static final int ETH_P_8021Q = 0x8100;

    /** ERSPAN version 1. */
    public static final int ETH_P_ERSPAN = 0x88BE;

    /** IPX. */
    public static final int ETH_P_IPX = 0x8137;

    /** {@code ipv6}. */
    public static final int ETH_P_IPV6 = 0x86DD;

    /** Pause frames. */
    public static final int ETH_P_PAUSE = 0x8808;

    /** Slow protocols, LACP among them. */
    public static final int ETH_P_SLOW = 0x8809;

    /** Web cache coordination. */
    public static final int ETH_P_WCCP = 0x883E;

    /** {@code mpls_uc}: MPLS unicast. */
    public static final int ETH_P_MPLS_UC = 0x8847;

    /** {@code mpls_mc}: MPLS multicast. */
    public static final int ETH_P_MPLS_MC = 0x8848;

    /** Multiprotocol over ATM. */
    public static final int ETH_P_ATMMPOA = 0x884c;

    /** PPPoE discovery. */
    public static final int ETH_P_PPP_DISC = 0x8863;

    /** PPPoE session. */
    public static final int ETH_P_PPP_SES = 0x8864;

    /** HPNA link control. */
    public static final int ETH_P_LINK_CTL = 0x886c;

    /** Frame based ATM transport. */
    public static final int ETH_P_ATMFATE = 0x8884;

    /** Port access control (802.1X). */
    public static final int ETH_P_PAE = 0x888E;

    /** PROFINET. */
    public static final int ETH_P_PROFINET = 0x8892;

    /** Protocols of Realtek switches. */
    public static final int ETH_P_REALTEK = 0x8899;

    /** ATA over Ethernet. */
    public static final int ETH_P_AOE = 0x88A2;

    /** EtherCAT. */
    public static final int ETH_P_ETHERCAT = 0x88A4;

    /** {@code 802.1ad}: service VLAN. */
    public static final int ETH_P_8021AD = 0x88A8;

    /** For local experiments. */
    public static final int ETH_P_802_EX1 = 0x88B5;

    /** Preauthentication (802.11). */
    public static final int ETH_P_PREAUTH = 0x88C7;

    /** TIPC. */
    public static final int ETH_P_TIPC = 0x88CA;

    /** LLDP. */
    public static final int ETH_P_LLDP = 0x88CC;

    /** Media redundancy. */
    public static final int ETH_P_MRP = 0x88E3;

    /** MACsec. */
    public static final int ETH_P_MACSEC = 0x88E5;

    /** Provider backbone bridges. */
    public static final int ETH_P_8021AH = 0x88E7;

    /** MVRP. */
    public static final int ETH_P_MVRP = 0x88F5;

    /** Precision time protocol. */
    public static final int ETH_P_1588 = 0x88F7;

    /** NCSI. */
    public static final int ETH_P_NCSI = 0x88F8;

    /** Parallel redundancy. */
    public static final int ETH_P_PRP = 0x88FB;

    /** Connectivity fault management. */
    public static final int ETH_P_CFM = 0x8902;

    /** Fibre Channel over Ethernet. */
    public static final int ETH_P_FCOE = 0x8906;

    /** InfiniBand over Ethernet. */
    public static final int ETH_P_IBOE = 0x8915;

    /** TDLS. */
    public static final int ETH_P_TDLS = 0x890D;

    /** FCoE initialization. */
    public static final int ETH_P_FIP = 0x8914;

    /** Media independent handover. */
    public static final int ETH_P_80221 = 0x8917;

    /** High-availability seamless redundancy. */
    public static final int ETH_P_HSR = 0x892F;

    /** Network service header. */
    public static final int ETH_P_NSH = 0x894F;

    /** Loopback (802.3). */
    public static final int ETH_P_LOOPBACK = 0x9000;

    /** VLAN in VLAN, deprecated. */
    public static final int ETH_P_QINQ1 = 0x9100;

    /** VLAN in VLAN, deprecated. */
    public static final int ETH_P_QINQ2 = 0x9200;

    /** VLAN in VLAN, deprecated. */
    public static final int ETH_P_QINQ3 = 0x9300;

    /** Tagged frames of a switch, with Ethertype. */
    public static final int ETH_P_EDSA = 0xDADA;

    /** Tagged frames of a switch, as VLANs. */
    public static final int ETH_P_DSA_8021Q = 0xDADB;

    /** Tagged frames of an A5PSW switch. */
    public static final int ETH_P_DSA_A5PSW = 0xE001;

    /** Inter-FE. */
    public static final int ETH_P_IFE = 0xED3E;

    /** IBM z/VM IUCV. */
    public static final int ETH_P_AF_IUCV = 0xFBFB;

    /** From this number on it is a protocol, below it a length. */
    public static final int ETH_P_802_3_MIN = 0x0600;

    // Numbers of Linux that do not appear in frames.

    /** 802.3 frames. */
    public static final int ETH_P_802_3 = 0x0001;

    /** AX.25. */
    public static final int ETH_P_AX25 = 0x0002;

    /** {@code all}: every protocol. */
    public static final int ETH_P_ALL = 0x0003;

    /** 802.2 frames. */
    public static final int ETH_P_802_2 = 0x0004;

    /** SNAP. */
    public static final int ETH_P_SNAP = 0x0005;

    /** DEC DDCMP. */
    public static final int ETH_P_DDCMP = 0x0006;

    /** PPP. */
    public static final int ETH_P_WAN_PPP = 0x0007;

    /** PPP multilink. */
    public static final int ETH_P_PPP_MP = 0x0008;

    /** LocalTalk. */
    public static final int ETH_P_LOCALTALK = 0x0009;

    /** CAN. */
    public static final int ETH_P_CAN = 0x000C;

    /** CAN FD. */
    public static final int ETH_P_CANFD = 0x000D;

    /** CAN XL. */
    public static final int ETH_P_CANXL = 0x000E;

    /** AppleTalk over PPP. */
    public static final int ETH_P_PPPTALK = 0x0010;

    /** 802.2 frames of Token Ring. */
    public static final int ETH_P_TR_802_2 = 0x0011;

    /** Mobitex. */
    public static final int ETH_P_MOBITEX = 0x0015;

    /** Control frames of cards. */
    public static final int ETH_P_CONTROL = 0x0016;

    /** IrDA. */
    public static final int ETH_P_IRDA = 0x0017;

    /** Econet. */
    public static final int ETH_P_ECONET = 0x0018;

    /** HDLC. */
    public static final int ETH_P_HDLC = 0x0019;

    /** ARCnet. */
    public static final int ETH_P_ARCNET = 0x001A;

    /** Tagged frames of a switch. */
    public static final int ETH_P_DSA = 0x001B;

    /** Tags of a switch behind the frame. */
    public static final int ETH_P_TRAILER = 0x001C;

    /** Phonet. */
    public static final int ETH_P_PHONET = 0x00F5;

    /** 802.15.4 frames. */
    public static final int ETH_P_IEEE802154 = 0x00F6;

    /** CAIF. */
    public static final int ETH_P_CAIF = 0x00F7;

    /** Frames of a switch with several tags. */
    public static final int ETH_P_XDSA = 0x00F8;

    /** Qualcomm MAP. */
    public static final int ETH_P_MAP = 0x00F9;

    /** MCTP. */
    public static final int ETH_P_MCTP = 0x00FA;
}
