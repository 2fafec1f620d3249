package io.netlink.benchmarks.compare;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** A program that is compared; one of ours for each way to do the same. */
enum Peer {
    C("c", "C", "libmnl", 1),
    C_ECHO("c-echo", "C, echo", "libmnl, asking for what was made", 1),
    C_THREAD("c-thread", "C, two threads", "libmnl, a second thread enters namespaces", 1),
    GO("go", "Go", "vishvananda/netlink", 1),
    PYTHON("py", "pyroute2", "", 0),
    IP("ip", "`ip`", "", 0),
    JNR("jnr", "jnr-ffi", "the two system calls only", 3),
    JAVA("java", "Java", "this library", 6),
    JAVA_WRITER("java-writer", "Java, writer", "this library, attribute by attribute", 3),
    JAVA_NEW("java-new", "Java, described anew", "this library, with a new description", 3),
    JAVA_VIEW("java-view", "Java, views", "this library, in a heap of 64 MiB", 3),
    JAVA_RECORDS("java-records", "Java, records", "this library", 6),
    JAVA_AOT("java-aot", "Java, AOT cache", "this library", 1),
    JVM("jvm", "JVM alone", "a program that does nothing", 1),
    JVM_FFM("jvm-ffm", "JVM, one native call", "a program that calls getpid and does nothing", 1);

    /** The C program, with a word for what it is to do otherwise. */
    static final List<Peer> VARIANTS_OF_C = List.of(C_ECHO, C_THREAD);

    private final String id;
    private final String title;
    private final String note;
    private final int warmUpSeconds;

    Peer(String id, String title, String note, int warmUpSeconds) {
        this.id = id;
        this.title = title;
        this.note = note;
        this.warmUpSeconds = warmUpSeconds;
    }

    static Peer of(String id) {
        return Arrays.stream(values())
                .filter(peer -> peer.id.equals(id))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no such program: " + id));
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    String note() {
        return note;
    }

    /** Whether a figure of it is one of this library. */
    boolean isOurs() {
        return id.startsWith("java");
    }

    boolean isJava() {
        return isOurs() || this == JNR || this == JVM || this == JVM_FFM;
    }

    /** Whether a round of it does less, lest it take minutes. */
    boolean isSlow() {
        return this == PYTHON || this == IP;
    }

    /** How long rounds that do not count go on, at least one; none for what does not get faster. */
    Duration warmUp() {
        return Duration.ofSeconds(warmUpSeconds);
    }

    /** Options of the JVM; without more it chooses collector and heap by the machine. */
    List<String> jvmOptions() {
        return this == JAVA_VIEW ? List.of("-Xmx64m") : List.of();
    }
}
