package io.netlink.benchmarks.reliability;

import io.netlink.route.Change;
import io.netlink.route.Route;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Keeps routes by what a table tells, slowly. */
final class SlowListener implements Consumer<Change<Route>> {
    private final Set<Route> routes = new HashSet<>();
    private long told;

    @Override
    public void accept(Change<Route> change) {
        if (take(change) % SlowMonitor.EVENTS == 0) {
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized long take(Change<Route> change) {
        switch (change) {
            case Change.Added<Route>(Route now) -> routes.add(now);
            case Change.Changed<Route>(Route before, Route now) -> {
                routes.remove(before);
                routes.add(now);
            }
            case Change.Removed<Route>(Route before) -> routes.remove(before);
        }
        return ++told;
    }

    synchronized List<Route> routes() {
        return new ArrayList<>(routes);
    }

    synchronized long told() {
        return told;
    }
}
