package org.fourthousand.registry.openness;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.DocumentNumber;
import org.fourthousand.kit.value.GrowthPole;
import org.fourthousand.kit.value.Industry;
import org.fourthousand.kit.value.PillarIndustry;
import org.fourthousand.kit.value.ProjectCode;
import org.fourthousand.kit.value.SocialCreditCode;
import org.fourthousand.kit.value.Yuan;
import org.fourthousand.registry.application.Fund;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.application.ProjectStage;
import org.fourthousand.registry.application.StrategicIndustry;
import org.jspecify.annotations.Nullable;

/**
 * A published project. No contact, no ownership, no name of an officer.
 *
 * @param strategicIndustry strategic emerging industry or producer service it belongs to (clause 二.2)
 * @param totalInvestment yuan
 * @param requestedAmount yuan
 * @param capacityExpansion whether it adds capacity
 * @param civilMilitary whether it integrates civil and military industry (clause 三.4)
 * @param carriedOverTo year of the next round it waits for
 * @param updatedAt when its last step was recorded
 */
@Schema(name = "OpenProject", description = "公开项目 | A published project")
public record OpenProjectView(
        ProjectId id,
        String name,
        @Nullable ProjectCode projectCode,
        SocialCreditCode uscc,
        String enterpriseName,
        Division division,
        String divisionName,
        Industry industry,
        String industryName,
        @Nullable PillarIndustry pillar,
        @Nullable StrategicIndustry strategicIndustry,
        @Nullable String park,
        @Nullable GrowthPole pole,
        Fund fund,
        Yuan totalInvestment,
        Yuan requestedAmount,
        LocalDate constructionStart,
        LocalDate plannedEnd,
        boolean capacityExpansion,
        boolean civilMilitary,
        ProjectStage stage,
        LocalDate enteredOn,
        @Nullable Integer carriedOverTo,
        @Nullable LocalDate acceptedOn,
        @Nullable DocumentNumber acceptanceDocument,
        Instant updatedAt) {}
