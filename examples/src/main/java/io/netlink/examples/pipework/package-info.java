/** The pipework script's command line, on top of {@code io.netlink.container}. */
package io.netlink.examples.pipework;
