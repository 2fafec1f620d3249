package io.netlink.route;

/** {@link BrMdbEntry} in the receive memory: its numbers, without an object for each. */
final class BrMdbEntryStruct extends MessageStruct {
    BrMdbEntryStruct() {
        super(MdbAttributes.ENTRY_LENGTH);
    }

    int port() {
        return s32(0);
    }

    int state() {
        return u8(4);
    }

    int flags() {
        return u8(5);
    }

    int vid() {
        return u16(6);
    }

    /** All of it. */
    BrMdbEntry copy() {
        return BrMdbEntry.read(buffer());
    }
}
