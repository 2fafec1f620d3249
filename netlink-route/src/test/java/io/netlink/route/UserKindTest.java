package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.MessageWriter;
import io.netlink.route.link.LinkKinds;
import io.netlink.route.link.OtherKind;
import io.netlink.uapi.RtNetlink;

import org.junit.jupiter.api.Test;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Optional;

/** A user has a link kind of their own, without touching the library's. */
class UserKindTest {

    /** As a user would write it. */
    static final class Wormhole extends TypedKind<Wormhole> {
        private static final AttributeSpace ROWS = AttributeSpace.named("wormhole", "IFLA_WORM_");

        static final Attribute<Long> LENGTH = ROWS.u32(1, "IFLA_WORM_LENGTH");

        static final Type<Wormhole> TYPE = new Type<>("wormhole", ROWS, Wormhole::new);

        private Wormhole(AttributeSet data) {
            super(TYPE, data);
        }

        static Wormhole create() {
            return new Wormhole(AttributeSet.empty(ROWS));
        }
    }

    private static final Wormhole SHORT = Wormhole.create().set(Wormhole.LENGTH, 7L);

    private static Link link(LinkSpec spec) {
        byte[] memory = new byte[1024];
        MessageWriter writer = MessageWriter.over(MemorySegment.ofArray(memory));
        writer.reset().begin(RtNetlink.RTM_NEWLINK, 0, 1);
        spec.writeTo(writer);
        writer.end();
        byte[] message = Arrays.copyOf(memory, (int) writer.position());
        return LinkView.of(LinkFixture.message(message)).copy();
    }

    @Test
    void isWrittenReadAndRegistered() {
        Link link = link(Link.named("w0").kind(SHORT));

        assertEquals(Optional.of(SHORT), link.kind(Wormhole.TYPE), "without being registered");
        OtherKind raw = assertInstanceOf(OtherKind.class, link.kind().orElseThrow());
        assertEquals("wormhole", raw.name());

        LinkKinds.register(Wormhole.TYPE);

        assertEquals(Optional.of(SHORT), link.kind());
        assertEquals("type wormhole length 7", link.kind().orElseThrow().toString());
        assertEquals("wormhole", LinkKinds.attributesOf("wormhole").name());
        assertThrows(IllegalArgumentException.class, () -> LinkKinds.register(Wormhole.TYPE));
    }

    @Test
    void ofTheLibrarysNameIsRefused() {
        LinkKind.Type<Wormhole> bridge =
                new LinkKind.Type<>("bridge", Wormhole.ROWS, Wormhole::new);

        assertThrows(IllegalArgumentException.class, () -> LinkKinds.register(bridge));
    }
}
