package io.netlink.route.link;

import static io.netlink.uapi.IfLink.IFLA_BR_AGEING_TIME;
import static io.netlink.uapi.IfLink.IFLA_BR_FORWARD_DELAY;
import static io.netlink.uapi.IfLink.IFLA_BR_GROUP_FWD_MASK;
import static io.netlink.uapi.IfLink.IFLA_BR_HELLO_TIME;
import static io.netlink.uapi.IfLink.IFLA_BR_MAX_AGE;
import static io.netlink.uapi.IfLink.IFLA_BR_MCAST_QUERIER;
import static io.netlink.uapi.IfLink.IFLA_BR_MCAST_SNOOPING;
import static io.netlink.uapi.IfLink.IFLA_BR_NF_CALL_IP6TABLES;
import static io.netlink.uapi.IfLink.IFLA_BR_NF_CALL_IPTABLES;
import static io.netlink.uapi.IfLink.IFLA_BR_PRIORITY;
import static io.netlink.uapi.IfLink.IFLA_BR_STP_STATE;
import static io.netlink.uapi.IfLink.IFLA_BR_VLAN_DEFAULT_PVID;
import static io.netlink.uapi.IfLink.IFLA_BR_VLAN_FILTERING;
import static io.netlink.uapi.IfLink.IFLA_BR_VLAN_PROTOCOL;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.route.LinkKind;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A bridge, a switch in software: {@code ip link add NAME type bridge …}; linux/if_link.h,
 * IFLA_BR_*.
 *
 * <pre>{@code
 * links.add(Link.named("br0").up().kind(Bridge.create().vlanFiltering(true)));
 * links.change(Link.named("veth-1").master("br0"));
 * }</pre>
 *
 * <p>Immutable: each setter returns another bridge. A getter is empty for what was not set, or not
 * sent by the kernel. Times are carried in hundredths of a second.
 */
