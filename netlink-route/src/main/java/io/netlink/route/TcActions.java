package io.netlink.route;

import static io.netlink.uapi.Netlink.NLM_F_ROOT;
import static io.netlink.uapi.RtNetlink.TCA_ACT_FLAG_LARGE_DUMP_ON;

import io.netlink.AttributeSet;
import io.netlink.NetlinkException;
import io.netlink.NetlinkMessage;
import io.netlink.Operation;
import io.netlink.route.tc.Action;
import io.netlink.route.tc.ActionKind;
import io.netlink.route.tc.Bitfield32;
import io.netlink.route.tc.TcKind;

import java.util.ArrayList;
import java.util.List;

/**
 * Actions of their own, which filters can share by their index: {@code tc actions add, change,
 * replace, delete, get, list, flush}.
 *
 * <p>Every method may throw {@link NetlinkException} with the kernel's refusal, {@link
 * io.netlink.SyscallException} if the socket fails, and {@link IllegalStateException} after {@link
 * Rtnetlink#close()}.
 */
public final class TcActions {
    private final Rtnetlink rtnl;

    TcActions(Rtnetlink rtnl) {
        this.rtnl = rtnl;
    }

    /**
     * {@code tc actions add}: makes an action. RTM_NEWACTION.
     *
     * @param kind what it does
     * @param <K> the kind
     * @return the action as the kernel made it, with its index
     * @throws NetlinkException EEXIST if there is one with this index; ENOENT if the kernel has no
     *     such kind; EINVAL for options it does not take, with its words; EPERM without
     *     CAP_NET_ADMIN
     */
    public <K extends TcKind<K> & ActionKind> Action add(K kind) {
        return add(List.of(Action.of(kind))).getFirst();
    }

    /**
     * {@code tc actions add}: makes actions. RTM_NEWACTION.
     *
     * @param actions 1 to 32
     * @return the actions as the kernel made them, with their indexes
     * @throws NetlinkException as for {@link #add(TcKind)}; then none was made
     */
    public List<Action> add(List<Action> actions) {
        return make(actions, Changes.ADD);
    }

    /**
     * {@code tc actions replace}, {@code tc actions change}, which are the same: makes an action,
     * or changes the one that has its index. RTM_NEWACTION.
     *
     * @param kind what it does
     * @param <K> the kind
     * @return the action as it is then
     * @throws NetlinkException as for {@link #add(TcKind)}, without EEXIST
     */
    public <K extends TcKind<K> & ActionKind> Action replace(K kind) {
        return replace(List.of(Action.of(kind))).getFirst();
    }

    /**
     * {@code tc actions replace}: makes actions, or changes those that have their indexes.
     * RTM_NEWACTION.
     *
     * @param actions 1 to 32
     * @return the actions as they are then
     * @throws NetlinkException as for {@link #add(TcKind)}, without EEXIST
     */
    public List<Action> replace(List<Action> actions) {
        return make(actions, Changes.REPLACE);
    }

    private List<Action> make(List<Action> actions, int flags) {
        List<Action> made = new ArrayList<>();
        make(rtnl.echoing(message -> made.addAll(read(message))), actions, flags);
        return made.isEmpty() ? List.copyOf(actions) : List.copyOf(made);
    }

    static void make(Changes to, List<Action> actions, int flags) {
        change(to, TcActionAttributes.NEW, actions, flags, body(actions));
    }

    private static void change(
            Changes to, Operation operation, Object subject, int flags, AttributeSet body) {
        to.change(operation, subject, flags, writer -> writer.put32(0).attributes(body));
    }

    /**
     * {@code tc actions delete action KIND index N}. RTM_DELACTION.
     *
     * @param action by {@link Action#ofIndex}, or one that was listed
     * @throws NetlinkException ENOENT if there is none, EPERM if filters have it, or without
     *     CAP_NET_ADMIN
     * @throws IllegalArgumentException if it has no index
     */
    public void delete(Action action) {
        delete(rtnl.changes(), action);
    }

    static void delete(Changes to, Action action) {
        change(to, TcActionAttributes.DELETE, action, 0, body(List.of(reference(action))));
    }

    /**
     * {@code tc actions get action KIND index N}. RTM_GETACTION.
     *
     * @param kind what the kernel calls the kind
     * @param index the action's number, 1 to 4294967295
     * @return the action
     * @throws NetlinkException ENOENT if there is none
     * @throws IllegalArgumentException if the number is out of range
     */
    public Action get(String kind, long index) {
        Action wanted = Action.ofIndex(kind, index);
        AttributeSet body = body(List.of(wanted));
        List<Action> found = new ArrayList<>();
        rtnl.request(
                TcActionAttributes.GET,
                wanted,
                0,
                writer -> writer.put32(0).attributes(body),
                message -> found.addAll(read(message)));
        return Rtnetlink.answered(found.isEmpty() ? null : found.getFirst());
    }

    /**
     * {@code tc actions list action KIND}. RTM_GETACTION with NLM_F_DUMP.
     *
     * @param kind what the kernel calls the kind
     * @return the actions, also those that filters made
     * @throws NetlinkException as the kernel refuses it
     * @throws io.netlink.DumpInterruptedException if they changed each time until the deadline
     */
    public List<Action> list(String kind) {
        AttributeSet body = ofKind(kind);
        return rtnl.listParts(
                TcActionAttributes.GET,
                kind,
                writer -> writer.put32(0).attributes(body),
                (message, all) -> all.addAll(read(message)));
    }

    /**
     * {@code tc actions flush action KIND}: deletes all that no filter has. RTM_DELACTION with
     * NLM_F_ROOT.
     *
     * @param kind what the kernel calls the kind
     * @throws NetlinkException EPERM without CAP_NET_ADMIN, and on some kernels if a filter has one
     */
    public void flush(String kind) {
        flush(rtnl.changes(), kind);
    }

    static void flush(Changes to, String kind) {
        change(to, TcActionAttributes.DELETE, kind, NLM_F_ROOT, ofKind(kind));
    }

    private static AttributeSet ofKind(String kind) {
        return body(List.of(Action.ofKind(kind)))
                .with(TcActionAttributes.FLAGS, Bitfield32.set(TCA_ACT_FLAG_LARGE_DUMP_ON));
    }

    private static Action reference(Action action) {
        return Action.ofIndex(action.kindName(), action.index());
    }

    private static AttributeSet body(List<Action> actions) {
        if (actions.isEmpty() || actions.size() > io.netlink.uapi.PktCls.TCA_ACT_MAX_PRIO) {
            throw new IllegalArgumentException(actions.size() + " actions: must be 1 to 32");
        }
        return AttributeSet.empty(TcActionAttributes.NEW.attributes())
                .with(TcActionAttributes.TAB, actions);
    }

    static List<Action> read(NetlinkMessage message) {
        Operation operation = TcActionAttributes.NEW;
        return message.attributes(TcActionAttributes.LENGTH)
                .copy(operation.attributes())
                .get(TcActionAttributes.TAB)
                .orElse(List.of());
    }
}
