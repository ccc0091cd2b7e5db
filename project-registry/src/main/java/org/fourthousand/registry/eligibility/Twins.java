package org.fourthousand.registry.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fourthousand.kit.clock.SuiteClock;
import org.fourthousand.kit.value.SocialCreditCode;
import org.fourthousand.registry.application.Application;
import org.fourthousand.registry.application.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * Finds the same project in the library as of a day: the same project code, or the same name of the same enterprise. It
 * looks at what everybody could read in the library at the end of that day, under the names that projects had then, and gives
 * every caller the same answer.
 */
@ApplicationScoped
class Twins {

    private static final UUID NO_PROJECT_YET = new UUID(0, 0);

    private static final String TWIN = "select library_twin(:id, :code, :uscc, :name, :day, :endOfDay)";

    private final EntityManager entities;

    Twins(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The twin, if there was one.
     *
     * @param own the project itself; null when it is not registered yet
     * @param uscc the applying enterprise; null when it is not known, and only the code is looked for
     */
    @SuppressWarnings("unchecked")
    Optional<ProjectId> of(@Nullable ProjectId own, @Nullable SocialCreditCode uscc, Application form, LocalDate day) {
        List<UUID> found = entities.createNativeQuery(TWIN, UUID.class)
                .setParameter("id", own == null ? NO_PROJECT_YET : own.value())
                .setParameter("code", Objects.toString(form.projectCode(), ""))
                .setParameter("uscc", uscc == null ? "" : uscc.code())
                .setParameter("name", Objects.toString(form.name(), ""))
                .setParameter("day", day)
                .setParameter(
                        "endOfDay",
                        day.plusDays(1).atStartOfDay(SuiteClock.BUSINESS_ZONE).toInstant())
                .getResultList();
        return found.stream().filter(Objects::nonNull).findFirst().map(ProjectId::new);
    }
}
