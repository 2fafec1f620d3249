package io.netlink.route;

import io.netlink.AttributeSet;
import io.netlink.AttributeWriter;
import io.netlink.NetnsHandle;
import io.netlink.uapi.If;
import io.netlink.uapi.IfLink;
import io.netlink.uapi.Socket;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What a {@link LinkSpec} says, and how it is written into a message. Changed only while it is
 * being copied into a new spec; after that never.
 */
final class LinkDraft {
    /** What the link is made with, or found by; null if it is found by {@link #index}. */
    String name;

    /** What an existing link is found by; 0 if it is found by {@link #name}. */
    int index;

    /** The index the link is to have, 0 for the kernel's choice. */
    int newIndex;

    /** The name the link is to have instead, or null. */
    String newName;

    int flags;

    /** Which of {@link #flags} are meant. */
    int change;

    NetnsHandle netns;
    LinkKind kind;

    /** What the master is to keep about the link, or null; its name is the master's kind. */
    LinkKind port;

    /**
     * The master's name, to be looked up; null if there is none or the attributes have its index.
     */
    String master;

    /** The lower device's name, to be looked up; null as with {@link #master}. */
    String lower;

    List<String> altNames = List.of();

    /** All that is an attribute and nothing else. */
    AttributeSet attributes = AttributeSet.empty(LinkAttributes.SPACE);

    LinkDraft copy() {
        LinkDraft copy = new LinkDraft();
        copy.name = name;
        copy.index = index;
        copy.newIndex = newIndex;
        copy.newName = newName;
        copy.flags = flags;
        copy.change = change;
        copy.netns = netns;
        copy.kind = kind;
        copy.port = port;
        copy.master = master;
        copy.lower = lower;
        copy.altNames = altNames;
        copy.attributes = attributes;
        return copy;
    }

    LinkSpec peer() {
        return kind == null ? null : kind.peer();
    }

    /** Writes what makes a link. */
    void writeCreate(AttributeWriter writer) {
        IfInfoMsg.write(writer, Socket.AF_UNSPEC, newIndex, flags, change);
        if (name != null) {
            writer.string(IfLink.IFLA_IFNAME, name);
        }
        writeRest(writer);
    }

    /** Writes what changes a link, found by index, or by name where the index is 0. */
    void writeChange(AttributeWriter writer, int foundIndex) {
        IfInfoMsg.write(writer, Socket.AF_UNSPEC, foundIndex, flags, change);
        if (foundIndex == 0) {
            writeName(writer, name);
        } else if (newName != null) {
            writer.string(IfLink.IFLA_IFNAME, newName);
        }
        if (newIndex != 0) {
            writer.u32(IfLink.IFLA_NEW_IFINDEX, newIndex);
        }
        writeRest(writer);
    }

    /** Writes the name that a link is to be found by. */
    static void writeName(AttributeWriter writer, String name) {
        boolean fits = name.getBytes(StandardCharsets.UTF_8).length < If.IFNAMSIZ;
        writer.string(fits ? IfLink.IFLA_IFNAME : IfLink.IFLA_ALT_IFNAME, name);
    }

    private void writeRest(AttributeWriter writer) {
        if (master != null || lower != null) {
            throw new IllegalStateException(
                    "'" + (master != null ? master : lower) + "' has not been looked up yet");
        }
        writer.attributes(attributes);
        if (netns != null) {
            writer.u32(IfLink.IFLA_NET_NS_FD, netns.descriptor());
        }
        if (kind != null || port != null) {
            long info = writer.nestStart(IfLink.IFLA_LINKINFO);
            // as iproute2 has it: the kernel goes by the master that the link has
            String name = kind != null ? kind.name() : port.name() + "_slave";
            writer.string(IfLink.IFLA_INFO_KIND, name);
            writeInfo(writer, kind, IfLink.IFLA_INFO_DATA);
            writeInfo(writer, port, IfLink.IFLA_INFO_SLAVE_DATA);
            writer.nestEnd(info);
        }
    }

    private static void writeInfo(AttributeWriter writer, LinkKind what, int nest) {
        if (what != null && what.hasData()) {
            long data = writer.nestStart(nest);
            what.writeData(writer);
            writer.nestEnd(data);
        }
    }

    /** Refuses what the kernel would silently not do for the peer of a pair. */
    void checkPeer() {
        if (name == null || index != 0 || newName != null) {
            throw new IllegalArgumentException("a peer is to be made: it needs Link.named(…)");
        }
        LinkNames.checkName(name);
        if (attributes.has(LinkAttributes.TARGET_NETNSID)) {
            throw new IllegalArgumentException(
                    "peer '" + name + "': the kernel takes no netns id for a peer");
        }
        if (kind != null || lower != null || attributes.has(LinkAttributes.LINK)) {
            throw new IllegalArgumentException(
                    "peer '" + name + "' has its kind from its pair and no device below");
        }
    }

    /** Whether a change would change anything. */
    boolean isEmpty() {
        return attributes.isEmpty()
                && newIndex == 0
                && newName == null
                && change == 0
                && netns == null
                && kind == null
                && port == null
                && master == null
                && lower == null
                && altNames.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LinkDraft that
                && Objects.equals(name, that.name)
                && index == that.index
                && newIndex == that.newIndex
                && Objects.equals(newName, that.newName)
                && flags == that.flags
                && change == that.change
                && Objects.equals(netns, that.netns)
                && Objects.equals(kind, that.kind)
                && Objects.equals(port, that.port)
                && Objects.equals(master, that.master)
                && Objects.equals(lower, that.lower)
                && altNames.equals(that.altNames)
                && attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, index, newName, flags, change, kind, port, attributes);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(name == null ? "link " + index : name);
        if (newName != null) {
            text.append(" name ").append(newName);
        }
        if (!attributes.isEmpty()) {
            text.append(' ').append(attributes);
        }
        appendFlags(text);
        if (newIndex != 0) {
            text.append(" index ").append(newIndex);
        }
        altNames.forEach(altName -> text.append(" altname ").append(altName));
        if (master != null) {
            text.append(" master ").append(master);
        }
        if (lower != null) {
            text.append(" link ").append(lower);
        }
        if (netns != null) {
            text.append(' ').append(netns);
        }
        if (kind != null) {
            text.append(' ').append(kind);
        }
        if (port != null) {
            text.append(' ').append(LinkText.port(port));
        }
        return text.toString();
    }

    private void appendFlags(StringBuilder text) {
        if ((change & If.IFF_UP) != 0) {
            text.append((flags & If.IFF_UP) != 0 ? " up" : " down");
        }
        appendFlag(text, "promisc", If.IFF_PROMISC, flags);
        appendFlag(text, "allmulticast", If.IFF_ALLMULTI, flags);
        appendFlag(text, "arp", If.IFF_NOARP, ~flags);
        appendFlag(text, "multicast", If.IFF_MULTICAST, flags);
    }

    private void appendFlag(StringBuilder text, String word, int flag, int on) {
        if ((change & flag) != 0) {
            text.append(' ').append(word).append((on & flag) != 0 ? " on" : " off");
        }
    }
}
