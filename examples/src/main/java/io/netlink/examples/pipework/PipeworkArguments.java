package io.netlink.examples.pipework;

import io.netlink.container.Dhcp;
import io.netlink.container.DhcpClient;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * pipework's command line: options in its fixed order.
 *
 * @param hostInterface the bridge or interface; {@code mac:…}; empty for {@code --wait}
 * @param waits {@code --wait}
 * @param directPhys {@code --direct-phys}
 * @param containerInterface {@code -i}
 * @param localInterface {@code -l}
 * @param guest the container
 * @param address {@code A/L[@GW]}, or {@code 0/0} for none; empty for DHCP
 * @param dhcp how to ask, if the address is {@code dhcp} or a client's name
 * @param mac the address or {@code U:TEXT}
 * @param tag what follows {@code @} in the last argument: a VLAN, or the key of a partition
 */
record PipeworkArguments(
        String hostInterface,
        boolean waits,
        boolean directPhys,
        Optional<String> containerInterface,
        Optional<String> localInterface,
        String guest,
        Optional<String> address,
        Optional<Dhcp> dhcp,
        Optional<String> mac,
        Optional<String> tag) {

    private static final Pattern DHCP =
            Pattern.compile("(dhcp|udhcpc|dhcpcd|dhclient)(-f)?(?::(.*))?");

    static PipeworkArguments parse(String... arguments) {
        Deque<String> left = new ArrayDeque<>(Arrays.asList(arguments));
        if ("--wait".equals(left.peek())) {
            left.pop();
            Optional<String> name = option(left, "-i");
            if (!left.isEmpty()) {
                throw new IllegalArgumentException("--wait takes nothing but -i INTERFACE");
            }
            return new PipeworkArguments(
                    "",
                    true,
                    false,
                    name,
                    Optional.empty(),
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
        boolean direct = "--direct-phys".equals(left.peek());
        if (direct) {
            left.pop();
        }
        String host = next(left, "an interface of the host");
        Optional<String> container = option(left, "-i");
        Optional<String> local = option(left, "-l");
        option(left, "-a").ifPresent(PipeworkArguments::checkFamily);
        String guest = next(left, "a container");
        String address = next(left, "an address, such as 10.0.0.5/24, or dhcp");
        String last = left.isEmpty() ? "" : left.pop();
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("there is something after the MAC: " + left);
        }
        int at = last.indexOf('@');
        String mac = at < 0 ? last : last.substring(0, at);
        Matcher dhcp = DHCP.matcher(address);
        boolean asks = dhcp.matches();
        return new PipeworkArguments(
                host,
                false,
                direct,
                container,
                local,
                guest,
                asks ? Optional.empty() : Optional.of(address),
                asks ? Optional.of(dhcp(dhcp)) : Optional.empty(),
                mac.isEmpty() ? Optional.empty() : Optional.of(mac),
                at < 0 ? Optional.empty() : Optional.of(checkTag(last.substring(at + 1))));
    }

    /** The family goes by the address here; the option is read for its users' sake. */
    private static void checkFamily(String family) {
        if (!List.of("4", "6", "inet", "inet6", "dual").contains(family)) {
            throw new IllegalArgumentException("-a " + family + ": 4 or 6");
        }
    }

    private static Dhcp dhcp(Matcher words) {
        Dhcp dhcp =
                words.group(1).equals("dhcp")
                        ? Dhcp.any()
                        : Dhcp.of(DhcpClient.valueOf(words.group(1).toUpperCase(Locale.ROOT)));
        if (words.group(3) != null && !words.group(3).isBlank()) {
            dhcp = dhcp.options(words.group(3).strip().split("\\s+"));
        }
        return words.group(2) == null ? dhcp : dhcp.kept();
    }

    private static String checkTag(String text) {
        if (!text.matches("(0[xX])?[0-9a-fA-F]{1,4}")) {
            throw new IllegalArgumentException("@" + text + ": no VLAN");
        }
        return text;
    }

    /** A VLAN, in decimal as a rule. */
    OptionalInt vlan() {
        try {
            return tag.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.decode(tag.get()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("@" + tag.get() + ": no VLAN", e);
        }
    }

    /** A partition of InfiniBand, in hexadecimal: the script puts the 0x before it. */
    OptionalInt pkey() {
        return tag.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(tag.get().replaceFirst("^0[xX]", ""), 16));
    }

    private static Optional<String> option(Deque<String> left, String name) {
        if (!name.equals(left.peek())) {
            return Optional.empty();
        }
        left.pop();
        return Optional.of(next(left, "what follows " + name));
    }

    private static String next(Deque<String> left, String what) {
        if (left.isEmpty()) {
            throw new IllegalArgumentException(what + " is missing");
        }
        return left.pop();
    }
}
