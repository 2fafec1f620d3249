package io.netlink.route.link;

import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.route.LinkKind;
import io.netlink.route.TypedKind;

/**
 * A team of devices: {@code ip link add NAME type team}; drivers/net/team. Its options are set by
 * generic netlink, not here.
 */
public final class Team extends TypedKind<Team> {
    private static final AttributeSpace SPACE = AttributeSpace.named("team");

    /** How the library knows the kind. */
    public static final LinkKind.Type<Team> TYPE = new LinkKind.Type<>("team", SPACE, Team::new);

    private Team(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * A link of this kind with the kernel's defaults.
     *
     * @return the kind
     */
    public static Team create() {
        return new Team(AttributeSet.empty(SPACE));
    }
}
