package org.fourthousand.registry.search;

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
import org.fourthousand.registry.application.Fund;
import org.fourthousand.registry.application.ProjectStage;
import org.jspecify.annotations.Nullable;

/**
 * A project as a list of results shows it; its form is read by its id.
 *
 * @param totalInvestment yuan
 * @param requestedAmount yuan
 * @param enteredOn library date
 */
@Schema(name = "FoundProject", description = "检索结果 | A project found")
public record FoundProject(
        UUID id,
        String name,
        @Nullable ProjectCode projectCode,
        SocialCreditCode uscc,
        String enterpriseName,
        Division division,
        Industry industry,
        @Nullable PillarIndustry pillar,
        @Nullable String park,
        @Nullable GrowthPole pole,
        Fund fund,
        Yuan totalInvestment,
        Yuan requestedAmount,
        LocalDate constructionStart,
        LocalDate plannedEnd,
        ProjectStage stage,
        @Nullable LocalDate enteredOn) {}
