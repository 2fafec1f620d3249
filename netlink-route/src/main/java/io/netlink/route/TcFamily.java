package io.netlink.route;

import static io.netlink.uapi.Netlink.NLM_F_ACK;
import static io.netlink.uapi.Netlink.NLM_F_CREATE;
import static io.netlink.uapi.Netlink.NLM_F_ECHO;

import io.netlink.AttributeSet;
import io.netlink.AttributeWriter;
import io.netlink.Errno;
import io.netlink.ExtendedAck;
import io.netlink.NetlinkException;
import io.netlink.NetlinkMessage;
import io.netlink.Operation;
import io.netlink.route.tc.TcKind;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

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

    /**
     * Makes or changes an object, and gives it back as the kernel has it.
     *
     * @param unsaid finds it if the kernel did not echo it, which all kernels do of what fits
     */
    T make(T object, int flags, UnaryOperator<T> unsaid) {
        Object[] made = new Object[1];
        Changes echoing =
                rtnl.echoing(
                        message -> {
                            if (message.type() == makes.type()) {
                                made[0] = copy(message);
                            }
                        });
        T request = make(echoing, object, flags);
        @SuppressWarnings("unchecked") // from copy
        T result = (T) made[0];
        return result == null ? unsaid.apply(request) : result;
    }

    /** Makes or changes an object; gives what was asked for. */
    T make(Changes to, T object, int flags) {
        Objects.requireNonNull(object);
        if ((flags & NLM_F_CREATE) != 0) {
            checkComplete(object);
        }
        T request = resolve(object, to);
        to.change(makes, object, flags, request::writeTo);
        return request;
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
        delete(rtnl.changes(), object);
    }

    void delete(Changes to, T object) {
        T request = resolve(object, to);
        to.change(deletes, object, 0, request::writeTo);
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

    void forEach(
            TcMsg where,
            Consumer<AttributeWriter> more,
            Predicate<TcView> wanted,
            Consumer<? super TcView> action) {
        Objects.requireNonNull(action, "action");
        TcView view = new TcView(lists.attributes());
        rtnl.forEach(
                lists,
                "of device " + where.index(),
                writer -> {
                    where.writeTo(writer);
                    more.accept(writer);
                },
                message -> {
                    if (message.type() == makes.type() && wanted.test(view.wrap(message))) {
                        action.accept(view);
                    }
                });
    }

    /** What finds one object. */
    T get(T object) {
        T request = resolve(object, rtnl.changes());
        Object[] found = new Object[1];
        rtnl.request(lists, object, 0, request::writeTo, message -> found[0] = copy(message));
        @SuppressWarnings("unchecked") // from copy
        T result = (T) found[0];
        return result;
    }

    /**
     * Finds a qdisc or class. Old kernels tell of it to the multicast group only; by NLM_F_ECHO to
     * us too. There is no answer about what the kernel does not show, nor an error. The parent in
     * an answer about a qdisc is just the parent in the request.
     *
     * @param listed finds it in a listing
     */
    T getEchoed(T object, Function<T, Optional<T>> listed) {
        T request = resolve(object, rtnl.changes());
        Object[] found = new Object[1];
        rtnl.request(
                lists,
                object,
                NLM_F_ACK | NLM_F_ECHO,
                writer -> {
                    request.header0().writeTo(writer);
                    request.anyKindName()
                            .ifPresent(kind -> writer.string(TcAttributes.KIND.code(), kind));
                },
                message -> {
                    if (message.type() == makes.type()) {
                        found[0] = copy(message);
                    }
                });
        @SuppressWarnings("unchecked") // from copy
        T result = (T) found[0];
        return result != null && !result.parent().equals(TcHandle.NONE)
                ? result
                : listed.apply(request).orElseThrow(() -> unseen(object));
    }

    private NetlinkException unseen(T object) {
        ExtendedAck words =
                new ExtendedAck(
                        Optional.of("a default that the kernel does not show"),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Optional.empty());
        return new NetlinkException(
                lists.name(), object.toString(), Errno.ENOENT.number(), words, "");
    }

    private T copy(NetlinkMessage message) {
        AttributeSet attributes = message.attributes(TcMsg.LENGTH).copy(makes.attributes());
        return maker.make(TcMsg.read(message), attributes, null, null);
    }

    private T resolve(T object, Changes to) {
        Objects.requireNonNull(object);
        return object.device == null ? object : object.withIndex(to.index(object.device));
    }

    FilterDevice resolve(FilterDevice device) {
        return device.resolve(rtnl);
    }

    int index(String device) {
        return rtnl.index(device);
    }
}
