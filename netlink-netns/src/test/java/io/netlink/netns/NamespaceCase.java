package io.netlink.netns;

import io.netlink.testkit.Ip;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** A test that starts without named namespaces, and must leave all threads at home. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
abstract class NamespaceCase {
    @BeforeEach
    final void nothingIsThere() {
        Ip.assumeInstalled();
        Support.checkRunIsPrivate();
        Support.forgetAllNames();
        Ip.ip("link set lo up");
    }

    @AfterEach
    final void nothingStays() {
        Support.assertNoStrays();
        Support.forgetAllNames();
    }
}
