package io.netlink.route;

import io.netlink.AttributeSet;
import io.netlink.InetPrefix;
import io.netlink.NetnsHandle;
import io.netlink.RawAttribute;
import io.netlink.route.link.Bridge;
import io.netlink.route.tc.Action;
import io.netlink.route.tc.FqCodel;
import io.netlink.route.tc.Gact;
import io.netlink.route.tc.HtbClass;
import io.netlink.route.tc.Matchall;
import io.netlink.route.tc.TcKind;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Every public method of every client of {@link Rtnetlink}, with arguments to call it with: by its
 * parameters' types, or where that does not do by its name. A new method whose arguments are not
 * here fails the tests that use this.
 */
final class ClientOperations {
    private ClientOperations() {}

    /** A call, and what it needs. */
    record Call(List<Method> path, Method method, List<Object> arguments) {
        /** The same call of a batch, or null if a batch has none. */
        Call inBatch() {
            List<Method> batched = new ArrayList<>();
            Class<?> client = Batch.class;
            for (Method step : path) {
                Method same = like(step, client);
                if (same == null) {
                    return null;
                }
                batched.add(same);
                client = same.getReturnType();
            }
            Method same = like(method, client);
            return same == null ? null : new Call(batched, same, arguments);
        }

        private static Method like(Method method, Class<?> client) {
            return Arrays.stream(client.getMethods())
                    .filter(each -> each.getName().equals(method.getName()))
                    .filter(each -> takes(each.getParameterTypes(), method.getParameterTypes()))
                    .findFirst()
                    .orElse(null);
        }

        /** {@link BatchTc} has one method for several types. */
        private static boolean takes(Class<?>[] wider, Class<?>... types) {
            return wider.length == types.length
                    && IntStream.range(0, types.length)
                            .allMatch(i -> wider[i].isAssignableFrom(types[i]));
        }

        /**
         * The result; of a listing with a callback, what that was given.
         *
         * @param from a handle, or a batch
         */
        Object on(Object from) throws Exception {
            List<String> given = new ArrayList<>();
            Object client = from;
            for (Method step : path) {
                client =
                        invoke(
                                step,
                                client,
                                step.getParameterCount() == 0 ? List.of() : List.of(3));
            }
            List<Object> called = new ArrayList<>();
            for (Object argument : arguments) {
                called.add(
                        argument == LISTENER
                                ? (Consumer<Object>) view -> given.add(text(view))
                                : argument);
            }
            Object result = invoke(method, client, called);
            return arguments.contains(LISTENER) ? given : result;
        }

        private static String text(Object view) {
            return view instanceof TcView tc
                    ? tc.attributes().copy().toString()
                    : String.valueOf(view);
        }

