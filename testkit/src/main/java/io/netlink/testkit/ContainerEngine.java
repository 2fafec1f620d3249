package io.netlink.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A real container engine of the test's own, in the test's namespaces: its containers, images,
 * networks and sockets are seen nowhere else. It has one image, {@link #IMAGE}. When it is closed,
 * and also when the test's JVM is killed, its processes end and all that it made is removed.
 *
 * <p>Firewall and forwarding stay as they are. It starts within two seconds: share one in a class.
 *
 * <p>All methods throw {@link AssertionError} with what the engine's client said if it fails.
 */
public abstract sealed class ContainerEngine implements AutoCloseable
        permits DockerDaemon, PodmanService {
    /** The image: busybox with all its applets in /bin. */
    public static final String IMAGE = "busybox";

    private static final List<String> SLEEP = List.of("sleep", "100000");

    /** Options of {@code run} that have no value. */
    private static final List<String> FLAGS =
            List.of("--privileged", "--rm", "--init", "--tty", "--read-only", "--publish-all");

    private final Guard guard;
    private final List<String> client;
    private final Map<String, String> environment;
    private final List<String> withoutDelay;

    /**
     * @param client the command of its client
     * @param withoutDelay how its client is told to kill what it removes at once
     */
    ContainerEngine(
            Guard guard,
            List<String> client,
            Map<String, String> environment,
            List<String> withoutDelay) {
        this.guard = guard;
        this.client = client;
        this.withoutDelay = withoutDelay;
        this.environment = environment;
    }

    /** Starts a guard's daemon, with the image's files at hand. */
    static Guard startGuard(String engine) {
        Path directory = Guard.createDirectory(engine);
        RootFs.create(directory.resolve("rootfs"));
        return Guard.start(engine, directory, Map.of());
    }

    /** The Unix socket of its API. */
    public final Path socket() {
        return guard.directory().resolve("socket");
    }

    /** What the engine's client, and others that find the engine as it does, need to know. */
    public final Map<String, String> environment() {
        return environment;
    }

    /**
     * Runs a container in the background: {@code docker run --detach --name NAME …}.
     *
     * @param name its name
     * @param words options, each with its value in the same word as in {@code --network=none}, or
     *     before a second word as in {@code --network none}; then the command, which is to sleep if
     *     there is none
     * @return its id, of 64 digits
     */
    public final String run(String name, String... words) {
        int options = countOptions(words);
        List<String> all = new ArrayList<>();
        all.addAll(List.of("run", "--detach", "--pull=never"));
        all.addAll(List.of("--cgroup-parent", "/" + guard.directory().getFileName()));
        all.addAll(List.of("--name", name));
        all.addAll(Arrays.asList(words).subList(0, options));
        all.add(IMAGE);
        all.addAll(
                options < words.length
                        ? Arrays.asList(words).subList(options, words.length)
                        : SLEEP);
        return client(all).strip();
    }

    /** How many of the words are options: those with two dashes, and their values. */
    private static int countOptions(String... words) {
        int count = 0;
        while (count < words.length && words[count].startsWith("--")) {
            count += words[count].contains("=") || FLAGS.contains(words[count]) ? 1 : 2;
        }
        return Math.min(count, words.length);
    }

    /** The process id of a container's first process, as this process sees it. */
    public final long pid(String container) {
        return Long.parseLong(inspect(container, "{{.State.Pid}}"));
    }

    /** What the engine knows of a container, by a template. */
    public final String inspect(String container, String format) {
        return client(List.of("container", "inspect", "--format", format, container)).strip();
    }

    /** Runs a command in a container and returns what it printed. */
    public final String exec(String container, String... command) {
        List<String> all = new ArrayList<>(List.of("exec", container));
        all.addAll(List.of(command));
        return client(all);
    }

    /** Kills a container, which stays there. */
    public final void kill(String container) {
        client(List.of("kill", container));
    }

    /** Starts a container that has ended. */
    public final void start(String container) {
        client(List.of("start", container));
    }

    /** Ends a container and removes it. */
    public final void remove(String container) {
        List<String> all = new ArrayList<>(List.of("rm", "--force", "--volumes"));
        all.addAll(withoutDelay);
        all.add(container);
        client(all);
    }

    /** Runs the engine's client, {@code docker} or {@code podman}, and returns what it printed. */
    public final String client(List<String> words) {
        List<String> command = new ArrayList<>(client);
        command.addAll(words);
        return Tool.output(command, environment);
    }

    @Override
    public final void close() {
        guard.close();
    }
}
