package io.netlink.internal;

import io.netlink.SyscallException;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

/**
 * Writes down all that goes through another transport, as a pcap file of LINKTYPE_NETLINK: what
 * Wireshark and tshark open, and what a capture on an nlmon device looks like.
 *
 * <pre>{@code
 * struct {                  // before each datagram, big-endian
 *     u16 packet_type;      //  0: PACKET_KERNEL to the kernel, PACKET_USER from it
 *     u16 arphrd;           //  2: ARPHRD_NETLINK
 *     u8  unused[10];       //  4
 *     u16 protocol;         // 14: NETLINK_*
 * };
 * }</pre>
 */
public final class CapturingTransport implements Transport {
    private static final int LINKTYPE_NETLINK = 253;
    private static final int MAGIC_NANOSECONDS = 0xa1b23c4d;
    private static final int SNAPLEN = 1 << 20;
    private static final int RECORD = 16;
    private static final int COOKED = 16;
    private static final int EINTR = 4;
    private static final int O_WRONLY = 1;
    private static final int O_CREAT = 0x40;
    private static final int O_TRUNC = 0x200;
    private static final int O_NOFOLLOW = 0x20000;
    private static final short ARPHRD_NETLINK = 824;
    private static final short PACKET_USER = 6;
    private static final short PACKET_KERNEL = 7;

    private final Transport transport;
    private final short protocol;
    private final Clock clock = Clock.systemUTC();
    private final Arena arena = Arena.ofShared();
    private final MemorySegment errno = Downcalls.newErrno(arena);
    private final MemorySegment headers = arena.allocate(RECORD + COOKED, 4);
    private final ByteBuffer header = headers.asByteBuffer();

    /** Not a FileChannel: an interrupt of who uses the socket would close that. */
    private int fd;

    /**
     * Makes the file, or overwrites the one that is there; a new one only its owner can read.
     *
     * @param transport what is captured; closed with this
     * @param protocol NETLINK_*
     * @param path the file; not through a symbolic link
     * @throws SyscallException if it cannot be made
     */
    public CapturingTransport(Transport transport, int protocol, Path path) {
        this.transport = transport;
        this.protocol = (short) protocol;
        int flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW;
        int opened = LibcNamespace.open(path.toString(), flags, 0600);
        if (opened < 0) {
            arena.close();
        }
        fd = SyscallException.check(opened, "open", path.toString());
        // struct pcap_file_header: magic, version 2.4, time zone, accuracy, snaplen, linktype
        header.order(ByteOrder.nativeOrder());
        header.putInt(MAGIC_NANOSECONDS).putShort((short) 2).putShort((short) 4);
        header.putInt(0).putInt(0).putInt(SNAPLEN).putInt(LINKTYPE_NETLINK);
        write(headers, header.position());
    }

    private void record(short direction, MemorySegment buffer, long size) {
        if (fd < 0) {
            return;
        }
        Instant now = clock.instant();
        int length = (int) Math.min(size, buffer.byteSize());
        header.clear().order(ByteOrder.nativeOrder());
        header.putInt((int) now.getEpochSecond()).putInt(now.getNano());
        header.putInt(COOKED + length).putInt(COOKED + (int) size);
        header.order(ByteOrder.BIG_ENDIAN).putShort(direction).putShort(ARPHRD_NETLINK);
        header.putShort((short) 0).putLong(0).putShort(protocol);
        write(headers, RECORD + COOKED);
        write(buffer, length);
    }

    /** A disk that is full ends the capture, not the traffic. */
    private void write(MemorySegment bytes, long size) {
        for (long at = 0; at < size && fd >= 0; ) {
            int written = LibcFile.write(errno, fd, bytes.asSlice(at), size - at);
            if (written > 0) {
                at += written;
            } else if (written != -EINTR) {
                closeFile();
            }
        }
    }

    @Override
    public int send(MemorySegment buffer, long size) {
        record(PACKET_KERNEL, buffer, size);
        return transport.send(buffer, size);
    }

    @Override
    public int receive(MemorySegment buffer, long nanos) {
        int received = transport.receive(buffer, nanos);
        if (received > 0) {
            record(PACKET_USER, buffer, received);
        }
        return received;
    }

    @Override
    public int membership(int group, boolean member) {
        return transport.membership(group, member);
    }

    @Override
    public int bufferSize(int option) {
        return transport.bufferSize(option);
    }

    @Override
    public int port() {
        return transport.port();
    }

    @Override
    public int listenAllNsid() {
        return transport.listenAllNsid();
    }

    @Override
    public int nsid() {
        return transport.nsid();
    }

    @Override
    public void wake() {
        transport.wake();
    }

    @Override
    public void close() {
        closeFile();
        arena.close();
        transport.close();
    }

    private void closeFile() {
        if (fd >= 0) {
            Libc.close(fd);
            fd = -1;
        }
    }
}
