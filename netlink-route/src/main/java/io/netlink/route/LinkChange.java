package io.netlink.route;

import static io.netlink.uapi.IfLink.IFLA_ALT_IFNAME;
import static io.netlink.uapi.IfLink.IFLA_PROP_LIST;
import static io.netlink.uapi.Socket.AF_UNSPEC;

import io.netlink.AttributeWriter;
import io.netlink.Operation;

import java.util.List;
import java.util.function.Consumer;

/** What the kernel is sent to change or delete a link. */
final class LinkChange {
    private LinkChange() {}

    /** Refuses what is no change. */
    static void check(LinkSpec spec) {
        LinkDraft draft = spec.draft();
        if (draft.isEmpty()) {
            throw new IllegalArgumentException("nothing to change on " + spec);
        }
        if (draft.newIndex != 0 && !LinkCreation.isElsewhere(spec)) {
            throw new IllegalArgumentException(
                    "index "
                            + draft.newIndex
                            + ": a link gets another index only in another"
                            + " namespace: "
                            + spec);
        }
    }

    /**
     * Changes a link.
     *
     * @param spec what was said
     * @param resolved the same, with names of other devices looked up
     */
    static void request(Changes to, LinkSpec spec, LinkSpec resolved) {
        LinkDraft said = resolved.draft();
        boolean onlyAltNames = resolved.with(d -> d.altNames = List.of()).draft().isEmpty();
        // a message that has a new name in it cannot also name the link by its old one
        boolean byIndex = said.index == 0 && (said.newName != null || !said.altNames.isEmpty());
        int index = byIndex ? to.index(said.name) : said.index;
        if (!said.altNames.isEmpty()) {
            addAltNames(to, index, said.altNames, spec);
        }
        if (!onlyAltNames) {
            to.change(LinkAttributes.NEW, spec, 0, writer -> said.writeChange(writer, index));
        }
    }

    static void delete(Changes to, String name) {
        LinkNames.checkAnyName(name);
        delete(to, name, 0, writer -> LinkDraft.writeName(writer, name));
    }

    static void delete(Changes to, int index) {
        LinkSpec.checkIndex(index);
        delete(to, "link " + index, index, writer -> {});
    }

    static void delete(Changes to, Link link) {
        delete(to, link.name(), link.index(), writer -> {});
    }

    /** Deletes the link that the index, or what is written, names. */
    static void delete(Changes to, String subject, int index, Consumer<AttributeWriter> which) {
        to.change(
                LinkAttributes.DELETE,
                subject,
                0,
                writer -> {
                    IfInfoMsg.write(writer, AF_UNSPEC, index, 0, 0);
                    which.accept(writer);
                });
    }

    static void addAltNames(Changes to, int index, List<String> names, Object subject) {
        altNames(to, LinkAttributes.NEW_PROPERTY, Changes.ADD, index, names, subject);
    }

    static void deleteAltNames(Changes to, int index, List<String> names, Object subject) {
        altNames(to, LinkAttributes.DELETE_PROPERTY, 0, index, names, subject);
    }

    private static void altNames(
            Changes to,
            Operation operation,
            int flags,
            int index,
            List<String> names,
            Object subject) {
        to.change(
                operation,
                subject,
                flags,
                writer -> {
                    IfInfoMsg.write(writer, AF_UNSPEC, index, 0, 0);
                    writer.nest(
                            IFLA_PROP_LIST,
                            list -> {
                                for (String name : names) {
                                    list.string(IFLA_ALT_IFNAME, name);
                                }
                            });
                });
    }

    static List<String> checkAltNames(String... altNames) {
        if (altNames.length == 0) {
            throw new IllegalArgumentException("no alternative name given");
        }
        for (String name : altNames) {
            LinkNames.checkAnyName(name);
        }
        return List.of(altNames);
    }
}
