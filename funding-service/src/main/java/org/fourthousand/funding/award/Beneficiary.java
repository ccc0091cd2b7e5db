package org.fourthousand.funding.award;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.fourthousand.funding.project.Project;

/**
 * Who is awarded, as known when the award was proposed: a later change of name does not rewrite an award.
 *
 * @param projectId the project
 * @param projectName its name
 * @param nameKey its name as the duplicate check compares it
 * @param uscc unified social credit code of the enterprise
 * @param enterpriseName its registered name; the payee's name must equal it
 * @param contactEmail where it is written to
 */
@Embeddable
public record Beneficiary(
        UUID projectId, String projectName, String nameKey, String uscc, String enterpriseName, String contactEmail) {

    static Beneficiary of(Project project) {
        return new Beneficiary(
                project.id().value(),
                project.name(),
                NameKey.of(project.name()),
                project.uscc(),
                project.enterpriseName(),
                project.contactEmail());
    }
}
