package io.netlink.netns;

import io.netlink.DecodeException;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;

/**
 * A setting of a network namespace, one of {@code sysctl net.…}, with the type of its value. Read
 * and written with {@link NetnsSysctl}.
 *
 * <p>Here are those that most programs want; {@link #flag}, {@link #number} and {@link #text} make
 * any other. What they do is in the kernel's <a
 * href="https://docs.kernel.org/networking/ip-sysctl.html">ip-sysctl</a>.
 *
 * @param <T> the type of the value
 */
public final class Sysctl<T> {
    /**
     * {@code net.ipv4.ip_forward}: whether IPv4 packets are forwarded between links. Writing it
     * sets {@code forwarding} of all links, and resets other settings to those of a router or a
     * host.
     */
    public static final Sysctl<Boolean> IP_FORWARD = flag("net/ipv4/ip_forward");

    /** {@code net.ipv4.ip_nonlocal_bind}: whether sockets may bind to addresses not there. */
    public static final Sysctl<Boolean> IP_NONLOCAL_BIND = flag("net/ipv4/ip_nonlocal_bind");

    /** {@code net.ipv4.ip_default_ttl}: of packets sent, 1 to 255. */
    public static final Sysctl<Integer> IP_DEFAULT_TTL = number("net/ipv4/ip_default_ttl", 1, 255);

    /**
     * {@code net.ipv4.ip_unprivileged_port_start}: the first port that may be bound to without
     * CAP_NET_BIND_SERVICE, 0 to 65535; normally 1024.
     */
    public static final Sysctl<Integer> IP_UNPRIVILEGED_PORT_START =
            number("net/ipv4/ip_unprivileged_port_start", 0, 65535);

    /** {@code net.ipv4.ip_local_port_range}: ports for sockets that do not choose one. */
    public static final Sysctl<Range> IP_LOCAL_PORT_RANGE = range("net/ipv4/ip_local_port_range");

    /**
     * {@code net.ipv4.ping_group_range}: the groups whose processes may ping without a raw socket.
     * Normally 1 to 0, which is nobody; 0 to 2147483647 is all. In a user namespace only groups
     * that exist there can be given.
     */
    public static final Sysctl<Range> PING_GROUP_RANGE = range("net/ipv4/ping_group_range");

    /** {@code net.ipv4.icmp_echo_ignore_all}: whether nobody is answered who pings. */
    public static final Sysctl<Boolean> ICMP_ECHO_IGNORE_ALL =
            flag("net/ipv4/icmp_echo_ignore_all");

    /** {@code net.ipv4.tcp_syncookies}: 0 never, 1 when the queue overflows, 2 always. */
    public static final Sysctl<Integer> TCP_SYNCOOKIES = number("net/ipv4/tcp_syncookies", 0, 2);

    /**
     * {@code net.ipv4.fib_multipath_hash_policy}: which packets take the same of several ways: 0 by
     * addresses, 1 by addresses and ports, 2 by the inner packet's addresses, 3 by chosen fields.
     */
    public static final Sysctl<Integer> FIB_MULTIPATH_HASH_POLICY =
            number("net/ipv4/fib_multipath_hash_policy", 0, 3);

    /** {@code net.ipv6.bindv6only}: whether IPv6 sockets take no IPv4 by default. */
    public static final Sysctl<Boolean> BINDV6ONLY = flag("net/ipv6/bindv6only");

    /** {@code net.core.somaxconn}: the longest backlog of {@code listen}. */
    public static final Sysctl<Integer> SOMAXCONN =
            number("net/core/somaxconn", 0, Integer.MAX_VALUE);

    /** {@code net.ipv4.conf.LINK.forwarding}: whether IPv4 packets from the link are forwarded. */
    public static final PerLink<Boolean> IPV4_FORWARDING = flagOfIpv4("forwarding");

    /**
     * {@code net.ipv4.conf.LINK.rp_filter}: whether packets are dropped whose sender is not reached
     * through the link they came from: 0 never, 1 if not by the best route (strict), 2 if by none
     * (loose). The larger of the link's and of {@code all} holds.
     */
    public static final PerLink<Integer> RP_FILTER = numberOfIpv4("rp_filter", 2);

