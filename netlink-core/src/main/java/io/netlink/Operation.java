package io.netlink;

/**
 * A kind of request: what error messages call it, and how its bytes are laid out.
 *
 * @param name the message type's C name, such as {@code RTM_NEWLINK}
 * @param type the message type
 * @param headerLength the length of the family's fixed structure, 16 for {@code struct ifinfomsg}
 * @param attributes the table of the attributes after it
 */
public record Operation(String name, int type, int headerLength, AttributeSpace attributes) {}
