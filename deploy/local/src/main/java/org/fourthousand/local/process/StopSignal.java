package org.fourthousand.local.process;

import java.io.IOException;

/** How a process is asked to end in good order. */
public enum StopSignal {
    /** The usual request. */
    TERMINATE,
    /** PostgreSQL's fast shutdown; on TERM it would wait for every client to leave. */
    INTERRUPT;

    void sendTo(ProcessHandle process) {
        switch (this) {
            case TERMINATE -> process.destroy();
            case INTERRUPT -> interrupt(process);
        }
    }

    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noSuchTool) {
            process.destroy();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
