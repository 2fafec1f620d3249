package io.netlink.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.netlink.container.ContainerException.Reason;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Trees as the kernel shows them. */
class CgroupsTest {
    @TempDir private Path temporary;
    private List<Path> roots;

    @BeforeEach
    void make() throws IOException {
        Path memory = temporary.resolve("memory");
        Path devices = temporary.resolve("devices");
        roots = List.of(memory, devices);
        for (Path root : roots) {
            cgroup(root, "");
            cgroup(root.resolve("lxc"), "");
            cgroup(root.resolve("lxc/web"), "12\n7\n");
            cgroup(root.resolve("lxc/web/init.scope"), "9\n");
            cgroup(root.resolve("lxc/empty"), "");
            cgroup(root.resolve("lxc/web2"), "100\n");
            cgroup(root.resolve("other/web2"), "200\n");
        }
    }

    private static void cgroup(Path path, String members) throws IOException {
        Files.createDirectories(path);
        Files.writeString(path.resolve("cgroup.procs"), members);
    }

    @Test
    void wholePathOrItsEndNamesACgroup() {
        assertEquals(List.of(7L, 9L, 12L), Cgroups.processes("lxc/web", roots));
        assertEquals(List.of(7L, 9L, 12L), Cgroups.processes("/lxc/web/", roots));
        assertEquals(List.of(7L, 9L, 12L), Cgroups.processes("web", roots));
        assertEquals(List.of(9L), Cgroups.processes("init.scope", roots));
        assertEquals(List.of(), Cgroups.processes("empty", roots));
        assertEquals(List.of(200L), Cgroups.processes("other/web2", roots));
    }

    @Test
    void severalOfOneNameAreAmbiguous() {
        ContainerException e =
                assertThrows(ContainerException.class, () -> Cgroups.processes("web2", roots));
        assertEquals(Reason.AMBIGUOUS, e.reason());
    }

    @Test
    void missingAndImpossibleOnesAreRefused() {
        ContainerException e =
                assertThrows(ContainerException.class, () -> Cgroups.processes("none", roots));
        assertEquals(Reason.NOT_FOUND, e.reason());
        assertThrows(IllegalArgumentException.class, () -> Cgroups.processes("../x", roots));
        assertThrows(IllegalArgumentException.class, () -> Cgroups.processes("/", roots));
    }
}
