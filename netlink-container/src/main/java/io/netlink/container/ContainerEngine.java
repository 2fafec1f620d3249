package io.netlink.container;

import io.netlink.container.ContainerException.Reason;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A container engine that speaks Docker's API on a Unix socket: Docker, and Podman's service.
 *
 * <p>Only asks ({@code docker inspect}, {@code docker ps}); nothing is changed through it. Each
 * question is a connection of its own, so there is nothing to close. Safe for use by many threads.
 * An answer is waited for 30 seconds at most; an interrupt ends that with a {@link
 * ContainerException} (INTERRUPTED).
 *
 * <p>Whoever may open Docker's socket may become root on the machine; Docker gives it to root and
 * the group {@code docker}.
 */
public final class ContainerEngine {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What Docker allows in a name, and in an id; {@code /} for what {@code inspect} prints. */
    private static final Pattern NAME = Pattern.compile("/?[a-zA-Z0-9][a-zA-Z0-9_.-]*");

    private static final int NOT_FOUND = 404;

    private final String label;
    private final Path socket;

    private ContainerEngine(String label, Path socket) {
        this.label = label;
        this.socket = Objects.requireNonNull(socket, "socket");
    }

    /**
     * Docker on its usual socket: {@code $DOCKER_HOST} if it names a Unix socket, {@code
     * /run/docker.sock}, or a rootless daemon's {@code $XDG_RUNTIME_DIR/docker.sock}.
     *
     * @return the engine; whether it answers is seen when it is asked
     * @throws ContainerException NO_ENGINE if {@code $DOCKER_HOST} names something else
     */
    public static ContainerEngine docker() {
        return usual("docker", System.getenv(), "DOCKER_HOST", "/run/docker.sock", "docker.sock");
    }

    /**
     * Podman's service on its usual socket: {@code $CONTAINER_HOST} if it names a Unix socket,
     * {@code /run/podman/podman.sock}, or {@code $XDG_RUNTIME_DIR/podman/podman.sock}. It runs
     * where {@code podman.socket} of systemd is on, or by {@code podman system service}.
     *
     * @return the engine; whether it answers is seen when it is asked
     * @throws ContainerException NO_ENGINE if {@code $CONTAINER_HOST} names something else
     */
    public static ContainerEngine podman() {
        return usual(
                "podman",
                System.getenv(),
                "CONTAINER_HOST",
                "/run/podman/podman.sock",
                "podman/podman.sock");
    }

    /**
     * Docker on another socket.
     *
     * @param socket the Unix socket
     * @return the engine
     */
    public static ContainerEngine docker(Path socket) {
        return new ContainerEngine("docker", socket);
    }

    /**
     * Podman's service on another socket.
     *
     * @param socket the Unix socket
     * @return the engine
     */
    public static ContainerEngine podman(Path socket) {
        return new ContainerEngine("podman", socket);
    }

    static ContainerEngine usual(
            String label,
            Map<String, String> environment,
            String variable,
            String ofRoot,
            String ofUser) {
        String asked = environment.getOrDefault(variable, "");
        if (asked.startsWith("unix://")) {
            return new ContainerEngine(label, Path.of(asked.substring("unix://".length())));
        }
        if (!asked.isEmpty()) {
            throw new ContainerException(
                    Reason.NO_ENGINE,
                    "%s=%s: only an engine on this machine has namespaces here, on a Unix socket (unix:///…)"
                            .formatted(variable, asked));
        }
        Path root = Path.of(ofRoot);
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        Path user = Path.of(runtime.isEmpty() ? ofRoot : runtime + "/" + ofUser);
        return new ContainerEngine(label, !Files.exists(root) && Files.exists(user) ? user : root);
    }

    /**
     * {@code docker inspect CONTAINER}.
     *
     * @param container its name, its id or the beginning of its id
     * @return what it is now
     * @throws IllegalArgumentException if no container can have the name
     * @throws ContainerException NOT_FOUND if there is none, AMBIGUOUS if several ids begin so,
     *     NO_ENGINE if the engine does not answer, REFUSED if it answers with an error
     */
    public Container get(String container) {
        return find(container)
                .orElseThrow(
                        () ->
                                new ContainerException(
                                        Reason.NOT_FOUND,
                                        "%s has no container %s; `%s ps -a` lists them"
                                                .formatted(label, container, label)));
    }

