package io.netlink.benchmarks.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The main class of a JVM that runs one proof, and ends with who started it. */
final class Child {
    private static final String VARIABLE = "NETLINK_TEST_NAMESPACE";

    private Child() {}

    /**
     * Runs one proof.
     *
     * @param args its id, and {@code short} or {@code full}
     */
    public static void main(String[] args) throws Exception {
        refuseElsewhere();
        endWithParent();
        Proof.Kind kind = Proof.Kind.valueOf(args[0].toUpperCase(java.util.Locale.ROOT));
        kind.proof().run(new Report(System.out), args[1].equals("short"));
        System.exit(0);
    }

    /** What is made and flushed here must not be the machine's. */
    static void refuseElsewhere() throws IOException {
        String here = Files.readSymbolicLink(Path.of("/proc/self/ns/net")).toString();
        if (!here.equals(System.getenv(VARIABLE))) {
            throw new IllegalStateException(
                    "this would change the network of this machine: start it by"
                            + " benchmarks/reliability, which makes namespaces for it");
        }
    }

    /** Whoever started this holds the other end of its standard input. */
    static void endWithParent() {
        Thread.ofPlatform()
                .daemon()
                .name("end-with-parent")
                .start(
                        () -> {
                            try {
                                while (System.in.read() >= 0) {
                                    // nothing is said there
                                }
                            } catch (IOException e) {
                                // as at its end
                            }
                            Runtime.getRuntime().halt(3);
                        });
    }
}
