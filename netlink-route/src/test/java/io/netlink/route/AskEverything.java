package io.netlink.route;

import io.netlink.Attribute;
import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.AttributeView;
import io.netlink.DecodeException;
import io.netlink.InetPrefix;
import io.netlink.NetlinkMessage;
import io.netlink.route.tc.TcCounters;
import io.netlink.testkit.Allocated;
import io.netlink.uapi.RtNetlink;

import java.lang.foreign.MemorySegment;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Asks a message everything that it can be asked: each view of its kind, each method of the view
 * and of what these return, each option of each table inside. Whatever the bytes are, the answer is
 * a value or a {@link DecodeException}; anything else is an {@link AssertionError} here.
 *
 * <p>The message is exactly as long as its memory, so that a look beyond its end shows.
 */
final class AskEverything {
    /** How much one message of a few KiB may make the decoders allocate, all questions together. */
    static final long MOST_BYTES = 64L << 20;

    /** How long all the questions may take; they take microseconds. */
    private static final long MOST_NANOS = 20_000_000_000L;

    private static final int DEPTH = 9;
    private static final int ELEMENTS = 50;

    private static final List<Method> VIEWS = views();

    /** Whose {@code copy()} is what a monitor makes of the message. */
    private static final Method EVENT = event();

    private static final List<TcCounters<?>> COUNTERS = counters();
    private static final Map<Class<?>, List<Method>> QUESTIONS = new ConcurrentHashMap<>();
    private static final Map<Integer, List<Method>> OF_TYPE = new HashMap<>();

    static {
        // a family that is not here is asked through all views
        only(RtNetlink.RTM_NEWLINK, "LinkView");
        only(RtNetlink.RTM_NEWADDR, "AddressView");
        only(RtNetlink.RTM_NEWROUTE, "RouteView");
        only(RtNetlink.RTM_NEWNEIGH, "NeighbourView");
        only(RtNetlink.RTM_NEWRULE, "RuleView");
        only(RtNetlink.RTM_NEWQDISC, "TcView");
        only(RtNetlink.RTM_NEWTCLASS, "TcView");
        only(RtNetlink.RTM_NEWTFILTER, "TcView");
        only(RtNetlink.RTM_NEWCHAIN, "TcView");
        only(RtNetlink.RTM_NEWNEXTHOP, "NexthopObjectView");
        only(RtNetlink.RTM_NEWMDB, "MdbEntryView");
        only(RtNetlink.RTM_NEWSTATS, "LinkStatsView");
        only(RtNetlink.RTM_NEWVLAN, "BridgeVlanView");
        only(RtNetlink.RTM_NEWTUNNEL, "VniView");
        only(RtNetlink.RTM_NEWNETCONF, "NetconfView");
        only(RtNetlink.RTM_NEWNSID, "NsidView");
    }

    private final Set<Object> asked = new HashSet<>();
    private int answers;
    private int questions;

    private AskEverything() {}

    /**
     * Asks.
     *
     * @return how many questions were answered with a value
     */
    static int of(byte... wire) {
        return of(wire, MOST_BYTES);
    }

    private static int of(byte[] wire, long mostBytes) {
        NetlinkMessage message;
        try {
            message = NetlinkMessage.of(MemorySegment.ofArray(wire));
        } catch (DecodeException e) {
            return 0;
        }
        for (int attempt = 1; ; attempt++) {
            AskEverything asking = new AskEverything();
            long allocated = Allocated.bytes();
            long start = System.nanoTime();
            try {
                asking.message(message);
            } catch (AssertionError e) {
                throw new AssertionError(
                        e.getMessage() + " of " + LinkFixture.hex(wire), e.getCause());
            }
            long bytes = Allocated.bytes() - allocated;
            long nanos = System.nanoTime() - start;
            if (bytes <= mostBytes && nanos <= MOST_NANOS) {
                return asking.answers;
            }
            if (attempt == 2) { // the first one may load classes, and Jazzer change them
                throw new AssertionError(
                        "%d questions took %d bytes and %d ns: %s"
                                .formatted(asking.questions, bytes, nanos, LinkFixture.hex(wire)));
            }
        }
    }

    private void message(NetlinkMessage message) {
        for (Method view : OF_TYPE.getOrDefault(message.type() / 4, VIEWS)) {
            if (view.getParameterCount() == 1) {
                question(view, null, 0, message);
            } else {
                question(view, null, 0, message, (Consumer<Object>) each -> value(each, 1));
            }
        }
        question(EVENT, null, 0, message);
        TableEvents.KINDS.forEach(
                kind ->
                        decoded(
                                kind.getClass().getName(),
                                DEPTH,
                                () -> TableEvents.apply(kind, message)));
        tables(message);
    }

