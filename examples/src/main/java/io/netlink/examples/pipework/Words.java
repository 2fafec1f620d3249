package io.netlink.examples.pipework;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The words of a command line of {@code ip} or {@code tc}, one after the other. */
final class Words {
    private final String command;
    private final Deque<String> left;

    /**
     * Begins.
     *
     * @param command of pipework, for messages: {@code route}, {@code rule} or {@code tc}
     */
    Words(String command, String... words) {
        this.command = command;
        this.left = new ArrayDeque<>(Arrays.asList(words));
    }

    boolean isEmpty() {
        return left.isEmpty();
    }

    boolean has(String part) {
        return left.stream().anyMatch(word -> word.contains(part));
    }

    /** Whether there is a word next that matches all of a pattern. */
    boolean isNext(String pattern) {
        return !left.isEmpty() && left.peek().matches(pattern);
    }

    /** Takes the next word if it is one of these. */
    boolean takes(String... words) {
        boolean taken = !left.isEmpty() && List.of(words).contains(left.peek());
        if (taken) {
            left.pop();
        }
        return taken;
    }

    String next() {
        return left.pop();
    }

    /**
     * The next word.
     *
     * @param what it belongs to, for the message if there is none
     */
    String next(String what) {
        if (left.isEmpty()) {
            throw new IllegalArgumentException(what + " needs a value");
        }
        return left.pop();
    }

    /** A number, in decimal or with {@code 0x}. */
    long number(String what) {
        String text = next(what);
        try {
            return Long.decode(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(what + " " + text + ": must be a number", e);
        }
    }

    int integer(String what) {
        long number = number(what);
        if (number != (int) number && number >>> Integer.SIZE != 0) {
            throw new IllegalArgumentException(what + " " + number + ": too large");
        }
        return (int) number;
    }

    /** A number in hexadecimal, with or without {@code 0x}. */
    int hex(String what) {
        String text = next(what);
        try {
            return Integer.parseUnsignedInt(text.replaceFirst("^0[xX]", ""), 16);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    what + " " + text + ": must be a hexadecimal number", e);
        }
    }

    /** Refuses what is left. */
    void end() {
        if (!left.isEmpty()) {
            throw unknown(left.pop());
        }
    }

    IllegalArgumentException unknown(String word) {
        String program = command.equals("tc") ? "tc" : "ip " + command;
        return new IllegalArgumentException(
                "pipework %s: '%s' is not known here; from Java all of %s is"
                        .formatted(command, word, program));
    }
}
