package io.netlink.examples.pipework;

import io.netlink.InetPrefix;
import io.netlink.MacAddress;
import io.netlink.route.Rtnetlink;
import io.netlink.route.TcFilter;
import io.netlink.route.tc.Classifier;
import io.netlink.route.tc.Flower;
import io.netlink.route.tc.FlowerKeys;
import io.netlink.route.tc.Fw;
import io.netlink.route.tc.Matchall;
import io.netlink.route.tc.U32;
import io.netlink.uapi.IfEther;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of {@code tc filter} after the device. */
final class FilterWords {
    private static final Pattern RANGE = Pattern.compile("([0-9]+)-([0-9]+)");
    private static final Pattern U32_HANDLE =
            Pattern.compile("([0-9a-f]*):([0-9a-f]*):([0-9a-f]*)");

    private final ActionWords actions;

    /**
     * Begins.
     *
     * @param rtnl where the devices of {@code mirred} are
     */
    FilterWords(Rtnetlink rtnl) {
        this.actions = new ActionWords(rtnl);
    }

    /**
     * The filter that the words say.
     *
     * @param protocol if the words have none
     */
    TcFilter filter(String device, int protocol, Words left) {
        TcFilter filter = TcFilter.on(device);
        int ethertype = protocol;
        String handle = "";
        while (!left.isEmpty()) {
            String word = left.next();
            switch (word) {
                case "root", "ingress", "egress", "parent" ->
                        filter = GuestTraffic.parent(filter, word, left);
                case "protocol" -> ethertype = protocol(left);
                case "pref", "prio", "priority" -> filter = filter.priority(left.integer(word));
                case "chain" -> filter = filter.chain(left.number(word));
                case "handle" -> handle = left.next(word);
                default -> {
                    return kind(filter.protocol(ethertype), word, handle, left);
                }
            }
        }
        return number(filter.protocol(ethertype), handle, false);
    }

    private static int protocol(Words left) {
        String name = left.next("protocol");
        return switch (name) {
            case "all" -> IfEther.ETH_P_ALL;
            case "ip", "ipv4" -> IfEther.ETH_P_IP;
            case "ipv6" -> IfEther.ETH_P_IPV6;
            case "arp" -> IfEther.ETH_P_ARP;
            case "802.1q", "802.1Q" -> IfEther.ETH_P_8021Q;
            default -> throw left.unknown("protocol " + name);
        };
    }

    private TcFilter kind(TcFilter filter, String kind, String handle, Words left) {
        return switch (kind) {
            case "u32" -> number(filter, handle, true).kind(u32(left));
            case "matchall" ->
                    number(filter, handle, false).kind(matchall(Matchall.create(), left));
            case "flower" -> number(filter, handle, false).kind(flower(filter.protocol(), left));
            case "fw" -> fw(filter, handle, left);
            default -> throw left.unknown(kind);
        };
    }

