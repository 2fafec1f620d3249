package io.netlink.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.FileInputStream;
import java.util.ArrayList;
import java.util.List;

class DescriptorsTest {
    @Test
    void listsWhatIsOpen() throws Exception {
        int before = Descriptors.count();
        try (var _ = new FileInputStream("/dev/zero")) {
            assertEquals(before + 1, Descriptors.count());
            assertTrue(Descriptors.list().containsValue("/dev/zero"));
        }
    }

    @Test
    void passesWhatClosesEverything() throws Throwable {
        Descriptors.assertNoLeak(() -> new FileInputStream("/dev/zero").close());
    }

    @Test
    void namesWhatLeaks() throws Exception {
        List<FileInputStream> leaked = new ArrayList<>();
        try {
            AssertionError error =
                    assertThrows(
                            AssertionError.class,
                            () ->
                                    Descriptors.assertNoLeak(
                                            () -> leaked.add(new FileInputStream("/dev/zero"))));
            assertTrue(error.getMessage().contains("/dev/zero"), error.getMessage());
        } finally {
            for (FileInputStream each : leaked) {
                each.close();
            }
        }
    }
}