    /** {@code net.ipv4.conf.LINK.proxy_arp}: whether to answer ARP for whom it can forward to. */
    public static final PerLink<Boolean> PROXY_ARP = flagOfIpv4("proxy_arp");

    /**
     * {@code net.ipv4.conf.LINK.arp_ignore}: 0 to 8, for which of its addresses ARP is answered.
     */
    public static final PerLink<Integer> ARP_IGNORE = numberOfIpv4("arp_ignore", 8);

    /** {@code net.ipv4.conf.LINK.arp_announce}: 0 to 2, which address ARP requests come from. */
    public static final PerLink<Integer> ARP_ANNOUNCE = numberOfIpv4("arp_announce", 2);

    /**
     * {@code net.ipv4.conf.LINK.accept_local}: whether packets from its own addresses are taken.
     */
    public static final PerLink<Boolean> ACCEPT_LOCAL = flagOfIpv4("accept_local");

    /** {@code net.ipv4.conf.LINK.route_localnet}: whether 127.0.0.0/8 is routed as any other. */
    public static final PerLink<Boolean> ROUTE_LOCALNET = flagOfIpv4("route_localnet");

    /** {@code net.ipv4.conf.LINK.send_redirects}: whether a router tells of better ways. */
    public static final PerLink<Boolean> SEND_REDIRECTS = flagOfIpv4("send_redirects");

    /**
     * {@code net.ipv6.conf.LINK.forwarding}: 0 a host, 1 a router; {@code all} sets all links.
     * Addresses and routes that routers announced go when it is set.
     */
    public static final PerLink<Integer> IPV6_FORWARDING = numberOfIpv6("forwarding", 2);

    /**
     * {@code net.ipv6.conf.LINK.disable_ipv6}: whether IPv6 is off. Switching it off takes all IPv6
     * addresses and routes away; {@code all} does so for every link there is.
     */
    public static final PerLink<Boolean> DISABLE_IPV6 = flagOfIpv6("disable_ipv6");

    /** {@code net.ipv6.conf.LINK.accept_ra}: 0 never, 1 unless it forwards, 2 always. */
    public static final PerLink<Integer> ACCEPT_RA = numberOfIpv6("accept_ra", 2);

    /**
     * {@code net.ipv6.conf.LINK.accept_dad}: 0 no duplicate address detection, 1 with it, 2 also
     * switch IPv6 off if the link-local address is a duplicate; -1 on links that have none.
     */
    public static final PerLink<Integer> ACCEPT_DAD =
            ofIpv6("accept_dad", key -> number(key, -1, 2));

    /** {@code net.ipv6.conf.LINK.autoconf}: whether announced prefixes make addresses. */
    public static final PerLink<Boolean> AUTOCONF = flagOfIpv6("autoconf");

    /** {@code net.ipv6.conf.LINK.keep_addr_on_down}: -1 no, 0 as the system, 1 yes. */
    public static final PerLink<Integer> KEEP_ADDR_ON_DOWN =
            ofIpv6("keep_addr_on_down", key -> number(key, -1, 1));

    /** {@code net.ipv6.conf.LINK.proxy_ndp}: whether to answer for the proxies among neighbours. */
    public static final PerLink<Boolean> PROXY_NDP = flagOfIpv6("proxy_ndp");

    private final String key;
    private final Function<String, T> read;
    private final Function<T, String> write;

    private Sysctl(String key, Function<String, T> read, Function<T, String> write) {
        this.key = SysctlKey.path(key);
        this.read = read;
        this.write = write;
    }

    /**
     * One that is on or off: 1 or 0. Any other number counts as on.
     *
     * @param key the key, as {@link NetnsSysctl#get(String)} takes it
     * @return the setting
     * @throws IllegalArgumentException if the key cannot be one
     */
    public static Sysctl<Boolean> flag(String key) {
        return new Sysctl<>(key, text -> Integer.parseInt(text) != 0, value -> value ? "1" : "0");
    }

    /**
     * One that is a number.
     *
     * @param key the key, as {@link NetnsSysctl#get(String)} takes it
     * @param least what can be written
     * @param most what can be written
     * @return the setting
     * @throws IllegalArgumentException if the key cannot be one
     */
    public static Sysctl<Integer> number(String key, int least, int most) {
        return new Sysctl<>(
                key,
                Integer::valueOf,
                value -> {
                    if (value < least || value > most) {
                        throw new IllegalArgumentException(
                                key + ": " + value + " is not from " + least + " to " + most);
                    }
                    return value.toString();
                });
    }

