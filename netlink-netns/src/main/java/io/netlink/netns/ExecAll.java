package io.netlink.netns;

import io.netlink.SyscallException;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code ip -all netns exec}: one program in many namespaces, one after another. */
final class ExecAll {
    private ExecAll() {}

    /** What programs write in, as the JDK has it. */
    private static final Charset NATIVE = Charset.forName(System.getProperty("native.encoding"));

    static Map<String, ExecResult> run(NetnsDirectory directory, ProcessBuilder program)
            throws InterruptedException {
        Map<String, ExecResult> results = new LinkedHashMap<>();
        for (String name : directory.list()) {
            ExecResult result;
            try (Netns namespace = directory.open(name)) {
                result = run(namespace, program);
            } catch (SyscallException e) {
                if (e.call().equals("open") && !directory.exists(name)) {
                    continue; // deleted since it was listed
                }
                result = failed(e);
            } catch (IOException e) {
                result = failed(e);
            }
            results.put(name, result);
        }
        return Collections.unmodifiableMap(results);
    }

    /**
     * One whose output goes to a file: waiting for the program then can be interrupted, ends when
     * the program ends, whoever it has started, and needs no thread that reads.
     */
    private static ProcessBuilder copy(ProcessBuilder program, Path output) {
        ProcessBuilder copy = new ProcessBuilder(program.command());
        copy.directory(program.directory());
        copy.environment().clear();
        copy.environment().putAll(program.environment());
        copy.redirectInput(program.redirectInput());
        boolean collect = program.redirectOutput() == Redirect.PIPE;
        Redirect append = Redirect.appendTo(output.toFile());
        copy.redirectOutput(collect ? append : program.redirectOutput());
        copy.redirectErrorStream(program.redirectErrorStream());
        collect = program.redirectError() == Redirect.PIPE;
        return copy.redirectError(collect ? append : program.redirectError());
    }

    private static ExecResult run(Netns namespace, ProcessBuilder program)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("netlink", ".out");
        try {
            Process process = namespace.exec(copy(program, output));
            try {
                process.getOutputStream().close();
                int exitCode = process.waitFor();
                String text = new String(Files.readAllBytes(output), NATIVE);
                return new ExecResult(exitCode, text, Optional.empty());
            } finally {
                process.destroyForcibly(); // of no effect if it has ended
            }
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static ExecResult failed(Exception e) {
        return new ExecResult(-1, "", Optional.of(e));
    }
}
