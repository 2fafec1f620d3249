package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.testkit.AttributeTables;
import io.netlink.uapi.IfLink;
import io.netlink.uapi.RtNetlink;

import org.junit.jupiter.api.Test;

/** The tables agree with the kernel's headers. */
class LinkAttributesTest {
    @Test
    void everyRowOfALinkMessageIsNamedAndNumberedAsInTheHeader() {
        int rows = AttributeTables.check(LinkAttributes.SPACE, IfLink.class);

        assertTrue(rows > LinkAttributes.SPACE.attributes().size(), "nests were looked into too");
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
