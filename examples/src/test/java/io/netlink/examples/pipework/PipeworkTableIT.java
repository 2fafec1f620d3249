package io.netlink.examples.pipework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.InetPrefix;
import io.netlink.MacAddress;
import io.netlink.netns.Netns;
import io.netlink.route.Link;
import io.netlink.route.Rtnetlink;
import io.netlink.route.link.Bridge;
import io.netlink.route.link.Veth;
import io.netlink.testkit.DhcpServer;
import io.netlink.testkit.DockerDaemon;
import io.netlink.testkit.Engines;
import io.netlink.testkit.Ip;
import io.netlink.testkit.Kernel;
import io.netlink.testkit.OvsDaemon;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** pipework's behaviour, option by option: {@code pipework.txt}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PipeworkTableIT {
    private static final List<String> LINKS = List.of("phys", "phys.10", "phys.11", "br1", "br2");

    /** What a command of pipework does, in one respect. */
    record Expected(String where, String what, String shows) {}

    /** A command, or several, and all that is to hold then. */
    record Row(String needs, String command, List<Expected> expected) {
        @Override
        public String toString() {
            return command;
        }
    }

    private final List<AutoCloseable> started = new ArrayList<>();
    private final Rtnetlink host = Rtnetlink.open();
    private Optional<OvsDaemon> ovs = Optional.empty();
    private Netns ns;
    private Rtnetlink inside;
    private List<String> own;
    private long pid;
    private String guest;
    private String name;
    private DhcpServer dhcp;

    static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        try (InputStream table = PipeworkTableIT.class.getResourceAsStream("pipework.txt")) {
            for (String line :
                    new String(table.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("#")) {
                    continue;
                }
                String[] cells = line.split("\\|", -1);
                assertEquals(5, cells.length, line);
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = cells[i].strip();
                }
                if (!cells[1].isEmpty()) {
                    rows.add(new Row(cells[0], cells[1], new ArrayList<>()));
                }
                rows.getLast().expected.add(new Expected(cells[2], cells[3], cells[4]));
            }
        }
        // an emulated processor is slow: there only what this machine's kernel may lack
        return Boolean.getBoolean("netlink.vm")
                ? rows.stream().filter(row -> row.needs.contains(":")).toList()
                : rows;
    }

    @BeforeAll
    void startGuest() throws Exception {
        Ip.assumeInstalled();
        // slow there, and not needed for what only that kernel has
        if (Engines.isRoot() && !Boolean.getBoolean("netlink.vm") && DockerDaemon.isInstalled()) {
            DockerDaemon docker = DockerDaemon.start();
            started.add(docker);
            link(Path.of("/run/docker.sock"), docker.socket());
            docker.run("test01", "--network", "none");
            pid = docker.pid("test01");
            name = "test01";
            guest = "test01";
        } else {
            Netns created = Netns.create();
            started.add(created);
            Process process = created.exec(new ProcessBuilder("sleep", "1000"));
            started.add(() -> process.destroyForcibly().waitFor());
            pid = process.pid();
            guest = "pid:" + pid;
            name = "process";
        }
        ns = Netns.ofPid(pid);
        started.add(ns);
        inside = Rtnetlink.open(ns);
        started.add(inside);
        own = links();
    }

    private List<String> links() {
        return inside.links().list().stream().map(Link::name).toList();
    }

    /** Where a program looks for it; {@code /run} is the test's own. */
    private void link(Path usual, Path real) throws IOException {
        Files.createDirectories(usual.getParent());
        Files.createSymbolicLink(usual, real);
        started.add(() -> Files.delete(usual));
    }

    @AfterAll
    void stopGuest() throws Exception {
        for (AutoCloseable each : started.reversed()) {
            each.close();
        }
        host.close();
    }

    @BeforeEach
    void makeInterface() {
        host.links()
                .add(
                        Link.named("phys")
                                .mtu(1480)
                                .address(MacAddress.parse("02:00:00:00:0a:01"))
                                .kind(Veth.peer(Link.named("phys-peer").up())));
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        if (ns == null) {
            return;
        }
        if (dhcp != null) {
            dhcp.close();
            dhcp = null;
        }
        for (long each : ns.pids()) {
            if (each != pid) {
                ProcessHandle.of(each).ifPresent(ProcessHandle::destroy);
            }
        }
        if (ovs.isPresent()) {
            ovs.get().vsctl("--if-exists del-br ovs1");
        }
        inside.links().list().stream()
                .filter(link -> !own.contains(link.name()))
                .forEach(inside.links()::delete);
        inside.rules().list().stream()
                .filter(rule -> rule.priority().orElse(0) == 500)
                .forEach(inside.rules()::delete);
        LINKS.forEach(each -> host.links().find(each).ifPresent(host.links()::delete));
        while (ns.pids().size() > 1) {
            Thread.sleep(20);
        }
    }

    private void assumeThereIs(String needs) throws IOException {
        String[] parts = needs.split(":");
        switch (parts[0]) {
            case "" -> {}
            case "link" -> Kernel.assumeLinkKind(parts[1]);
            case "qdisc" -> Kernel.assumeQdisc(parts[1]);
            case "dhcp" -> Engines.assumeRoot("dhcpcd, which changes its user");
            case "ovs" -> {
                if (ovs.isEmpty()) {
                    OvsDaemon made = OvsDaemon.start();
                    started.add(made);
                    ovs = Optional.of(made);
                    link(Path.of("/run/openvswitch/db.sock"), made.database());
                }
            }
            default -> throw new AssertionError("pipework.txt: " + needs);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void pipework(Row row) throws Exception {
        assumeThereIs(row.needs);
        assertNotEquals(0, row.expected.stream().filter(each -> !each.shows.isEmpty()).count());
        for (Expected each : row.expected) {
            if (each.where.equals("given")) {
                give(each.what);
            }
        }
        Optional<String> refusal =
                row.expected.stream()
                        .filter(each -> each.where.equals("refused"))
                        .map(Expected::shows)
                        .findFirst();
        if (refusal.isPresent()) {
            RuntimeException e = assertThrows(RuntimeException.class, () -> run(row.command));
            assertTrue(e.getMessage().contains(refusal.get()), e.getMessage());
            assertEquals(own, links(), "nothing is left");
        }
        String said = refusal.isPresent() ? "" : run(row.command);
        for (Expected each : row.expected) {
            check(each, said);
        }
    }

    private void give(String what) {
        if (what.startsWith("bridge ")) {
            ovs.orElseThrow().addBridge(what.substring("bridge ".length()));
        } else if (what.equals("dhcp")) {
            host.links().add(Link.named("br1").up().kind(Bridge.create()));
            host.addresses().add("br1", InetPrefix.parse("10.9.0.1/24"));
            dhcp = DhcpServer.start("br1", "10.9.0.50,10.9.0.50,255.255.255.0,1h");
        } else {
            Ip.ip(what);
        }
    }

    /** Runs pipework for each of the commands, and tells what it prints. */
    private String run(String commands) throws IOException {
        PrintStream usual = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            for (String command : commands.split(";")) {
                Pipework.run(command.strip().replace("GUEST", guest).split(" +"));
            }
        } finally {
            System.setOut(usual);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void check(Expected expected, String said) throws Exception {
        String what = expected.what.replace("PID", String.valueOf(pid));
        String shows = expected.shows.replace("PID", String.valueOf(pid)).replace("NAME", name);
        if (shows.equals("absent")) {
            assertNotEquals(0, Ip.tryIp(what), what);
            return;
        }
        String seen =
                switch (expected.where) {
                    case "given", "refused" -> null;
                    case "guest" -> output("ip", what);
                    case "tc" -> output("tc", what);
                    case "host" -> Ip.ip(what);
                    case "ovs" -> ovs.orElseThrow().vsctl(what);
                    case "says" -> said;
                    case "pids" -> commands();
                    default -> throw new AssertionError("pipework.txt: " + expected);
                };
        if (seen == null) {
            return;
        }
        String line = seen.replaceAll("\\s+", " ");
        if (shows.startsWith("not ")) {
            assertTrue(!line.contains(shows.substring("not ".length())), expected + ": " + line);
        } else {
            assertTrue(line.contains(shows), expected + ": " + line);
        }
    }

    private String output(String program, String words) throws Exception {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(words.split(" ")));
        Process process = ns.exec(new ProcessBuilder(command).redirectErrorStream(true));
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> command + ": " + output);
        return output;
    }

    /** The programs that run in the guest's network. */
    private String commands() throws IOException {
        StringBuilder all = new StringBuilder();
        for (long each : ns.pids()) {
            all.append(Files.readString(Path.of("/proc/" + each + "/comm")));
        }
        return all.toString();
    }
}
