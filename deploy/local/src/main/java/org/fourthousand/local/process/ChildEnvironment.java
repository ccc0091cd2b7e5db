package org.fourthousand.local.process;

import java.util.List;
import java.util.Map;

/** What a child inherits: the launcher's environment without what would configure it behind the launcher's back. */
final class ChildEnvironment {

    private static final List<String> OURS_TO_SET = List.of("QUARKUS_", "KC_", "KAFKA_", "FOURTHOUSAND_", "PG");

    private ChildEnvironment() {}

    static void prepare(Map<String, String> inherited, Map<String, String> own) {
        inherited.keySet().removeIf(name -> OURS_TO_SET.stream().anyMatch(name::startsWith));
        inherited.putAll(own);
    }
}
