package io.netlink.netns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.netlink.route.Rtnetlink;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** A JVM that does not let the library make native calls. */
class NativeAccessIT extends NamespaceCase {
    private static final String MESSAGE =
            "the JVM does not let netlink make native calls: start java with"
                    + " --enable-native-access=ALL-UNNAMED";

    @Test
    void everyWayInSaysWhichFlagIsMissing() {
        ChildJvm.withoutNativeAccess().run(getClass(), "refused");
    }

    static void refused(String[] args) throws InterruptedException {
        List<Executable> ways =
                List.of(
                        Rtnetlink::open,
                        Netns::current,
                        Netns::create,
                        () -> Netns.create("refused"),
                        () -> Netns.open("refused"),
                        () -> Netns.ofPid(1),
                        () -> Netns.delete("refused"),
                        Netns::strays);
        for (int round = 0; round < 2; round++) { // the second time no class is initialised
            for (int i = 0; i < ways.size(); i++) {
                String way = "way " + i + " in round " + round;
                assertEquals(MESSAGE, refusal(ways.get(i)), way);
            }
        }
        AtomicReference<Object> virtual = new AtomicReference<>();
        Thread.startVirtualThread(() -> virtual.set(refusal(Rtnetlink::open))).join();
        assertEquals(MESSAGE, virtual.get());
    }

    private static String refusal(Executable way) {
        return assertThrows(IllegalStateException.class, way).getMessage();
    }
}
