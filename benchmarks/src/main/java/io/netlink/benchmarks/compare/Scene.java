package io.netlink.benchmarks.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** A namespace of its own, with what a row needs; it ends with this program, however that ends. */
final class Scene implements AutoCloseable {
    private final Process holder;
    private final Tools tools;
    private final boolean flushed;

    /**
     * Makes it.
     *
     * @param what of compare-c's scenes, or nothing
     */
    Scene(Tools tools, String what) throws IOException {
        this.tools = tools;
        this.holder = new ProcessBuilder("unshare", "--net", "cat").start();
        Writer in = holder.outputWriter();
        in.write("\n");
        in.flush();
        BufferedReader out = holder.inputReader();
        if (out.readLine() == null) { // cat runs, so unshare is done
            throw new IOException("no namespace: unshare --net failed");
        }
        this.flushed = what.equals("pair");
        if (!what.equals("nothing")) {
            List<String> command = new ArrayList<>(List.of(tools.c(), "scene"));
            command.addAll(List.of(what.split(" ")));
            run(command);
        }
    }

    /** The command, in here. */
    List<String> enter(List<String> command) {
        List<String> all = new ArrayList<>();
        all.add("nsenter");
        all.add("--net=/proc/" + holder.pid() + "/ns/net");
        all.addAll(command);
        return all;
    }

    /** Takes away what a round has made, if the next could not make it again. */
    void flush() throws IOException {
        if (flushed) {
            run(List.of(tools.c(), "scene", "flush"));
        }
    }

    /** Starts a command in here. */
    Process start(List<String> command) throws IOException {
        return new ProcessBuilder(enter(command)).inheritIO().start();
    }

    private void run(List<String> command) throws IOException {
        try {
            int status = start(command).waitFor();
            if (status != 0) {
                throw new IOException(String.join(" ", command) + " exited with " + status);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        holder.destroy();
    }
}
