import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;

/// Formats every Java file below a folder, or checks that they are formatted: google-java-format in
/// AOSP style. The root `pom.xml` runs it on the build's JDK, with the formatter as class path:
/// `Format.java check|apply|skip FOLDER`.
final class Format {
    /** Not sources: what tools generate. */
    private static final Set<String> SKIPPED_FOLDERS = Set.of("target", ".git", ".idea");

    private Format() {}

    public static void main(String[] args) throws IOException {
        String mode = args[0];
        Path root = Path.of(args[1]).toAbsolutePath().normalize();
        switch (mode) {
            case "check" -> {
                if (format(root, "--dry-run", "--set-exit-if-changed") != 0) {
                    System.err.println("The Java files above are not formatted. This formats all:");
                    System.err.println("    mvn -q -N validate -Dformat=apply");
                    System.exit(1);
                }
            }
            case "apply" -> System.exit(apply(root));
            case "skip" -> {}
            default -> {
                System.err.println("-Dformat=" + mode + ": expected check, apply or skip");
                System.exit(2);
            }
        }
    }

    /** Sometimes what was formatted once is formatted differently again; twice has been enough. */
    private static int apply(Path root) throws IOException {
        int exitCode = format(root, "--replace");
        return exitCode != 0 ? exitCode : format(root, "--replace");
    }

    private static int format(Path root, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--aosp"));
        arguments.addAll(List.of(options));
        arguments.addAll(javaFiles(root));
        ToolProvider formatter = ToolProvider.findFirst("google-java-format").orElseThrow();
        return formatter.run(System.err, System.err, arguments.toArray(String[]::new));
    }

    private static List<String> javaFiles(Path root) throws IOException {
        List<String> files = new ArrayList<>();
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes a) {
                        return SKIPPED_FOLDERS.contains(folder.getFileName().toString())
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes a) {
                        if (file.toString().endsWith(".java")) files.add(file.toString());
                        return FileVisitResult.CONTINUE;
                    }
                });
        files.sort(null);
        return files;
    }
}
