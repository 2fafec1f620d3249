package io.netlink.route;

import static io.netlink.uapi.IfBridge.*;

import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.RawAttribute;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;

/**
 * From what the kernel shows of an entry to what it takes: the same under other numbers, without
 * timers.
 */
final class MdbTranslation {
    /** MDBA_MDB_EATTR_* to MDBE_ATTR_*. */
    private static final Map<Integer, Integer> NUMBERS =
            Map.of(
                    MDBA_MDB_EATTR_GROUP_MODE,
                    MDBE_ATTR_GROUP_MODE,
                    MDBA_MDB_EATTR_SOURCE,
                    MDBE_ATTR_SOURCE,
                    MDBA_MDB_EATTR_RTPROT,
                    MDBE_ATTR_RTPROT,
                    MDBA_MDB_EATTR_DST,
                    MDBE_ATTR_DST,
                    MDBA_MDB_EATTR_DST_PORT,
                    MDBE_ATTR_DST_PORT,
                    MDBA_MDB_EATTR_VNI,
                    MDBE_ATTR_VNI,
                    MDBA_MDB_EATTR_IFINDEX,
                    MDBE_ATTR_IFINDEX,
                    MDBA_MDB_EATTR_SRC_VNI,
                    MDBE_ATTR_SRC_VNI);

    private MdbTranslation() {}

    static AttributeSet request(AttributeSet shown) {
        AttributeSet request = AttributeSet.empty(MdbAttributes.ENTRY);
        boolean starG = !shown.has(MdbEntry.SOURCE);
        AttributeReader all = shown.reader();
        while (all.next()) {
            Integer number = NUMBERS.get(all.type());
            if (number != null && (starG || number != MDBE_ATTR_GROUP_MODE)) {
                request = request.with(new RawAttribute(number, all.bytes()));
            }
        }
        List<InetAddress> sources =
                shown.get(MdbEntry.SRC_LIST).orElse(List.of()).stream()
                        .map(MdbSource::address)
                        .toList();
        return starG && !sources.isEmpty()
                ? request.with(MdbAttributes.SRC_LIST, sources)
                : request;
    }
}
