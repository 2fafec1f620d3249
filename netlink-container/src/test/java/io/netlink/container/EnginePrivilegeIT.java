package io.netlink.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** An engine that is there, and does not let us. */
class EnginePrivilegeIT {
    @TempDir private Path temporary;

    /** What a JVM without any capability is told. */
    private static String refusal(Path socket) throws Exception {
        String own = EnginePrivilegeIT.class.getName().replace('.', '/') + ".class";
        String url = EnginePrivilegeIT.class.getResource("EnginePrivilegeIT.class").toString();
        String tests =
                Path.of(URI.create(url.substring(0, url.length() - own.length()))).toString();
        Process child =
                new ProcessBuilder(
                                "setpriv",
                                "--bounding-set=-all",
                                "--inh-caps=-all",
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-cp",
                                String.join(
                                        File.pathSeparator,
                                        tests,
                                        System.getProperty("jdk.module.path", ""),
                                        System.getProperty("java.class.path", "")),
                                EnginePrivilegeIT.class.getName(),
                                socket.toString())
                        .redirectErrorStream(true)
                        .start();
        String said =
                new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, child.waitFor(), said);
        return said;
    }

    /** In that JVM. */
    public static void main(String[] args) {
        try {
            ContainerEngine.docker(Path.of(args[0])).list();
        } catch (ContainerException e) {
            System.out.println(e.reason() + " " + e.getMessage());
        }
    }

    @Test
    void aSocketThatMayNotBeWrittenSaysWhoMay() throws Exception {
        Path socket = temporary.resolve("socket");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("---rw----"));
            String group =
                    Files.readAttributes(socket, PosixFileAttributes.class).group().getName();
            String said = refusal(socket);
            assertTrue(said.startsWith("NO_ENGINE docker on " + socket + ": "), said);
            assertTrue(said.contains("Permission denied"), said);
            assertTrue(said.contains("a member of that group (" + group + ")"), said);
            assertTrue(said.contains("CAP_DAC_OVERRIDE"), said);
        }
    }

    @Test
    void aFolderThatMayNotBeEnteredIsNoEngineThatIsToBeStarted() throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("folder"));
        Path socket = folder.resolve("socket");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
            String said = refusal(socket);
            assertTrue(said.startsWith("NO_ENGINE "), said);
            assertTrue(said.contains("CAP_DAC_OVERRIDE"), said);
            assertEquals(List.of(false), List.of(said.contains("systemctl start")), said);
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
