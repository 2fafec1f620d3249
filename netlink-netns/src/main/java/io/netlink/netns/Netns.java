package io.netlink.netns;

import io.netlink.NetnsHandle;
import io.netlink.SyscallException;
import io.netlink.internal.NsfsFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.spi.SelectorProvider;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import javax.net.ServerSocketFactory;
import javax.net.SocketFactory;

/**
 * A network namespace: what {@code ip netns} makes, lists, enters and deletes.
 *
 * <pre>{@code
 * try (var ns1 = Netns.create("ns1")) {                                // ip netns add ns1
 *     var server = ns1.open(ServerSocketChannel::open);                // lives in ns1, used anywhere
 *     ns1.exec(new ProcessBuilder("ip", "addr").inheritIO()).waitFor();// ip netns exec ns1 ip addr
 * }
 * Netns.delete("ns1");                                                 // a name outlives its handle
 * }</pre>
 *
 * <p>Names are kept in {@code /run/netns}, exactly as {@code ip netns} keeps them: both see each
 * other's. {@link NetnsDirectory} has them elsewhere.
 *
 * <p>An object is a handle: it keeps the namespace alive until {@link #close()}. {@link
 * #delete(String)} takes a name away; the namespace goes when nothing holds it any more: no name,
 * no handle, no process, no socket.
 *
 * <p><b>Threads:</b> any thread may use it. No thread of the caller ever changes its namespace.
 *
 * <p><b>Privileges:</b> making, entering and naming need CAP_SYS_ADMIN; without it run the whole
 * JVM in namespaces of its own ({@code unshare -Urnm java …}). A JVM cannot make a user namespace
 * for itself: the kernel allows that only to programs with a single thread.
 *
 * <p>Every method may throw {@link SyscallException} with the system's refusal.
 *
 * @see <a href="https://man7.org/linux/man-pages/man8/ip-netns.8.html">ip-netns(8)</a>
 * @see <a href="https://man7.org/linux/man-pages/man7/network_namespaces.7.html">
 *     network_namespaces(7)</a>
 */
public final class Netns extends NetnsHandle {
    private final String name;

    /** Whether ip, too, knows the namespace by that name. */
    private final boolean standard;

    private Netns(NsfsFile file, String name, boolean standard, String label) {
        super(file.descriptor(), file.id(), label);
        this.name = name;
        this.standard = standard;
    }

    static Netns named(NsfsFile file, RunDirectory directory, String name) {
        boolean standard = directory == RunDirectory.STANDARD;
        return new Netns(file, name, standard, directory.label(name));
    }

    private static Netns unnamed(NsfsFile file, String label) {
        return new Netns(file, null, false, label);
    }

    /**
     * {@code ip netns add NAME}: makes a namespace with a name. It has one link, {@code lo}, which
     * is down.
     *
     * @param name 1 to 255 bytes without {@code /}
     * @return a handle
     * @throws IllegalArgumentException if the name cannot be one
     * @throws SyscallException EEXIST if there is one of that name, EPERM or EACCES without the
     *     privilege, ENOENT if another program deletes the name just then; nothing is left half
     *     made
     */
    public static Netns create(String name) {
        return NetnsDirectory.STANDARD.create(name);
    }

    /**
     * Makes a namespace without a name, gone with its last handle even if the JVM is killed.
     *
     * @return a handle
     * @throws SyscallException EPERM without the privilege
     */
    public static Netns create() {
        NsfsFile file = RunDirectory.createAnonymous();
        return unnamed(file, "netns " + file.id());
    }

    /**
     * Opens a namespace by its name.
     *
     * @param name the name, as {@code ip netns ls} shows it
     * @return a handle
     * @throws IllegalArgumentException if the name cannot be one
     * @throws SyscallException ENOENT if there is none, EINVAL if the file is no network namespace,
     *     which one that is just being made is not yet
     */
    public static Netns open(String name) {
        return NetnsDirectory.STANDARD.open(name);
    }

    /**
     * Opens a namespace by a file, such as {@code /proc/PID/ns/net} or what container engines mount
     * namespaces on.
     *
     * @param file the file
     * @return a handle
     * @throws SyscallException ENOENT if there is none, EINVAL if it is no network namespace
     */
    public static Netns open(Path file) {
        String label = "netns " + file;
        return unnamed(NsfsFile.open(file.toString(), label, "there is no such file"), label);
    }

