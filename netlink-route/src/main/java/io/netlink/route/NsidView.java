package io.netlink.route;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeView;
import io.netlink.DecodeException;
import io.netlink.NetlinkMessage;
import io.netlink.uapi.NetNamespace;

import java.util.OptionalInt;

/**
 * The id that one namespace has for another, as the kernel tells it, seen in the receive memory:
 * what {@code ip netns list-id} prints.
 *
 * <p>Nothing is copied or decoded before it is asked for.
 *
 * <p><b>Lifetime:</b> inside the callback of {@link NetnsIds#forEach} only, where the same view is
 * used for one id after the other; {@link #copy()} gives an {@link Nsid} that lives for ever. An
 * {@code Nsid} is a view that has its own memory.
 */
public sealed class NsidView extends MessageView permits Nsid {
    final RtGenMsg header;

    /** A view to be placed with {@link #wrap}. */
    NsidView() {
        this(new RtGenMsg());
    }

    private NsidView(RtGenMsg header) {
        super(header, NsidAttributes.SPACE);
        this.header = header;
    }

    /** A view with memory of its own. */
    NsidView(RtGenMsg header, AttributeSet attributes) {
        super(header, attributes);
        this.header = header;
    }

    /**
     * A view of a message, for code that reads captured messages or has its own socket: {@code
     * socket.join(RTNLGRP_NSID)} has the kernel tell of each id that is assigned (RTM_NEWNSID) and
     * that goes with its namespace (RTM_DELNSID).
     *
     * @param message an RTM_NEWNSID or RTM_DELNSID message of the kernel
     * @return a view that lives as long as the message
     * @throws DecodeException if the message makes no sense
     */
    public static NsidView of(NetlinkMessage message) {
        return new NsidView().wrap(message);
    }

    /**
     * Moves this view to another message, to use it again. Not for an {@link Nsid}.
     *
     * @param message an RTM_NEWNSID or RTM_DELNSID message of the kernel
     * @return this view
     * @throws DecodeException if the message makes no sense
     * @throws UnsupportedOperationException if this is an {@code Nsid}
     */
    public NsidView wrap(NetlinkMessage message) {
        place(message);
        return this;
    }

    /**
     * The id with memory of its own.
     *
     * @return an immutable copy
     */
    public Nsid copy() {
        return new Nsid(header.copy(), attributes0().copy());
    }

    /**
     * {@code nsid}: the id that the namespace which was asked has for the other.
     *
     * @return 0 or more; empty if it has none for it
     */
    public final OptionalInt id() {
        return assigned(NsidAttributes.NSID);
    }

    /**
     * {@code current-nsid}: the id that this namespace has for the same one, where {@link
     * NetnsIds#inNetnsId another namespace was asked}.
     *
     * @return 0 or more; empty if this namespace has none for it, or was asked itself
     */
    public final OptionalInt currentId() {
        return assigned(NsidAttributes.CURRENT_NSID);
    }

    private OptionalInt assigned(Attribute<Integer> attribute) {
        AttributeView all = attributes0();
        int id = all.getInt(attribute, NetNamespace.NETNSA_NSID_NOT_ASSIGNED);
        return id < 0 ? OptionalInt.empty() : OptionalInt.of(id);
    }

    /** As a line of {@code ip netns list-id}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("nsid ");
        append(text, id());
        if (attributes0().has(NsidAttributes.CURRENT_NSID)) {
            append(text.append(" current-nsid "), currentId());
        }
        return text.toString();
    }

    private static void append(StringBuilder text, OptionalInt id) {
        if (id.isPresent()) {
            text.append(id.getAsInt());
        } else {
            text.append("unassigned");
        }
    }
}
