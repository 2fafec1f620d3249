/**
 * This library's side of the comparison: the rows of {@code benchmarks/compare-rows.tsv} by its
 * public API, as the C, Go and Python programs in {@code benchmarks/src/compare} have them.
 */
package io.netlink.benchmarks.compare.ours;
