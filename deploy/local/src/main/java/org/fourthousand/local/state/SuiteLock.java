package org.fourthousand.local.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.fourthousand.local.failure.SuiteFailure;
import org.jspecify.annotations.Nullable;

/** One launcher for each state folder. The system takes the lock back when the launcher dies, however it dies. */
public final class SuiteLock implements AutoCloseable {

    private final FileChannel channel;

    private SuiteLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the folder for this launcher.
     *
     * @throws SuiteFailure when another launcher has it
     */
    public static SuiteLock take(StateFolder state) {
        return tryToTake(state)
                .orElseThrow(() -> new SuiteFailure(
                        "The suite runs already from " + state.root() + ".",
                        "Stop it with deploy/suite down, or see deploy/suite status."));
    }

    /** Takes the folder for this launcher, or nothing when another launcher has it. */
    public static Optional<SuiteLock> tryToTake(StateFolder state) {
        try {
            var channel = FileChannel.open(state.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) != null) {
                return Optional.of(new SuiteLock(channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException refused) {
            throw new SuiteFailure(
                    "%s cannot be locked: %s".formatted(state.lock(), refused.getMessage()),
                    "Set %s to a folder on a local disk.".formatted(StateFolder.VARIABLE),
                    refused);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisJvm) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new IllegalStateException("the lock cannot be released", failed);
        }
    }
}
