package org.fourthousand.local.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fourthousand.local.state.StateFolder;
import org.fourthousand.local.suite.Layout;

/** The state folders that a suite of this repository may run from: that of {@code up}, and that of {@code demo}. */
final class StateFolders {

    private StateFolders() {}

    /** Where {@code up} keeps its state. */
    static Path ofUp() {
        return StateFolder.place(Layout.find().repository(), System.getenv());
    }

    /** Where {@code demo} keeps its state, apart, since its time is not real. */
    static Path ofDemo() {
        return ofUp().resolve("demo");
    }

    /** Those that exist. */
    static List<StateFolder> existing() {
        return Stream.of(ofUp(), ofDemo())
                .filter(Files::isDirectory)
                .map(StateFolder::open)
                .toList();
    }
}
