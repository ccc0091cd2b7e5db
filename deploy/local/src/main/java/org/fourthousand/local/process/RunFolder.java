package org.fourthousand.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Who runs for this state folder: one small file for each process. It is what lets another shell stop the suite, and
 * the next start find what a killed launcher left behind.
 */
public final class RunFolder {

    private static final String ENDING = ".pid";

    private final Path folder;

    /** Over a folder that exists. */
    public RunFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * A process that was started.
     *
     * @param name what it is, also the file's name
     * @param identity pid and start time
     * @param rank the higher, the earlier it is stopped
     * @param signal how it wants to be asked
     */
    public record Entry(String name, ProcessIdentity identity, int rank, StopSignal signal) {}

    /** Writes down that this process runs. */
    public void record(Entry entry) {
        var written = new Properties();
        written.setProperty("pid", Long.toString(entry.identity().pid()));
        written.setProperty("started", Long.toString(entry.identity().started().toEpochMilli()));
        written.setProperty("rank", Integer.toString(entry.rank()));
        written.setProperty("signal", entry.signal().name());
        var draft = folder.resolve(entry.name() + ".draft");
        try {
            try (var out = Files.newBufferedWriter(draft)) {
                written.store(out, null);
            }
            Files.move(draft, file(entry.name()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write in " + folder, failed);
        }
    }

    /** Removes the note about a process that ended. */
    public void forget(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write in " + folder, failed);
        }
    }

    /** The note under this name, whether or not the process still runs. */
    public Optional<Entry> find(String name) {
        return Files.exists(file(name)) ? read(file(name)) : Optional.empty();
    }

    /** All notes, in the order in which the processes are to be stopped. */
    public List<Entry> entries() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .flatMap(file -> read(file).stream())
                    .sorted(Comparator.comparingInt(Entry::rank).reversed())
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + folder, failed);
        }
    }

    private static Optional<Entry> read(Path file) {
        var written = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            written.load(in);
            var fileName = String.valueOf(file.getFileName());
            return Optional.of(new Entry(
                    fileName.substring(0, fileName.length() - ENDING.length()),
                    new ProcessIdentity(
                            Long.parseLong(written.getProperty("pid")),
                            Instant.ofEpochMilli(Long.parseLong(written.getProperty("started")))),
                    Integer.parseInt(written.getProperty("rank")),
                    StopSignal.valueOf(written.getProperty("signal"))));
        } catch (IOException | IllegalArgumentException tornByAFullDisk) {
            return Optional.empty();
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ENDING);
    }
}
