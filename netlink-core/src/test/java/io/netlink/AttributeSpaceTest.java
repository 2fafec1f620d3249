package io.netlink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.testkit.AttributeTables;
import io.netlink.uapi.Netlink;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;

class AttributeSpaceTest {

    @Test
    void numberHasOneRow() {
        AttributeSpace space = AttributeSpace.named("vlan");
        space.u16(1, "IFLA_VLAN_ID");
        var e =
                assertThrows(
                        IllegalArgumentException.class, () -> space.be16(1, "IFLA_VLAN_PROTOCOL"));
        assertEquals("vlan has IFLA_VLAN_ID already at 1", e.getMessage());
        assertEquals("IFLA_VLAN_ID", space.find(1).orElseThrow().name(), "the first one stays");
    }

    @Test
    void rowsAreFoundByNumberAndListedByNumber() {
        AttributeSpace space = AttributeSpace.named("test");
        Attribute<?> nine = space.u8(9, "NINE");
        Attribute<?> two = space.u8(2, "TWO");
        assertSame(nine, space.find(9).orElseThrow());
        assertEquals(Optional.empty(), space.find(3));
        assertEquals(Optional.empty(), space.find(10));
        assertEquals(Optional.empty(), space.find(16383));
        assertEquals(List.of(two, nine), space.attributes());
        assertEquals(10, space.size());
    }

    @Test
    void rowKnowsItsNumberNameAndType() {
        Attribute<Integer> mtu = AttributeSpace.named("link").s32(4, "IFLA_MTU");
        assertEquals(4, mtu.code());
        assertEquals("IFLA_MTU", mtu.name());
        assertEquals("IFLA_MTU", mtu.toString());
        assertEquals("s32", mtu.codec().typeName());
        assertFalse(mtu.inner(AttributeSet.empty(AttributeSpace.named("link"))).isPresent());
    }

    /** The type that an extended ack misses is a number from the wire. */
    @Test
    void noNumberIsOutOfATablesBounds() {
        AttributeSpace space = AttributeSpace.named("test");
        space.u8(1, "ONE");
        for (int code : new int[] {Integer.MIN_VALUE, -1, 0, 2, 1 << 14, Integer.MAX_VALUE}) {
            assertEquals(Optional.empty(), space.find(code), () -> "code " + code);
        }
    }

    @Test
    void tablesMayContainEachOther() {
        AttributeSpace space = AttributeSpace.named("test");
        Attribute<AttributeSet> self = space.nest(1, "SELF", () -> space);
        AttributeSet twice =
                AttributeSet.empty(space)
                        .with(
                                self,
                                AttributeSet.empty(space).with(self, AttributeSet.empty(space)));
        assertEquals("SELF {SELF {}}", twice.toString());
        assertSame(space, twice.get(self).orElseThrow().space());
    }

    @Test
    void tableMayGrowAfterAViewWasMade() {
        AttributeSpace space = AttributeSpace.named("test");
        Attribute<Integer> one = space.u8(1, "ONE");
        AttributeView view = new AttributeView(space);
        byte[] bytes = Wire.written(w -> w.u8(1, 10).u8(2, 20));
        view.wrap(Wire.reader(bytes));
        Attribute<Integer> two = space.u8(2, "TWO");
        assertEquals(Optional.empty(), view.get(two));
        view.wrap(Wire.reader(bytes));
        assertEquals(Optional.of(10), view.get(one));
        assertEquals(Optional.of(20), view.get(two));
    }

    @Test
    void rowsOfAnotherTableAreTheSameRows() {
        AttributeSpace shared = AttributeSpace.named("shared", "X_");
        Attribute<Integer> one = shared.u8(1, "X_ONE");
        AttributeSpace space = AttributeSpace.named("test", "X_").addAll(shared);
        Attribute<Integer> two = space.u8(2, "X_TWO");

        assertEquals(List.of(one, two), space.attributes());
        assertSame(one, space.find(1).orElseThrow());
        assertEquals(List.of(one), shared.attributes());
        assertEquals("one 7 two 8", AttributeSet.empty(space).with(one, 7).with(two, 8).toString());
        assertThrows(IllegalArgumentException.class, () -> space.addAll(shared));
    }

    @Test
    void rowsOfTheExtendedAckAreTheKernelsConstants() throws Exception {
        Field space = ExtendedAck.class.getDeclaredField("SPACE");
        space.setAccessible(true);
        assertEquals(5, AttributeTables.check(space.get(null), Netlink.class));
    }

    @Test
    void wrongRowsAreFoundAlsoInNests() {
        AttributeSpace inner = AttributeSpace.named("policy");
        AttributeSpace space = AttributeSpace.named("ack");
        space.string(1, "NLMSGERR_ATTR_MSG");
        space.nest(4, "NLMSGERR_ATTR_POLICY", () -> inner);
        inner.nest(9, "NL_POLICY_TYPE_ATTR_POLICY_MAXTYPE", () -> space); // in a circle
        assertEquals(3, AttributeTables.check(space, String.class, Netlink.class));

        inner.u32(2, "NL_POLICY_TYPE_ATTR_TYPE");
        inner.u32(3, "NO_SUCH");
        String message =
                assertThrows(
                                AssertionError.class,
                                () -> AttributeTables.check(space, Netlink.class))
                        .getMessage();
        assertTrue(message.contains("policy: NL_POLICY_TYPE_ATTR_TYPE is 1, not 2"), message);
        assertTrue(message.contains("policy: no constant NO_SUCH"), message);
    }
}
