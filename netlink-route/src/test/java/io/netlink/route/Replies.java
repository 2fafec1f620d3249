package io.netlink.route;

import io.netlink.MessageWriter;
import io.netlink.NetlinkMessage;

import java.lang.foreign.MemorySegment;
import java.util.function.Consumer;

/** Messages such as the kernel sends, worked out by hand. */
final class Replies {
    private Replies() {}

    /** A message of a type; the content is the structure and the attributes. */
    static NetlinkMessage message(int type, Consumer<? super MessageWriter> content) {
        MemorySegment memory = MemorySegment.ofArray(new byte[1024]);
        MessageWriter writer = MessageWriter.over(memory);
        writer.begin(type, 0, 0);
        content.accept(writer);
        writer.end();
        return NetlinkMessage.of(memory.asSlice(0, writer.position()));
    }
}
