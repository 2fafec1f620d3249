/**
 * What is promised of a program that is left running: {@code benchmarks/reliability}.
 *
 * <p>Each {@link io.netlink.benchmarks.reliability.Proof} runs in a JVM of its own, in namespaces
 * of its own, which {@code build/netns-jvm} makes, and says figures and whether promises were kept.
 * What comes out is written into {@code docs/reliability.md}.
 */
package io.netlink.benchmarks.reliability;
