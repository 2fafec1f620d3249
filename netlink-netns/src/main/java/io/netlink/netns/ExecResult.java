package io.netlink.netns;

import io.netlink.SyscallException;

import java.io.IOException;
import java.util.Optional;

/**
 * How a program ended that ran in one of many namespaces: see {@link Netns#execAll}.
 *
 * @param exitCode its exit code, 128 and the signal if one ended it; -1 if it was not started
 * @param output what it wrote to its standard output and standard error, as far as they were not
 *     sent elsewhere
 * @param failure why it could not be started: an {@link IOException} or a {@link SyscallException}
 */
public record ExecResult(int exitCode, String output, Optional<Exception> failure) {
    /**
     * Whether it was started and ended with exit code 0.
     *
     * @return true if so
     */
    public boolean succeeded() {
        return exitCode == 0 && failure.isEmpty();
    }
}
