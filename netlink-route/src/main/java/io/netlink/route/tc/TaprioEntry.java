package io.netlink.route.tc;

import static io.netlink.route.tc.Structs.*;
import static io.netlink.uapi.PktSched.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.Numbered;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * A step of the schedule of {@link Taprio}.
 *
 * @param command what happens
 * @param gates the traffic classes that are let through, a bit each, 0 to 4294967295
 * @param interval how long, in nanoseconds, up to 4294967295
 * @param index its place, told by the kernel
 */
public record TaprioEntry(Command command, long gates, Duration interval, OptionalLong index) {
    private static final AttributeSpace SPACE =
            AttributeSpace.named("TCA_TAPRIO_SCHED_ENTRY", "TCA_TAPRIO_SCHED_ENTRY_");
    private static final Attribute<Long> INDEX =
            SPACE.u32(TCA_TAPRIO_SCHED_ENTRY_INDEX, "TCA_TAPRIO_SCHED_ENTRY_INDEX");
    private static final Attribute<Command> CMD =
            SPACE.attribute(
                    TCA_TAPRIO_SCHED_ENTRY_CMD,
                    "TCA_TAPRIO_SCHED_ENTRY_CMD",
                    Codecs.oneOf(AttributeCodec.U8, Command.class));
    private static final Attribute<Long> GATE_MASK =
            SPACE.u32(TCA_TAPRIO_SCHED_ENTRY_GATE_MASK, "TCA_TAPRIO_SCHED_ENTRY_GATE_MASK");
    private static final Attribute<Duration> INTERVAL =
            SPACE.attribute(
                    TCA_TAPRIO_SCHED_ENTRY_INTERVAL,
                    "TCA_TAPRIO_SCHED_ENTRY_INTERVAL",
                    Structs.NANOS);

    static final AttributeCodec<TaprioEntry> CODEC =
            AttributeCodec.of(
                    "nest",
                    TaprioEntry::read,
                    (writer, type, value) -> {
                        long start = writer.nestStart(type);
                        writer.attributes(value.attributes());
                        writer.nestEnd(start);
                    });

    /**
     * A step of the schedule.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public TaprioEntry {
        Objects.requireNonNull(command, "command");
        u32(gates, "gates");
        Objects.requireNonNull(index, "index");
        if (interval.isNegative() || interval.compareTo(Duration.ofNanos(0xffff_ffffL)) > 0) {
            throw new IllegalArgumentException(
                    "interval " + interval + ": must be 0 to 4294967295 ns");
        }
    }

    /**
     * {@code sched-entry S GATES INTERVAL}: opens some gates and closes the others.
     *
     * @param gates the traffic classes that are let through, a bit each
     * @param interval how long, up to 4294967295 ns
     * @return the step
     * @throws IllegalArgumentException if a number is out of range
     */
    public static TaprioEntry gates(long gates, Duration interval) {
        return new TaprioEntry(Command.SET_GATES, gates, interval, OptionalLong.empty());
    }

    private static TaprioEntry read(AttributeReader reader) {
        AttributeSet set = reader.nested().copy(SPACE);
        return new TaprioEntry(
                set.get(CMD).orElse(Command.SET_GATES),
                set.get(GATE_MASK).orElse(0L),
                set.get(INTERVAL).orElse(Duration.ZERO),
                set.get(INDEX).map(OptionalLong::of).orElseGet(OptionalLong::empty));
    }

    private AttributeSet attributes() {
        AttributeSet set = AttributeSet.empty(SPACE);
        set = index.isPresent() ? set.with(INDEX, index.getAsLong()) : set;
        return set.with(CMD, command).with(GATE_MASK, gates).with(INTERVAL, interval);
    }

    /** What happens at a step. */
    public enum Command implements Numbered {
        /** {@code S}: gates open and close. */
        SET_GATES(TC_TAPRIO_CMD_SET_GATES),
        /** {@code H}: and preemptible frames stop. */
        SET_AND_HOLD(TC_TAPRIO_CMD_SET_AND_HOLD),
        /** {@code R}: and preemptible frames go on. */
        SET_AND_RELEASE(TC_TAPRIO_CMD_SET_AND_RELEASE),
        /** One that a newer kernel has. */
        UNKNOWN(-1);

        private final int number;

        Command(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }
}
