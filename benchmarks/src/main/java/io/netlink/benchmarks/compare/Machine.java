package io.netlink.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Where it was measured, and with what: nothing of it is typed by hand. */
public final class Machine {
    private Machine() {}

    /**
     * The machine, its system and its JDK.
     *
     * @return names and values, in order
     * @throws IOException if the system does not say
     */
    public static Map<String, String> describe() throws IOException {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Date", LocalDate.now().toString());
        facts.put("Processor", line("/proc/cpuinfo", "model name", ":"));
        facts.put("Processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
        String memory = line("/proc/meminfo", "MemTotal", ":").replaceAll("\\D", "");
        facts.put(
                "Memory",
                memory.isEmpty()
                        ? "unknown"
                        : Text.number(Long.parseLong(memory) / 1024 / 1024.0) + " GiB");
        facts.put("Kernel", System.getProperty("os.version"));
        facts.put("System", line("/etc/os-release", "PRETTY_NAME", "=").replace("\"", ""));
        facts.put(
                "JDK",
                System.getProperty("java.vendor")
                        + " "
                        + System.getProperty("java.runtime.version"));
        facts.put("iproute2", version("ip", "-V"));
        return facts;
    }

    /** The same, and the programs that are compared. */
    static Map<String, String> describe(Path benchmarksJar) throws IOException {
        Map<String, String> facts = describe();
        facts.put("C compiler", version("gcc", "--version"));
        facts.put("libmnl", version("pkg-config", "--modversion", "libmnl"));
        facts.put("Go", version("go", "version"));
        facts.put("vishvananda/netlink", debian("golang-github-vishvananda-netlink-dev"));
        facts.put(
                "pyroute2",
                version(
                                Tools.python(),
                                "-c",
                                "import importlib.metadata as m; print(m.version('pyroute2'))")
                        + ", "
                        + version(Tools.python(), "--version"));
        facts.put("jnr-ffi", jnr(benchmarksJar));
        return facts;
    }

    private static String version(String... command) throws IOException {
        return Command.run(command).firstLine();
    }

    private static String debian(String name) throws IOException {
        return version("dpkg-query", "-W", "-f", "${Version}", name);
    }

    /** Its own archive says it, which is part of the one of all benchmarks. */
    private static String jnr(Path benchmarks) throws IOException {
        if (!Files.exists(benchmarks)) {
            return "unknown";
        }
        try (ZipFile jar = new ZipFile(benchmarks.toFile())) {
            ZipEntry entry = jar.getEntry("META-INF/maven/com.github.jnr/jnr-ffi/pom.properties");
            Properties properties = new Properties();
            if (entry != null) {
                properties.load(jar.getInputStream(entry));
            }
            return properties.getProperty("version", "unknown");
        }
    }

    private static String line(String file, String name, String separator) throws IOException {
        if (Files.isReadable(Path.of(file))) {
            for (String line : Files.readAllLines(Path.of(file))) {
                String[] pair = line.split(separator, 2);
                if (pair.length == 2 && pair[0].strip().equals(name)) {
                    return pair[1].strip();
                }
            }
        }
        return "unknown";
    }
}
