package io.netlink.benchmarks.reliability;

import io.netlink.netns.Netns;
import io.netlink.route.Link;
import io.netlink.route.Rtnetlink;
import io.netlink.route.link.Veth;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The main class of a JVM that is killed, whatever it is doing. */
final class Victim {
    /** What it may be doing. */
    enum Doing {
        NOTHING,
        CREATE,
        ATTACH,
        ADD,
        EXEC,
        DELETE
    }

    private static final int NAMES = 6;

    private final List<String> names = new ArrayList<>();
    private final MappedByteBuffer doing;
    private final Random random;
    private final Rtnetlink rtnl = Rtnetlink.open();

    private Victim(MappedByteBuffer doing, Random random) {
        this.doing = doing;
        this.random = random;
    }

    /**
     * Never ends by itself.
     *
     * @param args a file for what it is doing, which outlives it; a seed
     */
    public static void main(String[] args) throws Exception {
        Child.refuseElsewhere();
        Child.endWithParent();
        try (RandomAccessFile file = new RandomAccessFile(args[0], "rw")) {
            MappedByteBuffer doing = file.getChannel().map(FileChannel.MapMode.READ_WRITE, 0, 1);
            Victim victim = new Victim(doing, new Random(Long.parseLong(args[1])));
            System.out.println("ready");
            while (true) {
                victim.step();
            }
        }
    }

    private void step() throws IOException, InterruptedException {
        Doing next = Doing.values()[1 + random.nextInt(Doing.values().length - 1)];
        boolean isNew = next == Doing.CREATE || next == Doing.ATTACH;
        String name = "killed-" + random.nextInt(NAMES);
        if (isNew == names.contains(name)) {
            return;
        }
        doing.put(0, (byte) next.ordinal());
        switch (next) {
            case CREATE -> Netns.create(name).close();
            case ATTACH -> attach(name);
            case ADD -> addVeth(name);
            case EXEC -> exec(name);
            default -> Netns.delete(name);
        }
        doing.put(0, (byte) 0);
        if (isNew) {
            names.add(name);
        } else if (next == Doing.DELETE) {
            names.remove(name);
        }
    }

    private static void attach(String name) {
        try (Netns unnamed = Netns.create()) {
            Netns.attach(name, unnamed).close();
        }
    }

    private void addVeth(String name) {
        try (Netns ns = Netns.open(name);
                Rtnetlink inside = Rtnetlink.open(ns)) {
            inside.links().find("eth0").ifPresent(inside.links()::delete);
            rtnl.links()
                    .add(
                            Link.named("veth%d")
                                    .queues(1, 1)
                                    .kind(Veth.peer(Link.named("eth0").netns(ns).up())));
        }
    }

    private static void exec(String name) throws IOException, InterruptedException {
        try (Netns ns = Netns.open(name)) {
            ns.exec(new ProcessBuilder("true")).waitFor();
        }
    }
}
