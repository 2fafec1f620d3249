package io.netlink;

/**
 * A network namespace's identity: device and inode number of its nsfs file.
 *
 * <p>What {@code readlink /proc/PID/ns/net} shows as {@code net:[inode]}, with the device it needs
 * to be complete (namespaces(7)). The kernel may use the numbers again once the namespace is gone.
 *
 * @param device the nsfs device number, major and minor as in {@code makedev(3)}
 * @param inode the inode number
 */
public record NetnsId(long device, long inode) {

    /** As {@code readlink /proc/PID/ns/net} prints it. */
    @Override
    public String toString() {
        return "net:[" + inode + "]";
    }
}
