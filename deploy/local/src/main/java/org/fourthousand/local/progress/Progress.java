package org.fourthousand.local.progress;

import java.time.Duration;
import java.util.List;

/** Hears how the work goes, as it goes. Calls come from several threads. */
public interface Progress {

    /** Says nothing: for tests and for {@code --quiet}. */
    Progress SILENT = new Progress() {
        @Override
        public void say(String line) {}

        @Override
        public void ready(String name, Duration took) {}

        @Override
        public void trouble(String line, List<String> details) {}
    };

    /** Something is being done, or was done. */
    void say(String line);

    /** A part of the suite is ready for use. */
    void ready(String name, Duration took);

    /** Something went wrong that did not stop the suite; the details are the last lines of a log, perhaps none. */
    void trouble(String line, List<String> details);
}
