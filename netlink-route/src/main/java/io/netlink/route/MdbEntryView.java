package io.netlink.route;

import static io.netlink.uapi.IfBridge.MDBA_MDB;
import static io.netlink.uapi.IfBridge.MDBA_MDB_ENTRY;
import static io.netlink.uapi.IfBridge.MDBA_MDB_ENTRY_INFO;
import static io.netlink.uapi.IfBridge.MDB_PERMANENT;

import io.netlink.AttributeReader;
import io.netlink.MacAddress;
import io.netlink.NetlinkMessage;

import java.net.InetAddress;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A port of a bridge that receives a multicast group, as the kernel describes it, seen in the
 * receive memory: a line of {@code bridge mdb show}.
 *
 * <p>Nothing is copied or decoded before it is asked for. {@link #get} takes the options of {@link
 * MdbEntry}.
 *
 * <p><b>Lifetime:</b> inside the callback of {@link Mdb#forEach} only, where the same view is used
 * for one entry after the other; {@link #copy()} gives an {@link MdbEntry} that lives for ever.
 */
public final class MdbEntryView extends MessageView {
    private final BrMdbEntryStruct entry;
    private final AttributeReader all = new AttributeReader();
    private final AttributeReader groups = new AttributeReader();
    private final AttributeReader ports = new AttributeReader();
    private int bridge;

    MdbEntryView() {
        this(new BrMdbEntryStruct());
    }

    private MdbEntryView(BrMdbEntryStruct entry) {
        super(entry, MdbEntry.SPACE);
        this.entry = entry;
    }

    /**
     * The entries of a message, for code that reads captured messages or has its own socket.
     *
     * @param message an RTM_NEWMDB or RTM_DELMDB message of the kernel
     * @param action is given each entry, as a view that lives until it returns
     * @throws io.netlink.DecodeException if the message makes no sense
     */
    public static void forEach(NetlinkMessage message, Consumer<? super MdbEntryView> action) {
        Objects.requireNonNull(action, "action");
        new MdbEntryView().each(message, action);
    }

    /** Moves this view from entry to entry of a message, which is all of a bridge or a part. */
    void each(NetlinkMessage message, Consumer<? super MdbEntryView> action) {
        bridge = BrPortMsg.index(message);
        message.attributes(BrPortMsg.LENGTH, all);
        while (all.next()) {
            if (all.type() == MDBA_MDB) {
                all.nested(0, groups);
                while (groups.next()) {
                    if (groups.type() == MDBA_MDB_ENTRY) {
                        groups.nested(0, ports);
                        eachPort(message, action);
                    }
                }
            }
        }
    }

    private void eachPort(NetlinkMessage message, Consumer<? super MdbEntryView> action) {
        while (ports.next()) {
            if (ports.type() == MDBA_MDB_ENTRY_INFO) {
                place(message, ports);
                action.accept(this);
            }
        }
    }

    /**
     * The entry with memory of its own.
     *
     * @return an immutable copy
     */
    public MdbEntry copy() {
        return new MdbEntry(bridge, entry.copy(), attributes0().copy());
    }

    /**
     * The bridge's index.
     *
     * @return a positive number
     */
    public int bridge() {
        return bridge;
    }

    /**
     * The port's index.
     *
     * @return the bridge's own for the host
     */
    public int port() {
        return entry.port();
    }

    /**
     * The group's address.
     *
     * @return empty if it is a link-layer one
     */
    public Optional<InetAddress> group() {
        return entry.copy().group();
    }

    /**
     * The group's link-layer address.
     *
     * @return empty if it is an IPv4 or IPv6 one
     */
    public Optional<MacAddress> macGroup() {
        return entry.copy().macGroup();
    }

    /**
     * Whether it stays until it is deleted.
     *
     * @return false for one that was learned
     */
    public boolean isPermanent() {
        return entry.state() == MDB_PERMANENT;
    }

    /**
     * The VLAN.
     *
     * @return 0 if there is none
     */
    public int vid() {
        return entry.vid();
    }

    /**
     * What the kernel thinks of it.
     *
     * @return MDB_FLAGS_* of {@link io.netlink.uapi.IfBridge}
     */
    public int flags() {
        return entry.flags();
    }

    /** As {@code bridge mdb} prints it, with indices. */
    @Override
    public String toString() {
        return copy().toString();
    }
}