        private static Object invoke(Method method, Object target, List<?> arguments)
                throws Exception {
            try {
                return method.invoke(target, arguments.toArray());
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof Exception cause) {
                    throw cause;
                }
                throw (Error) e.getCause();
            }
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            path.forEach(step -> text.append(step.getName()).append("()."));
            List<String> types =
                    Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).toList();
            return text + method.getName() + "(" + String.join(", ", types) + ")";
        }
    }

    /** What a client has one of. */
    private static final Set<Class<?>> CLIENTS =
            Set.of(
                    Rtnetlink.class,
                    TcFamily.class,
                    BridgeProtocol.class,
                    AddressDump.class,
                    Links.class,
                    NetnsIds.class);

    private static final Object LISTENER = new Object();
    private static final Map<Type, Object> BY_TYPE = new HashMap<>();
    private static final Map<String, List<Object>> BY_NAME = new HashMap<>();

    static {
        InetPrefix prefix = InetPrefix.parse("10.0.0.1/24");
        InetAddress address = prefix.address();
        Neighbour neighbour = Neighbour.of("10.0.0.2").lladdr("02:00:00:00:00:01");
        by(String.class, "d0");
        by(String[].class, new String[] {"other"});
        by(int.class, 2);
        by(long.class, 7L);
        by(boolean.class, true);
        by(Consumer.class, LISTENER);
        by(InetPrefix.class, prefix);
        by(InetAddress.class, address);
        by(NetnsHandle.class, LinkFixture.handle(0));
        by(LinkSpec.class, Link.named("d0").kind(Bridge.create()).up());
        by(Link.class, LinkFixture.link("lo.reply"));
        by(LinkView.class, LinkFixture.link("lo.reply"));
        by(LinkFilter.class, LinkFilter.ALL);
        by(LinkStatsFilter.class, LinkStatsFilter.ALL);
        by(Address.class, Address.of(prefix).dev(7));
        by(AddressFilter.class, AddressFilter.ALL);
        by(Route.class, Route.to("10.0.0.0/8").via("10.0.0.2").dev(7));
        by(RouteFilter.class, RouteFilter.MAIN);
        by(RouteQuery.class, RouteQuery.to(address));
        by(NexthopObject.class, NexthopObject.id(7).blackhole());
        by(NexthopFilter.class, NexthopFilter.ALL);
        by(NexthopBucketFilter.class, NexthopBucketFilter.ALL);
        by(Neighbour.class, neighbour.dev(7));
        by(NeighbourFilter.class, NeighbourFilter.ALL);
        by(FdbFilter.class, FdbFilter.ALL);
        by(QdiscFilter.class, QdiscFilter.ALL);
        by(RuleFilter.class, RuleFilter.ALL);
        by(VniFilter.class, VniFilter.ALL);
        by(BridgeVlanFilter.class, BridgeVlanFilter.ALL);
        by(BridgeVlan.class, BridgeVlan.of(10));
        by(BridgeVlanGlobal.class, BridgeVlanGlobal.of(10));
        by(Vni.class, Vni.of(10).dev(7));
        by(MdbEntry.class, MdbEntry.of("239.0.0.1").bridge(7).port(8));
        by(StpState.class, StpState.FORWARDING);
        by(Rule.class, Rule.from("10.0.0.0/8").lookup(10).priority(100));
        by(AddressLabel.class, AddressLabel.of("2001:db8::/32", 9));
        by(NeighbourTable.class, NeighbourTable.arp());
        by(Qdisc.class, Qdisc.on("d0").root().handle("1:").kind(FqCodel.TYPE.empty()));
        by(TcClass.class, TcClass.on("d0").parent("1:").handle("1:1").kind(HtbClass.TYPE.empty()));
        by(TcFilter.class, TcFilter.on("d0").parent("1:").priority(1).kind(Matchall.TYPE.empty()));
        by(TcChain.class, TcChain.on("d0").parent("1:").chain(1));
        by(TcKind.class, Gact.drop());
        by(List.class, List.of(Action.of(Gact.drop())));
        by(Action.class, Action.ofIndex("gact", 7));
    }

    static {
        Neighbour entry = Neighbour.fdb("02:00:00:00:00:01").self();
        for (String name : List.of("add", "append", "replace", "delete", "get")) {
            BY_NAME.put("Fdb." + name, List.of("d0", entry));
        }
        BY_NAME.put("Fdb.delete/1", List.of(entry.dev(7)));
        RawAttribute nothing = new RawAttribute(1, new byte[0]);
        AttributeSet mrp = AttributeSet.empty(BridgeMrpAttributes.SPACE).with(nothing);
        for (String name : List.of("change", "changePort", "delete")) {
            BY_NAME.put("BridgeMrp." + name, List.of("d0", mrp));
        }
        AttributeSet cfm = AttributeSet.empty(BridgeCfmAttributes.SPACE).with(nothing);
        BY_NAME.put("BridgeCfm.change", List.of("d0", cfm));
        BridgeVlan tunnel = BridgeVlan.of(10).tunnel(10);
        BY_NAME.put("BridgeVlans.addTunnel", List.of("d0", tunnel));
        BY_NAME.put("BridgeVlans.deleteTunnel", List.of("d0", tunnel));
        InetAddress ipv6 = InetPrefix.parse("2001:db8::1").address();
        BY_NAME.put("AddressLabels.get", List.of("d0", ipv6));
        BY_NAME.put("AddressLabels.get/1", List.of(ipv6));
    }

    private static void by(Type type, Object argument) {
        BY_TYPE.put(type, argument);
    }

    /** All of them, in the order of their names. */
    static List<Call> all() {
        List<Call> calls = new ArrayList<>();
        for (Method method : Rtnetlink.class.getMethods()) {
            if (!Modifier.isStatic(method.getModifiers()) && isOfClient(method)) {
                add(calls, List.of(method));
            }
        }
        calls.sort(Comparator.comparing(Call::toString)); // what is random is the same each time
        return calls;
    }

    private static void add(List<Call> calls, List<Method> path) {
        Method[] methods = path.getLast().getReturnType().getMethods();
        Arrays.sort(methods, Comparator.comparing(Method::toGenericString));
        for (Method method : methods) {
            if (method.getDeclaringClass() == Object.class
                    || Modifier.isStatic(method.getModifiers())
                    || method.isBridge()) {
                continue;
            }
            if (isOfClient(method)) {
                List<Method> longer = new ArrayList<>(path);
                longer.add(method);
                add(calls, longer);
            } else {
                calls.add(new Call(path, method, arguments(method)));
            }
        }
    }

    /** Whether it gives an object that asks the kernel. */
    private static boolean isOfClient(Method method) {
        return Arrays.stream(method.getReturnType().getDeclaredFields())
                .anyMatch(field -> CLIENTS.contains(field.getType()));
    }

    private static List<Object> arguments(Method method) {
        String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        List<Object> named =
                BY_NAME.getOrDefault(
                        name + "/" + method.getParameterCount(),
                        BY_NAME.getOrDefault(name, List.of()));
        if (!named.isEmpty() && named.size() == method.getParameterCount()) {
            return named;
        }
        List<Object> arguments = new ArrayList<>();
        for (Class<?> type : method.getParameterTypes()) {
            Object argument = BY_TYPE.get(type);
            if (argument == null) {
                throw new AssertionError(
                        "no argument of " + type + " for " + method + ": add one to this class");
            }
            arguments.add(argument);
        }
        return arguments;
    }
}
