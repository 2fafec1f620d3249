package io.netlink.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.MemorySegment;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares tables of attributes ({@code io.netlink.AttributeSpace}) with the constants of the
 * kernel's headers ({@code io.netlink.uapi}).
 *
 * <p>By reflection on public methods, since netlink-core's own tests use this module.
 */
public final class AttributeTables {
    private static final int NLA_HEADER = 4;

    private AttributeTables() {}

    /**
     * Asserts that each row of a table is named as a constant in one of some classes and has its
     * number; and so in the tables of the nests in it. A nest whose content is chosen by a
     * neighbour, or comes after a structure, is a table to be checked for itself.
     *
     * @param table an AttributeSpace
     * @param headers classes of io.netlink.uapi
     * @return how many rows were compared
     * @throws AssertionError with every row that is wrong
     */
    public static int check(Object table, Class<?>... headers) {
        Set<Object> tables = new LinkedHashSet<>(); // by identity: tables do not redefine equals
        collect(table, tables);
        List<String> wrong = new ArrayList<>();
        int rows = 0;
        for (Object each : tables) {
            for (Object row : rows(each)) {
                String name = (String) call(row, "name");
                Integer number = constant(name, headers);
                if (number == null) {
                    wrong.add(each + ": no constant " + name + " in " + Arrays.toString(headers));
                } else if (!number.equals(call(row, "code"))) {
                    wrong.add(each + ": " + name + " is " + number + ", not " + call(row, "code"));
                }
                rows++;
            }
        }
        assertEquals(List.of(), wrong);
        return rows;
    }

    private static void collect(Object table, Set<Object> tables) {
        if (tables.add(table)) {
            for (Object row : rows(table)) {
                Object codec = call(row, "codec");
                if (call(codec, "typeName").equals("nest")) {
                    collect(inner(codec), tables);
                }
            }
        }
    }

    private static List<?> rows(Object table) {
        return (List<?>) call(table, "attributes");
    }

    /**
     * The table of a nest: that of the set that its codec reads from an attribute without payload.
     */
    private static Object inner(Object codec) {
        try {
            Class<?> type = type(codec, "io.netlink.AttributeReader");
            Object reader = type.getConstructor().newInstance();
            byte[] empty = {NLA_HEADER, 0, 0, 0};
            type.getMethod("wrap", MemorySegment.class, long.class, long.class)
                    .invoke(reader, MemorySegment.ofArray(empty), 0L, (long) empty.length);
            call(reader, "next");
            Object set =
                    type(codec, "io.netlink.AttributeCodec")
                            .getMethod("read", type)
                            .invoke(codec, reader);
            return call(set, "space");
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(codec.toString(), e);
        }
    }

    private static Object call(Object target, String method) {
        try {
            Class<?> type = target.getClass();
            if (!Modifier.isPublic(type.getModifiers())) { // a codec: call it by its interface
                type = type(target, "io.netlink.AttributeCodec");
            }
            return type.getMethod(method).invoke(target);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(target + "." + method + "()", e);
        }
    }

    private static Class<?> type(Object neighbour, String name) throws ClassNotFoundException {
        return Class.forName(name, true, neighbour.getClass().getClassLoader());
    }

    private static Integer constant(String name, Class<?>... headers) {
        for (Class<?> header : headers) {
            try {
                Field field = header.getField(name);
                return (Integer) field.get(null);
            } catch (NoSuchFieldException e) {
                continue; // perhaps in the next
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }
        return null;
    }
}
