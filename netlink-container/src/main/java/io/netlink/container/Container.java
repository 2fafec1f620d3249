package io.netlink.container;

import io.netlink.container.ContainerException.Reason;
import io.netlink.netns.Netns;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A container of Docker or Podman, as its engine described it when it was asked. Immutable; {@link
 * #refresh} asks again.
 *
 * <pre>{@code
 * try (Netns ns = Container.docker("test1").netns(); Rtnetlink rtnl = Rtnetlink.open(ns)) {
 *     rtnl.addresses().list().forEach(System.out::println);
 * }
 * }</pre>
 */
public final class Container implements Guest {
    /** Ids of containers in the names of cgroups: {@code docker-ID.scope}, {@code libpod-ID}. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");

    private final ContainerEngine engine;
    private final String id;
    private final String name;
    private final ContainerState state;
    private final long pid;
    private final String image;
    private final String hostname;
    private final NetworkMode networkMode;
    private final Map<String, String> labels;

    Container(ContainerEngine engine, Inspection inspection) {
        this.engine = engine;
        this.id = inspection.id;
        this.name = inspection.name.replaceFirst("^/", "");
        this.state = ContainerState.of(inspection.status);
        this.pid = inspection.pid;
        this.image = inspection.image;
        this.hostname = inspection.hostname;
        this.networkMode = new NetworkMode(inspection.networkMode);
        this.labels = Collections.unmodifiableMap(new LinkedHashMap<>(inspection.labels));
    }

    /**
     * {@code docker inspect CONTAINER}, on Docker's usual socket.
     *
     * @param container its name, its id or the beginning of its id
     * @return what it is now
     * @throws IllegalArgumentException if no container can have the name
     * @throws ContainerException as for {@link ContainerEngine#get}
     */
    public static Container docker(String container) {
        return ContainerEngine.docker().get(container);
    }

    /**
     * {@code podman inspect CONTAINER}, on Podman's usual socket.
     *
     * @param container its name, its id or the beginning of its id
     * @return what it is now
     * @throws IllegalArgumentException if no container can have the name
     * @throws ContainerException as for {@link ContainerEngine#get}
     */
    public static Container podman(String container) {
        return ContainerEngine.podman().get(container);
    }

    /** The name, such as {@code test1}. */
    @Override
    public String name() {
        return name;
    }

    /** The id: 64 hexadecimal digits. */
    @Override
    public Optional<String> id() {
        return Optional.of(id);
    }

    /**
     * What it was doing.
     *
     * @return the state
     */
    public ContainerState state() {
        return state;
    }

    /**
     * {@code docker inspect -f '{{.State.Pid}}'}: its first process.
     *
     * @throws ContainerException NOT_RUNNING if it had none
     */
    @Override
    public long pid() {
        if (pid <= 0) {
            throw new ContainerException(Reason.NOT_RUNNING, notRunning());
        }
        return pid;
    }

    /**
     * The image it was made of.
     *
     * @return the name that was given to {@code docker run}
     */
    public String image() {
        return image;
    }

    /**
     * The name it calls itself by, for DHCP.
     *
     * @return the first 12 digits of the id, if nothing else was asked for
     */
    public String hostname() {
        return hostname;
    }

    /**
     * {@code docker run --network …}.
     *
     * @return whose network it is on
     */
    public NetworkMode networkMode() {
        return networkMode;
    }

    /**
     * {@code docker run --label …}.
     *
     * @return names and values; not changeable
     */
    public Map<String, String> labels() {
        return labels;
    }

    /**
     * {@inheritDoc}
     *
     * <p>The engine is asked again for the process. That is then held, and seen to be still the
     * container's: by what the engine says, and by its cgroup. So it is the container's namespace,
     * or an exception.
     */
    @Override
    public Netns netns() {
        try (PinnedProcess process = PinnedProcess.open(refresh().pid(), toString())) {
            Container now = refresh(); // that it is so while the process is held
            if (!process.isNumber(now.pid()) || isOfAnother(process.text("cgroup"))) {
                throw new ContainerException(Reason.NOT_RUNNING, this + " has been restarted");
            }
            return process.netns(toString());
        }
    }

    /** Whether a process's cgroup is named after a container, and not this one. */
    private boolean isOfAnother(String cgroup) {
        Matcher ids = ID.matcher(cgroup);
        boolean other = false;
        while (ids.find()) {
            if (ids.group().equals(id)) {
                return false;
            }
            other = true;
        }
        return other;
    }

    /**
     * Asks the engine again.
     *
     * @return what it is now
     * @throws ContainerException NOT_FOUND if it has been removed, NO_ENGINE if the engine does not
     *     answer
     */
    public Container refresh() {
        return engine.get(id);
    }

    /**
     * {@code ln -s /proc/PID/ns/net /run/netns/NAME}: gives its namespace a name that ends with its
     * process, as people do by hand. Prefer {@link #attach}, whose name means this namespace and
     * nothing else; a link means whatever process has the number.
     *
     * @param name the new name; {@link Netns#delete} takes it away
     * @throws IllegalArgumentException if the name cannot be one
     * @throws ContainerException NOT_RUNNING if it does not run
     * @throws io.netlink.SyscallException EEXIST if the name is taken
     */
    public void link(String name) {
        Netns.link(name, Path.of("/proc/" + refresh().pid() + "/ns/net"));
    }

    private String notRunning() {
        return "%s does not run: it is %s; %s start %s starts it"
                .formatted(
                        this,
                        state.name().toLowerCase(java.util.Locale.ROOT),
                        engine.label(),
                        name);
    }

    /** Whether the other is the same container of the same engine. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Container that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Such as {@code docker container test1}. */
    @Override
    public String toString() {
        return engine.label() + " container " + name;
    }
}
