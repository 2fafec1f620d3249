package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netlink.AttributeReader;

import org.junit.jupiter.api.Test;

import java.lang.foreign.MemorySegment;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/** struct rtnl_link_stats64 in its order. */
class LinkStatisticsTest {
    /** The fields of struct rtnl_link_stats64 of linux/if_link.h, in order. */
    private static final List<String> FIELDS =
            List.of(
                    "rx_packets",
                    "tx_packets",
                    "rx_bytes",
                    "tx_bytes",
                    "rx_errors",
                    "tx_errors",
                    "rx_dropped",
                    "tx_dropped",
                    "multicast",
                    "collisions",
                    "rx_length_errors",
                    "rx_over_errors",
                    "rx_crc_errors",
                    "rx_frame_errors",
                    "rx_fifo_errors",
                    "rx_missed_errors",
                    "tx_aborted_errors",
                    "tx_carrier_errors",
                    "tx_fifo_errors",
                    "tx_heartbeat_errors",
                    "tx_window_errors",
                    "rx_compressed",
                    "tx_compressed",
                    "rx_nohandler",
                    "rx_otherhost_dropped");

    private static LinkStatistics read(int counters) {
        ByteBuffer buffer =
                ByteBuffer.allocate(4 + counters * Long.BYTES).order(ByteOrder.nativeOrder());
        buffer.putShort((short) buffer.capacity()).putShort((short) 23);
        for (int i = 0; i < counters; i++) {
            buffer.putLong(i + 1);
        }
        AttributeReader reader =
                new AttributeReader()
                        .wrap(MemorySegment.ofArray(buffer.array()), 0, buffer.capacity());
        reader.next();
        return LinkStatistics.of(reader);
    }

    @Test
    void componentsAreTheStructuresFieldsInItsOrder() {
        List<String> names =
                Arrays.stream(LinkStatistics.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase())
                        .toList();

        assertEquals(FIELDS, names);
    }

    @Test
    void eachCounterIsReadFromItsPlace() throws ReflectiveOperationException {
        LinkStatistics statistics = read(FIELDS.size());

        RecordComponent[] components = LinkStatistics.class.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            assertEquals(i + 1L, components[i].getAccessor().invoke(statistics), FIELDS.get(i));
        }
    }

    @Test
    void aLongerStructureOfANewerKernelIsReadInItsKnownPart() {
        assertEquals(read(25), read(40));
    }

    @Test
    void aShorterStructureOfAnOlderKernelHasZerosAtItsEnd() {
        LinkStatistics statistics = read(23);

        assertEquals(23, statistics.txCompressed());
        assertEquals(0, statistics.rxNohandler());
        assertEquals(0, read(0).rxPackets());
    }
}
