package io.netlink.route;

import static io.netlink.uapi.Fcntl.O_NONBLOCK;
import static io.netlink.uapi.Fcntl.O_RDWR;
import static io.netlink.uapi.If.IFNAMSIZ;
import static io.netlink.uapi.IfTun.*;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import io.netlink.Errno;
import io.netlink.NetnsHandle;
import io.netlink.SyscallException;
import io.netlink.internal.Libc;
import io.netlink.internal.LibcFile;
import io.netlink.internal.LibcNamespace;
import io.netlink.internal.LibraryThreads;
import io.netlink.internal.PacketFile;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * A tun or tap link as it is to be: a link whose packets a program reads and writes. {@code ip
 * tuntap add dev NAME mode tap …}; linux/if_tun.h, Documentation/networking/tuntap.rst.
 *
 * <pre>{@code
 * try (TunTapQueue tap = TunTap.tap("tap0").open(ns1)) {
 *     rtnl.links().change(Link.named(tap.name()).up());
 *     tap.read(frame);
 * }
 * }</pre>
 *
 * <p>Netlink makes no such links, the file {@code /dev/net/tun} does; afterwards they are links as
 * any other. The file is opened inside the namespace, and the queue that is handed out can be used
 * from anywhere. The link goes with its last queue, unless it is {@link #persistent}.
 *
 * <p>A value: each method gives another. The attributes of a link that is there are those of {@code
 * IFLA_TUN_*} in its listing.
 */
public final class TunTap {
    private static final String FILE = "/dev/net/tun";

    /** Size of {@code struct ifreq} on 64-bit machines, and where its union starts. */
    private static final long IFREQ = 40;

    private static final long IFR_FLAGS = IFNAMSIZ;

    private static final long MAXIMUM_ID = 0xffff_fffeL; // -1 is no user

    private final String name;
    private final int flags;
    private final OptionalLong owner;
    private final OptionalLong group;
    private final OptionalInt index;
    private final boolean persistent;

    private TunTap(
            String name,
            int flags,
            OptionalLong owner,
            OptionalLong group,
            OptionalInt index,
            boolean persistent) {
        this.name = name;
        this.flags = flags;
        this.owner = owner;
        this.group = group;
        this.index = index;
        this.persistent = persistent;
    }

    private static TunTap named(String name, int mode) {
        return new TunTap(
                LinkNames.checkName(name),
                mode | IFF_NO_PI,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalInt.empty(),
                false);
    }

    /**
     * {@code mode tap}: Ethernet frames.
     *
     * @param name of the link, or a template such as {@code tap%d} for the first that is free
     * @return the link as it is to be
     * @throws IllegalArgumentException if no link can have the name
     */
    public static TunTap tap(String name) {
        return named(name, IFF_TAP);
    }

    /**
     * {@code mode tun}: IP packets.
     *
     * @param name of the link, or a template such as {@code tun%d} for the first that is free
     * @return the link as it is to be
     * @throws IllegalArgumentException if no link can have the name
     */
    public static TunTap tun(String name) {
        return named(name, IFF_TUN);
    }

    /**
     * {@code pi}: each packet comes after a {@code struct tun_pi}, two bytes of flags in the
     * machine's byte order and two of ethertype in the network's.
     *
     * @return the link with it
     */
    public TunTap packetInfo() {
        return flags(flags & ~IFF_NO_PI);
    }

    /**
     * {@code vnet_hdr}: each packet comes after a {@code struct virtio_net_hdr}, of 10 bytes unless
     * {@link TunTapQueue#vnetHeaderSize(int)} says otherwise.
     *
     * @return the link with it
     */
    public TunTap vnetHeader() {
        return flags(flags | IFF_VNET_HDR);
    }

    /**
     * {@code multi_queue}: it may be opened many times, and a flow's packets come to one of the
     * queues. All that open it must say so.
     *
     * @return the link with it
     */
    public TunTap multiQueue() {
        return flags(flags | IFF_MULTI_QUEUE);
    }

    /**
     * {@code one_queue}: of no effect since Linux 3.8.
     *
     * @return the link with it
     */
    public TunTap oneQueue() {
        return flags(flags | IFF_ONE_QUEUE);
    }

    /**
     * Refuse to open a link that is there already (IFF_TUN_EXCL).
     *
     * @return the link with it
     */
    public TunTap exclusive() {
        return flags(flags | IFF_TUN_EXCL);
    }

    /**
     * Packets that are written come in through NAPI (IFF_NAPI), in bulk.
     *
     * @return the link with it
     */
    public TunTap napi() {
        return flags(flags | IFF_NAPI);
    }

    /**
     * {@code user}: who may open it without CAP_NET_ADMIN.
     *
     * @param uid a user's number, 0 to 4294967294
     * @return the link with it
     * @throws IllegalArgumentException if it is out of range
     */
    public TunTap owner(long uid) {
        OptionalLong id = OptionalLong.of(checkId("uid", uid));
        return new TunTap(name, flags, id, group, index, persistent);
    }

    /**
     * {@code group}: which group may open it without CAP_NET_ADMIN.
     *
     * @param gid a group's number, 0 to 4294967294
     * @return the link with it
     * @throws IllegalArgumentException if it is out of range
     */
    public TunTap group(long gid) {
        OptionalLong id = OptionalLong.of(checkId("gid", gid));
        return new TunTap(name, flags, owner, id, index, persistent);
    }

    /**
     * The link's index, if it is made (TUNSETIFINDEX).
     *
     * @param ifindex 1 and more
     * @return the link with it
     * @throws IllegalArgumentException if it is out of range
     */
    public TunTap index(int ifindex) {
        if (ifindex < 1) {
            throw new IllegalArgumentException("index " + ifindex + " is not 1 or more");
        }
        return new TunTap(name, flags, owner, group, OptionalInt.of(ifindex), persistent);
    }

    /**
     * It stays when its last queue is closed, until {@link #delete} or {@code links().delete}.
     *
     * @return the link with it
     */
    public TunTap persistent() {
        return new TunTap(name, flags, owner, group, index, true);
    }

    /**
     * Makes the link where the calling thread is, or opens a queue of one that is there.
     *
     * @return the queue, to be closed
     * @throws SyscallException as {@link #open(NetnsHandle)}
     */
    public TunTapQueue open() {
        return openIn(null);
    }

    /**
     * Makes the link in a namespace, or opens a queue of one that is there: open(2) of {@code
     * /dev/net/tun}, TUNSETIFF.
     *
     * @param namespace where
     * @return the queue, to be closed
     * @throws SyscallException if there is no {@code /dev/net/tun} (ENOENT); if this needs
     *     CAP_NET_ADMIN in the namespace (EPERM); if the link is open and one of both is not {@code
     *     multi_queue}, or it is there and this is {@link #exclusive} (EBUSY); if there is a link
     *     of another mode, or other flags, by this name (EINVAL)
     */
    public TunTapQueue open(NetnsHandle namespace) {
        return openIn(Objects.requireNonNull(namespace, "namespace"));
    }

    /**
     * {@code ip tuntap add}: makes a persistent link, of which no queue is open.
     *
     * @param namespace where; null for where the calling thread is
     * @return the link's name
     * @throws SyscallException as {@link #open(NetnsHandle)}
     */
    public String add(NetnsHandle namespace) {
        try (TunTapQueue queue = persistent().exclusive().openIn(namespace)) {
            return queue.name();
        }
    }

    /**
     * {@code ip tuntap del}: lets a persistent link go with its last queue, which is at once if
     * none is open.
     *
     * @param namespace where; null for where the calling thread is
     * @throws SyscallException as {@link #open(NetnsHandle)}; without {@code multi_queue}, EBUSY if
     *     it is open
     */
    public void delete(NetnsHandle namespace) {
        try (TunTapQueue queue = openIn(namespace)) {
            queue.persistent(false);
        }
    }

    private TunTap flags(int changed) {
        return new TunTap(name, changed, owner, group, index, persistent);
    }

    private static long checkId(String what, long id) {
        if (id < 0 || id > MAXIMUM_ID) {
            throw new IllegalArgumentException(what + " " + id + " is not 0 to " + MAXIMUM_ID);
        }
        return id;
    }

    private record Opened(int fd, String name) {}

    private TunTapQueue openIn(NetnsHandle namespace) {
        String subject = this + (namespace == null ? "" : " in " + namespace);
        Supplier<Opened> calls = () -> openHere(subject);
        Opened opened =
                namespace == null
                        ? LibraryThreads.anywhere(calls)
                        : LibraryThreads.away(namespace, calls);
        return new TunTapQueue(PacketFile.over(opened.fd), opened.name);
    }

    /** System calls only. The file takes its namespace when it is opened, not at TUNSETIFF. */
    private Opened openHere(String subject) {
        int fd = LibcNamespace.open(FILE, O_RDWR | O_NONBLOCK, 0);
        if (fd < 0) {
            throw new SyscallException("open", FILE + " for " + subject, -fd, openRemedy(-fd));
        }
        try (Arena arena = Arena.ofConfined()) {
            if (index.isPresent()) {
                MemorySegment number = arena.allocateFrom(JAVA_INT, index.getAsInt());
                check(LibcFile.ioctl(fd, TUNSETIFINDEX, number), "TUNSETIFINDEX", subject);
            }
            MemorySegment ifreq = arena.allocate(IFREQ, 8);
            ifreq.setString(0, name);
            ifreq.set(JAVA_SHORT, IFR_FLAGS, (short) flags);
            check(LibcFile.ioctl(fd, TUNSETIFF, ifreq), "TUNSETIFF", subject);
            if (owner.isPresent()) {
                int result = LibcFile.ioctl(fd, TUNSETOWNER, owner.getAsLong());
                check(result, "TUNSETOWNER", subject);
            }
            if (group.isPresent()) {
                int result = LibcFile.ioctl(fd, TUNSETGROUP, group.getAsLong());
                check(result, "TUNSETGROUP", subject);
            }
            if (persistent) {
                check(LibcFile.ioctl(fd, TUNSETPERSIST, 1L), "TUNSETPERSIST", subject);
            }
            return new Opened(fd, ifreq.getString(0));
        } catch (Throwable t) {
            Libc.close(fd);
            throw t;
        }
    }

    private static String openRemedy(int errno) {
        return switch (Errno.of(errno)) {
            case ENOENT, ENODEV, ENXIO ->
                    "load the kernel's module (modprobe tun); a container must be given the device";
            case EACCES, EPERM -> "the file's mode, or the container, does not let this process";
            default -> "";
        };
    }

    private void check(int result, String request, String subject) {
        if (result < 0) {
            String remedy =
                    switch (Errno.of(-result)) {
                        case EPERM -> "needs CAP_NET_ADMIN in the namespace, or to be its owner";
                        case EBUSY -> "it is open already, or there: see multiQueue and exclusive";
                        case EINVAL -> "a link of this name is of another mode, or other flags";
                        default -> "";
                    };
            throw new SyscallException("ioctl " + request, subject, -result, remedy);
        }
    }

    /** As {@code ip tuntap add} has it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(name);
        text.append((flags & IFF_TAP) != 0 ? " mode tap" : " mode tun");
        owner.ifPresent(id -> text.append(" user ").append(id));
        group.ifPresent(id -> text.append(" group ").append(id));
        text.append((flags & IFF_ONE_QUEUE) != 0 ? " one_queue" : "");
        text.append((flags & IFF_NO_PI) == 0 ? " pi" : "");
        text.append((flags & IFF_VNET_HDR) != 0 ? " vnet_hdr" : "");
        text.append((flags & IFF_MULTI_QUEUE) != 0 ? " multi_queue" : "");
        return text.toString();
    }
}
