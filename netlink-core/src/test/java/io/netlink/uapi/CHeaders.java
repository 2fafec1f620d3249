package io.netlink.uapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the C compiler and the kernel's headers of this machine say. */
public final class CHeaders {

    private static final Pattern MACRO = Pattern.compile("(?m)^#define (\\w+) .*$");
    private static final Pattern DIRECTIVE = Pattern.compile("(?m)^#.*$");
    private static final Pattern ENUM = Pattern.compile("\\benum\\b[^{};()]*\\{([^}]*)}");
    private static final Pattern WORD = Pattern.compile("\\b[A-Za-z_]\\w*");
    private static final Pattern ENUMERATOR = Pattern.compile("(?:^|,)\\s*(\\w+)");

    private final String compiler;
    private final Path directory;

    private CHeaders(String compiler, Path directory) {
        this.compiler = compiler;
        this.directory = directory;
    }

    /** Aborts the test where there is no compiler or there are no headers. */
    public static CHeaders orAbort(Path directory) {
        String compiler =
                Stream.of("gcc", "cc")
                        .filter(CHeaders::isOnPath)
                        .findFirst()
                        .orElseGet(() -> abort("no C compiler"));
        CHeaders headers = new CHeaders(compiler, directory);
        if (headers.run(compiler, "-E", headers.source("#include <linux/netlink.h>")).status != 0) {
            abort("linux-libc-dev is not installed");
        }
        return headers;
    }

    /** The names of all macros without parameters and of all enumerators. */
    public Set<String> names(List<String> headers) {
        String text = succeed(compiler, "-E", "-dD", source(includes(headers)));
        Set<String> names = new HashSet<>();
        MACRO.matcher(text).results().forEach(macro -> names.add(macro.group(1)));
        ENUM.matcher(DIRECTIVE.matcher(text).replaceAll(""))
                .results()
                .flatMap(body -> ENUMERATOR.matcher(body.group(1)).results())
                .forEach(enumerator -> names.add(enumerator.group(1)));
        return names;
    }

    /** All words of the headers, the names of members of structures among them. */
    public Set<String> words(List<String> headers) {
        return WORD.matcher(succeed(compiler, "-E", source(includes(headers))))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /** The values of integer constants, which the headers must know. */
    public Map<String, Long> values(List<String> headers, Collection<String> names) {
        String program =
                names.stream()
                        .map("    printf(\"%1$s %%lld\\n\", (long long)(%1$s));\n"::formatted)
                        .collect(
                                Collectors.joining(
                                        "",
                                        includes(headers)
                                                + "#include <stdio.h>\nint main(void) {\n",
                                        "    return 0;\n}\n"));
        Map<String, Long> values = new TreeMap<>();
        for (String line : output(program).lines().toList()) {
            String[] nameAndValue = line.split(" ");
            values.put(nameAndValue[0], Long.valueOf(nameAndValue[1]));
        }
        return values;
    }

    /** What a C program prints. */
    public String output(String program) {
        String executable = directory.resolve("program").toString();
        succeed(compiler, "-w", source(program), "-o", executable);
        return succeed(executable);
    }

    private static String includes(List<String> headers) {
        return headers.stream()
                .map("#include <%s>\n"::formatted)
                .collect(Collectors.joining("", "#define _GNU_SOURCE\n", ""));
    }

    private String source(String text) {
        try {
            return Files.writeString(directory.resolve("program.c"), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String succeed(String... command) {
        Result result = run(command);
        assertEquals(0, result.status, result.output);
        return result.output;
    }

    private Result run(String... command) {
        Path output = directory.resolve("output");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            try {
                assertTrue(process.waitFor(30, TimeUnit.SECONDS), () -> "too slow: " + builder);
            } finally {
                process.destroyForcibly();
            }
            return new Result(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private record Result(int status, String output) {}
}
