package io.netlink.container;

import io.netlink.AttributeReader;
import io.netlink.AttributeSpace;
import io.netlink.AttributeWriter;
import io.netlink.DecodeException;
import io.netlink.Errno;
import io.netlink.NetlinkException;
import io.netlink.NetlinkMessage;
import io.netlink.NetlinkOptions;
import io.netlink.NetlinkSocket;
import io.netlink.NetnsHandle;
import io.netlink.Operation;
import io.netlink.uapi.Netlink;

import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * Wi-Fi devices, of which a namespace has all interfaces or none: they move as a whole, {@code iw
 * phy PHY set netns}. Over generic netlink; linux/genetlink.h and linux/nl80211.h.
 */
final class Nl80211 implements AutoCloseable {
    private static final int NETLINK_GENERIC = 16;
    private static final int GENL_ID_CTRL = 0x10;
    private static final int CTRL_CMD_GETFAMILY = 3;
    private static final int CTRL_ATTR_FAMILY_ID = 1;
    private static final int CTRL_ATTR_FAMILY_NAME = 2;

    private static final int NL80211_CMD_GET_INTERFACE = 5;
    private static final int NL80211_CMD_SET_WIPHY_NETNS = 49;
    private static final int NL80211_ATTR_WIPHY = 1;
    private static final int NL80211_ATTR_IFINDEX = 3;
    private static final int NL80211_ATTR_NETNS_FD = 219;

    /** Length of {@code struct genlmsghdr { __u8 cmd; __u8 version; __u16 reserved; }}. */
    private static final int GENLMSGHDR = 4;

    private static final AttributeSpace CTRL = AttributeSpace.named("nlctrl", "CTRL_ATTR_");
    private static final AttributeSpace SPACE = AttributeSpace.named("nl80211", "NL80211_ATTR_");

    private final NetlinkSocket socket;
    private final int family;

    private Nl80211(NetlinkSocket socket, int family) {
        this.socket = socket;
        this.family = family;
    }

    /**
     * Opens it in a namespace.
     *
     * @return null if the kernel knows of no Wi-Fi
     */
    static Nl80211 open(NetnsHandle namespace) {
        NetlinkSocket socket =
                NetlinkSocket.open(NETLINK_GENERIC, namespace, NetlinkOptions.DEFAULT);
        try {
            OptionalInt family = family(socket);
            if (family.isPresent()) {
                return new Nl80211(socket, family.getAsInt());
            }
        } catch (RuntimeException e) {
            socket.close();
            throw e;
        }
        socket.close();
        return null;
    }

    private static OptionalInt family(NetlinkSocket socket) {
        try {
            return ask(
                    socket,
                    new Operation("CTRL_CMD_GETFAMILY", GENL_ID_CTRL, GENLMSGHDR, CTRL),
                    CTRL_CMD_GETFAMILY,
                    "nl80211",
                    writer -> writer.string(CTRL_ATTR_FAMILY_NAME, "nl80211"),
                    Nl80211::familyOf);
        } catch (NetlinkException e) {
            if (e.errno() == Errno.ENOENT) {
                return OptionalInt.empty();
            }
            throw e;
        }
    }

    /**
     * The device that an interface is of.
     *
     * @return empty if it is of none
     */
    OptionalInt phyOf(int ifindex) {
        try {
            return ask(
                    socket,
                    new Operation("NL80211_CMD_GET_INTERFACE", family, GENLMSGHDR, SPACE),
                    NL80211_CMD_GET_INTERFACE,
                    "interface " + ifindex,
                    writer -> writer.u32(NL80211_ATTR_IFINDEX, ifindex),
                    Nl80211::phyOf);
        } catch (NetlinkException e) {
            if (e.errno() == Errno.ENODEV || e.errno() == Errno.EOPNOTSUPP) {
                return OptionalInt.empty();
            }
            throw e;
        }
    }

    /** {@code iw phy PHY set netns name NAME}: moves it with all its interfaces. */
    void move(int phy, NetnsHandle to) {
        int descriptor = to.acquire();
        try {
            socket.request(
                    new Operation("NL80211_CMD_SET_WIPHY_NETNS", family, GENLMSGHDR, SPACE),
                    "phy" + phy,
                    Netlink.NLM_F_ACK,
                    writer ->
                            writer.put8(NL80211_CMD_SET_WIPHY_NETNS)
                                    .put8(0)
                                    .put16(0)
                                    .u32(NL80211_ATTR_WIPHY, phy)
                                    .u32(NL80211_ATTR_NETNS_FD, descriptor),
                    message -> {});
        } finally {
            to.release();
        }
    }

    /** The number of the family that an answer of the controller is about, or -1. */
    static int familyOf(NetlinkMessage message) {
        AttributeReader id = attribute(message, CTRL_ATTR_FAMILY_ID);
        if (id == null) {
            return -1;
        }
        int number = id.u16();
        if (number < GENL_ID_CTRL) { // below are messages of netlink itself
            throw new DecodeException("CTRL_ATTR_FAMILY_ID", "is " + number);
        }
        return number;
    }

    /** The number of the device that an answer about an interface says, or -1. */
    static int phyOf(NetlinkMessage message) {
        AttributeReader phy = attribute(message, NL80211_ATTR_WIPHY);
        if (phy == null) {
            return -1;
        }
        int number = phy.u32();
        if (number < 0) {
            throw new DecodeException(
                    "NL80211_ATTR_WIPHY", "is " + Integer.toUnsignedString(number));
        }
        return number;
    }

    /** Placed on the attribute, or null. */
    private static AttributeReader attribute(NetlinkMessage message, int type) {
        AttributeReader all = message.attributes(GENLMSGHDR);
        while (all.next()) {
            if (all.type() == type) {
                return all;
            }
        }
        return null;
    }

    private static OptionalInt ask(
            NetlinkSocket socket,
            Operation operation,
            int command,
            String subject,
            Consumer<AttributeWriter> attributes,
            ToIntFunction<NetlinkMessage> read) {
        int[] found = {-1};
        socket.request(
                operation,
                subject,
                Netlink.NLM_F_ACK,
                writer -> {
                    writer.put8(command).put8(1).put16(0);
                    attributes.accept(writer);
                },
                message -> found[0] = Math.max(found[0], read.applyAsInt(message)));
        return found[0] < 0 ? OptionalInt.empty() : OptionalInt.of(found[0]);
    }

    @Override
    public void close() {
        socket.close();
    }
}
