package io.netlink.route;

import static io.netlink.uapi.IfLink.VXLAN_VNIFILTER_ENTRY;

import io.netlink.AttributeReader;
import io.netlink.DecodeException;
import io.netlink.NetlinkMessage;

import java.net.InetAddress;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * VXLAN network ids that a device takes, as the kernel describes them, seen in the receive memory:
 * a line of {@code bridge vni show}.
 *
 * <p>Nothing is copied or decoded before it is asked for. {@link #get} takes the options of {@link
 * Vni}.
 *
 * <p><b>Lifetime:</b> inside the callback of {@link Vnis#forEach} only, where the same view is used
 * for one after the other; {@link #copy()} gives a {@link Vni} that lives for ever.
 */
public final class VniView extends MessageView {
    private final AttributeReader all = new AttributeReader();
    private int device;

    VniView() {
        super(new MessageStruct.None(), Vni.SPACE);
    }

    /**
     * The network ids of a message, for code that reads captured messages or has its own socket.
     *
     * @param message an RTM_NEWTUNNEL or RTM_DELTUNNEL message of the kernel
     * @param action is given each network id, or those alike that follow each other together, as a
     *     view that lives until it returns
     * @throws DecodeException if the message makes no sense
     */
    public static void forEach(NetlinkMessage message, Consumer<? super VniView> action) {
        Objects.requireNonNull(action, "action");
        new VniView().each(message, action);
    }

    /** Moves this view from entry to entry of a message. */
    void each(NetlinkMessage message, Consumer<? super VniView> action) {
        device = TunnelMsg.index(message);
        message.attributes(TunnelMsg.LENGTH, all);
        while (all.next()) {
            if (all.type() == VXLAN_VNIFILTER_ENTRY) {
                place(message, all);
                action.accept(this);
            }
        }
    }

    /**
     * The network ids with memory of their own.
     *
     * @return an immutable copy
     */
    public Vni copy() {
        return new Vni(device, attributes0().copy());
    }

    /**
     * The index of the vxlan device.
     *
     * @return a positive number
     */
    public int device() {
        return device;
    }

    /**
     * The first network id.
     *
     * @return 1 to 16777215
     * @throws DecodeException if the kernel sent too few bytes
     */
    public long vni() {
        return Integer.toUnsignedLong(attributes0().getInt(Vni.START, 0));
    }

    /**
     * The last network id.
     *
     * @return the first one if there is only one
     * @throws DecodeException if the kernel sent too few bytes
     */
    public long lastVni() {
        return attributes0().has(Vni.END)
                ? Integer.toUnsignedLong(attributes0().getInt(Vni.END, 0))
                : vni();
    }

    /**
     * {@code group}, {@code remote}: where to send to what is for no other.
     *
     * @return empty if the kernel says nothing
     * @throws DecodeException if the kernel sent too few bytes
     */
    public Optional<InetAddress> remote() {
        return get(Vni.GROUP).or(() -> get(Vni.GROUP6));
    }

    /** The words of {@code bridge vni}, with the index. */
    @Override
    public String toString() {
        return copy().toString();
    }
}
