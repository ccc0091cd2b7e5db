package org.fourthousand.registry.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.GrowthPole;
import org.fourthousand.kit.value.Industry;
import org.fourthousand.kit.value.PillarIndustry;
import org.fourthousand.kit.value.ProjectCode;
import org.fourthousand.kit.value.SocialCreditCode;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * A project in a list: what tells it apart, without the long parts of its form, which are not even read from the database.
 *
 * @param id identity
 * @param uscc the applying enterprise
 * @param enterpriseName its registered name
 * @param name project name
 * @param projectCode investment project code, when it has one
 * @param stage how far it has come
 * @param division county, or the prefecture when there is no county
 * @param industry GB/T 4754-2017
 * @param pillar derived from the industry, when it belongs to one
 * @param park when it lies in one
 * @param pole derived from the park, when it lies in one
 * @param fund special fund applied for
 * @param totalInvestment yuan
 * @param requestedAmount yuan
 * @param submissions how often it was submitted
 * @param submittedAt when it was last handed in
 * @param enteredOn library date
 * @param carriedOverTo year of the next round it waits for
 * @param version what the ETag of the project says
 */
@Schema(name = "ProjectSummary", description = "项目摘要 | A project in a list")
public record ProjectSummaryView(
        ProjectId id,
        SocialCreditCode uscc,
        String enterpriseName,
        String name,
        @Nullable ProjectCode projectCode,
        ProjectStage stage,
        Division division,
        Industry industry,
        @Nullable PillarIndustry pillar,
        @Nullable String park,
        @Nullable GrowthPole pole,
        Fund fund,
        Yuan totalInvestment,
        Yuan requestedAmount,
        int submissions,
        @Nullable Instant submittedAt,
        @Nullable LocalDate enteredOn,
        @Nullable Integer carriedOverTo,
        long version) {

    /** The columns, in the order of the row. */
    static final String SELECT = """
            select new org.fourthousand.registry.application.ProjectSummaryView(
              id, uscc, application.enterpriseName, application.name, application.projectCode, stage,
              application.division, application.industry, pillar, application.park, pole, application.fund,
              application.totalInvestment, application.requestedAmount, submissions, submittedAt, enteredOn, carriedOverTo,
              version)
            from Project where\s""";

    /** A row of {@link #SELECT}. */
    public ProjectSummaryView(
            UUID id,
            SocialCreditCode uscc,
            String enterpriseName,
            String name,
            @Nullable ProjectCode projectCode,
            ProjectStage stage,
            Division division,
            Industry industry,
            @Nullable PillarIndustry pillar,
            @Nullable String park,
            @Nullable GrowthPole pole,
            Fund fund,
            Yuan totalInvestment,
            Yuan requestedAmount,
            int submissions,
            @Nullable Instant submittedAt,
            @Nullable LocalDate enteredOn,
            @Nullable Integer carriedOverTo,
            long version) {
        this(
                new ProjectId(id),
                uscc,
                enterpriseName,
                name,
                projectCode,
                stage,
                division,
                industry,
                pillar,
                park,
                pole,
                fund,
                totalInvestment,
                requestedAmount,
                submissions,
                submittedAt,
                enteredOn,
                carriedOverTo,
                version);
    }
}
