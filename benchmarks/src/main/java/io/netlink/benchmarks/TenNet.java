package io.netlink.benchmarks;

import io.netlink.InetPrefix;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The addresses of 10.0.0.0/8, one after the other: what is made many times has a new one each. */
public final class TenNet {
    private TenNet() {}

    /**
     * An address.
     *
     * @param i its number; 0 is 10.0.0.0
     * @return the address
     */
    public static InetAddress address(int i) {
        byte[] bytes = {10, (byte) (i >> 16), (byte) (i >> 8), (byte) i};
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e); // only for another length
        }
    }

    /**
     * The destination of a route to an address alone.
     *
     * @param i its number
     * @return 10.…/32
     */
    public static InetPrefix host(int i) {
        return InetPrefix.host(address(i));
    }
}
