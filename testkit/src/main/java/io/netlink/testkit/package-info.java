/**
 * What the tests of all modules share: {@code ip} as an oracle, descriptors, what this kernel can
 * do, real container engines and other daemons of a test's own, and the count of skipped tests.
 */
package io.netlink.testkit;