    /** {@code handle 5}, or of a filter of u32 {@code handle 800::801}. */
    private static TcFilter number(TcFilter filter, String handle, boolean u32) {
        if (handle.isEmpty()) {
            return filter;
        }
        Matcher parts = U32_HANDLE.matcher(handle);
        if (u32 && parts.matches()) {
            return filter.handle(
                    U32.table(hex(parts.group(1)), hex(parts.group(2)), hex(parts.group(3))));
        }
        try {
            return filter.handle(Long.decode(handle));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "handle " + handle + ": must be a number" + (u32 ? " such as 800::801" : ""),
                    e);
        }
    }

    private static int hex(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text, 16);
    }

    /** {@code flowid}, actions, and the flags, which are the same for all kinds. */
    private <K extends Classifier<K>> K common(K kind, String word, Words left) {
        return switch (word) {
            case "classid", "flowid" -> kind.classid(left.next(word));
            case "action" -> actions.add(kind, left);
            case "skip_hw" -> kind.skipHw();
            case "skip_sw" -> kind.skipSw();
            default -> throw left.unknown(word);
        };
    }

    private Matchall matchall(Matchall matchall, Words left) {
        Matchall all = matchall;
        while (!left.isEmpty()) {
            all = common(all, left.next(), left);
        }
        return all;
    }

    /** {@code handle MARK[/MASK] fw}. */
    private TcFilter fw(TcFilter filter, String handle, Words left) {
        String[] mark = handle.split("/", 2);
        Fw fw = mark.length > 1 ? Fw.create().set(Fw.MASK, Long.decode(mark[1])) : Fw.create();
        while (!left.isEmpty()) {
            fw = common(fw, left.next(), left);
        }
        return number(filter, mark[0], false).kind(fw);
    }

    private U32 u32(Words left) {
        U32 u32 = U32.create();
        while (!left.isEmpty()) {
            String word = left.next();
            u32 =
                    switch (word) {
                        case "match" -> match(u32, left);
                        case "police" -> u32.set(U32.POLICE, ActionWords.police(left).data());
                        default -> common(u32, word, left);
                    };
        }
        return u32;
    }

    private static U32 match(U32 u32, Words left) {
        String what = left.next("match");
        return switch (what) {
            case "ip", "ip6" -> matchIp(u32, what, left);
            case "mark" -> {
                int value = left.integer(what);
                yield u32.matchMark(value, left.hex("mask"));
            }
            case "u32", "u16", "u8" -> {
                int value = left.integer(what);
                int mask = left.hex("mask");
                int at = left.takes("at") ? left.integer("at") : 0;
                yield switch (what) {
                    case "u32" -> u32.match32(at, value, mask);
                    case "u16" -> u32.match16(at, value, mask);
                    default -> u32.match8(at, value, mask);
                };
            }
            default -> throw left.unknown("match " + what);
        };
    }

    private static U32 matchIp(U32 u32, String family, Words left) {
        String field = left.next("match " + family);
        boolean ipv6 = family.equals("ip6");
        switch (field) {
            case "src":
                return u32.matchIpSource(prefix(left, field, ipv6));
            case "dst":
                return u32.matchIpDestination(prefix(left, field, ipv6));
            default:
        }
        if (ipv6) {
            throw left.unknown("match ip6 " + field);
        }
        int value = left.integer(field);
        int mask = left.hex("mask");
        return switch (field) {
            case "sport" -> u32.matchIpSourcePort(value, mask);
            case "dport" -> u32.matchIpDestinationPort(value, mask);
            case "tos", "dsfield" -> u32.matchIpTos(value, mask);
            case "protocol" -> u32.match8(9, value, mask);
            default -> throw left.unknown("match ip " + field);
        };
    }

    private static InetPrefix prefix(Words left, String what, boolean ipv6) {
        String text = left.next(what);
        InetPrefix prefix = InetPrefix.parse(text);
        InetPrefix wanted = text.contains("/") ? prefix : InetPrefix.host(prefix.address());
        if (wanted.isIpv6() != ipv6) {
            throw new IllegalArgumentException(
                    what + " " + text + ": must be of " + (ipv6 ? "IPv6" : "IPv4"));
        }
        return wanted;
    }

    private Flower flower(int ethertype, Words left) {
        Flower flower =
                ethertype == IfEther.ETH_P_ALL || ethertype == 0
                        ? Flower.create()
                        : Flower.protocol(ethertype);
        boolean ipv6 = ethertype == IfEther.ETH_P_IPV6;
        while (!left.isEmpty()) {
            String word = left.next();
            flower =
                    switch (word) {
                        case "src_ip" -> flower.source(prefix(left, word, ipv6));
                        case "dst_ip" -> flower.destination(prefix(left, word, ipv6));
                        case "ip_proto" -> transport(flower, left);
                        case "src_port", "dst_port" -> ports(flower, word, left);
                        case "src_mac" -> {
                            Mac mac = Mac.of(left.next(word));
                            yield flower.sourceMac(mac.address, mac.mask);
                        }
                        case "dst_mac" -> {
                            Mac mac = Mac.of(left.next(word));
                            yield flower.destinationMac(mac.address, mac.mask);
                        }
                        case "vlan_id" -> flower.set(FlowerKeys.VLAN_ID, left.integer(word));
                        case "vlan_prio" -> flower.set(FlowerKeys.VLAN_PRIO, left.integer(word));
                        case "indev" -> flower.set(Flower.INDEV, left.next(word));
                        default -> common(flower, word, left);
                    };
        }
        return flower;
    }

    /** {@code 02:00:00:00:00:01}, perhaps with a mask behind a slash. */
    private record Mac(MacAddress address, MacAddress mask) {
        static Mac of(String text) {
            String[] parts = text.split("/", 2);
            return new Mac(
                    MacAddress.parse(parts[0]),
                    MacAddress.parse(parts.length > 1 ? parts[1] : "ff:ff:ff:ff:ff:ff"));
        }
    }

    private static Flower transport(Flower flower, Words left) {
        String name = left.next("ip_proto");
        return switch (name) {
            case "tcp" -> flower.tcp();
            case "udp" -> flower.udp();
            case "sctp" -> flower.sctp();
            case "icmp" -> flower.icmp();
            case "icmpv6" -> flower.icmpv6();
            default -> throw left.unknown("ip_proto " + name);
        };
    }

    private static Flower ports(Flower flower, String word, Words left) {
        boolean source = word.equals("src_port");
        if (left.isNext(RANGE.pattern())) {
            Matcher range = RANGE.matcher(left.next());
            range.matches();
            int first = Integer.parseInt(range.group(1));
            int last = Integer.parseInt(range.group(2));
            return source ? flower.sourcePorts(first, last) : flower.destinationPorts(first, last);
        }
        int port = left.integer(word);
        return source ? flower.sourcePort(port) : flower.destinationPort(port);
    }
}
