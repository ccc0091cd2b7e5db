package org.fourthousand.local.suite;

import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fourthousand.local.port.PortCheck;
import org.fourthousand.local.process.Leftovers;
import org.fourthousand.local.process.RunFolder;
import org.fourthousand.local.progress.Progress;
import org.fourthousand.local.state.FreeSpace;
import org.fourthousand.local.state.StateFolder;

/** Everything that is looked at before the first process is started. The caller holds the lock of the state folder. */
final class Preparation {

    private Preparation() {}

    /**
     * Stops leftovers and refuses what would fail later.
     *
     * @throws org.fourthousand.local.failure.SuiteFailure for a missing jar, a port in use, a full disk
     */
    static void of(SuiteOptions options, StateFolder state, Progress progress) {
        Leftovers.stop(new RunFolder(state.run()), progress);
        options.layout().requireBuilt(options.parts());
        PortCheck.refuseTaken(
                options.parts().stream()
                        .flatMap(part -> part.ports().stream())
                        .collect(Collectors.toCollection(TreeSet::new)),
                options.ports());
        if (options.fresh()) {
            state.empty();
        }
        FreeSpace.require(state.root(), FreeSpace.NEEDED_BYTES);
    }
}
