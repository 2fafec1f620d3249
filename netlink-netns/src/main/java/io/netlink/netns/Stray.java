package io.netlink.netns;

import io.netlink.NetnsId;

/**
 * A thread of this JVM that is in another network namespace than the process: see {@link
 * Netns#strays()}.
 *
 * @param tid the thread's kernel id, as in {@code /proc/self/task}
 * @param name its name as the kernel knows it, 15 bytes at most
 * @param namespace where it is
 */
public record Stray(long tid, String name, NetnsId namespace) {}
