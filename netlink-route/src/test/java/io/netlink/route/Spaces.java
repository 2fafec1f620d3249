package io.netlink.route;

import io.netlink.AttributeSpace;
import io.netlink.uapi.Netlink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All tables of attributes that this module has, and all constants of the kernel's headers. */
final class Spaces {
    private Spaces() {}

    /** Every table in a static field of a class of this module. */
    static Set<AttributeSpace> all() {
        Set<AttributeSpace> spaces = new LinkedHashSet<>(); // by identity
        for (Class<?> type : classes(Rtnetlink.class, "io.netlink.route")) {
            for (Field field : type.getDeclaredFields()) {
                boolean mine = Modifier.isStatic(field.getModifiers());
                if (mine && field.getType() == AttributeSpace.class) {
                    field.setAccessible(true);
                    spaces.add((AttributeSpace) value(field));
                }
            }
        }
        return spaces;
    }

    /** The numbers of all constants of io.netlink.uapi. */
    static Map<String, Integer> constants() {
        Map<String, Integer> constants = new TreeMap<>();
        for (Class<?> type : classes(Netlink.class, "io.netlink.uapi")) {
            for (Field field : type.getFields()) {
                if (field.getType() == int.class) {
                    constants.put(field.getName(), (Integer) value(field));
                }
            }
        }
        return constants;
    }

    private static Object value(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** The main classes below a package, which are in a folder or in a jar. */
    static List<Class<?>> classes(Class<?> member, String name) {
        try {
            URI uri = member.getResource(member.getSimpleName() + ".class").toURI();
            if (!uri.getScheme().equals("jar")) {
                return classes(Path.of(uri).getParent(), member.getClassLoader(), name);
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                Path folder = jar.getPath(name.replace('.', '/'));
                return classes(folder, member.getClassLoader(), name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Class<?>> classes(Path top, ClassLoader loader, String name)
            throws IOException, ClassNotFoundException {
        Map<String, Class<?>> found = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file : files.sorted().toList()) {
                String relative = top.relativize(file).toString();
                boolean main = !relative.matches(".*(package-info|Test|IT|\\$Test).*");
                if (relative.endsWith(".class") && main) {
                    String dotted = relative.substring(0, relative.length() - ".class".length());
                    String full = name + "." + dotted.replace('/', '.');
                    found.put(full, Class.forName(full, false, loader));
                }
            }
        }
        return new ArrayList<>(found.values());
    }
}
