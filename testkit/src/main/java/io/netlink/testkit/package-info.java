/**
 * What the tests of all modules share: {@code ip} as an oracle, descriptors, what this kernel can
 * do, and the count of skipped tests.
 */
package io.netlink.testkit;
