package org.fourthousand.local.suite;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fourthousand.local.clock.DemoClock;
import org.fourthousand.local.failure.SuiteFailure;
import org.fourthousand.local.keycloak.KeycloakServer;
import org.fourthousand.local.keycloak.RealmFile;
import org.fourthousand.local.port.Port;
import org.fourthousand.local.port.Ports;
import org.fourthousand.local.process.Child;
import org.fourthousand.local.process.Deadline;
import org.fourthousand.local.process.Memory;
import org.fourthousand.local.process.ProcessIdentity;
import org.fourthousand.local.process.RunFolder;
import org.fourthousand.local.process.StopSignal;
import org.fourthousand.local.progress.Progress;
import org.fourthousand.local.state.StateFolder;
import org.fourthousand.local.state.SuiteLock;

/**
 * A running suite. Whatever ends this JVM in good order, Ctrl-C included, stops it; so does {@link #close()}. What a
 * kill leaves behind is stopped by the next start over the same state folder.
 */
public final class Suite implements AutoCloseable {

    private final SuiteOptions options;
    private final StateFolder state;
    private final SuiteLock lock;
    private final Running running = new Running();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final Thread whenTheJvmEnds = new Thread(this::close, "stop-the-suite");
    private Duration startedIn = Duration.ZERO;

    private Suite(SuiteOptions options, StateFolder state, SuiteLock lock) {
        this.options = options;
        this.state = state;
        this.lock = lock;
    }

    /**
     * Starts the suite and returns when every part is ready.
     *
     * @throws SuiteFailure when it cannot be started; then nothing of it is left running
     */
    public static Suite start(SuiteOptions options, Progress progress) {
        var state = StateFolder.open(options.state());
        var suite = new Suite(options, state, SuiteLock.take(state));
        Runtime.getRuntime().addShutdownHook(suite.whenTheJvmEnds);
        try {
            suite.bringUp(progress);
            return suite;
        } catch (RuntimeException failed) {
            if (suite.closing.get()) {
                throw new SuiteFailure(
                        "The suite was stopped while it was starting.", "Start it again with deploy/suite up.", failed);
            }
            suite.close();
            throw failed;
        }
    }

    private void bringUp(Progress progress) {
        var watch = Deadline.in(Duration.ZERO);
        Preparation.of(options, state, progress);
        var run = new RunFolder(state.run());
        run.record(new RunFolder.Entry(
                SuiteNote.LAUNCHER, ProcessIdentity.of(ProcessHandle.current()), -1, StopSignal.TERMINATE));
        new SuiteNote(options.profile(), options.parts(), options.ports()).write(state);
        if (options.profile() == Profile.DEMO) {
            clock();
        }
        try (var plan = new StartPlan(new Starter(options, state, running, progress))) {
            plan.run(options.parts());
        }
        startedIn = watch.elapsed();
    }

    /** What it is made of. */
    public Set<Part> parts() {
        return options.parts();
    }

    /** Where it listens. */
    public Ports ports() {
        return options.ports();
    }

    /** The address of the gateway, through which everything is reached. */
    public URI gateway() {
        return ports().http(Port.GATEWAY);
    }

    /** The realm's address; tokens are had from it. */
    public URI issuer() {
        return KeycloakServer.issuer(ports(), realm().name());
    }

    /** The realm with its demo accounts. */
    public RealmFile realm() {
        return RealmFile.read(options.layout().realmFile());
    }

    /** The address of the bank simulator. */
    public URI bank() {
        return ports().http(Port.BANK);
    }

    /** The folder in which every delivered mail is a file. */
    public Path mail() {
        return state.mail();
    }

    /** The folder that holds everything this suite keeps. */
    public Path stateFolder() {
        return state.root();
    }

    /**
     * The clock of the services.
     *
     * @throws IllegalStateException outside the demo profile, where time is real
     */
    public DemoClock clock() {
        if (options.profile() != Profile.DEMO) {
            throw new IllegalStateException("only the demo profile has a clock that can be moved");
        }
        return DemoClock.open(state.clock(), options.time(), options.demoStart());
    }

    /** Kills the process of a part as a crash would; it is started again by itself. */
    public void kill(Part part) {
        child(part).kill();
    }

    /**
     * Waits until a part that was killed works again.
     *
     * @throws SuiteFailure when that takes longer than allowed
     */
    public void awaitReady(Part part, Duration allowed) {
        var deadline = Deadline.in(allowed);
        while (!child(part).ready()) {
            if (deadline.passed()) {
                throw new SuiteFailure(
                        "%s is not back after %d seconds.".formatted(part.title(), allowed.toSeconds()),
                        "Its log is " + state.log(part.key()));
            }
            Deadline.pause(Duration.ofMillis(100));
        }
    }

    /** Resident memory in MiB of everything that was started, and of the launcher itself. */
    public long residentMebibytes() {
        List<ProcessHandle> all = new ArrayList<>(running.processes());
        all.add(ProcessHandle.current());
        return Memory.residentMebibytes(all);
    }

    /** How long the start took. */
    public Duration startedIn() {
        return startedIn;
    }

    /** Stops everything that was started, each part before what it uses, and returns when all has ended. */
    @Override
    public synchronized void close() {
        if (!closing.getAndSet(true)) {
            running.stopAll();
            new RunFolder(state.run()).forget(SuiteNote.LAUNCHER);
            lock.close();
            forgetHook();
        }
    }

    private Child child(Part part) {
        return running.child(part)
                .orElseThrow(() -> new IllegalArgumentException(part + " is no process of this suite"));
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(whenTheJvmEnds);
        } catch (IllegalStateException theJvmIsEnding) {
            // then the hook is what runs this
        }
    }
}
