package org.fourthousand.registry.application;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.DocumentNumber;
import org.fourthousand.kit.value.GrowthPole;
import org.fourthousand.kit.value.PillarIndustry;
import org.fourthousand.kit.value.SocialCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * A project as those who may see it see it.
 *
 * @param id identity
 * @param uscc the applying enterprise
 * @param stage how far it has come
 * @param application the form
 * @param pillar derived from the industry, when it belongs to one
 * @param pole derived from the park, when it lies in one
 * @param submissions how often it was submitted
 * @param submittedAt when it was last handed in
 * @param correctionRequest everything the office found missing, when it was returned
 * @param enteredOn library date
 * @param carriedOverTo year of the next round it waits for
 * @param acceptanceDocument document of its acceptance
 * @param acceptedOn day of its acceptance
 * @param version what the ETag says
 */
@Schema(name = "Project", description = "项目 | A project of the registry")
public record ProjectView(
        ProjectId id,
        SocialCreditCode uscc,
        ProjectStage stage,
        Application application,
        @Nullable PillarIndustry pillar,
        @Nullable GrowthPole pole,
        int submissions,
        @Nullable Instant submittedAt,
        @Nullable String correctionRequest,
        @Nullable LocalDate enteredOn,
        @Nullable Integer carriedOverTo,
        @Nullable DocumentNumber acceptanceDocument,
        @Nullable LocalDate acceptedOn,
        long version) {

    /** Shows a project. */
    public static ProjectView of(Project project) {
        return new ProjectView(
                project.id(),
                project.uscc(),
                project.stage(),
                project.application(),
                project.pillar(),
                project.pole(),
                project.submissions(),
                project.submittedAt(),
                project.correctionRequest(),
                project.enteredOn(),
                project.carriedOverTo(),
                project.acceptanceDocument(),
                project.acceptedOn(),
                project.version());
    }
}
