package org.fourthousand.local.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fourthousand.local.failure.SuiteFailure;
import org.fourthousand.local.process.RunFolder;
import org.fourthousand.local.state.StateFolder;
import org.fourthousand.local.suite.Layout;
import org.fourthousand.local.suite.SuiteNote;

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

    /**
     * Refuses to start beside a suite that runs from the other folder, since both want the same ports.
     *
     * @param own the folder of the suite that is to be started
     */
    static void refuseOther(Path own) {
        for (var state : existing()) {
            var launcher = new RunFolder(state.run())
                    .find(SuiteNote.LAUNCHER)
                    .flatMap(note -> note.identity().find());
            if (launcher.isPresent() && !state.root().equals(own)) {
                throw new SuiteFailure(
                        "Another suite runs from %s (launcher pid %d)."
                                .formatted(state.root(), launcher.get().pid()),
                        "Stop it first: deploy/suite down");
            }
        }
    }

    /** Where {@code demo} keeps its state, with the folder around it made first, so that both are known as ours. */
    static Path readyForDemo() {
        StateFolder.open(ofUp());
        return ofDemo();
    }

    /** Those that exist. */
    static List<StateFolder> existing() {
        return Stream.of(ofUp(), ofDemo())
                .filter(Files::isDirectory)
                .map(StateFolder::open)
                .toList();
    }
}
