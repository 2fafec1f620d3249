package io.netlink.benchmarks.compare;

import java.util.List;

/**
 * What rounds measured, in any order.
 *
 * @param values one for each round
 */
record Samples(List<Double> values) {

    boolean isEmpty() {
        return values.isEmpty();
    }

    double median() {
        return quantile(0.5);
    }

    double min() {
        return quantile(0);
    }

    /** Between the values that have this part of them below, as spreadsheets have it. */
    double quantile(double part) {
        List<Double> sorted = values.stream().sorted().toList();
        double at = part * (sorted.size() - 1);
        int below = (int) Math.floor(at);
        int above = (int) Math.ceil(at);
        return sorted.get(below) + (at - below) * (sorted.get(above) - sorted.get(below));
    }
}
