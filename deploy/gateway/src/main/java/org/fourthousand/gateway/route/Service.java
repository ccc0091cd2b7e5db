package org.fourthousand.gateway.route;

import java.util.Locale;

/** The services behind the gateway. */
public enum Service {
    /** Enterprises, projects, the library. */
    REGISTRY,
    /** Rounds, draw, scores, selection, publicity. */
    REVIEW,
    /** Budgets, awards, payments. */
    FUNDING,
    /** Messages, follow-up, supervision. */
    NOTIFICATION;

    /** As it stands in addresses, for example {@code registry}. */
    public String segment() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What all its addresses begin with, for example {@code /api/registry/}. */
    public String prefix() {
        return "/api/" + segment() + "/";
    }
}
