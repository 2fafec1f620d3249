package io.netlink.route;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;

/**
 * Where a device's hardware is, as {@code ifconfig} shows it.
 *
 * <pre>{@code
 * struct rtnl_link_ifmap {
 *     __u64 mem_start;
 *     __u64 mem_end;
 *     __u64 base_addr;
 *     __u16 irq;
 *     __u8  dma;
 *     __u8  port;
 * };
 * }</pre>
 *
 * @param memStart where its memory starts
 * @param memEnd where its memory ends
 * @param baseAddress its I/O address
 * @param irq its interrupt, 0 to 65535
 * @param dma its DMA channel, 0 to 255
 * @param port which of its connectors is used, IF_PORT_*
 */
public record LinkMap(long memStart, long memEnd, long baseAddress, int irq, int dma, int port) {
    /** With the padding that C puts after it. */
    private static final int LENGTH = 32;

    static final AttributeCodec<LinkMap> CODEC =
            Codecs.struct(
                    "struct rtnl_link_ifmap",
                    LENGTH,
                    b ->
                            new LinkMap(
                                    b.getLong(),
                                    b.getLong(),
                                    b.getLong(),
                                    b.getShort() & 0xffff,
                                    b.get() & 0xff,
                                    b.get() & 0xff),
                    (b, map) ->
                            b.putLong(map.memStart)
                                    .putLong(map.memEnd)
                                    .putLong(map.baseAddress)
                                    .putShort((short) map.irq)
                                    .put((byte) map.dma)
                                    .put((byte) map.port));

    /**
     * Where a device's hardware is.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public LinkMap {
        Inets.unsigned(irq, 16, "irq");
        Inets.unsigned(dma, 8, "dma");
        Inets.unsigned(port, 8, "port");
    }
}