    /**
     * {@code docker inspect CONTAINER}, where there may be none.
     *
     * @param container its name, its id or the beginning of its id
     * @return what it is now
     * @throws IllegalArgumentException if no container can have the name
     * @throws ContainerException as for {@link #get}
     */
    public Optional<Container> find(String container) {
        if (!NAME.matcher(container).matches()) {
            throw new IllegalArgumentException("no container can be called '" + container + "'");
        }
        String name = container.startsWith("/") ? container.substring(1) : container;
        UnixHttp.Answer answer = ask("/containers/" + name + "/json");
        if (answer.status() == NOT_FOUND) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Container(this, Inspection.read(ok(answer, container))));
        } catch (IOException e) {
            throw new ContainerException(
                    Reason.REFUSED, this + " does not say what " + container + " is", e);
        }
    }

    /**
     * {@code docker ps}: the containers that run.
     *
     * @return what they are now; one that ended meanwhile is left out
     * @throws ContainerException NO_ENGINE if the engine does not answer, REFUSED if it answers
     *     with an error
     */
    public List<Container> list() {
        return list("/containers/json");
    }

    /**
     * {@code docker ps -a}: also those that do not run.
     *
     * @return what they are now
     * @throws ContainerException as for {@link #list()}
     */
    public List<Container> listAll() {
        return list("/containers/json?all=true");
    }

    private List<Container> list(String target) {
        List<Container> all = new ArrayList<>();
        try {
            for (String id : Inspection.ids(ok(ask(target), "a list"))) {
                find(id).ifPresent(all::add);
            }
        } catch (IOException e) {
            throw new ContainerException(Reason.REFUSED, this + " does not list containers", e);
        }
        return List.copyOf(all);
    }

    private UnixHttp.Answer ask(String target) {
        try {
            return UnixHttp.get(socket, target, PATIENCE);
        } catch (ClosedByInterruptException e) {
            throw new ContainerException(
                    Reason.INTERRUPTED, this + ": interrupted while waiting for its answer", e);
        } catch (IOException e) {
            throw new ContainerException(Reason.NO_ENGINE, noEngine(e), e);
        }
    }

    private String noEngine(Exception e) {
        String remedy =
                label.equals("podman")
                        ? "start it: systemctl start podman.socket, or podman system service"
                                + " --time=0"
                        : "start it: systemctl start docker";
        if (isForbidden()) {
            remedy =
                    "only root and its group may ask it: run as root, as a member of that group%s,"
                            + " or with CAP_DAC_OVERRIDE";
            remedy = remedy.formatted(group());
        }
        return "%s: %s; %s".formatted(this, e.getMessage(), remedy);
    }

    /** Whether the socket, or a folder above it, does not let us: else nothing answers there. */
    private boolean isForbidden() {
        try {
            Files.getLastModifiedTime(socket);
            return !Files.isWritable(socket);
        } catch (AccessDeniedException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private String group() {
        try {
            return " ("
                    + Files.readAttributes(socket, PosixFileAttributes.class).group().getName()
                    + ")";
        } catch (IOException e) {
            return "";
        }
    }

    private byte[] ok(UnixHttp.Answer answer, String what) {
        if (answer.status() == 200) {
            return answer.body();
        }
        String said = Inspection.message(answer.body());
        boolean several =
                said.toLowerCase(java.util.Locale.ROOT).contains("multiple")
                        || said.contains("more than one");
        throw new ContainerException(
                several ? Reason.AMBIGUOUS : Reason.REFUSED,
                "%s, asked for %s: %s".formatted(this, what, said));
    }

    /** The engine and its socket, such as {@code docker on /run/docker.sock}. */
    @Override
    public String toString() {
        return label + " on " + socket;
    }

    String label() {
        return label;
    }
}
