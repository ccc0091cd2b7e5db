package org.fourthousand.kit.caller;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The two departments of a county or city that sign for a project, each by its own officer. */
public enum Department {
    /** 工信部门. */
    INDUSTRY,
    /** 财政部门. */
    FINANCE;

    /** As the token's claim {@code department} says it, for example {@code industry}. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The department of that name; empty for names that are none of ours. */
    public static Optional<Department> named(String claim) {
        return Stream.of(values())
                .filter(department -> department.claim().equals(claim))
                .findFirst();
    }
}
