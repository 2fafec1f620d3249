package io.netlink.route.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.AttributeSet;
import io.netlink.DecodeException;
import io.netlink.route.Link;
import io.netlink.route.LinkKind;
import io.netlink.route.TypedKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** From a kind's name to its type, and kinds without a type. */
class LinkKindsTest {
    @Test
    void everyKindOfThePackageIsListedAndDecodesToItself() throws Exception {
        int found = 0;
        for (LinkKind.Type<?> type : types()) {
            boolean port = type.attributes().name().endsWith("_slave");
            LinkKind kind =
                    port
                            ? LinkKinds.decodePort(type.name(), new byte[0])
                            : LinkKinds.decode(type.name(), new byte[0]);
            assertEquals(type.decode().apply(AttributeSet.empty(type.attributes())), kind);
            assertEquals(type.name(), kind.name());
            assertFalse(kind instanceof OtherKind, () -> type.name() + " is not in LinkKinds");
            assertTrue(kind.data().isEmpty());
            found++;
        }
        assertTrue(found >= 5, "the package was not found");
    }

    /** The TYPE constants of all classes of the package. */
    private static List<LinkKind.Type<?>> types() throws Exception {
        List<LinkKind.Type<?>> types = new ArrayList<>();
        Path folder = Path.of(LinkKinds.class.getResource("LinkKinds.class").toURI()).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            for (String file : files.map(f -> f.getFileName().toString()).sorted().toList()) {
                Class<?> type = Class.forName("io.netlink.route.link." + file.split("\\.")[0]);
                boolean kind = TypedKind.class.isAssignableFrom(type);
                if (kind && !Modifier.isAbstract(type.getModifiers()) && !file.contains("Test")) {
                    types.add((LinkKind.Type<?>) type.getField("TYPE").get(null));
                }
            }
        }
        return types;
    }

    @Test
    void anOptionOfAnotherKindIsRefused() {
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Ifb.create().set(Bridge.STP_STATE, true));
        assertEquals("IFLA_BR_STP_STATE is no option of ifb", e.getMessage());
    }

    @Test
    void aKindWithoutATypeKeepsItsBytes() {
        byte[] data = {8, 0, 1, 0, 4, 0, 0, 0};

        OtherKind kind = assertInstanceOf(OtherKind.class, LinkKinds.decode("novel", data));

        assertEquals("novel", kind.name());
        assertArrayEquals(data, kind.toByteArray());
        assertArrayEquals(data, kind.data().toByteArray());
        assertEquals(OtherKind.of("novel", data), kind);
        assertEquals(OtherKind.of("novel", data).hashCode(), kind.hashCode());
        assertEquals("type novel #1 0x04000000", kind.toString());
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
        OtherKind kind = OtherKind.of("novel", data);

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
