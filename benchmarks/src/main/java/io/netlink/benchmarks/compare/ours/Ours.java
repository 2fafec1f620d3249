package io.netlink.benchmarks.compare.ours;

import com.sun.management.ThreadMXBean;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * {@code Ours ROW VARIANT COUNT [FILE]}: prints {@code ready}, or {@code unsupported} and why; then
 * for each line on its input one round, as the time in nanoseconds, how many operations it was, and
 * what else there is. A number in the line is another count for that round.
 */
public final class Ours {
    private Ours() {}

    /** Runs a row. */
    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        int count = Integer.parseInt(args[2]);
        Work work;
        try {
            work = work(args[0], args[1], args.length > 3 ? Path.of(args[3]) : null);
        } catch (Work.Unsupported e) {
            out.println("unsupported " + e.getMessage());
            return;
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        out.println("ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String number = line.replaceAll("\\D", "");
            int asked = number.isEmpty() ? count : Integer.parseInt(number);
            long before = threads.getCurrentThreadAllocatedBytes();
            Work.Round round = work.round(asked);
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            out.println(
                    round.nanos()
                            + " "
                            + round.count()
                            + " alloc="
                            + allocated
                            + " "
                            + round.extra());
        }
    }

    private static Work work(String row, String variant, Path file) {
        boolean view = variant.equals("java-view");
        return switch (row) {
            case "encode" -> Codec.encode(variant);
            case "decode" -> view ? Codec.decodeView(file) : Codec.decodeRecord(file);
            case "get-link" -> variant.equals("jnr") ? JnrRoundTrip.work() : Links.get();
            case "dump-links" -> view ? Links.forEach() : Links.list();
            case "dump-routes" -> view ? Routes.forEach() : Routes.list();
            case "add-routes" -> Routes.add();
            case "batch-routes" -> Routes.batch();
            case "address" -> Links.address();
            case "netns" -> Namespaces.createAndDelete();
            case "topology" -> Namespaces.topology(false);
            case "topology-move" -> Namespaces.topology(true);
            case "hub" -> Namespaces.hub();
            case "events" -> view ? Events.poll() : Events.next();
            default -> Growth.work(row);
        };
    }
}
