package org.fourthousand.local.suite;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fourthousand.local.failure.SuiteFailure;
import org.fourthousand.local.process.Child;

/** The parts that were started so far, so that whatever happens exactly these are stopped. */
final class Running {

    private final Map<Part, AutoCloseable> parts = new EnumMap<>(Part.class);
    private boolean closed;

    /** Takes a part that was just started; when the suite is being stopped already, stops it at once. */
    <T extends AutoCloseable> T add(Part part, T started) {
        synchronized (this) {
            if (!closed) {
                parts.put(part, started);
                return started;
            }
        }
        stop(started);
        throw new SuiteFailure("The suite is being stopped.", "Start it again with deploy/suite up.");
    }

    /** The child process of a part; none for a part inside the launcher, or one that was not started. */
    synchronized Optional<Child> child(Part part) {
        return parts.get(part) instanceof ChildPart started ? Optional.of(started.child()) : Optional.empty();
    }

    /** The processes as they are now. */
    synchronized List<ProcessHandle> processes() {
        return parts.values().stream()
                .filter(ChildPart.class::isInstance)
                .map(part -> ((ChildPart) part).child().handle())
                .toList();
    }

    /** Stops everything, each part before the parts it uses, and those that do not use each other at once. */
    void stopAll() {
        Map<Part, AutoCloseable> left;
        synchronized (this) {
            closed = true;
            left = new EnumMap<>(Part.class);
            left.putAll(parts);
            parts.clear();
        }
        while (!left.isEmpty()) {
            var wave = unused(left.keySet());
            stopTogether(wave.stream().map(left::remove).toList());
        }
    }

    private static Set<Part> unused(Set<Part> left) {
        var wave = EnumSet.copyOf(left);
        left.forEach(part -> wave.removeAll(part.uses()));
        return wave;
    }

    private static void stopTogether(Collection<AutoCloseable> wave) {
        var threads = wave.stream()
                .map(part -> Thread.ofVirtual().start(() -> stop(part)))
                .toList();
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failed) {
            throw new IllegalStateException("a part cannot be stopped", failed);
        }
    }

    /** A part that is a process of its own. */
    record ChildPart(Child child) implements AutoCloseable {
        @Override
        public void close() {
            child.stop();
        }
    }
}
