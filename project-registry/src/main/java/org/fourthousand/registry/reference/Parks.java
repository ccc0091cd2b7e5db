package org.fourthousand.registry.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks up a park by the name a form gives it: the full name, a short one, with or without 湖南 before it. */
@ApplicationScoped
public class Parks {

    private final ReferenceVersions versions;

    Parks(ReferenceVersions versions) {
        this.versions = versions;
    }

    /** What the table says of a park on a day, as it was known by the end of it. */
    public ParkStanding standing(@Nullable String name, LocalDate on) {
        if (name == null || name.isBlank()) {
            return ParkStanding.NONE;
        }
        var sought = shortName(name.strip());
        return versions.knownOn(ReferenceTable.PARKS, on).stream()
                .filter(park -> names(park).map(Parks::shortName).anyMatch(sought::equals))
                .findFirst()
                .map(Parks::standingOf)
                .orElse(ParkStanding.UNKNOWN);
    }

    private static ParkStanding standingOf(ReferenceVersion park) {
        return switch (String.valueOf(park.attributes().get("status"))) {
            case "WARNED" -> ParkStanding.WARNED;
            case "DELISTED" -> ParkStanding.DELISTED;
            default -> ParkStanding.IN_ORDER;
        };
    }

    private static Stream<String> names(ReferenceVersion park) {
        var aliases = park.attributes().get("aliases");
        return Stream.concat(
                Stream.of(park.nameZh()), aliases == null ? Stream.empty() : ReferenceColumn.values(aliases).stream());
    }

    /** 湖南益阳高新技术产业园区 and 益阳高新区 are one name, as the growth poles have it. */
    private static String shortName(String name) {
        return name.replaceFirst("^湖南", "").replaceFirst("经济技术开发区$", "经开区").replaceFirst("高新技术产业(开发区|园区)$", "高新区");
    }
}
