package io.netlink.netns;

import static io.netlink.uapi.Fcntl.O_RDONLY;
import static io.netlink.uapi.Fcntl.O_WRONLY;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netlink.Errno;
import io.netlink.NetnsHandle;
import io.netlink.SyscallException;
import io.netlink.internal.Libc;
import io.netlink.internal.LibcFile;
import io.netlink.internal.LibcNamespace;
import io.netlink.internal.LibraryThreads;

import java.io.ByteArrayOutputStream;

/**
 * The settings of a namespace: what {@code ip netns exec NAME sysctl net.…} reads and writes. From
 * {@link Netns#sysctl()}.
 *
 * <pre>{@code
 * ns1.sysctl().set(Sysctl.IP_FORWARD, true);            // sysctl -w net.ipv4.ip_forward=1
 * ns1.sysctl().set(Sysctl.RP_FILTER.on("eth0.100"), 2); // sysctl -w net.ipv4.conf.eth0/100.rp_filter=2
 * String cubic = ns1.sysctl().get("net.ipv4.tcp_congestion_control");
 * }</pre>
 *
 * <p>{@code /proc/sys/net} is that of the thread which opens a file there, so a thread of the
 * library does it, inside the namespace; the caller's stays where it is.
 *
 * <p><b>Threads:</b> any thread may use it. <b>Lifetime:</b> as long as the {@link Netns} it is of.
 * <b>Privileges:</b> entering the namespace needs CAP_SYS_ADMIN, unless it is the process's own;
 * writing needs CAP_NET_ADMIN in the user namespace that owns it. Writable {@code /proc/sys} is
 * needed too: containers often have it read-only.
 *
 * <p>All methods throw {@link IllegalStateException} if the handle is closed.
 *
 * @see <a href="https://man7.org/linux/man-pages/man8/sysctl.8.html">sysctl(8)</a>
 */
public final class NetnsSysctl {
    private static final String ROOT = "/proc/sys/";

    private final NetnsHandle namespace;

    NetnsSysctl(NetnsHandle namespace) {
        this.namespace = namespace;
    }

    /**
     * {@code sysctl -n KEY}: reads a setting.
     *
     * @param sysctl which
     * @param <T> the type of its value
     * @return its value
     * @throws SyscallException ENOENT if the namespace has no such setting, EACCES if it can only
     *     be written, EPERM if the namespace cannot be entered
     * @throws io.netlink.DecodeException if its value is of another type
     */
    public <T> T get(Sysctl<T> sysctl) {
        return sysctl.decode(read(sysctl.key()));
    }

    /**
     * {@code sysctl -n KEY}: reads any setting.
     *
     * @param key with dots, {@code net.ipv4.conf.eth0/100.forwarding}, where a slash stands for a
     *     dot in a link's name; or with slashes, {@code net/ipv4/conf/eth0.100/forwarding}; as
     *     sysctl(8) has it
     * @return its text, without the newline at the end
     * @throws IllegalArgumentException if the key cannot be one of {@code net}
     * @throws SyscallException as for {@link #get(Sysctl)}; EISDIR if there are keys below it
     */
    public String get(String key) {
        return read(SysctlKey.path(key));
    }

    /**
     * {@code sysctl -w KEY=VALUE}: writes a setting.
     *
     * @param sysctl which
     * @param value its new value
     * @param <T> the type of its value
     * @throws IllegalArgumentException if it cannot have that value; nothing has happened
     * @throws SyscallException ENOENT if the namespace has no such setting, EACCES or EPERM without
     *     the privilege, EROFS if {@code /proc/sys} is read-only, EINVAL if the kernel does not
     *     take the value
     */
    public <T> void set(Sysctl<T> sysctl, T value) {
        write(sysctl.key(), sysctl.encode(value));
    }

    /**
     * {@code sysctl -w KEY=VALUE}: writes any setting.
     *
     * @param key as for {@link #get(String)}
     * @param value its new text, one line
     * @throws IllegalArgumentException if the key cannot be one of {@code net}, or the value is
     *     more than a line; nothing has happened
     * @throws SyscallException as for {@link #set(Sysctl, Object)}; EISDIR if there are keys below
     *     it
     */
    public void set(String key, String value) {
        write(SysctlKey.path(key), value);
    }

    private String read(String path) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        use(path, O_RDONLY, "read", fd -> LibcFile.readAll(fd, text));
        String value = text.toString(UTF_8);
        return value.endsWith("\n") ? value.substring(0, value.length() - 1) : value;
    }

    private void write(String path, String value) {
        if (value.indexOf('\n') >= 0 || value.indexOf(0) >= 0) {
            throw new IllegalArgumentException(path + ": the value is not one line of text");
        }
        byte[] line = (value + "\n").getBytes(UTF_8);
        use(path, O_WRONLY, "write", fd -> LibcFile.writeAll(fd, line));
    }

    /** Something done with an open file, 0 or more, or -errno. */
    private interface Use {
        int with(int fd);
    }

    private void use(String path, int flags, String call, Use use) {
        LibraryThreads.away(
                namespace,
                () -> {
                    int fd = LibcNamespace.open(ROOT + path, flags, 0);
                    if (fd < 0) {
                        throw failure("open", path, -fd, flags == O_WRONLY);
                    }
                    int result = use.with(fd);
                    Libc.close(fd);
                    if (result < 0) {
                        throw failure(call, path, -result, flags == O_WRONLY);
                    }
                    return null;
                });
    }

    private SyscallException failure(String call, String path, int errno, boolean writing) {
        String remedy =
                switch (Errno.of(errno)) {
                    case ENOENT ->
                            "the namespace has no such setting: a link or a module that is not"
                                    + " there, or one that only the machine's first namespace has";
                    case EISDIR -> "there are settings below it: name one of them";
                    case EACCES, EPERM ->
                            writing
                                    ? "needs CAP_NET_ADMIN in the user namespace that owns the"
                                            + " network namespace; some settings can only be read"
                                    : "it can only be written";
                    case EROFS -> "/proc/sys is mounted read-only here, as containers have it";
                    case EINVAL, ERANGE -> "the kernel does not take this value";
                    default -> "";
                };
        return new SyscallException(call, path + " in " + namespace, errno, remedy);
    }
}