    /** The table of the message's own type, and what the clients make of it themselves. */
    private void tables(NetlinkMessage message) {
        Tables.OPERATIONS.stream()
                .filter(operation -> operation.type() == message.type())
                .forEach(
                        operation ->
                                decoded(
                                        operation.name(),
                                        0,
                                        () ->
                                                message.attributes(operation.headerLength())
                                                        .copy(operation.attributes())));
        int type = message.type() / 4 * 4;
        if (type == RtNetlink.RTM_NEWMDB) {
            decoded("MdbAttributes.SHOWN", 0, () -> shown(message));
        }
        TcMsg header = type == RtNetlink.RTM_NEWQDISC ? tc(message) : null;
        if (header != null) {
            decoded(
                    "Qdisc",
                    0,
                    () -> new Qdisc(header, set(message, TcAttributes.QDISC), null, null));
        }
        TcMsg tclass = type == RtNetlink.RTM_NEWTCLASS ? tc(message) : null;
        if (tclass != null) {
            decoded(
                    "TcClass",
                    0,
                    () -> new TcClass(tclass, set(message, TcAttributes.CLASS), null, null));
        }
        TcMsg filter = type == RtNetlink.RTM_NEWTFILTER ? tc(message) : null;
        if (filter != null) {
            decoded(
                    "TcFilter",
                    0,
                    () -> new TcFilter(filter, set(message, TcAttributes.FILTER), null, null));
        }
    }

    private static AttributeSet shown(NetlinkMessage message) {
        return message.attributes(BrPortMsg.LENGTH).copy(MdbAttributes.SHOWN);
    }

    private static AttributeSet set(NetlinkMessage message, io.netlink.AttributeSpace space) {
        return message.attributes(TcMsg.LENGTH).copy(space);
    }

    private static TcMsg tc(NetlinkMessage message) {
        try {
            return TcMsg.read(message);
        } catch (DecodeException e) {
            return null;
        }
    }

    private void value(Object value, int depth) {
        switch (value) {
            case null -> {
                // absent
            }
            case Optional<?> optional -> optional.ifPresent(each -> value(each, depth));
            case Collection<?> list ->
                    list.stream().limit(ELEMENTS).forEach(each -> value(each, depth + 1));
            case Map<?, ?> map ->
                    map.values().stream().limit(ELEMENTS).forEach(each -> value(each, depth + 1));
            case Enum<?> ignored -> {
                // a constant
            }
            case Attribute<?> ignored -> {
                // a constant, too
            }
            default -> {
                if (depth < DEPTH && value.getClass().getName().startsWith("io.netlink.")) {
                    ours(value, depth);
                }
            }
        }
    }

    private void ours(Object value, int depth) {
        if (value instanceof io.netlink.AttributeSpace || !isNew(value)) {
            return;
        }
        for (Method method :
                QUESTIONS.computeIfAbsent(value.getClass(), AskEverything::questions)) {
            question(method, value, depth);
        }
        if (value instanceof AttributeView view) {
            rows(view, depth);
        }
        if (value instanceof Options<?> options) {
            decoded("data", depth, () -> optionsOf(options, depth));
        }
        if (value instanceof TcView view) {
            for (TcCounters<?> counters : COUNTERS) {
                decoded(counters.kind(), depth, () -> view.kindStatistics(counters));
            }
        }
    }

    private boolean isNew(Object value) {
        try {
            return asked.add(List.of(value.getClass(), value));
        } catch (DecodeException e) {
            return true; // which hashCode() says when it is asked, too
        }
    }

    private Object optionsOf(Options<?> options, int depth) {
        present(options.data()).forEach(row -> decoded(row.name(), depth, () -> options.get(row)));
        return null;
    }

    private void rows(AttributeView view, int depth) {
        for (Attribute<?> row : present(view.copy())) {
            decoded(row.name(), depth, () -> view.get(row));
            decoded(row.name(), depth, () -> view.getInt(row, 0));
            decoded(row.name(), depth, () -> view.getByte(row, 0));
            decoded(row.name(), depth, () -> row.inside(view.at(row), view.copy()));
        }
    }

