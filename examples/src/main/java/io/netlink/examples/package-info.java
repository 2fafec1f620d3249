/**
 * Small programs that show the library. {@code Quickstart} runs them all; README quotes them.
 *
 * <p>Each {@code Step} does what a person does with a handful of {@code ip} commands, which it
 * prints beside the time that its calls took.
 */
package io.netlink.examples;
