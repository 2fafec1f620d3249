package io.netlink.route.tc;

import static io.netlink.route.tc.Structs.*;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Traffic classes: which priorities of packets are in each, and which of the device's queues it
 * has. Of {@link Mqprio} and {@link Taprio}.
 *
 * <pre>{@code
 * TrafficClasses.of(2).map(0, 0, 1, 1).queues(0, 2, 0).queues(1, 2, 2)
 * }</pre>
 *
 * <pre>{@code
 * struct tc_mqprio_qopt {
 *     __u8  num_tc;
 *     __u8  prio_tc_map[16];
 *     __u8  hw;
 *     __u16 count[16];
 *     __u16 offset[16];
 * };
 * }</pre>
 *
 * @param number {@code num_tc}: how many there are, 0 to 255, of which 16 make sense
 * @param priorities {@code map}: the class of each of the 16 priorities
 * @param hardware {@code hw}: 1 if the device decides on queues, 0 if not
 * @param counts {@code queues}: how many queues each of 16 classes has
 * @param offsets {@code queues}: the first queue of each
 */
public record TrafficClasses(
        int number,
        List<Integer> priorities,
        int hardware,
        List<Integer> counts,
        List<Integer> offsets) {
    /** The length of the structure. */
    static final int LENGTH = 82;

    private static final int CLASSES = 16;
    private static final List<Integer> ZEROS = Collections.nCopies(CLASSES, 0);

    static final AttributeCodec<TrafficClasses> CODEC =
            Codecs.struct(
                    "struct tc_mqprio_qopt", LENGTH, TrafficClasses::read, (b, v) -> v.write(b));

    /**
     * Traffic classes.
     *
     * @throws IllegalArgumentException if a list has not 16 numbers, or a number is out of range
     */
    public TrafficClasses {
        in(number, 0, 0xff, "num_tc");
        in(hardware, 0, 0xff, "hw");
        priorities = checked(priorities, 0xff, "map");
        counts = checked(counts, 0xffff, "count");
        offsets = checked(offsets, 0xffff, "offset");
    }

    private static List<Integer> checked(List<Integer> numbers, int most, String what) {
        if (numbers.size() != CLASSES) {
            throw new IllegalArgumentException(what + " " + numbers + ": must be 16 numbers");
        }
        numbers.forEach(number -> in(number, 0, most, what));
        return List.copyOf(numbers);
    }

    /**
     * Traffic classes without queues, with all priorities in the first.
     *
     * @param number 0 to 16
     * @return the classes
     * @throws IllegalArgumentException if it is out of range
     */
    public static TrafficClasses of(int number) {
        return new TrafficClasses(in(number, 0, CLASSES, "num_tc"), ZEROS, 0, ZEROS, ZEROS);
    }

    /**
     * {@code map}: the class of each priority.
     *
     * @param classes up to 16, from priority 0 on; the others are in class 0
     * @return the same with it
     * @throws IllegalArgumentException if there are more, or one is out of range
     */
    public TrafficClasses map(int... classes) {
        List<Integer> map = new ArrayList<>(ZEROS);
        for (int i = 0; i < in(classes.length, 0, CLASSES, "number of priorities"); i++) {
            map.set(i, in(classes[i], 0, CLASSES - 1, "class"));
        }
        return new TrafficClasses(number, map, hardware, counts, offsets);
    }

    /**
     * {@code queues COUNT@OFFSET}: the queues of a class.
     *
     * @param tc the class, 0 to 15
     * @param count how many
     * @param offset the first
     * @return the same with it
     * @throws IllegalArgumentException if a number is out of range
     */
    public TrafficClasses queues(int tc, int count, int offset) {
        List<Integer> nextCounts = new ArrayList<>(counts);
        List<Integer> nextOffsets = new ArrayList<>(offsets);
        nextCounts.set(in(tc, 0, CLASSES - 1, "class"), count);
        nextOffsets.set(tc, offset);
        return new TrafficClasses(number, priorities, hardware, nextCounts, nextOffsets);
    }

    /**
     * {@code hw}: whether the device decides on queues.
     *
     * @param on whether it does
     * @return the same with it
     */
    public TrafficClasses hardware(boolean on) {
        return new TrafficClasses(number, priorities, on ? 1 : 0, counts, offsets);
    }

    static TrafficClasses read(ByteBuffer b) {
        return new TrafficClasses(
                u8(b), bytes(b, CLASSES), u8(b), shorts(b, CLASSES), shorts(b, CLASSES));
    }

    void write(ByteBuffer b) {
        put8(b, number, "num_tc");
        priorities.forEach(tc -> put8(b, tc, "map"));
        put8(b, hardware, "hw");
        counts.forEach(count -> put16(b, count, "count"));
        offsets.forEach(offset -> put16(b, offset, "offset"));
    }
}
