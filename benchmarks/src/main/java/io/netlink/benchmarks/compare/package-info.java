/**
 * The comparison with other programs: {@code benchmarks/compare}.
 *
 * <p>Each row of {@code benchmarks/compare-rows.tsv} is done by several programs, each a process of
 * its own that lives as long as the row and does a round when it is told to. Rounds take turns, so
 * that what disturbs the machine disturbs all. What comes out is written into {@code
 * docs/performance.md}, or guarded by {@code benchmarks/compare-targets.tsv}.
 */
package io.netlink.benchmarks.compare;
