package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.netlink.Attribute;
import io.netlink.AttributeSpace;
import io.netlink.AttributeWriter;
import io.netlink.DecodeException;
import io.netlink.MessageWriter;
import io.netlink.NetlinkMessage;
import io.netlink.Operation;
import io.netlink.uapi.RtNetlink;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.lang.foreign.MemorySegment;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Every view of a message, given random attributes of random lengths, tells what it finds or throws
 * DecodeException, and nothing else; its copy says the same.
 */
class ViewsTest {
    private static final int MESSAGES = 300;
    private static final int REPLIES = 4; // RTM_NEW*, RTM_DEL*, RTM_GET*, RTM_SET*

    @TestFactory
    Stream<DynamicTest> anyMessageIsReadOrRefused() {
        return views().stream()
                .map(
                        view ->
                                dynamicTest(
                                        view.getDeclaringClass().getSimpleName(),
                                        () -> feed(view)));
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
        assertTrue(views.size() >= 3, () -> "views not found: " + views);
        return views;
    }

    private static boolean takes(Method method, String name, int parameters) {
        return method.getName().equals(name)
                && method.getParameterCount() == parameters
                && method.getParameterTypes()[0] == NetlinkMessage.class;
    }

    private static void feed(Method of) throws Exception {
        of.setAccessible(true);
        Random random = new Random(of.getDeclaringClass().getName().hashCode());
        List<Operation> operations = new ArrayList<>(Tables.OPERATIONS);
        operations.add(
                new Operation( // which has other attributes than a request
                        "RTM_NEWMDB", RtNetlink.RTM_NEWMDB, BrPortMsg.LENGTH, MdbAttributes.SHOWN));
        for (Operation operation : operations) {
            if (operation.type() % REPLIES == 0) {
                for (int i = 0; i < MESSAGES; i++) {
                    ask(of, message(operation, random));
                }
            }
        }
    }

    static NetlinkMessage message(Operation operation, Random random) {
        byte[] memory = new byte[1 << 16];
        MessageWriter writer = MessageWriter.over(MemorySegment.ofArray(memory));
        writer.reset().begin(operation.type(), 0, 1);
        byte[] header = new byte[operation.headerLength()];
        for (int i = 0; i < header.length; i++) {
            header[i] = (byte) (random.nextInt(3) == 0 ? random.nextInt(256) : random.nextInt(4));
        }
        writer.putBytes(header);
        attributes(writer, operation.attributes(), random, 5);
        writer.end();
        return LinkFixture.message(Arrays.copyOf(memory, (int) writer.position()));
    }

    private static void attributes(
            AttributeWriter writer, AttributeSpace space, Random random, int depth) {
        List<Attribute<?>> rows = space.attributes();
        int count = rows.isEmpty() ? 0 : random.nextInt(8);
        for (int i = 0; i < count; i++) {
            Attribute<?> row = rows.get(random.nextInt(rows.size()));
            if (depth > 0 && random.nextBoolean() && row.isNest()) {
                AttributeSpace inside = inside(row);
                byte[] header = new byte[AttributeWriter.align(row.headerLength(inside))];
                random.nextBytes(header);
                writer.nest(
                        row.code(),
                        inner -> {
                            inner.putBytes(header);
                            attributes(inner, inside, random, depth - 1);
                        });
            } else {
                int[] lengths = {0, 1, 2, 4, 8, 16, random.nextInt(64)};
                byte[] payload = new byte[lengths[random.nextInt(lengths.length)]];
                random.nextBytes(payload);
                writer.bytes(row.code(), payload);
            }
        }
    }

    private static AttributeSpace inside(Attribute<?> nest) {
        return nest.inner(io.netlink.AttributeSet.empty(AttributeSpace.named(""))).orElseThrow();
    }

    private static void ask(Method of, NetlinkMessage message) throws Exception {
        try {
            if (of.getName().equals("of")) {
                ask(of.invoke(null, message));
            } else {
                of.invoke(null, message, (Consumer<Object>) ViewsTest::ask);
            }
        } catch (InvocationTargetException e) {
            assertDecode(of, e.getCause());
        }
    }

    private static void ask(Object view) {
        Object copy = null;
        for (Method getter : view.getClass().getMethods()) {
            boolean asks =
                    getter.getParameterCount() == 0
                            && getter.getReturnType() != void.class
                            && getter.getDeclaringClass() != Object.class
                            && !Modifier.isStatic(getter.getModifiers());
            if (asks) {
                try {
                    Object said = getter.invoke(view);
                    copy = getter.getName().equals("copy") ? said : copy;
                } catch (InvocationTargetException e) {
                    assertDecode(getter, e.getCause());
                } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                }
            }
        }
        if (copy != null) {
            try {
                copy.toString();
            } catch (DecodeException e) {
                // a link without a name, say
            }
        }
    }

    private static void assertDecode(Method method, Throwable thrown) {
        boolean ofAnotherKind = // as its contract has it
                thrown instanceof IllegalStateException
                        && method.getDeclaringClass() == RtnetlinkEventView.class;
        if (!(thrown instanceof DecodeException) && !ofAnotherKind) {
            throw new AssertionError(method.toString(), thrown);
        }
    }
}
