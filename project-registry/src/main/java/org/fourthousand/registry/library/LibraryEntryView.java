package org.fourthousand.registry.library;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.GrowthPole;
import org.fourthousand.kit.value.Industry;
import org.fourthousand.kit.value.PillarIndustry;
import org.fourthousand.kit.value.ProjectCode;
import org.fourthousand.kit.value.SocialCreditCode;
import org.fourthousand.kit.value.Yuan;
import org.fourthousand.registry.application.Fund;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.application.ProjectStage;
import org.jspecify.annotations.Nullable;

/**
 * The open columns (结果公开, clause 六.5).
 *
 * @param totalInvestment yuan
 * @param requestedAmount yuan
 * @param enteredOn library date
 * @param carriedOverTo year of the next round it waits for
 */
@Schema(name = "LibraryEntry", description = "项目库公开信息 | Open data of a project in the library")
public record LibraryEntryView(
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
        @Nullable String park,
        @Nullable GrowthPole pole,
        Fund fund,
        Yuan totalInvestment,
        Yuan requestedAmount,
        LocalDate constructionStart,
        LocalDate plannedEnd,
        ProjectStage stage,
        LocalDate enteredOn,
        @Nullable Integer carriedOverTo) {}
