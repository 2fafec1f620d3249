package io.netlink.benchmarks.compare;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs a row: all its programs at once, which take turns round by round. */
final class Runner {
    /** What a program may take for a row before it does no more rounds than one. */
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    /** What a round may take. */
    private static final Duration ANSWER = Duration.ofMinutes(5);

    /** For the kernel to end what a round has left to it: namespaces end later. */
    private static final Duration SETTLING = Duration.ofMillis(60);

    private final Tools tools;
    private final Options options;

    Runner(Tools tools, Options options) {
        this.tools = tools;
        this.options = options;
    }

    /** A program that is ready for rounds. */
    private record Player(Outcome outcome, Scene scene, PeerProcess process, CpuTime before) {
        Player warm() throws IOException {
            return new Player(outcome, scene, process, process.cpuTime());
        }
    }

    List<Outcome> run(Row row) throws IOException {
        Map<Peer, Outcome> outcomes = new LinkedHashMap<>();
        List<Player> players = new ArrayList<>();
        List<Scene> scenes = new ArrayList<>();
        try {
            Scene shared = row.sharesScene() ? new Scene(tools, row.scene()) : null;
            if (shared != null) {
                scenes.add(shared);
            }
            for (Peer peer : row.who()) {
                String why = tools.missing(peer);
                if (why != null) {
                    outcomes.put(peer, Outcome.missing(row, peer, why));
                    continue;
                }
                Scene scene = shared;
                if (scene == null) {
                    scene = new Scene(tools, row.scene());
                    scenes.add(scene);
                }
                Outcome outcome = new Outcome(row, peer);
                outcomes.put(peer, outcome);
                join(outcome, scene, players);
            }
            rounds(players);
        } finally {
            players.forEach(player -> player.process().close());
            scenes.forEach(Scene::close);
        }
        return List.copyOf(outcomes.values());
    }

    private void join(Outcome outcome, Scene scene, List<Player> players) throws IOException {
        Row row = outcome.row();
        Peer peer = outcome.peer();
        try {
            PeerProcess process =
                    new PeerProcess(
                            scene.enter(tools.command(row, peer, row.countOf(peer))),
                            tools.errors(peer),
                            ANSWER);
            Player player = new Player(outcome, scene, process, null);
            players.add(player);
            new WarmUp(options.isShort()).run(peer, process, () -> round(player));
            players.set(players.size() - 1, player.warm());
        } catch (PeerProcess.FailedException e) {
            outcome.fail(e.getMessage());
        }
    }

    private void rounds(List<Player> players) throws IOException {
        for (int round = 0; round < options.rounds(); round++) {
            for (int turn = 0; turn < players.size(); turn++) {
                // whose turn it is first changes: what one has left to the kernel, the next meets
                Player player = players.get((round + turn) % players.size());
                Outcome outcome = player.outcome();
                if (outcome.missing() != null || outcome.rounds() > 0 && spent(outcome)) {
                    continue;
                }
                try {
                    outcome.add(round(player));
                    outcome.peakKib(player.process().peakKib());
                    outcome.cpuTime(player.process().cpuTime().since(player.before()));
                } catch (PeerProcess.FailedException e) {
                    outcome.fail(e.getMessage());
                }
            }
        }
    }

    private static boolean spent(Outcome outcome) {
        return outcome.total() > PATIENCE.toNanos();
    }

    private Outcome.RoundResult round(Player player) throws IOException {
        Row row = player.outcome().row();
        Outcome.RoundResult result;
        if (row.id().equals("events")) {
            long before = player.process().begin("go");
            sleep(SETTLING); // until it listens
            Process adding =
                    player.scene()
                            .start(List.of(tools.c(), "scene", "add", String.valueOf(row.count())));
            result = player.process().finish(before);
            join(adding);
        } else {
            result = player.process().round();
        }
        player.scene().flush();
        if (row.scene().equals("nothing")) {
            sleep(SETTLING);
        }
        return result;
    }

    private static void join(Process process) {
        process.onExit().join();
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
