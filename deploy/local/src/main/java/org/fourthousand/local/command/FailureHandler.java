package org.fourthousand.local.command;

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
        if (!(failure instanceof SuiteFailure known)) {
            throw failure;
        }
        var err = command.getErr();
        err.println("✗ " + known.what());
        err.println("  " + known.remedy());
        err.flush();
        return FAILED;
    }
}
