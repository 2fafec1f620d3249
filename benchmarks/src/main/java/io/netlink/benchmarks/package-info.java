/**
 * What the library costs, one question a class, each beside the least that could be paid for the
 * same.
 *
 * <p>The bodies are plain methods that return what they made; the tests run them too, to see that
 * the ways compared do the same, and that those on the hot path allocate nothing.
 *
 * <p>Nothing is closed at the end: each JVM runs one benchmark, and JMH counts what a tear-down
 * allocates as the last iteration's.
 */
package io.netlink.benchmarks;
