package io.netlink.testkit;

import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lets no integration test run in the machine's own network namespace, where one that flushes
 * addresses would take the machine off its network: {@code build/netns-jvm} says in the environment
 * which namespace it made for them.
 */
public final class OwnNamespace implements PostDiscoveryFilter {
    private static final String VARIABLE = "NETLINK_TEST_NAMESPACE";

    /** For JUnit, which finds it as a service. */
    public OwnNamespace() {}

    @Override
    public FilterResult apply(TestDescriptor test) {
        if (test.getSource().orElse(null) instanceof ClassSource source
                && source.getClassName().endsWith("IT")
                && !here().equals(System.getenv(VARIABLE))) {
            throw new IllegalStateException(
                    source.getClassName()
                            + " would change the network of this machine: run it with mvn verify,"
                            + " or with build/netns-jvm/bin/java, which makes namespaces for it");
        }
        return FilterResult.included("");
    }

    private static String here() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/ns/net")).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
