package io.netlink.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

class VmCoverageTest {
    @TempDir Path module;

    @Test
    void nothingIsSkipped() throws Exception {
        assertEquals(List.of(), check());
    }

    @Test
    void whatIsSkippedHereRunsThere() throws Exception {
        write("skipped-IT.tsv", "no dummy\ta.LinkIT#add \"dummy\"");
        assertEquals(
                List.of("skipped here, not run there: a.LinkIT#add \"dummy\": no dummy"), check());
        write("vm-reports/classes", "a.OtherIT");
        assertEquals(1, check().size());
        write("vm-reports/classes", "a.OtherIT", "a.LinkIT");
        assertEquals(List.of(), check());
    }

    @Test
    void onlyWhatTheListAllowsIsSkippedThere() throws Exception {
        write("vm-reports/classes", "a.LinkIT");
        write("skipped-VM.tsv", "too old\ta.LinkIT#old", "no dummy\ta.LinkIT#add");
        assertEquals(List.of("skipped there: a.LinkIT#add: no dummy"), check());
    }

    private List<String> check() throws IOException {
        return VmCoverage.check(module, Set.of("too old"));
    }

    private void write(String name, String... lines) throws IOException {
        Path file = module.resolve("target").resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(lines));
    }
}