    /**
     * The namespace of a process.
     *
     * @param pid the process
     * @return a handle, which keeps the namespace also when the process ends
     * @throws IllegalArgumentException if the pid is not positive
     * @throws SyscallException ENOENT if there is no such process, EACCES if it may not be looked
     *     at
     */
    public static Netns ofPid(long pid) {
        if (pid <= 0) {
            throw new IllegalArgumentException("pid " + pid + ": must be positive");
        }
        return unnamed(NsfsFile.ofPid(pid), "netns of process " + pid);
    }

    /**
     * The namespace of one thread of this JVM.
     *
     * @param tid the thread's kernel id, as in {@code /proc/self/task}
     * @return a handle
     * @throws IllegalArgumentException if the id is not positive
     * @throws SyscallException ENOENT if there is no such thread
     */
    public static Netns ofThread(long tid) {
        if (tid <= 0) {
            throw new IllegalArgumentException("thread id " + tid + ": must be positive");
        }
        String label = "netns of thread " + tid;
        return unnamed(
                NsfsFile.open(
                        "/proc/self/task/" + tid + "/ns/net", label, "there is no such thread"),
                label);
    }

    /**
     * The namespace that the calling thread is in: the process's own, but for code inside {@link
     * #call}. For a virtual thread always the process's own.
     *
     * @return a handle
     */
    public static Netns current() {
        boolean virtual = Thread.currentThread().isVirtual(); // its carrier may be anywhere
        return unnamed(
                NsfsFile.open(
                        virtual ? "/proc/self/ns/net" : "/proc/thread-self/ns/net",
                        "the current netns",
                        ""),
                "the current netns");
    }

    /**
     * {@code ip netns ls}: the names of the namespaces that have one. A file in the directory that
     * no namespace is mounted on (any more, or not yet) is left out.
     *
     * @return sorted
     * @throws UncheckedIOException if the directory cannot be read
     */
    public static List<String> list() {
        return NetnsDirectory.STANDARD.list();
    }

    /**
     * Whether there is a namespace of that name.
     *
     * @param name the name
     * @return false also if there is a file of that name which is no namespace
     * @throws IllegalArgumentException if the name cannot be one
     */
    public static boolean exists(String name) {
        return NetnsDirectory.STANDARD.exists(name);
    }

    /**
     * {@code ip netns delete NAME}: takes the name away. The namespace itself goes when nothing
     * holds it any more; its virtual links go with it.
     *
     * <p>A netlink socket of the namespace that is closed just before delays its end by some
     * milliseconds, for which the next {@code create} waits.
     *
     * @param name the name; also one whose file has no namespace mounted on it any more
     * @throws IllegalArgumentException if the name cannot be one
     * @throws SyscallException ENOENT if there is none, EPERM without the privilege, EBUSY if
     *     another program gives the name to a namespace just then
     */
    public static void delete(String name) {
        NetnsDirectory.STANDARD.delete(name);
    }

    /**
     * {@code ip netns attach NAME PID}: gives the namespace of a process a name.
     *
     * @param name the new name
     * @param pid the process
     * @return a handle
     * @throws IllegalArgumentException if the name cannot be one, or the pid is not positive
     * @throws SyscallException EEXIST if the name is taken, ENOENT if there is no such process, or
     *     if another program deletes the name just then
     */
    public static Netns attach(String name, long pid) {
        return NetnsDirectory.STANDARD.attach(name, pid);
    }

    /**
     * Gives a namespace a name; it may have others.
     *
     * @param name the new name
     * @param namespace the namespace
     * @return another handle of it
     * @throws IllegalArgumentException if the name cannot be one
     * @throws SyscallException EEXIST if the name is taken, ENOENT if another program deletes it
     *     just then
     */
    public static Netns attach(String name, NetnsHandle namespace) {
        return NetnsDirectory.STANDARD.attach(name, namespace);
    }

    /**
     * {@code ln -s TARGET /run/netns/NAME}: a name that means whatever namespace is at a path, such
     * as {@code /proc/PID/ns/net}, as people make by hand for containers. It is listed, opened and
     * deleted as others are; it is listed no more when nothing is at the path. Prefer {@link
     * #attach}, whose name means one namespace and nothing else.
     *
     * @param name the new name
     * @param target where a namespace is
     * @throws IllegalArgumentException if the name cannot be one
     * @throws SyscallException EEXIST if the name is taken, EACCES without the privilege
     */
    public static void link(String name, Path target) {
        NetnsDirectory.STANDARD.link(name, target);
    }

