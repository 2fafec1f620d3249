package io.netlink.route;

import java.util.function.Consumer;

/**
 * A command of {@code ip}, {@code bridge} or {@code tc} beside the call that is equal to it.
 *
 * <p>{@link CaseGoldenTest} compares the messages that both send, {@link CaseDifferentialIT} what
 * both make. The commands run in a {@link CaseWorld}, where {@code d0} (index 100) and {@code d1}
 * (101) are the ends of a veth pair, both up, and {@code br0} (102) is a bridge; {@code HERE} is
 * its name.
 *
 * @param command the words after {@code ip}, or a whole {@code tc …} or {@code bridge …} command;
 *     several are separated by semicolons
 * @param call the equal call
 * @param sent whether the messages are the same, too; false where they differ on purpose
 * @param refusable whether the kernel may refuse it, to both
 */
record Case(String command, Consumer<Rtnetlink> call, boolean sent, boolean refusable) {
    @Override
    public String toString() {
        return command;
    }
}
