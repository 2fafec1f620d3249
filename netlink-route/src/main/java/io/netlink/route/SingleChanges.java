package io.netlink.route;

import io.netlink.MessageWriter;
import io.netlink.NetlinkMessage;
import io.netlink.Operation;

import java.util.function.Consumer;

/** Makes each request at once, and waits for its answer. */
final class SingleChanges implements Changes {
    private final Rtnetlink rtnl;
    private final int answer;
    private final Consumer<? super NetlinkMessage> echoes;

    /**
     * How requests are made.
     *
     * @param answer NLM_F_ACK, and NLM_F_ECHO if what was made is to be told
     * @param echoes is given what the kernel tells
     */
    SingleChanges(Rtnetlink rtnl, int answer, Consumer<? super NetlinkMessage> echoes) {
        this.rtnl = rtnl;
        this.answer = answer;
        this.echoes = echoes;
    }

    @Override
    public int index(String device) {
        return rtnl.index(device);
    }

    @Override
    public void change(
            Operation operation, Object subject, int flags, Consumer<? super MessageWriter> body) {
        rtnl.request(operation, subject, flags | answer, body, echoes);
    }
}
