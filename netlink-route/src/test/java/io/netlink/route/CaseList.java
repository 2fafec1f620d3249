package io.netlink.route;

import io.netlink.route.tc.QdiscKind;
import io.netlink.route.tc.TcKind;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Collects cases; a line or two each. */
final class CaseList {
    private final List<Case> cases = new ArrayList<>();

    /** A command and the call that sends the same messages, up to the order of attributes. */
    void of(String command, Consumer<Rtnetlink> call) {
        cases.add(new Case(command, call, true, false));
    }

    /**
     * A command and a call that reaches the same by other messages.
     *
     * @param why for the reader
     */
    void otherwise(String command, String why, Consumer<Rtnetlink> call) {
        if (why.isBlank()) {
            throw new IllegalArgumentException("say why");
        }
        cases.add(new Case(command, call, false, false));
    }

    /**
     * The same, where the kernel may refuse it, to both: for want of hardware that few machines
     * have, or because that is what the case is about.
     */
    void orRefused(String command, Consumer<Rtnetlink> call) {
        cases.add(new Case(command, call, true, true));
    }

    /** {@code link add x9 type KIND …}: a link of a kind. */
    void kind(String command, LinkKind kind) {
        add(command, Link.named("x9").kind(kind));
    }

    /** {@code link add …}. */
    void add(String command, LinkSpec spec) {
        of(command, rtnl -> rtnl.links().add(spec));
    }

    /** {@code link set …}. */
    void change(String command, LinkSpec spec) {
        of(command, rtnl -> rtnl.links().change(spec));
    }

    /** {@code tc qdisc add dev d0 root handle 1: KIND …}: a qdisc of a kind. */
    <K extends TcKind<K> & QdiscKind> void qdisc(String command, K kind) {
        Qdisc qdisc = Qdisc.on("d0").root().handle("1:").kind(kind);
        of(command, rtnl -> rtnl.qdiscs().add(qdisc));
    }

    /** The same, where the kernel may refuse it, to both. */
    <K extends TcKind<K> & QdiscKind> void qdiscOrRefused(String command, K kind) {
        Qdisc qdisc = Qdisc.on("d0").root().handle("1:").kind(kind);
        orRefused(command, rtnl -> rtnl.qdiscs().add(qdisc));
    }

    /** The same, by other messages. */
    <K extends TcKind<K> & QdiscKind> void qdiscOtherwise(String command, String why, K kind) {
        Qdisc qdisc = Qdisc.on("d0").root().handle("1:").kind(kind);
        otherwise(command, why, rtnl -> rtnl.qdiscs().add(qdisc));
    }

    List<Case> all() {
        return List.copyOf(cases);
    }
}
