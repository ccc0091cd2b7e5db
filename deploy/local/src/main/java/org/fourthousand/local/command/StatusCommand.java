package org.fourthousand.local.command;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fourthousand.local.port.Port;
import org.fourthousand.local.process.HttpProbe;
import org.fourthousand.local.process.Memory;
import org.fourthousand.local.process.RunFolder;
import org.fourthousand.local.state.StateFolder;
import org.fourthousand.local.suite.Part;
import org.fourthousand.local.suite.SuiteNote;
import picocli.CommandLine.Command;

/** Says what runs. The exit status is 0 when every part of a suite runs and is ready, and 3 otherwise. */
@Command(name = "status", description = "Says what runs, and where; exit status 3 when it is not all up.")
public final class StatusCommand implements Callable<Integer> {

    private static final int NOT_ALL_UP = 3;

    private final List<ProcessHandle> processes = new ArrayList<>();

    @Override
    public Integer call() {
        var running = 0;
        var allUp = true;
        for (var state : StateFolders.existing()) {
            var run = new RunFolder(state.run());
            var launcher =
                    run.find(SuiteNote.LAUNCHER).flatMap(note -> note.identity().find());
            if (launcher.isPresent()) {
                running++;
                processes.add(launcher.get());
                allUp &= SuiteNote.read(state)
                        .map(note -> show(state, run, note))
                        .orElse(false);
            } else if (run.entries().stream()
                    .anyMatch(entry -> entry.identity().find().isPresent())) {
                running++;
                allUp = false;
                System.out.println("The launcher of " + state.root()
                        + " was killed and left processes behind; deploy/suite down stops them.");
            }
        }
        if (running == 0) {
            System.out.println("Nothing runs.");
            return NOT_ALL_UP;
        }
        System.out.printf("%d MiB resident%n", Memory.residentMebibytes(processes));
        return allUp ? 0 : NOT_ALL_UP;
    }

    private boolean show(StateFolder state, RunFolder run, SuiteNote note) {
        System.out.printf("%s, profile %s%n", state.root(), note.profile().key());
        var allUp = true;
        for (var part : Part.values()) {
            if (note.parts().contains(part)) {
                allUp &= show(part, run, note);
            }
        }
        return allUp;
    }

    private boolean show(Part part, RunFolder run, SuiteNote note) {
        var port = part.ports().getFirst();
        var process = run.find(part.key()).flatMap(entry -> entry.identity().find());
        process.ifPresent(processes::add);
        var up = part == Part.MAIL || part == Part.BANK || (process.isPresent() && ready(part, note));
        System.out.printf(
                "  %-22s %-10s %-10s %s%n",
                part.title(),
                up ? "up" : process.isPresent() ? "not ready" : "down",
                process.map(handle -> "pid " + handle.pid()).orElse("-"),
                note.ports().address(port));
        return up;
    }

    private static boolean ready(Part part, SuiteNote note) {
        return switch (part) {
            case POSTGRES, MAIL, BANK, KAFKA -> true;
            case KEYCLOAK -> new HttpProbe(note.ports().http(Port.KEYCLOAK).resolve("/realms/master")).ready();
            case REGISTRY, REVIEW, FUNDING, NOTIFICATION, GATEWAY -> new HttpProbe(health(part, note)).ready();
        };
    }

    private static URI health(Part part, SuiteNote note) {
        return note.ports().http(part.ports().getFirst()).resolve("/q/health/ready");
    }
}
