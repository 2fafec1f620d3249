package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.NetlinkSocket;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** That what the tests of faults call is all there is to call. */
class ClientOperationsTest {
    /** What is not called through {@link ClientOperations}, and why. */
    private static final Set<Class<?>> ELSEWHERE =
            Set.of(
                    Rtnetlink.class, // gives the others; see below
                    Batch.class, // and its parts: what they write down is sent as one
                    RtnetlinkMonitor.class, // EventFaultsTest
                    LiveTable.class); // LiveTableTest

    @Test
    void everyClassThatTalksToTheKernelIsCalled() {
        Set<Class<?>> called =
                ClientOperations.all().stream()
                        .map(call -> call.path().getLast().getReturnType())
                        .collect(Collectors.toCollection(HashSet::new));
        List<Class<?>> all = Spaces.classes(Rtnetlink.class, "io.netlink.route");
        Set<Class<?>> talking = new HashSet<>(Set.of(NetlinkSocket.class));
        for (int before = 0; before < talking.size(); ) { // what has one that has one …
            before = talking.size();
            all.stream().filter(type -> hasOneOf(type, talking)).forEach(talking::add);
        }
        Set<String> missing = new TreeSet<>();
        for (Class<?> type : talking) {
            boolean isOurs = type.getPackage() == Rtnetlink.class.getPackage();
            if (isOurs && hasOperations(type) && !called.contains(type) && !isElsewhere(type)) {
                missing.add(type.getName());
            }
        }
        assertEquals(Set.of(), missing);
        assertTrue(called.size() > 20, called::toString);
    }

    private static boolean hasOneOf(Class<?> type, Set<Class<?>> talking) {
        return Arrays.stream(type.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .map(field -> field.getType())
                        .anyMatch(talking::contains)
                || type.getSuperclass() != null && talking.contains(type.getSuperclass());
    }

    private static boolean hasOperations(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> Modifier.isPublic(method.getModifiers()));
    }

    private static boolean isElsewhere(Class<?> type) {
        return ELSEWHERE.stream()
                .anyMatch(
                        each ->
                                each.isAssignableFrom(type)
                                        || each == Batch.class
                                                && type.getSimpleName().startsWith("Batch"));
    }

    /** By {@code FaultsTest} too: nothing of the handle itself is left out. */
    @Test
    void everyMethodOfTheHandleGivesAClientOrIsKnown() {
        Set<String> clients =
                ClientOperations.all().stream()
                        .map(call -> call.path().getFirst().getName())
                        .collect(Collectors.toSet());
        Set<String> others = new TreeSet<>();
        for (Method method : Rtnetlink.class.getMethods()) {
            boolean isOwn =
                    method.getDeclaringClass() == Rtnetlink.class
                            && !Modifier.isStatic(method.getModifiers());
            if (isOwn && !clients.contains(method.getName())) {
                others.add(method.getName());
            }
        }
        assertEquals(Set.of("batch", "close"), others);
    }
}
