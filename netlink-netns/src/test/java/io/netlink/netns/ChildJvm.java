package io.netlink.netns;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs a static method of a test class in a JVM of its own: for what would poison the test's JVM,
 * and for what must be the first thing that a JVM does.
 *
 * <p>The child has the same JDK and the same classes, all on the class path. A method that throws
 * is a failure, whose message has all that the child printed.
 */
final class ChildJvm {
    private static final long TIMEOUT_SECONDS = 40;

    private static final String NATIVE = "--enable-native-access=ALL-UNNAMED";

    private final List<String> prefix;
    private final List<String> options;

    private ChildJvm(List<String> prefix, List<String> options) {
        this.prefix = prefix;
        this.options = options;
    }

    /** A plain one. */
    static ChildJvm create() {
        return new ChildJvm(List.of(), List.of(NATIVE));
    }

    /** One that denies native access. */
    static ChildJvm withoutNativeAccess() {
        return new ChildJvm(List.of(), List.of("--illegal-native-access=deny"));
    }

    /** One that another program starts: {@code through("setpriv", "--bounding-set=-all")}. */
    ChildJvm through(String... command) {
        return new ChildJvm(List.of(command), options);
    }

    /** One with options of the JVM. */
    ChildJvm with(String... more) {
        return new ChildJvm(prefix, Stream.concat(options.stream(), Stream.of(more)).toList());
    }

    /** Runs the method to its end, and returns what was printed. */
    String run(Class<?> type, String method, String... arguments) {
        try (Running child = start(type, method, arguments)) {
            return child.await();
        }
    }

    /** Starts the method. */
    Running start(Class<?> type, String method, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+UseSerialGC");
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), ChildJvm.class.getName()));
        command.add(type.getName());
        command.add(method);
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile("child", ".out");
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .redirectInput(Redirect.from(new File("/dev/null")))
                            .start();
            return new Running(process, output, method + Arrays.toString(arguments));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that this JVM has, also what it has as modules, and the tests patched into one. */
    private static String classPath() {
        return Stream.of(
                        tests(),
                        System.getProperty("jdk.module.path", ""),
                        System.getProperty("java.class.path", ""))
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String tests() {
        String file = ChildJvm.class.getName().replace('.', '/') + ".class";
        String url = ChildJvm.class.getResource("ChildJvm.class").toString();
        return Path.of(URI.create(url.substring(0, url.length() - file.length()))).toString();
    }

    /** What the child does. */
    public static void main(String[] args) throws Throwable {
        Method method = Class.forName(args[0]).getDeclaredMethod(args[1], String[].class);
        method.setAccessible(true);
        try {
            method.invoke(null, (Object) Arrays.copyOfRange(args, 2, args.length));
        } catch (InvocationTargetException e) {
            e.getCause().printStackTrace();
            System.exit(1);
        }
        System.exit(0); // whatever threads it has left
    }

    /** A child that runs. */
    static final class Running implements AutoCloseable {
        private final Process process;
        private final Path output;
        private final String what;

        private Running(Process process, Path output, String what) {
            this.process = process;
            this.output = output;
            this.what = what;
        }

        /** Waits until it has printed a line. */
        void awaitLine(String line) {
            Support.eventually(
                    () -> what + " does not print " + line + ": " + printed(),
                    () -> !process.isAlive() || printed().lines().anyMatch(line::equals));
            if (!process.isAlive()) {
                await();
            }
        }

        /** Waits for its end, and returns what it printed. */
        String await() {
            try {
                if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                    throw new AssertionError(
                            what + " in a child JVM does not end; it printed:\n" + printed());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(what + ": interrupted", e);
            }
            if (process.exitValue() != 0) {
                throw new AssertionError(
                        what
                                + " in a child JVM: exit code "
                                + process.exitValue()
                                + "\n"
                                + printed());
            }
            return printed();
        }

        /** Ends it as {@code kill -9} does. */
        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        private String printed() {
            try {
                return Files.readString(output);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            try {
                Files.deleteIfExists(output);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
