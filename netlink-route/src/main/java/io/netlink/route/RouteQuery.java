package io.netlink.route;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeWriter;
import io.netlink.uapi.RtNetlink;
import io.netlink.uapi.Socket;

import java.net.InetAddress;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * A packet to look up the route of: the words after {@code ip route get}. Immutable; starts from
 * {@link #to(InetAddress)}.
 *
 * <pre>{@code
 * Route way = routes.get(RouteQuery.to("192.0.2.1").from("10.0.0.5").iif("eth1").mark(7));
 * }</pre>
 */
public final class RouteQuery {
    private final int family;
    private final int tos;
    private final int sourceLength;
    private final boolean fibMatch;

    /**
     * Names of devices, to be looked up; null if there is none or the attributes have the index.
     */
    private final String in;

    private final String out;
    private final AttributeSet attributes;

    private RouteQuery(
            int family,
            int tos,
            int sourceLength,
            boolean fibMatch,
            String in,
            String out,
            AttributeSet attributes) {
        this.family = family;
        this.tos = tos;
        this.sourceLength = sourceLength;
        this.fibMatch = fibMatch;
        this.in = in;
        this.out = out;
        this.attributes = attributes;
    }

    /**
     * A packet that this host sends.
     *
     * @param destination where to
     * @return a query that says nothing else yet
     * @throws IllegalArgumentException if the address has a scope
     */
    public static RouteQuery to(InetAddress destination) {
        Inets.plain(destination, "destination");
        return new RouteQuery(
                Inets.family(destination),
                0,
                0,
                false,
                null,
                null,
                AttributeSet.empty(RouteAttributes.SPACE).with(RouteAttributes.DST, destination));
    }

    /**
     * A packet that this host sends, from text.
     *
     * @param destination an IPv4 or IPv6 address
     * @return a query that says nothing else yet
     * @throws IllegalArgumentException if it is no literal address
     */
    public static RouteQuery to(String destination) {
        return to(Inets.parse(destination, "destination"));
    }

    /**
     * {@code from}: the packet's source.
     *
     * @param source of this host, or with {@code iif} of another
     * @return a query with it
     * @throws IllegalArgumentException if it is of another family, or has a scope
     */
    public RouteQuery from(InetAddress source) {
        Inets.ofFamily(family, source, "source", this);
        return new RouteQuery(
                family,
                tos,
                Inets.bits(family),
                fibMatch,
                in,
                out,
                attributes.with(RouteAttributes.SRC, source));
    }

    /**
     * {@code from}, from text.
     *
     * @param source an address of the destination's family
     * @return a query with it
     * @throws IllegalArgumentException if it is no literal address, or of another family
     */
    public RouteQuery from(String source) {
        return from(Inets.parse(source, "source"));
    }

    /**
     * {@code iif}: the device that the packet came in on.
     *
     * @param name the device's name, looked up when the request is made
     * @return a query with it
     * @throws IllegalArgumentException if no device can have the name
     */
    public RouteQuery iif(String name) {
        LinkNames.checkAnyName(name);
        return new RouteQuery(
                family,
                tos,
                sourceLength,
                fibMatch,
                name,
                out,
                attributes.without(RouteAttributes.IIF));
    }

    /**
     * {@code iif}, by index.
     *
     * @param index the device's index
     * @return a query with it
     * @throws IllegalArgumentException if it is not positive
     */
    public RouteQuery iif(int index) {
        AttributeSet said = attributes.with(RouteAttributes.IIF, Inets.index(index));
        return new RouteQuery(family, tos, sourceLength, fibMatch, null, out, said);
    }

    /**
     * {@code oif}: the device that the packet must go out on.
     *
     * @param name the device's name, looked up when the request is made
     * @return a query with it
     * @throws IllegalArgumentException if no device can have the name
     */
    public RouteQuery oif(String name) {
        LinkNames.checkAnyName(name);
        return new RouteQuery(
                family,
                tos,
                sourceLength,
                fibMatch,
                in,
                name,
                attributes.without(RouteAttributes.OIF));
    }

    /**
     * {@code oif}, by index.
     *
     * @param index the device's index
     * @return a query with it
     * @throws IllegalArgumentException if it is not positive
     */
    public RouteQuery oif(int index) {
        AttributeSet said = attributes.with(RouteAttributes.OIF, Inets.index(index));
        return new RouteQuery(family, tos, sourceLength, fibMatch, in, null, said);
    }

    /**
     * {@code mark}: the packet's mark.
     *
     * @param mark 0 to 4294967295
     * @return a query with it
     * @throws IllegalArgumentException if it is out of range
     */
    public RouteQuery mark(long mark) {
        return with(RouteAttributes.MARK, Inets.unsigned(mark, 32, "mark"));
    }

    /**
     * {@code uid}: the user who sends it.
     *
     * @param uid 0 to 4294967295
     * @return a query with it
     * @throws IllegalArgumentException if it is out of range
     */
    public RouteQuery uid(long uid) {
        return with(RouteAttributes.UID, Inets.unsigned(uid, 32, "uid"));
    }

    /**
     * {@code ipproto}: the IP protocol.
     *
     * @param protocol such as 6 for TCP; the kernel takes TCP, UDP and ICMP
     * @return a query with it
     * @throws IllegalArgumentException if it is not 0 to 255
     */
    public RouteQuery ipProtocol(int protocol) {
        return with(RouteAttributes.IP_PROTO, (int) Inets.unsigned(protocol, 8, "ipproto"));
    }

    /**
     * {@code sport}: the source port. The kernel looks at it only with an {@link #ipProtocol}.
     *
     * @param port 1 to 65535
     * @return a query with it
     * @throws IllegalArgumentException if it is out of range
     */
    public RouteQuery sourcePort(int port) {
        return with(RouteAttributes.SPORT, port(port, "sport"));
    }

    /**
     * {@code dport}: the destination port. The kernel looks at it only with an {@link #ipProtocol}.
     *
     * @param port 1 to 65535
     * @return a query with it
     * @throws IllegalArgumentException if it is out of range
     */
    public RouteQuery destinationPort(int port) {
        return with(RouteAttributes.DPORT, port(port, "dport"));
    }

    /**
     * {@code tos}: the type of service.
     *
     * @param value 0 to 255
     * @return a query with it
     * @throws IllegalArgumentException if it is out of range
     */
    public RouteQuery tos(int value) {
        int said = (int) Inets.unsigned(value, 8, "tos");
        return new RouteQuery(family, said, sourceLength, fibMatch, in, out, attributes);
    }

    /**
     * {@code dsfield}: the differentiated services code point, the upper six bits of {@code tos}.
     *
     * @param value 0 to 63
     * @return a query with it
     * @throws IllegalArgumentException if it is out of range
     */
    public RouteQuery dscp(int value) {
        return tos((int) Inets.unsigned(value, 6, "dscp") << 2);
    }

    /**
     * {@code flowlabel}: the flow label of an IPv6 packet. Needs Linux 6.14.
     *
     * @param label 0 to 1048575
     * @return a query with it
     * @throws IllegalArgumentException if it is out of range, or for IPv4
     */
    public RouteQuery flowLabel(int label) {
        if (family != Socket.AF_INET6) {
            throw new IllegalArgumentException("flowlabel " + label + ": IPv4 has none");
        }
        return with(RouteAttributes.FLOWLABEL, Inets.unsigned(label, 20, "flowlabel"));
    }

    /**
     * {@code vrf}: as a packet of this VRF is looked up, which is as one that must go out on it.
     *
     * @param name the VRF's name, looked up when the request is made
     * @return a query with it
     * @throws IllegalArgumentException if no device can have the name
     */
    public RouteQuery vrf(String name) {
        return oif(name);
    }

    /**
     * {@code fibmatch}: the answer is the table's route that matched, and not what a packet makes
     * of it.
     *
     * @return a query with it
     */
    public RouteQuery fibMatch() {
        return new RouteQuery(family, tos, sourceLength, true, in, out, attributes);
    }

    private static int port(int port, String what) {
        if (port < 1 || port > 0xffff) {
            throw new IllegalArgumentException(what + " " + port + ": must be 1 to 65535");
        }
        return port;
    }

    private <T> RouteQuery with(Attribute<T> attribute, T value) {
        AttributeSet said = attributes.with(attribute, value);
        return new RouteQuery(family, tos, sourceLength, fibMatch, in, out, said);
    }

    /** With the names of devices looked up. */
    RouteQuery resolve(Rtnetlink rtnl) {
        RouteQuery resolved = this;
        if (in != null) {
            resolved = resolved.iif(rtnl.index(in));
        }
        if (out != null) {
            resolved = resolved.oif(rtnl.index(out));
        }
        return resolved;
    }

    void writeTo(AttributeWriter writer) {
        RtMsg header = new RtMsg();
        header.family = family;
        header.destinationLength = Inets.bits(family);
        header.sourceLength = sourceLength;
        header.tos = tos;
        // of a table IPv6 tells without being asked, and refuses to be
        header.flags =
                (family == Socket.AF_INET ? RtNetlink.RTM_F_LOOKUP_TABLE : 0)
                        | (fibMatch ? RtNetlink.RTM_F_FIB_MATCH : 0);
        header.writeTo(writer);
        writer.attributes(attributes);
    }

    /** As {@code ip route get} takes it. */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(" ");
        attributes.get(RouteAttributes.DST).ifPresent(to -> text.add(Inets.text(to)));
        attributes.get(RouteAttributes.SRC).ifPresent(from -> text.add("from " + Inets.text(from)));
        addDevice(text, "iif", in, RouteAttributes.IIF);
        addDevice(text, "oif", out, RouteAttributes.OIF);
        attributes.get(RouteAttributes.MARK).ifPresent(mark -> text.add("mark " + mark));
        attributes.get(RouteAttributes.UID).ifPresent(uid -> text.add("uid " + uid));
        attributes.get(RouteAttributes.IP_PROTO).ifPresent(ip -> text.add("ipproto " + ip));
        attributes.get(RouteAttributes.SPORT).ifPresent(port -> text.add("sport " + port));
        attributes.get(RouteAttributes.DPORT).ifPresent(port -> text.add("dport " + port));
        attributes
                .get(RouteAttributes.FLOWLABEL)
                .ifPresent(label -> text.add("flowlabel " + label));
        if (tos != 0) {
            text.add("tos 0x" + Integer.toHexString(tos));
        }
        return text + (fibMatch ? " fibmatch" : "");
    }

    private void addDevice(
            StringJoiner text, String word, String name, Attribute<Integer> attribute) {
        attributes
                .get(attribute)
                .map(index -> "if" + index)
                .or(() -> Optional.ofNullable(name))
                .ifPresent(device -> text.add(word + " " + device));
    }
}
