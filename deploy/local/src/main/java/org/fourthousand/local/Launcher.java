package org.fourthousand.local;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.fourthousand.local.command.DemoCommand;
import org.fourthousand.local.command.DownCommand;
import org.fourthousand.local.command.FailureHandler;
import org.fourthousand.local.command.StatusCommand;
import org.fourthousand.local.command.UpCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Main class behind {@code deploy/suite}. */
@Command(
        name = "suite",
        description = "The Four Thousand Projects suite on this machine.",
        mixinStandardHelpOptions = true,
        subcommands = {UpCommand.class, StatusCommand.class, DownCommand.class, DemoCommand.class})
public final class Launcher {

    private Launcher() {}

    /** The first argument is the command. */
    public static void main(String[] arguments) {
        var status = new CommandLine(new Launcher())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new FailureHandler())
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(arguments);
        System.exit(status);
    }
}
