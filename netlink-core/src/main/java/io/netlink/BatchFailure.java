package io.netlink;

/**
 * An item of a batch that the kernel refused.
 *
 * @param item which, from 0
 * @param subject what it was about, as it was given
 * @param exception what a single request would have thrown
 */
public record BatchFailure(int item, Object subject, NetlinkException exception) {
    /** {@code item 7: RTM_NEWROUTE 10.0.0.0/8 …: File exists (EEXIST)}. */
    @Override
    public String toString() {
        return "item " + item + ": " + exception.getMessage();
    }
}
