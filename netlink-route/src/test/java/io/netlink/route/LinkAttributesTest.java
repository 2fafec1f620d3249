package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.AttributeSpace;
import io.netlink.testkit.AttributeTables;
import io.netlink.uapi.IfLink;
import io.netlink.uapi.RtNetlink;
import io.netlink.uapi.Socket;

import org.junit.jupiter.api.Test;

import java.util.List;

/** The tables agree with the kernel's headers. */
class LinkAttributesTest {
    @Test
    void everyRowOfALinkMessageIsNamedAndNumberedAsInTheHeader() {
        int rows = 0;
        for (AttributeSpace table :
                List.of(
                        LinkAttributes.SPACE,
                        Vf.LIST,
                        Vf.SPACE,
                        VfStatistics.SPACE,
                        VfPort.LIST,
                        VfPort.SPACE,
                        Xdp.SPACE,
                        LinkFamilies.SPACE,
                        LinkInet.SPACE,
                        LinkInet6.SPACE,
                        LinkMctp.SPACE)) {
            rows += AttributeTables.check(table, IfLink.class, Socket.class);
        }

        assertTrue(rows > LinkAttributes.SPACE.attributes().size(), "nests were looked into too");
    }

    @Test
    void everyAttributeOfTheHeaderHasARow() {
        for (int code = 1; code <= IfLink.IFLA_TAILROOM; code++) {
            boolean known = LinkAttributes.SPACE.find(code).isPresent();
            assertEquals(code != IfLink.IFLA_PAD, known, "attribute " + code);
        }
    }

    @Test
    void operationsAreNamedAndNumberedAsInTheHeader() {
        assertEquals(RtNetlink.RTM_NEWLINK, LinkAttributes.NEW.type());
        assertEquals(RtNetlink.RTM_DELLINK, LinkAttributes.DELETE.type());
        assertEquals(RtNetlink.RTM_GETLINK, LinkAttributes.GET.type());
        assertEquals(RtNetlink.RTM_NEWLINKPROP, LinkAttributes.NEW_PROPERTY.type());
        assertEquals(RtNetlink.RTM_DELLINKPROP, LinkAttributes.DELETE_PROPERTY.type());
        assertSame(LinkAttributes.SPACE, LinkAttributes.NEW.attributes());
        assertEquals(16, LinkAttributes.NEW.headerLength());
    }
}
