package io.netlink.route;

import io.netlink.DecodeException;

/** From an {@link Address} on a device to what the kernel is sent to make or delete it. */
final class AddressRequest {
    private AddressRequest() {}

    /** What error messages call an address on a device. */
    private record Subject(Address address, String device) {
        @Override
        public String toString() {
            return address.prefix()
                    + address.peer().map(peer -> " peer " + peer).orElse("")
                    + " dev "
                    + device;
        }
    }

    /** Makes or changes it; gives what was asked for. */
    static Address make(Changes to, String device, Address address, int flags) {
        return make(to, address.dev(to.index(device)), device, flags);
    }

    /** Makes or changes it; gives what was asked for. */
    static Address make(Changes to, int device, Address address, int flags) {
        return make(to, address.dev(device), "if" + device, flags);
    }

    private static Address make(Changes to, Address address, String device, int flags) {
        Address request = address.own().toBeMade();
        to.change(AddressAttributes.NEW, new Subject(address, device), flags, request::writeTo);
        return request;
    }

    /** Deletes it. */
    static void delete(Changes to, String device, Address address) {
        delete(to, address.dev(to.index(device)), device);
    }

    /** Of the handle's own namespace; what the kernel says wrongly is no fault of the caller. */
    static void checkListed(Address address) {
        if (address.deviceIndex().isEmpty()) {
            throw new DecodeException("struct ifaddrmsg", "says no device of " + address.prefix());
        }
        if (address.get(AddressAttributes.TARGET_NETNSID).isPresent()) {
            throw new DecodeException(
                    "IFA_TARGET_NETNSID", "is there of " + address.prefix() + " of this namespace");
        }
    }

    /** Deletes one that was listed. */
    static void delete(Changes to, Address address) {
        address.get(AddressAttributes.TARGET_NETNSID)
                .ifPresent(
                        id -> {
                            throw new IllegalArgumentException(
                                    "%s was listed in netns id %d: open that namespace to delete it"
                                            .formatted(address.prefix(), id));
                        });
        int index =
                address.deviceIndex()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                address.prefix()
                                                        + " has no device: it was not listed;"
                                                        + " delete it by device and prefix"));
        delete(to, address, "if" + index);
    }

    private static void delete(Changes to, Address address, String device) {
        to.change(
                AddressAttributes.DELETE,
                new Subject(address, device),
                0,
                address.own().toBeDeleted()::writeTo);
    }
}