public final class Bridge extends LinkKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("IFLA_INFO_DATA of bridge");

    /** clock_t: hundredths of a second (USER_HZ), whatever HZ the kernel runs with. */
    private static final AttributeCodec<Duration> CLOCK_T =
            AttributeCodec.of(
                    "clock_t",
                    reader -> Duration.ofMillis(Integer.toUnsignedLong(reader.u32()) * 10),
                    (writer, type, value) -> writer.u32(type, centiseconds(value)));

    /** A truth value that the kernel keeps in 32 bits. */
    private static final AttributeCodec<Boolean> BOOL32 =
            AttributeCodec.of(
                    "u32",
                    reader -> reader.u32() != 0,
                    (writer, type, value) -> writer.u32(type, value ? 1 : 0));

    private static final Attribute<Duration> FORWARD_DELAY =
            SPACE.attribute(IFLA_BR_FORWARD_DELAY, "IFLA_BR_FORWARD_DELAY", CLOCK_T);

    private static final Attribute<Duration> HELLO_TIME =
            SPACE.attribute(IFLA_BR_HELLO_TIME, "IFLA_BR_HELLO_TIME", CLOCK_T);

    private static final Attribute<Duration> MAX_AGE =
            SPACE.attribute(IFLA_BR_MAX_AGE, "IFLA_BR_MAX_AGE", CLOCK_T);

    private static final Attribute<Duration> AGEING_TIME =
            SPACE.attribute(IFLA_BR_AGEING_TIME, "IFLA_BR_AGEING_TIME", CLOCK_T);

    private static final Attribute<Boolean> STP_STATE =
            SPACE.attribute(IFLA_BR_STP_STATE, "IFLA_BR_STP_STATE", BOOL32);

    private static final Attribute<Integer> PRIORITY =
            SPACE.u16(IFLA_BR_PRIORITY, "IFLA_BR_PRIORITY");

    private static final Attribute<Boolean> VLAN_FILTERING =
            SPACE.bool8(IFLA_BR_VLAN_FILTERING, "IFLA_BR_VLAN_FILTERING");

    private static final Attribute<Integer> VLAN_PROTOCOL =
            SPACE.be16(IFLA_BR_VLAN_PROTOCOL, "IFLA_BR_VLAN_PROTOCOL");

    private static final Attribute<Integer> VLAN_DEFAULT_PVID =
            SPACE.u16(IFLA_BR_VLAN_DEFAULT_PVID, "IFLA_BR_VLAN_DEFAULT_PVID");

    private static final Attribute<Integer> GROUP_FWD_MASK =
            SPACE.u16(IFLA_BR_GROUP_FWD_MASK, "IFLA_BR_GROUP_FWD_MASK");

    private static final Attribute<Boolean> MCAST_SNOOPING =
            SPACE.bool8(IFLA_BR_MCAST_SNOOPING, "IFLA_BR_MCAST_SNOOPING");

    private static final Attribute<Boolean> MCAST_QUERIER =
            SPACE.bool8(IFLA_BR_MCAST_QUERIER, "IFLA_BR_MCAST_QUERIER");

    private static final Attribute<Boolean> NF_CALL_IPTABLES =
            SPACE.bool8(IFLA_BR_NF_CALL_IPTABLES, "IFLA_BR_NF_CALL_IPTABLES");

    private static final Attribute<Boolean> NF_CALL_IP6TABLES =
            SPACE.bool8(IFLA_BR_NF_CALL_IP6TABLES, "IFLA_BR_NF_CALL_IP6TABLES");

    /** How the library knows the kind. */
    static final LinkKind.Type TYPE = new LinkKind.Type("bridge", SPACE, Bridge::new);

    private Bridge(AttributeSet data) {
        super(data);
    }

    /**
     * A bridge with the kernel's defaults.
     *
     * @return the kind
     */
    public static Bridge create() {
        return new Bridge(AttributeSet.empty(SPACE));
    }

    @Override
    public String name() {
        return "bridge";
    }

    /**
     * {@code forward_delay}: time spent listening and learning before forwarding; 2 to 30 seconds
     * while STP is on.
     *
     * @param value the new value
     * @return a bridge with it
     * @throws IllegalArgumentException if it does not fit the attribute
     */
    public Bridge forwardDelay(Duration value) {
        return with(FORWARD_DELAY, value);
    }

    /**
     * {@code forward_delay}.
     *
     * @return empty if absent
     */
    public Optional<Duration> forwardDelay() {
        return data().get(FORWARD_DELAY);
    }

    /**
     * {@code hello_time}: time between STP hello packets; 1 to 10 seconds.
     *
     * @param value the new value
     * @return a bridge with it
     * @throws IllegalArgumentException if it does not fit the attribute
     */
    public Bridge helloTime(Duration value) {
        return with(HELLO_TIME, value);
    }

    /**
     * {@code hello_time}.
     *
     * @return empty if absent
     */
    public Optional<Duration> helloTime() {
        return data().get(HELLO_TIME);
    }

    /**
     * {@code max_age}: how long STP information is good for; 6 to 40 seconds.
     *
     * @param value the new value
     * @return a bridge with it
     * @throws IllegalArgumentException if it does not fit the attribute
     */
    public Bridge maxAge(Duration value) {
        return with(MAX_AGE, value);
    }

    /**
     * {@code max_age}.
     *
     * @return empty if absent
     */
    public Optional<Duration> maxAge() {
        return data().get(MAX_AGE);
    }

    /**
     * {@code ageing_time}: how long a learned address is kept; zero learns nothing for good.
     *
     * @param value the new value
     * @return a bridge with it
     * @throws IllegalArgumentException if it does not fit the attribute
     */
    public Bridge ageingTime(Duration value) {
        return with(AGEING_TIME, value);
    }

    /**
     * {@code ageing_time}.
     *
     * @return empty if absent
     */
    public Optional<Duration> ageingTime() {
        return data().get(AGEING_TIME);
    }

    /**
     * {@code stp_state}: whether the spanning tree protocol runs.
     *
     * @param value the new value
     * @return a bridge with it
     * @throws IllegalArgumentException if it does not fit the attribute
     */
    public Bridge stp(boolean value) {
        return with(STP_STATE, value);
    }

    /**
     * {@code stp_state}.
     *
     * @return empty if absent
     */
    public Optional<Boolean> stp() {
        return data().get(STP_STATE);
    }

    /**
     * {@code priority}: STP bridge priority, 0 to 65535.
     *
     * @param value the new value
     * @return a bridge with it
     * @throws IllegalArgumentException if it does not fit the attribute
     */
    public Bridge priority(int value) {
        return with(PRIORITY, value);
    }

    /**
     * {@code priority}.
     *
     * @return empty if absent
     */
    public Optional<Integer> priority() {
        return data().get(PRIORITY);
    }

    /**
     * {@code vlan_filtering}: whether ports filter by VLAN.
     *
     * @param value the new value
     * @return a bridge with it
     * @throws IllegalArgumentException if it does not fit the attribute
     */
    public Bridge vlanFiltering(boolean value) {
        return with(VLAN_FILTERING, value);
    }

    /**
     * {@code vlan_filtering}.
     *
     * @return empty if absent
     */
    public Optional<Boolean> vlanFiltering() {
        return data().get(VLAN_FILTERING);
    }

    /**
     * {@code vlan_protocol}: the VLAN ethertype, 0x8100 (802.1Q) or 0x88a8 (802.1ad).
     *
     * @param value the new value
     * @return a bridge with it
     * @throws IllegalArgumentException if it does not fit the attribute
     */
    public Bridge vlanProtocol(int value) {
        return with(VLAN_PROTOCOL, value);
    }

    /**
     * {@code vlan_protocol}.
     *
     * @return empty if absent
     */
    public Optional<Integer> vlanProtocol() {
        return data().get(VLAN_PROTOCOL);
    }

    /**
     * {@code vlan_default_pvid}: the VLAN of untagged frames on new ports, 0 to 4094; 0 for none.
     *
     * @param value the new value
     * @return a bridge with it
     * @throws IllegalArgumentException if it does not fit the attribute
     */
    public Bridge vlanDefaultPvid(int value) {
        return with(VLAN_DEFAULT_PVID, value);
    }

    /**
     * {@code vlan_default_pvid}.
     *
     * @return empty if absent
     */
    public Optional<Integer> vlanDefaultPvid() {
        return data().get(VLAN_DEFAULT_PVID);
    }

    /**
     * {@code group_fwd_mask}: which link-local groups 01:80:c2:00:00:0X are forwarded, a bit each.
     *
     * @param value the new value
     * @return a bridge with it
     * @throws IllegalArgumentException if it does not fit the attribute
     */
    public Bridge groupForwardMask(int value) {
        return with(GROUP_FWD_MASK, value);
    }

    /**
     * {@code group_fwd_mask}.
     *
     * @return empty if absent
     */
    public Optional<Integer> groupForwardMask() {
        return data().get(GROUP_FWD_MASK);
    }

    /**
     * {@code mcast_snooping}: whether multicast goes only where it was asked for.
     *
     * @param value the new value
     * @return a bridge with it
     * @throws IllegalArgumentException if it does not fit the attribute
     */
    public Bridge multicastSnooping(boolean value) {
        return with(MCAST_SNOOPING, value);
    }

    /**
     * {@code mcast_snooping}.
     *
     * @return empty if absent
     */
    public Optional<Boolean> multicastSnooping() {
        return data().get(MCAST_SNOOPING);
    }

    /**
     * {@code mcast_querier}: whether the bridge asks who wants multicast.
     *
     * @param value the new value
     * @return a bridge with it
     * @throws IllegalArgumentException if it does not fit the attribute
     */
    public Bridge multicastQuerier(boolean value) {
        return with(MCAST_QUERIER, value);
    }

    /**
     * {@code mcast_querier}.
     *
     * @return empty if absent
     */
    public Optional<Boolean> multicastQuerier() {
        return data().get(MCAST_QUERIER);
    }

    /**
     * {@code nf_call_iptables}: whether bridged IPv4 passes iptables.
     *
     * @param value the new value
     * @return a bridge with it
     * @throws IllegalArgumentException if it does not fit the attribute
     */
    public Bridge nfCallIptables(boolean value) {
        return with(NF_CALL_IPTABLES, value);
    }

    /**
     * {@code nf_call_iptables}.
     *
     * @return empty if absent
     */
    public Optional<Boolean> nfCallIptables() {
        return data().get(NF_CALL_IPTABLES);
    }

    /**
     * {@code nf_call_ip6tables}: whether bridged IPv6 passes ip6tables.
     *
     * @param value the new value
     * @return a bridge with it
     * @throws IllegalArgumentException if it does not fit the attribute
     */
    public Bridge nfCallIp6tables(boolean value) {
        return with(NF_CALL_IP6TABLES, value);
    }

    /**
     * {@code nf_call_ip6tables}.
     *
     * @return empty if absent
     */
    public Optional<Boolean> nfCallIp6tables() {
        return data().get(NF_CALL_IP6TABLES);
    }

    private <T> Bridge with(Attribute<T> attribute, T value) {
        return new Bridge(data().with(attribute, Objects.requireNonNull(value)));
    }

    private static int centiseconds(Duration time) {
        long seconds = Math.clamp(time.getSeconds(), -1, 1L << 32); // none overflows below
        long centis = seconds * 100 + time.getNano() / 10_000_000;
        if (centis < 0 || centis > 0xffff_ffffL || time.getNano() % 10_000_000 != 0) {
            throw new IllegalArgumentException(
                    time + " is not a positive number of hundredths of a second");
        }
        return (int) centis;
    }
}
