package io.netlink.uapi;

/** Constants of {@code sys/socket.h}: families, types and options of sockets. */
public final class Socket {

    private Socket() {}

    // Address families.

    /** Unspecified; in a netlink request, all families. */
    public static final int AF_UNSPEC = 0;

    /** Local sockets. */
    public static final int AF_UNIX = 1;

    /** IPv4. */
    public static final int AF_INET = 2;

    /** IPv6. */
    public static final int AF_INET6 = 10;

    /** Bridges, in rtnetlink messages. */
    public static final int AF_BRIDGE = 7;

    /** Netlink. */
    public static final int AF_NETLINK = 16;

    /** Link-layer packets. */
    public static final int AF_PACKET = 17;

    /** MPLS, in rtnetlink messages. */
    public static final int AF_MPLS = 28;

    /** Management component transport. */
    public static final int AF_MCTP = 45;

    // Types of sockets.

    /** A stream, such as TCP. */
    public static final int SOCK_STREAM = 1;

    /** Datagrams, such as UDP. */
    public static final int SOCK_DGRAM = 2;

    /** Raw packets; netlink treats it like datagrams. */
    public static final int SOCK_RAW = 3;

    /** Datagrams in order over a connection. */
    public static final int SOCK_SEQPACKET = 5;

    // Flags in the type.

    /** Never block. */
    public static final int SOCK_NONBLOCK = 0x00800;

    /** Close on {@code exec}. */
    public static final int SOCK_CLOEXEC = 0x80000;

    // Levels of socket options.

    /** Options of every socket. */
    public static final int SOL_SOCKET = 1;

    /** Options of netlink sockets, {@code NETLINK_*} of {@link Netlink}. */
    public static final int SOL_NETLINK = 270;

    // Options of every socket.

    /** The type the socket was made with. */
    public static final int SO_TYPE = 3;

    /** Read and clear the pending error. */
    public static final int SO_ERROR = 4;

    /** Size of the send buffer; the kernel doubles it and limits it. */
    public static final int SO_SNDBUF = 7;

    /** Size of the receive buffer; the kernel doubles it and limits it. */
    public static final int SO_RCVBUF = 8;

    /** Size of the send buffer beyond the limit; needs {@code CAP_NET_ADMIN}. */
    public static final int SO_SNDBUFFORCE = 32;

    /** Size of the receive buffer beyond the limit; needs {@code CAP_NET_ADMIN}. */
    public static final int SO_RCVBUFFORCE = 33;

    /** Pass the sender's process, user and group as ancillary data. */
    public static final int SO_PASSCRED = 16;

    /** Attach a BPF filter to the socket. */
    public static final int SO_ATTACH_FILTER = 26;

    /** The protocol the socket was made with. */
    public static final int SO_PROTOCOL = 38;

    /** The address family the socket was made with. */
    public static final int SO_DOMAIN = 39;

    // Flags of send and recv.

    /** Out-of-band data. */
    public static final int MSG_OOB = 0x01;

    /** Look at the data, but leave it. */
    public static final int MSG_PEEK = 0x02;

    /** Only to hosts on the link. */
    public static final int MSG_DONTROUTE = 0x04;

    /** Result: ancillary data was cut off. */
    public static final int MSG_CTRUNC = 0x08;

    /** Result: the datagram was cut off. In a call: return its real length. */
    public static final int MSG_TRUNC = 0x20;

    /** Do not block in this call. */
    public static final int MSG_DONTWAIT = 0x40;

    /** End of a record. */
    public static final int MSG_EOR = 0x80;

    /** Wait for all the bytes asked for. */
    public static final int MSG_WAITALL = 0x100;

    /** Read from the error queue. */
    public static final int MSG_ERRQUEUE = 0x2000;

    /** No {@code SIGPIPE}. */
    public static final int MSG_NOSIGNAL = 0x4000;

    /** More will follow. */
    public static final int MSG_MORE = 0x8000;

    /** {@code recvmmsg}: block for the first datagram only. */
    public static final int MSG_WAITFORONE = 0x10000;

    /** Close received descriptors on {@code exec}. */
    public static final int MSG_CMSG_CLOEXEC = 0x40000000;
}
