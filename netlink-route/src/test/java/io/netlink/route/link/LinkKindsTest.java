package io.netlink.route.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.DecodeException;
import io.netlink.route.Link;
import io.netlink.route.LinkKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** From a kind's name to its type, and kinds without a type. */
class LinkKindsTest {
    @Test
    void eachKindIsListedOnceAndDecodesToItself() {
        Set<String> names = new HashSet<>();
        for (LinkKind.Type type : LinkKinds.ALL) {
            assertTrue(names.add(type.name()), type.name());
            LinkKind kind = LinkKinds.decode(type.name(), new byte[0]);
            assertEquals(type.name(), kind.name());
            assertTrue(kind.data().isEmpty());
        }
        assertEquals(Veth.create(), LinkKinds.decode("veth", new byte[0]));
        assertEquals(Bridge.create(), LinkKinds.decode("bridge", new byte[0]));
    }

    @Test
    void aKindWithoutATypeKeepsItsBytes() {
        byte[] data = {8, 0, 1, 0, 4, 0, 0, 0};

        OtherKind kind = assertInstanceOf(OtherKind.class, LinkKinds.decode("macvlan", data));

        assertEquals("macvlan", kind.name());
        assertArrayEquals(data, kind.toByteArray());
        assertArrayEquals(data, kind.data().toByteArray());
        assertEquals(OtherKind.of("macvlan", data), kind);
        assertEquals(OtherKind.of("macvlan", data).hashCode(), kind.hashCode());
        assertEquals("type macvlan", kind.toString());
    }

    @Test
    void dataThatAreNoAttributesAreKeptToo() {
        byte[] data = {1, 2, 3, 4, 5};

        OtherKind kind = OtherKind.of("odd", data);

        assertArrayEquals(data, kind.toByteArray());
        assertTrue(kind.data().isEmpty());
        assertEquals(OtherKind.of("odd", data), kind);
    }

    @Test
    void aKindsBytesAreCopiedInAndOut() {
        byte[] data = {8, 0, 1, 0, 4, 0, 0, 0};
        OtherKind kind = OtherKind.of("macvlan", data);

        data[4] = 9;
        kind.toByteArray()[4] = 9;

        assertEquals(4, kind.toByteArray()[4]);
    }

    @Test
    void kindsAreEqualIfNameAndDataAre() {
        assertNotEquals(OtherKind.of("ifb"), OtherKind.of("dummy"));
        assertNotEquals(OtherKind.of("ifb"), OtherKind.of("ifb", new byte[4]));
        assertNotEquals(OtherKind.of("bridge"), Bridge.create(), "typed and untyped differ");
        assertNotEquals(Veth.create(), Bridge.create());
        assertEquals(Veth.create(), Veth.create());
        assertNotEquals(Veth.create(), Veth.peer(Link.named("b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", " ", "a\0", "a\tb", "é", "\u007f"})
    void namesOfNoKindAreRefusedFromCallersAndFromTheKernel(String name) {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> OtherKind.of(name));
        assertTrue(e.getMessage().contains("'" + name + "'"), e.getMessage());
        assertThrows(DecodeException.class, () -> LinkKinds.decode(name, new byte[0]));
    }

    @Test
    void aVethKnowsThePeerItWasGiven() {
        assertEquals(Optional.of(Link.named("b").up()), Veth.peer(Link.named("b").up()).peerSpec());
        assertEquals(Optional.empty(), Veth.create().peerSpec());
        assertEquals("type veth peer b up", Veth.peer(Link.named("b").up()).toString());
        assertEquals("type veth", Veth.create().toString());
    }
}
