package io.netlink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class ExchangeMemoryTest {
    private static final int MANY = 10;

    @Test
    void thatOfAClosedSocketIsTheNextOnes() {
        ExchangeMemory first = ExchangeMemory.take();
        ExchangeMemory second = ExchangeMemory.take();
        assertNotSame(first, second);
        first.giveBack();
        assertSame(first, ExchangeMemory.take());
        first.giveBack();
        second.giveBack();
    }

    @Test
    void whatIsOpenAtOnceIsApart_andOnlyAFewAreKept() {
        List<ExchangeMemory> open = new ArrayList<>();
        Set<Long> addresses = new HashSet<>();
        for (int i = 0; i < MANY; i++) {
            ExchangeMemory memory = ExchangeMemory.take();
            open.add(memory);
            addresses.add(memory.send().address());
            addresses.add(memory.receive().address());
        }
        assertEquals(2 * MANY, addresses.size());

        open.forEach(ExchangeMemory::giveBack);
        long kept = open.stream().filter(m -> m.send().scope().isAlive()).count();
        assertTrue(kept > 0 && kept < MANY, kept + " are kept");
        for (ExchangeMemory memory : open) {
            assertEquals(memory.send().scope().isAlive(), memory.receive().scope().isAlive());
        }
        assertFalse(open.getLast().send().scope().isAlive(), "the last one given back");
    }
}
