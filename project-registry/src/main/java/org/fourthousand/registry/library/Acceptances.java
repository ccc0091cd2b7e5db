package org.fourthousand.registry.library;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.attachment.EvidenceUse;

/** The acceptances of the projects the caller may see; who may see the project is asked before. */
@ApplicationScoped
class Acceptances implements PanacheRepositoryBase<Acceptance, UUID>, EvidenceUse {

    @Override
    public boolean restsOn(ProjectId project, UUID attachment) {
        return count("projectId = ?1 and array_contains(evidenceFiles, ?2)", project.value(), attachment) > 0;
    }
}
