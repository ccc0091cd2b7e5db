package org.fourthousand.local.suite;

import java.util.Locale;

/** The Quarkus profile that the services run in. */
public enum Profile {
    /** As a province would run it: time is real. */
    PROD,
    /** For demonstrations and the story test: a clock file moves the time. */
    DEMO;

    /** As the services know it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
