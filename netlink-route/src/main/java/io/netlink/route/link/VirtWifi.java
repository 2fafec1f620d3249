package io.netlink.route.link;

import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.route.LinkKind;
import io.netlink.route.TypedKind;

/**
 * A wireless device above an Ethernet one, for tests of wireless programs. {@code ip link add link
 * DEVICE name NAME type virt_wifi}; drivers/net/wireless/virtual/virt_wifi.c. It has no options.
 *
 * <pre>{@code
 * links.add(Link.named("wlan0").link("eth0").kind(VirtWifi.create()));
 * }</pre>
 */
public final class VirtWifi extends TypedKind<VirtWifi> {
    private static final AttributeSpace SPACE = AttributeSpace.named("virt_wifi");

    /** How the library knows the kind. */
    public static final LinkKind.Type<VirtWifi> TYPE =
            new LinkKind.Type<>("virt_wifi", SPACE, VirtWifi::new);

    private VirtWifi(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * A wireless device above that of {@link io.netlink.route.LinkSpec#link(String)}.
     *
     * @return the kind
     */
    public static VirtWifi create() {
        return new VirtWifi(AttributeSet.empty(SPACE));
    }
}
