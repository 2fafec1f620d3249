package io.netlink.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What containers see as /: busybox, which needs no registry and no libraries. */
final class RootFs {
    static final Tool BUSYBOX = new Tool("busybox", "busybox-static");

    private RootFs() {}

    /** Makes it in a directory that is not there yet. */
    static void create(Path root) {
        try {
            for (String folder : List.of("bin", "dev", "etc", "proc", "root", "sys", "tmp")) {
                Files.createDirectories(root.resolve(folder));
            }
            Path bin = root.resolve("bin");
            Files.copy(BUSYBOX.path().orElseThrow(), bin.resolve("busybox"));
            for (String applet : BUSYBOX.output("--list").split("\n")) {
                if (!applet.equals("busybox")) {
                    Files.createSymbolicLink(bin.resolve(applet), Path.of("busybox"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a root file system in " + root, e);
        }
    }
}
