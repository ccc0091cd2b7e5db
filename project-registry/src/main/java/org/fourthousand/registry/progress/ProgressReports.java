package org.fourthousand.registry.progress;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.attachment.EvidenceUse;

/** Quarterly reports of the projects the caller may see. */
@ApplicationScoped
class ProgressReports implements PanacheRepositoryBase<ProgressReport, UUID>, EvidenceUse {

    /** The report of a quarter that no other supersedes. */
    Optional<ProgressReport> standing(ProjectId project, int year, int quarter) {
        return find(
                        "projectId = ?1 and year = ?2 and quarter = ?3 and supersededBy is null",
                        project.value(),
                        year,
                        quarter)
                .firstResultOptional();
    }

    /** The standing report of the last reported quarter before one. */
    Optional<ProgressReport> standingBefore(ProjectId project, int year, int quarter) {
        return find(
                        "projectId = ?1 and supersededBy is null and (year < ?2 or year = ?2 and quarter < ?3)"
                                + " order by year desc, quarter desc",
                        project.value(),
                        year,
                        quarter)
                .firstResultOptional();
    }

    /** The standing report of the next reported quarter after one. */
    Optional<ProgressReport> standingAfter(ProjectId project, int year, int quarter) {
        return find(
                        "projectId = ?1 and supersededBy is null and (year > ?2 or year = ?2 and quarter > ?3)"
                                + " order by year, quarter",
                        project.value(),
                        year,
                        quarter)
                .firstResultOptional();
    }

    @Override
    public boolean restsOn(ProjectId project, UUID attachment) {
        return count("projectId = ?1 and array_contains(evidenceFiles, ?2)", project.value(), attachment) > 0;
    }

    Optional<ProgressReport> find(ProjectId project, UUID id) {
        return find("projectId = ?1 and id = ?2", project.value(), id).firstResultOptional();
    }

    /** One row more than the page, in the order they were handed in. */
    List<ProgressReport> list(ProjectId project, UUID after, int limit) {
        return find("projectId = ?1 and id > ?2 order by id", project.value(), after)
                .page(0, limit + 1)
                .list();
    }
}
