package io.netlink.benchmarks;

import io.netlink.MessageWriter;
import io.netlink.NetlinkMessage;
import io.netlink.route.BridgeVlanView;
import io.netlink.route.MdbEntryView;
import io.netlink.route.VniView;
import io.netlink.uapi.IfBridge;
import io.netlink.uapi.IfLink;
import io.netlink.uapi.RtNetlink;
import io.netlink.uapi.Socket;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What does it cost to read a message that tells of many things? One view is moved from the one to
 * the other, and asked for its numbers.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 2, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class DecodeParts {
    /** How many things each message tells of. */
    static final int PARTS = 100;

    private static final int DEVICE = 7;

    // shared, as a socket's receive memory is
    private final Arena arena = Arena.ofShared();

    private final NetlinkMessage mdb = message(RtNetlink.RTM_NEWMDB, DecodeParts::mdb);
    private final NetlinkMessage vlans = message(RtNetlink.RTM_NEWVLAN, DecodeParts::vlans);
    private final NetlinkMessage vnis = message(RtNetlink.RTM_NEWTUNNEL, DecodeParts::vnis);

    private long sum;

    /** For the tests. */
    void close() {
        arena.close();
    }

    private NetlinkMessage message(int type, Consumer<? super MessageWriter> body) {
        MemorySegment memory = arena.allocate(1 << 16, 8);
        MessageWriter writer = MessageWriter.over(memory);
        writer.reset().begin(type, 0, 1);
        writer.put8(Socket.AF_BRIDGE).put8(0).put16(0).put32(DEVICE); // the same in all three
        body.accept(writer);
        writer.end();
        return NetlinkMessage.of(memory.asSlice(0, writer.position()));
    }

    private static void mdb(MessageWriter writer) {
        writer.nest(
                IfBridge.MDBA_MDB,
                all -> {
                    for (int i = 0; i < PARTS; i++) {
                        byte[] entry = new byte[36]; // struct br_mdb_entry and a timer
                        entry[0] = (byte) i;
                        entry[28] = 8;
                        entry[30] = IfBridge.MDBA_MDB_EATTR_TIMER;
                        all.nest(
                                IfBridge.MDBA_MDB_ENTRY,
                                nest -> nest.bytes(IfBridge.MDBA_MDB_ENTRY_INFO, entry));
                    }
                });
    }

    private static void vlans(MessageWriter writer) {
        for (int i = 0; i < PARTS; i++) {
            int vid = 1 + 2 * i;
            writer.nest(
                    IfBridge.BRIDGE_VLANDB_ENTRY,
                    nest -> nest.u32(IfBridge.BRIDGE_VLANDB_ENTRY_INFO, vid << 16));
        }
    }

    private static void vnis(MessageWriter writer) {
        for (int i = 0; i < PARTS; i++) {
            int vni = 1 + 2 * i;
            writer.nest(
                    IfLink.VXLAN_VNIFILTER_ENTRY,
                    nest -> nest.u32(IfLink.VXLAN_VNIFILTER_ENTRY_START, vni));
        }
    }

    /** {@code bridge mdb}. */
    @Benchmark
    public long mdb() {
        sum = 0;
        MdbEntryView.forEach(
                mdb, view -> sum += view.bridge() + view.port() + view.vid() + view.flags());
        return sum;
    }

    /** {@code bridge vlan}. */
    @Benchmark
    public long vlans() {
        sum = 0;
        BridgeVlanView.forEach(
                vlans, view -> sum += view.vid() + view.lastVid() + (view.isPvid() ? 1 : 0));
        return sum;
    }

    /** {@code bridge vni}. */
    @Benchmark
    public long vnis() {
        sum = 0;
        VniView.forEach(vnis, view -> sum += view.device() + view.vni() + view.lastVni());
        return sum;
    }
}
