package io.netlink.benchmarks.compare.ours;

import io.netlink.benchmarks.RoundTripGetLink;

/**
 * A link asked for through jnr-ffi, which is how Java called C before there was FFM: the two system
 * calls, with a request that was written before and an answer that nobody reads.
 */
final class JnrRoundTrip {
    private JnrRoundTrip() {}

    static Work work() {
        RoundTripGetLink calls = new RoundTripGetLink();
        calls.open();
        return Work.timed(
                count -> {
                    for (int i = 0; i < count; i++) {
                        calls.jnr();
                    }
                });
    }
}
