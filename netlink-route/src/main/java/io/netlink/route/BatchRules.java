package io.netlink.route;

/** {@link Rules} as items of a {@link Batch}. */
public final class BatchRules {
    private final Changes items;

    BatchRules(Changes items) {
        this.items = items;
    }

    /**
     * {@code ip rule add}: as {@link Rules#add}.
     *
     * @param rule the rule
     */
    public void add(Rule rule) {
        Rules.add(items, rule);
    }

    /**
     * {@code ip rule delete}: as {@link Rules#delete}.
     *
     * @param rule the rule
     */
    public void delete(Rule rule) {
        Rules.delete(items, rule);
    }
}
