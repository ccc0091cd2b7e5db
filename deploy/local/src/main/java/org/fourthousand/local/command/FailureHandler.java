package org.fourthousand.local.command;

import java.io.UncheckedIOException;
import org.fourthousand.local.failure.SuiteFailure;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Shows what went wrong outside in two lines; a fault of the launcher itself keeps its stack trace. */
public final class FailureHandler implements IExecutionExceptionHandler {

    private static final int FAILED = 1;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments)
            throws Exception {
        var known = known(failure);
        var err = command.getErr();
        err.println("✗ " + known.what());
        err.println("  " + known.remedy());
        err.flush();
        return FAILED;
    }

    private static SuiteFailure known(Exception failure) throws Exception {
        return switch (failure) {
            case SuiteFailure known -> known;
            case UncheckedIOException files ->
                new SuiteFailure(
                        "%s (%s)".formatted(files.getMessage(), files.getCause()),
                        "See that the disk has room and the folder can be written.",
                        files);
            default -> throw failure;
        };
    }
}
