package io.netlink.route;

import static io.netlink.uapi.Netlink.NLM_F_ACK;
import static io.netlink.uapi.Netlink.NLM_F_CREATE;
import static io.netlink.uapi.Netlink.NLM_F_ECHO;

import io.netlink.AttributeSet;
import io.netlink.AttributeWriter;
import io.netlink.NetlinkMessage;
import io.netlink.Operation;
import io.netlink.route.tc.TcKind;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What {@link Qdiscs}, {@link TcClasses} and {@link TcFilters} have in common.
 *
 * @param <T> the object
 */
final class TcFamily<T extends TcObject<T>> {
    /** Makes an object of what was listed. */
    interface Maker<T> {
        T make(TcMsg header, AttributeSet attributes, String device, TcKind<?> kind);
    }

    private final Rtnetlink rtnl;
    private final Operation makes;
    private final Operation deletes;
    private final Operation lists;
    private final Maker<T> maker;

    TcFamily(Rtnetlink rtnl, Operation makes, Operation deletes, Operation lists, Maker<T> maker) {
        this.rtnl = rtnl;
        this.makes = makes;
        this.deletes = deletes;
        this.lists = lists;
        this.maker = maker;
    }

    /** Makes or changes an object, and gives it back as the kernel has it. */
    T make(T object, int flags) {
        Objects.requireNonNull(object);
        if ((flags & NLM_F_CREATE) != 0) {
            checkComplete(object);
        }
        T request = resolve(object);
        Object[] made = {request};
        rtnl.request(
                makes,
                object,
                flags | NLM_F_ACK | NLM_F_ECHO,
                request::writeTo,
                message -> {
                    if (message.type() == makes.type()) {
                        made[0] = copy(message);
                    }
                });
        @SuppressWarnings("unchecked") // the request or its echo
        T result = (T) made[0];
        return result;
    }

    /** Refuses what no object can be made of. */
    private static void checkComplete(TcObject<?> object) {
        if (!(object instanceof TcChain) // which has a kind only as a template
                && object.anyKindName().isEmpty()) {
            throw new IllegalArgumentException("no kind was said: " + object);
        }
        if (object instanceof TcClass && object.parent().equals(TcHandle.NONE)) {
            throw new IllegalArgumentException("no parent was said: " + object);
        }
    }

    void delete(T object) {
        T request = resolve(object);
        rtnl.change(deletes, object, 0, request::writeTo);
    }

    /** Lists what is on a device, or on all if the index is 0. */
    List<T> list(TcMsg where, Consumer<AttributeWriter> more, Predicate<TcView> wanted) {
        TcView view = new TcView(lists.attributes());
        return rtnl.list(
                lists,
                "of " + (where.index() == 0 ? "all devices" : "device " + where.index()),
                writer -> {
                    where.writeTo(writer);
                    more.accept(writer);
                },
                message ->
                        message.type() == makes.type() && wanted.test(view.wrap(message))
                                ? copy(message)
                                : null);
    }

    void forEach(TcMsg where, Predicate<TcView> wanted, Consumer<? super TcView> action) {
        Objects.requireNonNull(action, "action");
        TcView view = new TcView(lists.attributes());
        rtnl.forEach(
                lists,
                "of device " + where.index(),
                where::writeTo,
                message -> {
                    if (message.type() == makes.type() && wanted.test(view.wrap(message))) {
                        action.accept(view);
                    }
                });
    }

    /** What finds one object. */
    T get(T object) {
        T request = resolve(object);
        Object[] found = new Object[1];
        rtnl.request(lists, object, 0, request::writeTo, message -> found[0] = copy(message));
        @SuppressWarnings("unchecked") // from copy
        T result = (T) found[0];
        return result;
    }

    private T copy(NetlinkMessage message) {
        AttributeSet attributes = message.attributes(TcMsg.LENGTH).copy(makes.attributes());
        return maker.make(TcMsg.read(message), attributes, null, null);
    }

    private T resolve(T object) {
        Objects.requireNonNull(object);
        return object.device == null ? object : object.withIndex(index(object.device));
    }

    int index(String device) {
        return rtnl.links().get(device).index();
    }
}
