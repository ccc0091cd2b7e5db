package org.fourthousand.local.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** Writes one line for each thing that happens, with the seconds since the start before it. */
public final class ConsoleProgress implements Progress {

    private final PrintStream out;
    private final InstantSource time;
    private final Instant start;

    /** Counts from now on. */
    public ConsoleProgress(PrintStream out, InstantSource time) {
        this.out = out;
        this.time = time;
        this.start = time.instant();
    }

    @Override
    public void say(String line) {
        print(line);
    }

    @Override
    public void ready(String name, Duration took) {
        print("✓ %s ready (%s s)".formatted(name, seconds(took)));
    }

    @Override
    public synchronized void trouble(String line, List<String> details) {
        print("✗ " + line);
        details.forEach(detail -> out.println("            | " + detail));
    }

    private synchronized void print(String line) {
        out.printf("%7s s  %s%n", seconds(Duration.between(start, time.instant())), line);
        out.flush();
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
    }
}
