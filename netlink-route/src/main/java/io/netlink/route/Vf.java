package io.netlink.route;

import static io.netlink.uapi.IfLink.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.MacAddress;
import io.netlink.Numbered;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A virtual function of a network card, {@code ip link set DEV vf NUM …}: IFLA_VF_INFO of
 * linux/if_link.h.
 *
 * <pre>{@code
 * links.change(Link.named("eth0").vf(Vf.at(0).set(Vf.MAC, mac).set(Vf.TRUST, true)));
 * links.list(LinkFilter.ALL.withVirtualFunctions()).get(0).get(LinkAttributes.VFINFO_LIST);
 * }</pre>
 *
 * <p>Immutable. What is not set is not sent, and stays as it is.
 */
public final class Vf {
    /** As long as the kernel's longest link-layer address, MAX_ADDR_LEN. */
    private static final int ADDRESS_LENGTH = 32;

    private static final int ETHERNET = 6;
    private static final int INFINIBAND = 20;

    static final AttributeSpace LIST = AttributeSpace.named("IFLA_VFINFO_LIST", "IFLA_VF_");
    static final AttributeSpace SPACE = AttributeSpace.named("vf", "IFLA_VF_");
    private static final AttributeSpace VLANS =
            AttributeSpace.named("IFLA_VF_VLAN_LIST", "IFLA_VF_");

    static final AttributeCodec<Vf> CODEC = Codecs.nest(() -> SPACE, Vf::of, vf -> vf.data);

    static {
        LIST.nest(IFLA_VF_INFO, "IFLA_VF_INFO", CODEC, () -> SPACE);
        VLANS.attribute(IFLA_VF_VLAN_INFO, "IFLA_VF_VLAN_INFO", VfVlan.INFO);
    }

    /** Whether a function's link is up. */
    public enum LinkState implements Numbered {
        /** As the card's own. */
        AUTO(IFLA_VF_LINK_STATE_AUTO),
        /** Up, so that functions reach each other while the cable is out. */
        ENABLE(IFLA_VF_LINK_STATE_ENABLE),
        /** Down. */
        DISABLE(IFLA_VF_LINK_STATE_DISABLE),
        /** One that a newer kernel knows. */
        UNKNOWN(-1);

        private final int number;

        LinkState(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    /** {@code mac}: its address. */
    public static final Attribute<VfSetting<MacAddress>> MAC =
            SPACE.attribute(
                    IFLA_VF_MAC,
                    "IFLA_VF_MAC",
                    VfSetting.codec(
                            "struct ifla_vf_mac",
                            ADDRESS_LENGTH,
                            Vf::readAddress,
                            (b, mac) -> b.put(mac.toByteArray())));

    /** {@code vlan … qos …}, of 802.1Q; {@link #VLAN_LIST} for another protocol. */
    public static final Attribute<VfSetting<VfVlan>> VLAN =
            SPACE.attribute(IFLA_VF_VLAN, "IFLA_VF_VLAN", VfVlan.CODEC);

    /** {@code rate}: the most it may send, in Mbit/s; superseded by {@link #RATE}. */
    public static final Attribute<VfSetting<Long>> TX_RATE =
            SPACE.attribute(
                    IFLA_VF_TX_RATE,
                    "IFLA_VF_TX_RATE",
                    VfSetting.codec(
                            "struct ifla_vf_tx_rate",
                            4,
                            b -> Integer.toUnsignedLong(b.getInt()),
                            (b, rate) -> b.putInt((int) Inets.unsigned(rate, 32, "rate"))));

    /** {@code spoofchk}: whether it may send from its own address only. */
    public static final Attribute<VfSetting<Boolean>> SPOOFCHK =
            SPACE.attribute(IFLA_VF_SPOOFCHK, "IFLA_VF_SPOOFCHK", onOff("spoofchk"));

    /** {@code state}. */
    public static final Attribute<VfSetting<LinkState>> LINK_STATE =
            SPACE.attribute(
                    IFLA_VF_LINK_STATE,
                    "IFLA_VF_LINK_STATE",
                    VfSetting.codec(
                            "struct ifla_vf_link_state",
                            4,
                            b -> state(b.getInt()),
                            (b, state) -> b.putInt(known(state))));

    /** {@code min_tx_rate … max_tx_rate …}. */
    public static final Attribute<VfSetting<VfRate>> RATE =
            SPACE.attribute(IFLA_VF_RATE, "IFLA_VF_RATE", VfRate.CODEC);

    /** {@code query_rss}: whether it may read the card's receive side scaling. */
    public static final Attribute<VfSetting<Boolean>> RSS_QUERY_EN =
            SPACE.attribute(IFLA_VF_RSS_QUERY_EN, "IFLA_VF_RSS_QUERY_EN", onOff("rss_query_en"));

    /** Its counters; told by the kernel. */
    public static final Attribute<VfStatistics> STATS =
            SPACE.nest(
                    IFLA_VF_STATS, "IFLA_VF_STATS", VfStatistics.CODEC, () -> VfStatistics.SPACE);

    /** {@code trust}: whether it may be promiscuous and change its address. */
    public static final Attribute<VfSetting<Boolean>> TRUST =
            SPACE.attribute(IFLA_VF_TRUST, "IFLA_VF_TRUST", onOff("trust"));

    /** {@code node_guid}, of InfiniBand. */
    public static final Attribute<VfSetting<Long>> IB_NODE_GUID =
            SPACE.attribute(IFLA_VF_IB_NODE_GUID, "IFLA_VF_IB_NODE_GUID", guid());

    /** {@code port_guid}, of InfiniBand. */
    public static final Attribute<VfSetting<Long>> IB_PORT_GUID =
            SPACE.attribute(IFLA_VF_IB_PORT_GUID, "IFLA_VF_IB_PORT_GUID", guid());

    /** {@code vlan … proto …}: VLANs with their protocols; the kernel takes one. */
    public static final Attribute<List<VfSetting<VfVlan>>> VLAN_LIST =
            SPACE.nest(IFLA_VF_VLAN_LIST, "IFLA_VF_VLAN_LIST", VfVlan.LIST, () -> VLANS);

    /** Its broadcast address; told by the kernel. {@code struct ifla_vf_broadcast}. */
    public static final Attribute<MacAddress> BROADCAST =
            SPACE.attribute(
                    IFLA_VF_BROADCAST,
                    "IFLA_VF_BROADCAST",
                    Codecs.struct(
                            "struct ifla_vf_broadcast",
                            ADDRESS_LENGTH,
                            Vf::readAddress,
                            (b, mac) -> b.put(mac.toByteArray())));

    private final int number;
    private final AttributeSet data;

    private Vf(int number, AttributeSet data) {
        this.number = number;
        this.data = data;
    }

    /**
     * {@code vf NUM}: a function of which nothing is said yet.
     *
     * @param number the function's number, 0 and more
     * @return the function
     * @throws IllegalArgumentException if the number is negative
     */
    public static Vf at(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("vf " + number + ": must not be negative");
        }
        return new Vf(number, AttributeSet.empty(SPACE));
    }

