package io.netlink.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.netlink.netns.Netns;
import io.netlink.testkit.DockerDaemon;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Every piece of Java in README and docs is compiled and run. */
class SnippetsIT {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\\n(.*?)^```$");

    /** A row of the table from commands to calls: its second column, one piece of code. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| .* \\| `([^`]*)` \\|$");

    /** A row of docs/pipework.md: what follows {@code ContainerNetwork.of(guest)}. */
    private static final Pattern CALL = Pattern.compile("(?m)^\\| `[^`]*` \\| `(\\.[^`]*)`.* \\|$");

    private static final String IMPORTS =
            """
            import static io.netlink.uapi.RtNetlink.*;
            import io.netlink.*;
            import io.netlink.container.*;
            import io.netlink.netns.*;
            import io.netlink.route.*;
            import io.netlink.route.RtnetlinkEvent.*;
            import io.netlink.route.link.*;
            import io.netlink.route.tc.*;
            import java.io.*;
            import java.net.*;
            import java.nio.channels.*;
            import java.nio.file.Path;
            import java.time.Duration;
            import java.util.*;
            """;

    private static final Path ROOT = root();

    @TempDir Path classes;

    @TestFactory
    Stream<DynamicTest> everyBlockRuns() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : pages()) {
            Matcher blocks = BLOCK.matcher(Files.readString(page));
            while (blocks.find()) {
                String code = blocks.group(1);
                String name = "Snippet" + tests.size();
                tests.add(
                        dynamicTest(
                                ROOT.relativize(page) + ": " + code.lines().findFirst().orElse(""),
                                () -> {
                                    if (code.contains("Container.docker(")) {
                                        runWithDocker(name, code);
                                    } else {
                                        run(name, code);
                                    }
                                }));
            }
        }
        assertFalse(tests.isEmpty(), "no snippets found: has the form of the pages changed?");
        return tests.stream();
    }

    @Test
    void everyRowOfTheTableRuns() throws Exception {
        StringBuilder code = new StringBuilder("long pid = ProcessHandle.current().pid();\n");
        Matcher rows = ROW.matcher(Files.readString(ROOT.resolve("README.md")));
        int count = 0;
        while (rows.find()) {
            code.append(rows.group(1)).append(";\n");
            count++;
        }
        long commands =
                Files.readString(ROOT.resolve("README.md"))
                        .lines()
                        .filter(line -> line.matches("\\| (`ip|`tc|`readlink|\\(no such).*"))
                        .count();
        assertEquals(commands, count, "rows of the table that the pattern finds");
        run("Table", code.toString());
    }

    /** The table of pipework's options is compiled; what its calls do, others test. */
    @Test
    void everyRowOfPipeworksTableCompiles() throws Exception {
        StringBuilder code = new StringBuilder();
        Matcher rows = CALL.matcher(Files.readString(ROOT.resolve("docs/pipework.md")));
        int count = 0;
        while (rows.find()) {
            code.append("java.util.function.Function<Guest, ContainerNetwork> row")
                    .append(count++)
                    .append(" = guest -> ContainerNetwork.of(guest)")
                    .append(rows.group(1))
                    .append(";\n");
        }
        assertTrue(count > 15, "rows that the pattern finds: " + count);
        run("PipeworkTable", code.toString());
    }

    @AfterEach
    void nothingIsLeft() {
        List<String> left = Netns.list();
        left.forEach(Netns::delete);
        assertEquals(List.of(), left, "names of namespaces left behind");
        assertEquals(List.of(), Netns.strays(), "threads left in a namespace");
    }

    /** With the containers that the pages speak of, on the socket where all look for Docker. */
    private void runWithDocker(String name, String code) throws Exception {
        try (DockerDaemon docker = DockerDaemon.start()) {
            Path usual = Path.of("/run/docker.sock");
            Files.createSymbolicLink(usual, docker.socket());
            docker.run("test1");
            docker.run("test01", "--network", "none");
            try {
                run(name, code);
            } finally {
                Files.delete(usual);
            }
        }
    }

    private void run(String name, String code) throws Exception {
        String source =
                IMPORTS
                        + "public class "
                        + name
                        + " { public static void run() throws Exception {\n"
                        + code
                        + "} }\n";
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        boolean compiled =
                compiler.getTask(
                                messages,
                                null,
                                null,
                                List.of(
                                        "-d",
                                        classes.toString(),
                                        "-cp",
                                        System.getProperty("java.class.path")),
                                null,
                                List.of(new Source(name, source)))
                        .call();
        assertEquals(true, compiled, () -> messages + "\n" + source);
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            loader.loadClass(name).getMethod("run").invoke(null);
        } catch (InvocationTargetException e) {
            throw new AssertionError("this snippet failed:\n" + code, e.getCause());
        }
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        Path docs = ROOT.resolve("docs");
        if (Files.isDirectory(docs)) {
            try (Stream<Path> files = Files.walk(docs)) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
            }
        }
        return pages;
    }

    private static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("quickstart"))) {
            directory = directory.getParent();
        }
        return directory;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String code;

        Source(String name, String code) {
            super(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }
}
