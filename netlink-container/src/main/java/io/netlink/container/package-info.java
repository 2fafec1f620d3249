/**
 * Networks of containers: who lives in which namespace, and what the {@code pipework} script does.
 *
 * <p>{@link io.netlink.container.Container} is a container of Docker or Podman, found through its
 * {@link io.netlink.container.ContainerEngine}; {@link io.netlink.container.Guest} is that or any
 * other process, by number, cgroup or command line. Each has a {@code netns()}.
 *
 * <p>{@link io.netlink.container.ContainerNetwork} says what interface a guest is to get: a port of
 * a bridge, a macvlan, the host's own interface …, with which addresses and gateway. Its {@code
 * attach()} makes it so and gives an {@link io.netlink.container.Attachment}, whose {@code
 * detach()} undoes it.
 *
 * <p>In the package: a {@code HostSide} for each thing that can be attached to, {@code Attach} and
 * {@code Attaching} for the order of the steps, {@code Addressing} for addresses and routes, {@code
 * Undo} for what takes steps back.
 */
package io.netlink.container;
