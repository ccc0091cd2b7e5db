package org.fourthousand.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.fourthousand.local.port.Port;
import org.fourthousand.local.port.Ports;
import org.fourthousand.local.state.StateFolder;

/**
 * What a launcher tells other shells about the suite it runs.
 *
 * @param profile of the services
 * @param parts that were to be started
 * @param ports where they listen
 */
public record SuiteNote(Profile profile, Set<Part> parts, Ports ports) {

    /** The name of the launcher's own note in the run folder. */
    public static final String LAUNCHER = "launcher";

    /** Leaves the note in the run folder. */
    void write(StateFolder state) {
        var written = new Properties();
        written.setProperty("profile", profile.name());
        for (var part : Part.values()) {
            written.setProperty("part." + part, Boolean.toString(parts.contains(part)));
        }
        ports.asMap().forEach((port, number) -> written.setProperty("port." + port, Integer.toString(number)));
        try (var out = Files.newBufferedWriter(file(state))) {
            written.store(out, null);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + file(state), failed);
        }
    }

    /** The note that the last launcher of this folder left, if there is one. */
    public static Optional<SuiteNote> read(StateFolder state) {
        if (!Files.exists(file(state))) {
            return Optional.empty();
        }
        var written = new Properties();
        try (var in = Files.newBufferedReader(file(state))) {
            written.load(in);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + file(state), failed);
        }
        var parts = EnumSet.noneOf(Part.class);
        for (var part : Part.values()) {
            if (Boolean.parseBoolean(written.getProperty("part." + part))) {
                parts.add(part);
            }
        }
        var numbers = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            numbers.put(port, Integer.valueOf(written.getProperty("port." + port, Integer.toString(port.usual()))));
        }
        return Optional.of(new SuiteNote(
                Profile.valueOf(written.getProperty("profile", Profile.PROD.name())), parts, Ports.of(numbers)));
    }

    private static Path file(StateFolder state) {
        return state.run().resolve("suite.properties");
    }
}
