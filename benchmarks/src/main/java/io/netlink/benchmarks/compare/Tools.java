package io.netlink.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The programs that are compared: built where they need to be, and how they are started. */
final class Tools {
    private static final String OURS = "io.netlink.benchmarks.compare.ours.";
    private static final String MESSAGE = "src/main/resources/io/netlink/benchmarks/veth.hex";

    private final Path folder;
    private final Path built;
    private final Path sources;
    private final String java;
    private final String classPath;
    private final Map<Peer, String> missing = new EnumMap<>(Peer.class);

    /**
     * Builds what can be built.
     *
     * @param folder {@code benchmarks}
     * @param classPath of this library and of these classes: archives, for the AOT cache
     */
    Tools(Path folder, String classPath) throws IOException {
        this.folder = folder;
        this.built = Files.createDirectories(folder.resolve("target/compare"));
        this.sources = folder.resolve("src/compare");
        this.java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        this.classPath = classPath;
    }

    /** Builds the programs; what cannot be built is missing, and why is known. */
    void build() throws IOException {
        compile(Peer.C, "c", "compare-c", "-lmnl", "gcc and libmnl-dev");
        compile(Peer.IP, "ip", "compare-ip", "", "gcc");
        Command.Output ip = Command.run("ip", "-V");
        if (!ip.succeeded()) {
            missing.put(Peer.IP, "no ip (Debian's iproute2)");
        }
        // Debian's packages, without a network
        Command.Output go =
                Command.in(sources.resolve("go"))
                        .with("GOPATH", "/usr/share/gocode")
                        .with("GO111MODULE", "off")
                        .with("GOFLAGS", "")
                        .start("go", "build", "-o", built.resolve("compare-go").toString(), ".");
        if (!go.succeeded()) {
            missing.put(
                    Peer.GO,
                    "not built (Debian's golang-go, golang-github-vishvananda-netlink-dev): "
                            + go.lastLine());
        }
        if (!Command.run(python(), "-c", "import pyroute2").succeeded()) {
            missing.put(Peer.PYTHON, "no pyroute2 (Debian's python3-pyroute2)");
        }
    }

    private void compile(Peer peer, String name, String output, String library, String needs)
            throws IOException {
        List<String> command = new ArrayList<>(List.of("gcc", "-O2", "-Wall", "-Wextra", "-o"));
        command.add(built.resolve(output).toString());
        try (var files = Files.list(sources.resolve(name))) {
            files.map(Path::toString).filter(f -> f.endsWith(".c")).sorted().forEach(command::add);
        }
        if (!library.isEmpty()) {
            command.add(library);
        }
        Command.Output gcc = Command.run(command.toArray(String[]::new));
        if (!gcc.succeeded()) {
            missing.put(peer, "not built (Debian's " + needs + "): " + gcc.lastLine());
        }
    }

    /** Makes the AOT cache by the command that docs/performance.md tells. */
    void buildAotCache() throws IOException {
        List<String> command = new ArrayList<>(List.of(java, "-XX:AOTCacheOutput=" + aotCache()));
        command.addAll(jvm(Peer.JAVA_AOT, "Start"));
        Command.Output made = Command.run(command.toArray(String[]::new));
        if (!made.succeeded()) {
            missing.put(Peer.JAVA_AOT, "no AOT cache: " + made.lastLine());
        }
    }

    /** All of the module and what it depends on, in one. */
    Path benchmarksJar() {
        return folder.resolve("target/benchmarks.jar");
    }

    private Path aotCache() {
        return built.resolve("start.aot");
    }

    /** Debian's, which has Debian's pyroute2. */
    static String python() {
        return Files.isExecutable(Path.of("/usr/bin/python3")) ? "/usr/bin/python3" : "python3";
    }

    String c() {
        return built.resolve("compare-c").toString();
    }

    /** Why a program is not there, or null. */
    String missing(Peer peer) {
        return missing.get(Peer.VARIANTS_OF_C.contains(peer) ? Peer.C : peer);
    }

    /** Where a program's messages go. */
    Path errors(Peer peer) {
        return built.resolve(peer.id() + ".err");
    }

    /** What runs a row by a program. */
    List<String> command(Row row, Peer peer, int count) {
        if (row.id().equals("start")) {
            return start(peer, count);
        }
        List<String> command = new ArrayList<>(program(peer));
        command.add(row.id());
        if (peer.isJava()) {
            command.add(peer.id());
        }
        command.add(String.valueOf(count));
        if (Peer.VARIANTS_OF_C.contains(peer)) {
            command.add(peer.id().substring("c-".length()));
        }
        if (row.id().equals("decode")) {
            command.add(folder.resolve(MESSAGE).toString());
        }
        return command;
    }

    private List<String> program(Peer peer) {
        return switch (peer) {
            case C, C_ECHO, C_THREAD -> List.of(c());
            case GO -> List.of(built.resolve("compare-go").toString());
            case PYTHON -> List.of(python(), sources.resolve("python/compare.py").toString());
            case IP -> List.of(built.resolve("compare-ip").toString());
            default -> {
                List<String> command = new ArrayList<>(List.of(java));
                command.addAll(peer.jvmOptions());
                command.addAll(jvm(peer, "Ours"));
                yield command;
            }
        };
    }

    /** compare-ip starts any program, and waits until it writes something. */
    private List<String> start(Peer peer, int count) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                built.resolve("compare-ip").toString(),
                                "start",
                                String.valueOf(count)));
        switch (peer) {
            case IP -> command.addAll(List.of("ip", "link", "show", "lo"));
            case C, GO, PYTHON -> {
                command.addAll(program(peer));
                command.add("start");
            }
            case JVM -> {
                command.add(java);
                command.addAll(jvm(peer, "StartNothing"));
            }
            case JVM_FFM -> {
                command.add(java);
                command.addAll(jvm(peer, "StartCall"));
            }
            case JAVA_AOT -> {
                command.addAll(List.of(java, "-XX:AOTCache=" + aotCache()));
                command.addAll(jvm(peer, "Start"));
            }
            default -> {
                command.add(java);
                command.addAll(jvm(peer, "Start"));
            }
        }
        return command;
    }

    private List<String> jvm(Peer peer, String main) {
        String all = classPath + ":" + benchmarksJar(); // with jnr-ffi
        String path = peer == Peer.JNR ? all : classPath;
        return List.of("--enable-native-access=ALL-UNNAMED", "-cp", path, OURS + main);
    }
}
