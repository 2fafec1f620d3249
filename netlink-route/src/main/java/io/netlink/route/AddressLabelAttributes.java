package io.netlink.route;

import static io.netlink.uapi.IfAddrLabel.IFAL_ADDRESS;
import static io.netlink.uapi.IfAddrLabel.IFAL_LABEL;

import io.netlink.Attribute;
import io.netlink.AttributeSpace;
import io.netlink.Operation;
import io.netlink.uapi.RtNetlink;

import java.net.InetAddress;

/**
 * The attributes of a message about a label of addresses (IFAL_* of linux/if_addrlabel.h), one row
 * each.
 *
 * <p>For use with {@link AddressLabelView#attributes()} where {@link AddressLabel} has no method of
 * its own.
 */
public final class AddressLabelAttributes {
    private AddressLabelAttributes() {}

    /** The table of a message about a label of addresses. */
    public static final AttributeSpace SPACE = AttributeSpace.named("address label", "IFAL_");

    /** {@code prefix}: its address; the structure has its length. */
    public static final Attribute<InetAddress> ADDRESS = SPACE.inet(IFAL_ADDRESS, "IFAL_ADDRESS");

    /** {@code label}: 0 to 4294967294. */
    public static final Attribute<Long> LABEL = SPACE.u32(IFAL_LABEL, "IFAL_LABEL");

    static final Operation NEW = operation("RTM_NEWADDRLABEL", RtNetlink.RTM_NEWADDRLABEL);
    static final Operation DELETE = operation("RTM_DELADDRLABEL", RtNetlink.RTM_DELADDRLABEL);
    static final Operation GET = operation("RTM_GETADDRLABEL", RtNetlink.RTM_GETADDRLABEL);

    private static Operation operation(String name, int type) {
        return new Operation(name, type, IfAddrLblMsg.LENGTH, SPACE);
    }
}
