package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.netlink.AttributeSet;
import io.netlink.DecodeException;
import io.netlink.route.tc.Choke;
import io.netlink.route.tc.Etf;
import io.netlink.route.tc.Gred;
import io.netlink.route.tc.Tbf;

import org.junit.jupiter.api.Test;

/** What fuzzing found, so that it stays found. */
class FuzzFindingsTest {

    /** They threw NoSuchElementException. */
    @Test
    void aQdiscWithoutWhatTheKernelAlwaysSendsSaysSo() {
        Tbf tbf = Tbf.TYPE.empty();
        assertThrows(DecodeException.class, tbf::limit);
        assertThrows(DecodeException.class, tbf::rate);
        assertThrows(DecodeException.class, Choke.TYPE.empty()::ecn);
        assertThrows(DecodeException.class, Etf.TYPE.empty()::offload);
        assertThrows(DecodeException.class, Gred.TYPE.empty()::ecn);
        assertThrows(DecodeException.class, Gred.TYPE.empty()::grio);
        Gred nameless =
                Gred.TYPE
                        .empty()
                        .set(
                                Gred.VQ_LIST,
                                AttributeSet.empty(
                                        Gred.VQ_LIST
                                                .inner(Gred.TYPE.empty().data())
                                                .orElseThrow()));
        assertThrows(DecodeException.class, nameless::hardDrop);
    }
}
