package io.netlink.route;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/**
 * As {@link DecoderFuzzTest}, with bytes that Jazzer finds: it sees which branches a message takes,
 * and keeps those that take new ones. A short run in {@code mvn verify}; a long one with {@code
 * -Dfuzz.duration=1h}.
 */
class DecoderFuzz {
    private static final int LONGEST = 4096;

    static Stream<byte[]> seeds() {
        return FuzzSeeds.all().values().stream().flatMap(List::stream);
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyMessageIsReadOrRefused(byte[] data) {
        if (data != null && data.length <= LONGEST) {
            AskEverything.of(FuzzSeeds.claiming(data.clone()));
        }
    }
}
