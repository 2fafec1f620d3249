/**
 * Network namespaces: what {@code ip netns} does.
 *
 * <p>{@link io.netlink.netns.Netns} is all of it: {@code create}, {@code open}, {@code list},
 * {@code delete} and {@code attach} by name; {@code ofPid}, {@code ofThread} and {@code current}
 * for namespaces without one; {@code call}, {@code run} and {@code exec} for code and programs
 * inside; {@code open(opener)} for sockets that are to be in a namespace. {@link
 * io.netlink.netns.Stray} is a thread that stayed where it should not.
 *
 * <p>In the package: {@code RunDirectory} knows where names are kept, {@code InsideThread} runs
 * user code, {@code ProcessStarter} and its neighbours run programs.
 */
package io.netlink.netns;