    /**
     * One that is two numbers, the first and the last of some.
     *
     * @param key the key, as {@link NetnsSysctl#get(String)} takes it
     * @return the setting
     * @throws IllegalArgumentException if the key cannot be one
     */
    public static Sysctl<Range> range(String key) {
        return new Sysctl<>(key, Range::parse, range -> range.first + " " + range.last);
    }

    /**
     * One that is any text, without the newline at its end.
     *
     * @param key the key, as {@link NetnsSysctl#get(String)} takes it
     * @return the setting
     * @throws IllegalArgumentException if the key cannot be one
     */
    public static Sysctl<String> text(String key) {
        return new Sysctl<>(key, text -> text, value -> value);
    }

    private static PerLink<Boolean> flagOfIpv4(String name) {
        return new PerLink<>("net/ipv4/conf/", name, Sysctl::flag);
    }

    private static PerLink<Integer> numberOfIpv4(String name, int most) {
        return new PerLink<>("net/ipv4/conf/", name, key -> number(key, 0, most));
    }

    private static PerLink<Boolean> flagOfIpv6(String name) {
        return ofIpv6(name, Sysctl::flag);
    }

    private static PerLink<Integer> numberOfIpv6(String name, int most) {
        return ofIpv6(name, key -> number(key, 0, most));
    }

    private static <T> PerLink<T> ofIpv6(String name, Function<String, Sysctl<T>> type) {
        return new PerLink<>("net/ipv6/conf/", name, type);
    }

    /**
     * Its key.
     *
     * @return with slashes, such as {@code net/ipv4/ip_forward}
     */
    public String key() {
        return key;
    }

    T decode(String text) {
        try {
            return read.apply(text.strip());
        } catch (IllegalArgumentException e) {
            throw new DecodeException(key, "'" + text + "' is not of the type of this setting");
        }
    }

    String encode(T value) {
        return write.apply(Objects.requireNonNull(value, "value"));
    }

    /** Its key, with slashes. */
    @Override
    public String toString() {
        return key;
    }

    /**
     * The first and the last of a range, both included.
     *
     * @param first the first
     * @param last the last
     */
    public record Range(long first, long last) {
        private static Range parse(String text) {
            String[] words = text.split("\\s+");
            if (words.length != 2) {
                throw new IllegalArgumentException(text);
            }
            return new Range(Long.parseLong(words[0]), Long.parseLong(words[1]));
        }
    }

    /**
     * A setting that each link has, with two more: {@code all}, which holds for all links or is
     * combined with each one's, and {@code default}, which links made later start with.
     *
     * @param <T> the type of the value
     */
    public static final class PerLink<T> {
        private static final int MAXIMUM_NAME = 15;

        private final String before;
        private final String name;
        private final Function<String, Sysctl<T>> type;

        private PerLink(String before, String name, Function<String, Sysctl<T>> type) {
            this.before = before;
            this.name = name;
            this.type = type;
        }

        /**
         * That of a link.
         *
         * @param link its name, as it is, dots included
         * @return the setting
         * @throws IllegalArgumentException if it cannot be the name of a link
         */
        public Sysctl<T> on(String link) {
            int bytes = link.getBytes(StandardCharsets.UTF_8).length;
            if (bytes == 0
                    || bytes > MAXIMUM_NAME
                    || link.equals(".")
                    || link.equals("..")
                    || link.chars().anyMatch(c -> c <= ' ' || c == '/' || c == ':')) {
                throw new IllegalArgumentException(
                        "'" + link.replace("\0", "\\0") + "' cannot be the name of a link");
            }
            return type.apply(before + link + "/" + name);
        }

        /**
         * That of all links.
         *
         * @return the setting
         */
        public Sysctl<T> all() {
            return on("all");
        }

        /**
         * That of links to come.
         *
         * @return the setting
         */
        public Sysctl<T> defaults() {
            return on("default");
        }

        /** Its key, with LINK for the link. */
        @Override
        public String toString() {
            return before + "LINK/" + name;
        }
    }
}
