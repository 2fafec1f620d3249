package io.netlink.route;

import io.netlink.AttributeCodec;
import io.netlink.AttributeReader;
import io.netlink.AttributeWriter;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A port as devlink names it: {@code pci/0000:01:00.0/1}; DEVLINK_ATTR_* of linux/devlink.h inside
 * IFLA_DEVLINK_PORT. Nothing is there if the device has no such port.
 *
 * @param busName the bus
 * @param deviceName the device on the bus
 * @param index the port's number on the device
 */
public record DevlinkPort(
        Optional<String> busName, Optional<String> deviceName, OptionalLong index) {
    private static final int DEVLINK_ATTR_BUS_NAME = 1;
    private static final int DEVLINK_ATTR_DEV_NAME = 2;
    private static final int DEVLINK_ATTR_PORT_INDEX = 3;

    static final AttributeCodec<DevlinkPort> CODEC =
            AttributeCodec.of("devlink port", DevlinkPort::read, DevlinkPort::write);

    private static DevlinkPort read(AttributeReader at) {
        Optional<String> bus = Optional.empty();
        Optional<String> device = Optional.empty();
        OptionalLong index = OptionalLong.empty();
        AttributeReader inner = at.nested();
        while (inner.next()) {
            switch (inner.type()) {
                case DEVLINK_ATTR_BUS_NAME -> bus = Optional.of(inner.string());
                case DEVLINK_ATTR_DEV_NAME -> device = Optional.of(inner.string());
                case DEVLINK_ATTR_PORT_INDEX ->
                        index = OptionalLong.of(Integer.toUnsignedLong(inner.u32()));
                default -> {
                    // nothing that names the port
                }
            }
        }
        return new DevlinkPort(bus, device, index);
    }

    private static void write(AttributeWriter writer, int type, DevlinkPort port) {
        writer.nest(
                type,
                nest -> {
                    port.busName.ifPresent(name -> nest.string(DEVLINK_ATTR_BUS_NAME, name));
                    port.deviceName.ifPresent(name -> nest.string(DEVLINK_ATTR_DEV_NAME, name));
                    port.index.ifPresent(number -> nest.u32(DEVLINK_ATTR_PORT_INDEX, (int) number));
                });
    }

    /** As {@code devlink port} prints it. */
    @Override
    public String toString() {
        return busName.orElse("")
                + "/"
                + deviceName.orElse("")
                + (index.isPresent() ? "/" + index.getAsLong() : "");
    }
}
