package io.netlink.benchmarks.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A line of {@code compare-rows.tsv}, where the columns are explained.
 *
 * @param id as the programs know it
 * @param title what is done, once
 * @param count how often a round does it
 * @param few how often a round of a slow program does it
 * @param scene what is there before: nothing, pair, links N, routes N
 * @param shortCount how often in a short run, if at all
 * @param value what is compared
 * @param who is compared, C first
 */
record Row(
        String id,
        String title,
        int count,
        int few,
        String scene,
        OptionalInt shortCount,
        Value value,
        List<Peer> who) {

    /** What is compared. */
    enum Value {
        TIME,
        CPU
    }

    static Row parse(String[] cells) {
        return new Row(
                cells[0],
                cells[1],
                Integer.parseInt(cells[2]),
                cells[3].equals("-") ? Integer.parseInt(cells[2]) : Integer.parseInt(cells[3]),
                cells[4],
                cells[5].equals("-")
                        ? OptionalInt.empty()
                        : OptionalInt.of(Integer.parseInt(cells[5])),
                Value.valueOf(cells[6].toUpperCase(Locale.ROOT)),
                Arrays.stream(cells[7].split(" ")).map(Peer::of).toList());
    }

    /** The row of a short run: this library and C only. */
    Optional<Row> shortened() {
        if (shortCount.isEmpty()) {
            return Optional.empty();
        }
        List<Peer> two = who.stream().filter(p -> p == Peer.C || p.isOurs()).toList();
        int often = shortCount.getAsInt();
        Row shorter = new Row(id, title, often, often, scene, shortCount, value, who);
        return Optional.of(shorter.by(two));
    }

    /** The row by some of its programs only. */
    Row by(List<Peer> some) {
        return new Row(
                id,
                title,
                count,
                few,
                scene,
                shortCount,
                value,
                who.stream().filter(some::contains).toList());
    }

    int countOf(Peer peer) {
        return peer.isSlow() ? few : count;
    }

    /** Whether the programs see the same namespace: what they only read is made once. */
    boolean sharesScene() {
        return scene.contains(" ");
    }
}
