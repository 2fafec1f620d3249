package io.netlink.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netlink.container.ContainerException.Reason;

import java.io.IOException;
import java.util.List;

/** A program of others that does what no netlink message can: {@code ovs-vsctl}. */
final class Program {
    /**
     * How it ended.
     *
     * @param output what it said, errors too
     */
    record Result(List<String> command, int status, String output) {
        /**
         * Fails unless the program did its work.
         *
         * @throws ContainerException REFUSED with what the program said
         */
        Result orFail(String what) {
            if (status != 0) {
                throw new ContainerException(
                        Reason.REFUSED, "cannot %s: %s".formatted(what, output.strip()));
            }
            return this;
        }
    }

    private Program() {}

    /**
     * Runs a program to its end.
     *
     * @throws ContainerException REFUSED if it is not there
     */
    static Result run(List<String> command) {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new ContainerException(
                    Reason.REFUSED, command.getFirst() + " is needed for that; install it", e);
        }
        try {
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Result(command, process.waitFor(), output);
        } catch (IOException e) {
            process.destroyForcibly();
            throw new ContainerException(Reason.REFUSED, command.getFirst() + " broke off", e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new ContainerException(
                    Reason.REFUSED, command.getFirst() + " was interrupted", e);
        }
    }
}
