package org.fourthousand.local.suite;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fourthousand.local.port.Port;

/**
 * The parts that a suite is made of. Each is started when the parts it needs are ready, and stopped before the parts it
 * uses.
 */
public enum Part {
    POSTGRES("PostgreSQL", 0),
    MAIL("mail server", 1),
    BANK("bank simulator", 1),
    KAFKA("Kafka", 2),
    KEYCLOAK("Keycloak", 3),
    REGISTRY("project-registry", 4),
    REVIEW("review-service", 5),
    FUNDING("funding-service", 6),
    NOTIFICATION("notification-service", 7),
    GATEWAY("gateway", 8);

    private final String title;
    private final int rank;

    Part(String title, int rank) {
        this.title = title;
        this.rank = rank;
    }

    /** All of them. */
    public static Set<Part> all() {
        return EnumSet.allOf(Part.class);
    }

    /** The four services, each with a database of its own. */
    public static Set<Part> services() {
        return EnumSet.of(REGISTRY, REVIEW, FUNDING, NOTIFICATION);
    }

    /** These parts and everything they need. */
    public static Set<Part> withNeeds(Set<Part> wanted) {
        var all = EnumSet.noneOf(Part.class);
        wanted.forEach(part -> {
            all.add(part);
            all.addAll(withNeeds(part.needs()));
        });
        return all;
    }

    /** What it is called in what people read. */
    public String title() {
        return title;
    }

    /** What its process, its log and, for a service, its database are called. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The higher, the earlier it is stopped when nothing but a note about its process is left. */
    public int rank() {
        return rank;
    }

    /** The Maven module that builds its jar, where it is one of ours. */
    public Optional<String> module() {
        return switch (this) {
            case POSTGRES, MAIL, BANK, KAFKA, KEYCLOAK -> Optional.empty();
            case REGISTRY, REVIEW, FUNDING, NOTIFICATION -> Optional.of(title);
            case GATEWAY -> Optional.of("deploy/gateway");
        };
    }

    /** Every port it opens; the first is where others find it. */
    public List<Port> ports() {
        return switch (this) {
            case POSTGRES -> List.of(Port.POSTGRES);
            case MAIL -> List.of(Port.SMTP, Port.IMAP);
            case BANK -> List.of(Port.BANK);
            case KAFKA -> List.of(Port.KAFKA, Port.KAFKA_CONTROLLER);
            case KEYCLOAK -> List.of(Port.KEYCLOAK);
            case REGISTRY -> List.of(Port.REGISTRY);
            case REVIEW -> List.of(Port.REVIEW);
            case FUNDING -> List.of(Port.FUNDING);
            case NOTIFICATION -> List.of(Port.NOTIFICATION);
            case GATEWAY -> List.of(Port.GATEWAY);
        };
    }

    /** What must be ready before it is started. */
    public Set<Part> needs() {
        return switch (this) {
            case POSTGRES, MAIL, BANK, KAFKA, GATEWAY -> Set.of();
            case KEYCLOAK -> Set.of(POSTGRES);
            case REGISTRY, REVIEW, FUNDING -> Set.of(POSTGRES, KAFKA);
            case NOTIFICATION -> Set.of(POSTGRES, KAFKA, MAIL);
        };
    }

    /** What it works with, and must therefore outlive it when the suite is stopped. */
    public Set<Part> uses() {
        return switch (this) {
            case POSTGRES, MAIL, BANK, KAFKA -> Set.of();
            case KEYCLOAK -> Set.of(POSTGRES);
            case REGISTRY, REVIEW, FUNDING, NOTIFICATION -> Set.of(POSTGRES, MAIL, KAFKA, KEYCLOAK);
            case GATEWAY -> EnumSet.complementOf(EnumSet.of(GATEWAY));
        };
    }
}