    /**
     * {@code ip netns identify PID}: the names of the namespace that a process is in. {@code ip}
     * prints one of them, this finds all.
     *
     * @param pid the process
     * @return sorted; empty if the namespace has no name
     * @throws IllegalArgumentException if the pid is not positive
     * @throws SyscallException ENOENT if there is no such process, EACCES if it may not be looked
     *     at
     * @throws UncheckedIOException if the directory of names cannot be read
     */
    public static List<String> identify(long pid) {
        return NetnsDirectory.STANDARD.identify(pid);
    }

    /**
     * The name it was made or opened by, in whatever directory.
     *
     * @return empty for a namespace that was reached in another way
     */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /**
     * {@code ip netns pids NAME}: the processes whose main thread is in this namespace.
     *
     * @return their ids, ascending; processes that may not be looked at are left out
     */
    public List<Long> pids() {
        return ProcScan.pids(id());
    }

    /**
     * Opens a socket, a channel or anything else that makes sockets when it is made, inside this
     * namespace. It stays there, whoever uses it: bind, connect, read and write from any thread,
     * virtual threads included. Prefer this to {@link #call}.
     *
     * <pre>{@code
     * ServerSocketChannel server = ns.open(ServerSocketChannel::open);
     * Socket socket = ns.open(Socket::new);
     * DatagramChannel udp = ns.open(DatagramChannel::open);
     * }</pre>
     *
     * <p>A {@code ServerSocket} or {@code Socket} made without an address has its descriptor made
     * at once, not when it is bound.
     *
     * <p>What makes further sockets later, such as {@code HttpServer} with its accept loop, is
     * right (accepted sockets are where the listening one is):
     *
     * <pre>{@code
     * HttpServer http = ns.open(() -> HttpServer.create(new InetSocketAddress(80), 0));
     * }</pre>
     *
     * <p>What opens them later, such as {@code HttpClient}, is not: it opens them where its threads
     * are. For what lets you give it a way to make sockets there are {@link #socketFactory()},
     * {@link #serverSocketFactory()} and {@link #selectorProvider()}.
     *
     * <p>If the opener makes a thread, as {@code HttpServer} does, then it is back in the process's
     * own namespace from there on, and so is that thread: sockets that it makes afterwards are not
     * in this namespace. A single socket or channel is then refused. Some threads of the JDK's own
     * it cannot see: asynchronous channels start a pool when they are opened, so open a group for
     * them at home first.
     *
     * @param opener opens one thing; runs on a thread of its own inside the namespace, and must not
     *     wake threads
     * @param <T> the type of what is opened
     * @return what was opened
     * @throws IOException what the opener threw
     * @throws SyscallException EPERM if the namespace cannot be entered
     * @throws IllegalStateException if this handle is closed, or if a thread was made to open a
     *     single socket
     */
    public <T> T open(SocketOpener<T> opener) throws IOException {
        Objects.requireNonNull(opener, "opener");
        Births.prime();
        return InsideThread.open(this, opener);
    }

    /**
     * Makes sockets inside this namespace, for libraries that take such a factory.
     *
     * @return a factory, which works while this handle is open; see {@link NetnsSocketFactory} for
     *     libraries that want the name of a class
     */
    public SocketFactory socketFactory() {
        return new NetnsSocketFactory(this);
    }

    /**
     * Makes listening sockets inside this namespace, for libraries that take such a factory.
     *
     * @return a factory, which works while this handle is open; see {@link
     *     NetnsServerSocketFactory} for libraries that want the name of a class
     */
    public ServerSocketFactory serverSocketFactory() {
        return new NetnsServerSocketFactory(this);
    }

    /**
     * Opens channels inside this namespace, for libraries that take such a provider. Selectors and
     * pipes that it opens are the JDK's: they belong to no namespace.
     *
     * <pre>{@code
     * new ServerBootstrap()                                            // Netty
     *         .channelFactory(() -> new NioServerSocketChannel(ns.selectorProvider()))
     * }</pre>
     *
     * @return a provider, which works while this handle is open. Where a channel cannot be opened,
     *     which libraries expect to be an {@link IOException}, it is one; the system's refusal is
     *     its cause
     */
    public SelectorProvider selectorProvider() {
        return new NetnsSelectorProvider(this);
    }