    /** Each of these structures starts with the number. */
    private static Vf of(AttributeSet data) {
        for (Attribute<?> row : List.of(MAC, VLAN, TX_RATE, SPOOFCHK, LINK_STATE, RATE, TRUST)) {
            if (data.has(row)) {
                return new Vf(data.getInt(row, 0) & Integer.MAX_VALUE, data);
            }
        }
        AttributeReader any = data.reader();
        boolean found = any.next() && any.length() >= Integer.BYTES;
        return new Vf(found ? any.u32() & Integer.MAX_VALUE : 0, data);
    }

    /**
     * The function's number.
     *
     * @return 0 and more
     */
    public int number() {
        return number;
    }

    /**
     * Sets an option.
     *
     * @param option a constant of this class
     * @param value its value
     * @param <T> the value's type
     * @return a function with it; this one stays as it is
     * @throws IllegalArgumentException if the value does not fit
     */
    public <T> Vf set(Attribute<VfSetting<T>> option, T value) {
        Objects.requireNonNull(value, option.name());
        return new Vf(number, data.with(option, new VfSetting<>(number, value)));
    }

    /**
     * {@code vlan … qos … proto …}.
     *
     * @param vlan the VLAN, 0 to leave the one it is in
     * @return a function with it
     */
    public Vf vlan(VfVlan vlan) {
        return vlan.protocol() == VfVlan.DOT1Q
                ? set(VLAN, vlan)
                : new Vf(number, data.with(VLAN_LIST, vlan.listFor(number)));
    }

    /**
     * What an option is.
     *
     * @param option a constant of this class
     * @param <T> the value's type
     * @return empty if it was not set, or not sent by the kernel
     * @throws io.netlink.DecodeException if the kernel sent too few bytes
     */
    public <T> Optional<T> get(Attribute<VfSetting<T>> option) {
        return data.get(option).map(VfSetting::value);
    }

    /**
     * The VLANs with their protocols.
     *
     * @return empty if there are none
     */
    public List<VfVlan> vlans() {
        return data.get(VLAN_LIST).orElse(List.of()).stream().map(VfSetting::value).toList();
    }

    /**
     * The counters.
     *
     * @return empty if the card has none
     */
    public Optional<VfStatistics> statistics() {
        return data.get(STATS);
    }

    /**
     * All attributes.
     *
     * @return IFLA_VF_INFO
     */
    public AttributeSet data() {
        return data;
    }

    private static AttributeCodec<VfSetting<Boolean>> onOff(String name) {
        return VfSetting.codec(
                "struct ifla_vf_" + name, 4, b -> b.getInt() != 0, (b, on) -> b.putInt(on ? 1 : 0));
    }

    /**
     * <pre>{@code
     * struct ifla_vf_guid {
     *     __u32 vf;
     *     __u64 guid;    // aligned to 8
     * };
     * }</pre>
     */
    private static AttributeCodec<VfSetting<Long>> guid() {
        return VfSetting.codec(
                "struct ifla_vf_guid",
                12,
                b -> b.position(8).getLong(),
                (b, guid) -> b.position(8).putLong(guid));
    }

    /** Of 32 bytes: how long the address is, is not said. */
    private static MacAddress readAddress(ByteBuffer buffer) {
        byte[] bytes = new byte[ADDRESS_LENGTH];
        buffer.get(bytes);
        int last = ADDRESS_LENGTH;
        while (last > ETHERNET && bytes[last - 1] == 0) {
            last--;
        }
        int length = last == ETHERNET ? ETHERNET : Math.max(last, INFINIBAND);
        return MacAddress.of(Arrays.copyOf(bytes, length));
    }

    private static LinkState state(int number) {
        for (LinkState each : LinkState.values()) {
            if (each.number == number) {
                return each;
            }
        }
        return LinkState.UNKNOWN;
    }

    private static int known(LinkState state) {
        if (state == LinkState.UNKNOWN) {
            throw new IllegalArgumentException(state + " cannot be asked for");
        }
        return state.number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vf that && number == that.number && data.equals(that.data);
    }

    @Override
    public int hashCode() {
        return Objects.hash(number, data);
    }

    /** {@code vf NUM} and what is said of it. */
    @Override
    public String toString() {
        return "vf " + number + (data.isEmpty() ? "" : " " + data);
    }
}
