package io.netlink.benchmarks.compare.ours;

import io.netlink.Attribute;
import io.netlink.AttributeReader;
import io.netlink.AttributeView;
import io.netlink.NetlinkMessage;
import io.netlink.benchmarks.EncodeNewLink;
import io.netlink.route.Link;
import io.netlink.route.LinkAttributes;
import io.netlink.route.LinkView;
import io.netlink.uapi.IfLink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.function.LongSupplier;

/** Messages without a kernel: written, and read. */
final class Codec {
    private static volatile long sink;

    private Codec() {}

    static Work encode(String variant) {
        EncodeNewLink link = new EncodeNewLink();
        link.open();
        return switch (variant) {
            case "java-writer" -> repeat(link::writer);
            case "java-new" -> repeat(link::newSpec);
            default -> repeat(link::spec);
        };
    }

    static Work decodeView(Path file) {
        Decoding decoding = new Decoding(load(file));
        return repeat(decoding::view);
    }

    static Work decodeRecord(Path file) {
        Decoding decoding = new Decoding(load(file));
        return repeat(decoding::record);
    }

    private static Work repeat(LongSupplier body) {
        return Work.timed(
                count -> {
                    long sum = 0;
                    for (int i = 0; i < count; i++) {
                        sum += body.getAsLong();
                    }
                    sink = sum;
                });
    }

    /** Hexadecimal digits; {@code #} starts a comment. */
    private static NetlinkMessage load(Path file) {
        try {
            String digits = Files.readString(file).replaceAll("#.*|\\s", "");
            byte[] bytes = HexFormat.of().parseHex(digits);
            // shared, as a socket's receive memory is
            MemorySegment memory = Arena.ofShared().allocate(bytes.length, 8);
            return NetlinkMessage.of(memory.copyFrom(MemorySegment.ofArray(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All attributes found, and the numbers and texts of a link read. */
    private static final class Decoding {
        private final NetlinkMessage message;
        private final LinkView view;
        private final AttributeReader inner = new AttributeReader();

        Decoding(NetlinkMessage message) {
            this.message = message;
            this.view = LinkView.of(message);
        }

        /** Texts are looked at where they are. */
        long view() {
            LinkView link = view.wrap(message);
            AttributeView all = link.attributes();
            return link.index()
                    + link.type()
                    + link.flags()
                    + all.getByte(LinkAttributes.OPERSTATE, 0)
                    + all.getInt(LinkAttributes.MTU, 0)
                    + all.getInt(LinkAttributes.TXQLEN, 0)
                    + all.getInt(LinkAttributes.GROUP, 0)
                    + all.getInt(LinkAttributes.MASTER, 0)
                    + all.getInt(LinkAttributes.LINK, 0)
                    + all.getInt(LinkAttributes.LINK_NETNSID, 0)
                    + text(all, LinkAttributes.IFNAME)
                    + text(all, LinkAttributes.IFALIAS)
                    + text(all, LinkAttributes.QDISC)
                    + text(all, LinkAttributes.ADDRESS)
                    + kind(all);
        }

        private static long text(AttributeView all, Attribute<?> attribute) {
            AttributeReader at = all.at(attribute);
            return at == null ? 0 : at.length() + at.u8();
        }

        private long kind(AttributeView all) {
            AttributeReader info = all.at(LinkAttributes.LINKINFO);
            if (info != null) {
                info.nested(0, inner);
                while (inner.next()) {
                    if (inner.type() == IfLink.IFLA_INFO_KIND) {
                        return inner.u8();
                    }
                }
            }
            return 0;
        }

        /** An immutable link, of which all the same is asked. */
        long record() {
            Link link = view.wrap(message).copy();
            return link.index()
                    + link.type()
                    + link.flags()
                    + link.operState().ordinal()
                    + link.mtu().orElse(0)
                    + link.txQueueLength().orElse(0)
                    + link.group().orElse(0)
                    + link.master().orElse(0)
                    + link.link().orElse(0)
                    + link.linkNetnsId().orElse(0)
                    + link.name().length()
                    + link.alias().map(String::length).orElse(0)
                    + link.get(LinkAttributes.QDISC).map(String::length).orElse(0)
                    + link.address().orElseThrow().length()
                    + link.kindName().orElseThrow().length();
        }
    }
}
