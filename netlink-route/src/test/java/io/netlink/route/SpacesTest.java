package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.DecodeException;
import io.netlink.RawAttribute;

import org.junit.jupiter.api.Test;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** What holds for every row of every table, whatever the kernel sends. */
class SpacesTest {
    private static final int TRIES = 200;
    private static final int HEADER = 4;

    /** The highest number an attribute can have: no table has a row there. */
    private static final int NEVER_USED = 0x3fff;

    @Test
    void everyRowIsNamedAndNumberedAsInTheHeaders() {
        Map<String, Integer> constants = Spaces.constants();
        List<String> wrong = new ArrayList<>();
        int rows = 0;
        for (AttributeSpace space : Spaces.all()) {
            for (Attribute<?> row : space.attributes()) {
                rows++;
                if (!Objects.equals(constants.get(row.name()), row.code())) {
                    wrong.add(
                            "%s: %s is %d here, %d there"
                                    .formatted(
                                            space,
                                            row.name(),
                                            row.code(),
                                            constants.get(row.name())));
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(rows > 300, "the tables were not found: " + rows + " rows");
    }

    @Test
    void rowsOfATableStartAsItSays() {
        for (AttributeSpace space : Spaces.all()) {
            for (Attribute<?> row : space.attributes()) {
                assertTrue(row.name().startsWith(space.prefix()), () -> space + ": " + row);
            }
        }
    }

    @Test
    void anyPayloadIsReadOrRefusedAndWhatWasReadIsWrittenToTheSame() {
        Random random = new Random(42);
        for (AttributeSpace space : Spaces.all()) {
            for (Attribute<?> row : space.attributes()) {
                for (int i = 0; i < TRIES; i++) {
                    byte[] payload = new byte[i < 70 ? i : random.nextInt(300)];
                    random.nextBytes(payload);
                    if (i % 3 == 0) { // small numbers are lengths and choices that make sense
                        for (int j = 0; j < payload.length; j++) {
                            payload[j] = (byte) (random.nextInt(8) == 0 ? random.nextInt(9) : 0);
                        }
                    }
                    check(space, row, payload);
                }
            }
        }
    }

    private static <T> void check(AttributeSpace space, Attribute<T> row, byte... payload) {
        AttributeSet set = set(space, row.code(), payload);
        T value;
        try {
            value = set.get(row).orElseThrow();
        } catch (DecodeException e) {
            assertTrue(e.getMessage().contains(row.name()), () -> row + ": " + e.getMessage());
            assertTrue(set.toString().contains("#" + row.code()), "printing never fails");
            return;
        } catch (RuntimeException e) {
            fail(space + "/" + row + " of " + Arrays.toString(payload), e);
            return;
        }
        set.toString();
        AttributeSet again;
        try {
            again = AttributeSet.empty(space).with(row, value);
        } catch (IllegalArgumentException e) {
            return; // a choice or a number that only a newer kernel has
        }
        if (row.codec() != AttributeCodec.FLAG) {
            assertTrue(
                    Objects.deepEquals(value, again.get(row).orElse(null)),
                    () -> space + "/" + row + ": " + set + " became " + again);
        }
    }

    @Test
    void longerAndUnknownAttributesAreKeptAndHarmless() {
        Random random = new Random(43);
        for (AttributeSpace space : Spaces.all()) {
            for (Attribute<?> row : space.attributes()) {
                byte[] longer = new byte[400];
                random.nextBytes(longer);
                AttributeSet set =
                        set(space, row.code(), longer)
                                .with(new RawAttribute(NEVER_USED, new byte[] {1, 2, 3}));
                assertEquals(1, set.unknown().size());
                AttributeReader reader = set.reader();
                assertTrue(reader.next());
                assertTrue(Arrays.equals(longer, reader.bytes()));
                set.toString();
            }
        }
    }

    private static AttributeSet set(AttributeSpace space, int code, byte... payload) {
        byte[] wire = new byte[HEADER + payload.length];
        MemorySegment memory = MemorySegment.ofArray(wire);
        memory.set(java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED, 0, (short) wire.length);
        memory.set(java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED, 2, (short) code);
        System.arraycopy(payload, 0, wire, HEADER, payload.length);
        return AttributeSet.of(space, wire);
    }
}
