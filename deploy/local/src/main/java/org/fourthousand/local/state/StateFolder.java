package org.fourthousand.local.state;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import org.fourthousand.local.failure.SuiteFailure;
import org.jspecify.annotations.Nullable;

/** Everything the suite keeps between two starts: data, mail, secrets, logs and notes about what runs. */
public final class StateFolder {

    /** The variable that puts the folder somewhere else. */
    public static final String VARIABLE = "FOURTHOUSAND_STATE";

    private static final String USUAL_NAME = ".suite";
    private static final String MARKER = "this-is-the-state-of-the-four-thousand-suite";
    private static final List<String> CONTENTS = List.of("data", "mail", "logs", "run", "secrets.properties");

    private final Path root;

    private StateFolder(Path root) {
        this.root = root;
    }

    /** Where the folder is for a repository: what {@link #VARIABLE} says, or {@code .suite} in it. */
    public static Path place(Path repository, Map<String, String> environment) {
        var chosen = environment.getOrDefault(VARIABLE, "");
        return chosen.isBlank()
                ? repository.resolve(USUAL_NAME)
                : Path.of(chosen).toAbsolutePath().normalize();
    }

    /**
     * Opens the folder, making it when it is not there.
     *
     * @throws SuiteFailure when the place holds files of somebody else, or cannot be written
     */
    public static StateFolder open(Path root) {
        try {
            Files.createDirectories(root);
            var marker = root.resolve(MARKER);
            if (!Files.exists(marker)) {
                refuseForeign(root);
                Files.createFile(marker);
            }
            var state = new StateFolder(root);
            state.layOut();
            return state;
        } catch (IOException refused) {
            throw new SuiteFailure(
                    "The state folder %s cannot be written: %s".formatted(root, refused.getMessage()),
                    "Make it writable, or set %s to another folder.".formatted(VARIABLE),
                    refused);
        }
    }

    /** Deletes what the suite keeps, and nothing else; nothing of the suite may run. */
    public void empty() {
        try {
            for (var content : CONTENTS) {
                delete(root.resolve(content));
            }
            layOut();
        } catch (IOException refused) {
            throw new SuiteFailure(
                    "The state folder %s cannot be emptied: %s".formatted(root, refused.getMessage()),
                    "Delete it by hand, or set %s to another folder.".formatted(VARIABLE),
                    refused);
        }
    }

    public Path root() {
        return root;
    }

    /** Where one part keeps its data; the part makes the folder. */
    public Path data(String part) {
        return root.resolve("data").resolve(part);
    }

    /** The log of one process. */
    public Path log(String process) {
        return logs().resolve(process + ".log");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /** Notes about what runs. */
    public Path run() {
        return root.resolve("run");
    }

    /** Every mail that was delivered, one file each, a folder for each recipient. */
    public Path mail() {
        return root.resolve("mail");
    }

    /** The offset that the demo clock adds to real time. */
    public Path clock() {
        return root.resolve("data").resolve("clock-offset");
    }

    Path secrets() {
        return root.resolve("secrets.properties");
    }

    Path lock() {
        return root.resolve("launcher.lock");
    }

    private void layOut() throws IOException {
        for (var folder : List.of("data", "mail", "logs", "run")) {
            Files.createDirectories(root.resolve(folder));
        }
    }

    private static void refuseForeign(Path root) throws IOException {
        try (var content = Files.list(root)) {
            if (content.findAny().isPresent()) {
                throw new SuiteFailure(
                        root + " holds files that are not the suite's.",
                        "Set %s to an empty folder, or to one that does not exist yet.".formatted(VARIABLE));
            }
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed) throws IOException {
                if (failed != null) {
                    throw failed;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
