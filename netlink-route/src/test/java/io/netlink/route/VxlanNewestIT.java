package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.netlink.ErrnoException;
import io.netlink.RawAttribute;
import io.netlink.internal.InetText;
import io.netlink.route.link.Vxlan;
import io.netlink.testkit.Kernel;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Optional;

/** Options of vxlan that iproute2 does not know yet, so that no case can have them. */
class VxlanNewestIT {
    private LinkNamespace ns;

    @BeforeEach
    void open() {
        Kernel.assumeLinkKind("vxlan");
        ns = LinkNamespace.create();
    }

    @AfterEach
    void close() {
        if (ns != null) {
            ns.close();
        }
    }

    private Vxlan made(Vxlan kind) {
        ns.links().add(Link.named("vx0").kind(kind));
        Vxlan made = ns.links().get("vx0").kind(Vxlan.TYPE).orElseThrow();
        ns.links().delete("vx0");
        return made;
    }

    @Test
    void flowLabelsAreInherited() {
        Kernel.assumeVersion(6, 7, "flow labels of vxlan are inherited");
        for (Vxlan.LabelPolicy policy :
                new Vxlan.LabelPolicy[] {Vxlan.LabelPolicy.FIXED, Vxlan.LabelPolicy.INHERIT}) {
            Vxlan six = Vxlan.id(42).remote(InetText.parse("fd00::2"));
            Vxlan made = made(six.set(Vxlan.LABEL_POLICY, policy));
            assertEquals(Optional.of(policy), made.get(Vxlan.LABEL_POLICY));
        }
    }

    @Test
    void bitsOfTheHeaderAreIgnored() {
        Kernel.assumeVersion(6, 14, "reserved bits of vxlan");
        long bits = 0x0000_00ff_0000_00ffL;
        Vxlan made = made(Vxlan.id(42).set(Vxlan.RESERVED_BITS, bits));
        assertEquals(Optional.of(bits), made.get(Vxlan.RESERVED_BITS));
        Vxlan known = Vxlan.id(42).set(Vxlan.RESERVED_BITS, 0x0800_0000_0000_0000L);
        assertThrows(ErrnoException.class, () -> made(known), "the flag that a VNI is there");
    }

    @Test
    void multicastIsRouted() {
        Kernel.assumeVersion(6, 17, "multicast routing of vxlan");
        made(Vxlan.id(42).set(Vxlan.MC_ROUTE, true)); // 6.18 takes it and does not tell
        Vxlan plain = Vxlan.id(42);
        RawAttribute two = new RawAttribute(Vxlan.MC_ROUTE.code(), new byte[] {2});
        Vxlan wrong = plain.with(plain.data().with(two));
        assertThrows(ErrnoException.class, () -> made(wrong), "what it knows it checks");
    }
}