    private static List<Attribute<?>> present(AttributeSet set) {
        List<Attribute<?>> rows = new ArrayList<>();
        AttributeReader reader = set.reader();
        while (reader.next()) {
            set.space().find(reader.type()).ifPresent(rows::add);
        }
        return rows;
    }

    private interface Question {
        Object ask() throws Exception;
    }

    private void question(Method method, Object target, int depth, Object... arguments) {
        Object said;
        try {
            said = method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            boolean no =
                    e.getCause() instanceof IllegalArgumentException && makesRequest(method)
                            || e.getCause() instanceof IllegalStateException
                                    && (makesRequest(method)
                                            || method.getDeclaringClass()
                                                    == RtnetlinkEventView.class
                                            || method.getDeclaringClass() == InetPrefix.class);
            if (!no) { // a network of IPv6 has no broadcast address, say
                refused(method.toString(), e.getCause());
            }
            return;
        } catch (IllegalAccessException e) {
            throw new AssertionError(method.toString(), e);
        }
        answered();
        // what a value makes of itself is asked nothing that it was not asked
        if (target == null || said == null || said.getClass() != target.getClass()) {
            value(said, depth + 1);
        }
    }

    /** Such as {@code route()} of the event of a link; what it is, any event says. */
    private static boolean isOfAnotherEvent(Method method) {
        return method.getDeclaringClass() == RtnetlinkEventView.class
                && method.getReturnType() != RtnetlinkEvent.class
                && method.getReturnType() != String.class;
    }

    /** Such as {@code spec()} and {@code up()}, which refuse what cannot be asked of the kernel. */
    private static boolean makesRequest(Method method) {
        Class<?> made = method.getReturnType();
        return made == LinkSpec.class
                || made != Object.class && made.isAssignableFrom(method.getDeclaringClass());
    }

    private void decoded(String what, int depth, Question question) {
        Object said;
        try {
            said = question.ask();
        } catch (Throwable t) {
            refused(what, t);
            return;
        }
        answered();
        value(said, depth + 1);
    }

    private void answered() {
        questions++;
        answers++;
    }

    private void refused(String what, Throwable thrown) {
        questions++;
        if (thrown instanceof AssertionError e) {
            throw e; // of a question inside
        }
        if (!(thrown instanceof DecodeException) || thrown.getMessage() == null) {
            throw new AssertionError(what + ": " + thrown, thrown);
        }
    }

    /** The public methods without parameters that tell something. */
    private static List<Method> questions(Class<?> type) {
        List<Method> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Method method : type.getMethods()) {
            boolean asks =
                    method.getParameterCount() == 0
                            && method.getReturnType() != void.class
                            && method.getDeclaringClass() != Object.class
                            && !Modifier.isStatic(method.getModifiers())
                            && !method.isBridge();
            if (asks && names.add(method.getName())) {
                method.setAccessible(true);
                found.add(method);
            }
        }
        return found;
    }

    /**
     * The static {@code of(NetlinkMessage)} of all views, or {@code forEach(NetlinkMessage,
     * Consumer)} of those of a part of a message.
     */
    private static List<Method> views() {
        List<Method> views =
                Spaces.classes(Rtnetlink.class, "io.netlink.route").stream()
                        .filter(type -> type.getSimpleName().endsWith("View"))
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> Modifier.isStatic(method.getModifiers()))
                        .filter(method -> takes(method, "of", 1) || takes(method, "forEach", 2))
                        .toList();
        views.forEach(method -> method.setAccessible(true));
        return views;
    }

    private static Method event() {
        try {
            return RtnetlinkEventView.class.getDeclaredMethod("of", NetlinkMessage.class);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean takes(Method method, String name, int parameters) {
        return method.getName().equals(name)
                && method.getParameterCount() == parameters
                && method.getParameterTypes()[0] == NetlinkMessage.class;
    }

    private static void only(int type, String view) {
        List<Method> found =
                VIEWS.stream()
                        .filter(of -> of.getDeclaringClass().getSimpleName().equals(view))
                        .toList();
        if (found.isEmpty()) {
            throw new AssertionError("no " + view);
        }
        OF_TYPE.put(type / 4, found);
    }

    private static List<TcCounters<?>> counters() {
        List<TcCounters<?>> found = new ArrayList<>();
        for (Class<?> type : Spaces.classes(Rtnetlink.class, "io.netlink.route")) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getType() == TcCounters.class
                        && Modifier.isStatic(field.getModifiers())) {
                    try {
                        field.setAccessible(true);
                        found.add((TcCounters<?>) field.get(null));
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                }
            }
        }
        return found;
    }
}