    /**
     * Runs code inside this namespace, on a fresh platform thread, and waits for it. The thread is
     * back in the process's namespace before its result is handed over, and ends.
     *
     * <pre>{@code
     * boolean answered = ns.call(() -> InetAddress.getByName("10.0.0.2").isReachable(1_000));
     * }</pre>
     *
     * <p><b>Do not</b> start or wake threads inside: Linux gives a new thread the namespace of the
     * one that starts it, and the JVM's shared pools keep such threads. Virtual threads, {@code
     * CompletableFuture.runAsync}, parallel streams, executors, {@code HttpClient} and {@code
     * ProcessBuilder} all leave a thread behind that later does other work in the wrong namespace.
     * So does waking a virtual thread, also by giving up a {@code java.util.concurrent} lock that
     * one waits for, and so does a library that starts a thread of its own when it is first used:
     * use it once outside before. {@link #strays()} finds them all. Instead: open sockets with
     * {@link #open(SocketOpener)} and use them outside; start programs with {@link #exec}.
     *
     * <p>{@code NetworkInterface}, {@code /proc/net} and {@code /proc/self} show the process's own
     * namespace, or a mixture: inside use {@code /proc/thread-self/net}, or list links with {@code
     * io.netlink.route.Rtnetlink}.
     *
     * <p>An interrupt of the waiting thread is handed on to the code, and waited for.
     *
     * @param task the code
     * @param <T> the result's type
     * @param <X> what the code may throw
     * @return its result
     * @throws X what the code threw
     * @throws SyscallException EPERM if the namespace cannot be entered
     * @throws IllegalStateException if this handle is closed, or the thread could not go back
     */
    public <T, X extends Throwable> T call(NetnsTask<T, X> task) throws X {
        Objects.requireNonNull(task, "task");
        return InsideThread.call(this, task);
    }

    /**
     * {@link #call} for code without a result; all that is said there holds.
     *
     * @param action the code
     * @param <X> what the code may throw
     * @throws X what the code threw
     * @throws SyscallException EPERM if the namespace cannot be entered
     * @throws IllegalStateException if this handle is closed, or the thread could not go back
     */
    public <X extends Throwable> void run(NetnsAction<X> action) throws X {
        Objects.requireNonNull(action, "action");
        InsideThread.<Void, X>call(
                this,
                () -> {
                    action.run();
                    return null;
                });
    }

    /**
     * {@code ip netns exec NAME sysctl net.…}: its settings, such as IP forwarding.
     *
     * @return to read and write them, while this handle is open
     */
    public NetnsSysctl sysctl() {
        return new NetnsSysctl(this);
    }

    /**
     * {@code ip netns exec NAME COMMAND}: starts a program inside this namespace, with a mount
     * namespace of its own in which {@code /sys} shows this namespace and, if it has a name, the
     * files of {@code /etc/netns/NAME} stand in for those of {@code /etc}.
     *
     * <p>Streams, directory, environment, signals and exit status are as with {@link
     * ProcessBuilder#start()}; no thread of the JVM stays in the namespace.
     *
     * @param builder the program; not changed
     * @return the process
     * @throws IOException if the program cannot be started
     * @throws SyscallException EPERM if the namespace cannot be entered
     * @throws IllegalStateException if this handle is closed
     */
    public Process exec(ProcessBuilder builder) throws IOException {
        return ProcessStarter.start(this, standard ? name : null, builder);
    }

    /**
     * {@code ip -all netns exec COMMAND}: runs a program in each namespace that has a name, one
     * after another, and waits for each. As with {@link #exec(ProcessBuilder)}, no thread of the
     * JVM stays in a namespace. One that fails does not keep the others from being run.
     *
     * @param program the program; not changed. Where it has pipes for standard streams, the input
     *     is empty, and what is written is collected in the result.
     * @return the results by name, in the order of the names; what was deleted meanwhile is not
     *     among them
     * @throws InterruptedException if the calling thread is interrupted; the program that runs then
     *     is killed
     * @throws UncheckedIOException if the directory of names cannot be read
     */
    public static Map<String, ExecResult> execAll(ProcessBuilder program)
            throws InterruptedException {
        return NetnsDirectory.STANDARD.execAll(program);
    }

    /**
     * The threads of this JVM that are in another network namespace than the process: left behind
     * by code inside {@link #call} that started or woke something. Whatever they do next, they do
     * there. Threads that are inside a namespace at this moment on behalf of {@code call}, {@code
     * open} and the like are not among them.
     *
     * @return empty if all is well
     */
    public static List<Stray> strays() {
        return ProcScan.strays();
    }
}
