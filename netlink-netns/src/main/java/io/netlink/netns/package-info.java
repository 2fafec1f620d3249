/**
 * Network namespaces: what {@code ip netns} does.
 *
 * <p>{@link io.netlink.netns.Netns} is the way in: {@code create}, {@code open}, {@code list},
 * {@code delete}, {@code attach} and {@code identify} by name; {@code ofPid}, {@code ofThread} and
 * {@code current} for namespaces without one. {@link io.netlink.netns.NetnsDirectory} has names
 * elsewhere than {@code ip}, {@link io.netlink.netns.NetnsWatch} tells which come and go.
 *
 * <p>Inside a namespace: {@code open(opener)} for sockets that are to be there; {@code
 * socketFactory}, {@code serverSocketFactory} and {@code selectorProvider} for libraries that open
 * them by themselves ({@link io.netlink.netns.NetnsSocketFactory} where they want the name of a
 * class); {@code call} and {@code run} for code; {@code exec} and {@code execAll} for programs;
 * {@link io.netlink.netns.NetnsSysctl} for settings, with the common ones in {@link
 * io.netlink.netns.Sysctl}. {@link io.netlink.netns.Stray} is a thread that stayed where it should
 * not.
 *
 * <p>In the package: {@code RunDirectory} knows where names are kept, {@code ProcScan} who is in
 * one, {@code InsideThread} runs user code, {@code ProcessStarter} and its neighbours run programs.
 */
package io.netlink.netns;
