package org.fourthousand.local.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.fourthousand.local.failure.SuiteFailure;

/** Refuses to start on a disk so full that a database would stop in the middle of its work. */
public final class FreeSpace {

    /** Enough for first data, logs and Kafka's files, with room to notice in time: 2 GiB. */
    public static final long NEEDED_BYTES = 2L << 30;

    private FreeSpace() {}

    /**
     * Checks the disk under a folder that exists.
     *
     * @param needed bytes that must be free
     * @throws SuiteFailure saying how much is there and how much is needed
     */
    public static void require(Path folder, long needed) {
        try {
            var free = Files.getFileStore(folder).getUsableSpace();
            if (free < needed) {
                throw new SuiteFailure(
                        "The disk under %s is full: %s free, %s needed."
                                .formatted(folder, gibibytes(free), gibibytes(needed)),
                        "Free some space, or set %s to a folder on another disk.".formatted(StateFolder.VARIABLE));
            }
        } catch (IOException unknown) {
            throw new SuiteFailure(
                    "The disk under %s does not tell its free space: %s".formatted(folder, unknown.getMessage()),
                    "Set %s to a folder on a local disk.".formatted(StateFolder.VARIABLE),
                    unknown);
        }
    }

    private static String gibibytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GiB", bytes / (double) (1L << 30));
    }
}
