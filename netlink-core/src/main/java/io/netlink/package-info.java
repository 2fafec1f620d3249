/**
 * The kernel's netlink language: sockets, messages, attributes, errors and the value types that all
 * modules share.
 *
 * <p>A tour:
 *
 * <ul>
 *   <li>{@link io.netlink.NetlinkSocket} sends requests and reads answers and events; {@link
 *       io.netlink.NetlinkOptions} sets it up.
 *   <li>{@link io.netlink.RequestBatch} is many requests that are sent together; {@link
 *       io.netlink.BatchResult} says what became of each.
 *   <li>{@link io.netlink.MessageWriter} and {@link io.netlink.AttributeWriter} write messages into
 *       memory; {@link io.netlink.NetlinkMessage}, {@link io.netlink.AttributeReader} and {@link
 *       io.netlink.AttributeView} see received ones without copying.
 *   <li>{@link io.netlink.AttributeSpace} is a table of attributes, {@link io.netlink.Attribute} a
 *       row of it, {@link io.netlink.AttributeSet} an immutable set of values that loses nothing.
 *   <li>{@link io.netlink.ErrnoException} is what the kernel's refusals have in common: {@link
 *       io.netlink.NetlinkException} for requests, {@link io.netlink.SyscallException} for system
 *       calls. {@link io.netlink.DecodeException} is for bytes that make no sense, {@link
 *       io.netlink.DumpInterruptedException} for lists that could not be read in one piece.
 *   <li>{@link io.netlink.InetPrefix}, {@link io.netlink.MacAddress} and {@link
 *       io.netlink.NetnsHandle} are the values.
 * </ul>
 *
 * <p><b>Logging:</b> the {@link System.Logger} named {@code io.netlink} gets a line for: a socket
 * that was overrun (WARNING, at most one in 10 s for each socket), a thread of the library that
 * could not go home from a namespace and ended (WARNING), a thread found astray by {@code
 * Netns.strays()} (WARNING), a listener or subscriber of events that has thrown or that its
 * executor refused (WARNING), a file of {@code /etc/netns/NAME} that a program could not be given
 * (WARNING), and a dump that is repeated since the kernel's tables changed meanwhile (DEBUG). In
 * normal use it says nothing.
 *
 * <p><b>Recording:</b> JDK Flight Recorder gets {@code io.netlink.Exchange} for each request and
 * its answer, {@code io.netlink.Receive} for each datagram of events, and {@code
 * io.netlink.NamespaceEntry} for each time that a thread of the library was inside a namespace.
 * Unless the recording says otherwise ({@code io.netlink.Exchange#throttle=off}), at most 300
 * exchanges and 300 datagrams are recorded in a second. Nothing of it is loaded while no recorder
 * runs.
 */
package io.netlink;
