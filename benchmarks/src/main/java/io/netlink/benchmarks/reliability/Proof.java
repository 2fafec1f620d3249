package io.netlink.benchmarks.reliability;

import java.time.Duration;

/** What is run to see whether promises are kept. */
interface Proof {
    /**
     * Runs it, in namespaces that end with this JVM.
     *
     * @param report where figures and promises go
     * @param isShort for CI: the same in seconds
     */
    void run(Report report, boolean isShort) throws Exception;

    /** The proofs, in the order of the page. */
    enum Kind {
        CHURN("1,000 namespaces, 8 threads, 20 times", 20) {
            @Override
            Proof proof() {
                return new Churn();
            }
        },
        KILLED("SIGKILL, 200 times", 20) {
            @Override
            Proof proof() {
                return new Killed();
            }
        },
        RACE("A race with ip netns", 5) {
            @Override
            Proof proof() {
                return new Race();
            }
        },
        STORM("A storm of 1,000,000 route changes", 20) {
            @Override
            Proof proof() {
                return new Storm();
            }
        },
        SOAK("Ten minutes of everything", 15) {
            @Override
            Proof proof() {
                return new Soak();
            }
        };

        private final String title;
        private final Duration limit;

        Kind(String title, int minutes) {
            this.title = title;
            this.limit = Duration.ofMinutes(minutes);
        }

        abstract Proof proof();

        /** How the command line and the page's template call it. */
        String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        String title() {
            return title;
        }

        /** After that it hangs, which is not promised. */
        Duration limit() {
            return limit;
        }
    }
}
