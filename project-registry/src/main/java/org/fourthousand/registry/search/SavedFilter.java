package org.fourthousand.registry.search;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.GrowthPole;
import org.fourthousand.kit.value.Industry;
import org.fourthousand.kit.value.PillarIndustry;
import org.fourthousand.kit.value.Yuan;
import org.fourthousand.registry.application.Fund;
import org.fourthousand.registry.application.ProjectStage;
import org.jspecify.annotations.Nullable;

/** The filters of a search, as they are kept; each is that of {@link SearchFilter}. */
@Schema(name = "SavedFilter", description = "检索条件 | The filters of a search")
public record SavedFilter(
        @Nullable @Size(max = 100) String text,
        @Nullable ProjectStage stage,
        @Nullable Division division,
        @Nullable Industry industry,
        @Nullable PillarIndustry pillar,
        @Nullable GrowthPole pole,
        @Nullable @Size(max = 100) String park,
        @Nullable Fund fund,
        @Nullable Yuan minInvestment,
        @Nullable Yuan maxInvestment,
        @Nullable LocalDate enteredFrom,
        @Nullable LocalDate enteredTo,
        @Nullable LocalDate startFrom,
        @Nullable LocalDate startTo) {

    /** The same, to search by. */
    public SearchFilter asked() {
        var filter = new SearchFilter();
        filter.text = text;
        filter.stage = stage;
        filter.division = division;
        filter.industry = industry;
        filter.pillar = pillar;
        filter.pole = pole;
        filter.park = park;
        filter.fund = fund;
        filter.minInvestment = minInvestment;
        filter.maxInvestment = maxInvestment;
        filter.enteredFrom = enteredFrom;
        filter.enteredTo = enteredTo;
        filter.startFrom = startFrom;
        filter.startTo = startTo;
        return filter;
    }
}
