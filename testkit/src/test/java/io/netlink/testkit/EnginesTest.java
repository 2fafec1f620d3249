package io.netlink.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class EnginesTest {
    private static final Tool NOSUCH = new Tool("nosuch-daemon", "nosuch-package");
    private static final String ABSENCE = "nosuch-daemon is not installed (package nosuch-package)";

    private final String before = System.getProperty(Engines.PROPERTY, "");

    @AfterEach
    void setBack() {
        System.setProperty(Engines.PROPERTY, before);
    }

    @Test
    void missingProgramIsSkipped() {
        System.clearProperty(Engines.PROPERTY);
        var skipped =
                assertThrows(TestAbortedException.class, () -> Engines.assumeInstalled(NOSUCH));
        assertEquals("Assumption failed: " + ABSENCE, skipped.getMessage());
    }

    @Test
    void missingProgramFailsWhereEnginesAreRequired() {
        System.setProperty(Engines.PROPERTY, Engines.REQUIRED);
        var failed =
                assertThrows(AssertionFailedError.class, () -> Engines.assumeInstalled(NOSUCH));
        assertEquals(ABSENCE + ", and netlink.engines is required", failed.getMessage());
    }

    @Test
    void nothingIsStartedOutsideOfATestsNamespaces() {
        var refused = assertThrows(AssertionError.class, () -> Guard.createDirectory("nosuch"));
        assertEquals(
                "Daemons are for tests that run in namespaces of their own: build/in-namespaces",
                refused.getMessage());
    }
}
