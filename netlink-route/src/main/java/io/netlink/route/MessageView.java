package io.netlink.route;

import io.netlink.Attribute;
import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.AttributeView;
import io.netlink.NetlinkMessage;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What the views of small families have in common: a fixed structure and attributes, in the receive
 * memory or, for a value, in memory of their own.
 */
abstract class MessageView {
    private final MessageStruct structure; // a subclass has it too, by its own type
    private final AttributeView attributes;
    private final AttributeReader reader;
    private NetlinkMessage source;

    /** A view to be placed with {@link #place}. */
    MessageView(MessageStruct structure, AttributeSpace space) {
        this.structure = structure;
        this.attributes = new AttributeView(space);
        this.reader = new AttributeReader();
    }

    /** A value. */
    MessageView(MessageStruct structure, AttributeSet attributes) {
        this.structure = structure;
        this.attributes = attributes;
        this.reader = null;
    }

    /** Moves this view to another message. */
    final void place(NetlinkMessage message) {
        if (reader == null) {
            throw new UnsupportedOperationException(
                    "a " + getClass().getSimpleName() + " does not change");
        }
        source = message;
        structure.read(message);
        attributes.wrap(message.attributes(structure.length(), reader));
    }

    /**
     * Moves this view to a part of a message: an attribute with a structure and attributes inside.
     */
    final void place(NetlinkMessage message, AttributeReader part) {
        if (reader == null) {
            throw new UnsupportedOperationException(
                    "a " + getClass().getSimpleName() + " does not change");
        }
        source = message;
        structure.read(part);
        attributes.wrap(part.nested(structure.length(), reader));
    }

    /** Whether this is what the kernel said, in its own memory. */
    final boolean isView() {
        return source != null;
    }

    /** The attributes, if the view still lives. */
    final AttributeView attributes0() {
        if (source != null) {
            source.payloadLength(); // throws after the callback
        }
        return attributes;
    }

    /**
     * Any attribute of the message.
     *
     * @param attribute a row of the family's table, or one of the caller's own
     * @param <T> the value's type
     * @return empty if it is not there
     * @throws io.netlink.DecodeException if its payload makes no sense
     */
    public final <T> Optional<T> get(Attribute<T> attribute) {
        return attributes0().get(attribute);
    }

    /**
     * All attributes, by number.
     *
     * @return a view with the lifetime of this one
     */
    public AttributeView attributes() {
        return attributes0();
    }

    final OptionalInt u8(Attribute<Integer> attribute) {
        AttributeView all = attributes0();
        return all.has(attribute) ? OptionalInt.of(all.getByte(attribute, 0)) : OptionalInt.empty();
    }

    final OptionalInt s32(Attribute<Integer> attribute) {
        AttributeView all = attributes0();
        return all.has(attribute) ? OptionalInt.of(all.getInt(attribute, 0)) : OptionalInt.empty();
    }

    final OptionalLong u32(Attribute<Long> attribute) {
        AttributeView all = attributes0();
        return all.has(attribute)
                ? OptionalLong.of(Integer.toUnsignedLong(all.getInt(attribute, 0)))
                : OptionalLong.empty();
    }
}
