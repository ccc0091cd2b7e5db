package org.fourthousand.registry.library;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
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
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A project as everybody may read it: a row of the view that shows open columns of library stages only. */
@Entity
@Immutable
class LibraryEntry {

    @Id
    private UUID id;

    private String name;
    private @Nullable ProjectCode projectCode;
    private SocialCreditCode uscc;
    private String enterpriseName;
    private Division division;

    @SuppressWarnings("UnusedVariable") // filtered by
    private Division prefecture;

    private Industry industry;

    @Enumerated(EnumType.STRING)
    private @Nullable PillarIndustry pillar;

    private @Nullable String park;

    @Enumerated(EnumType.STRING)
    private @Nullable GrowthPole pole;

    @Enumerated(EnumType.STRING)
    private Fund fund;

    private Yuan totalInvestment;
    private Yuan requestedAmount;
    private LocalDate constructionStart;
    private LocalDate plannedEnd;

    @Enumerated(EnumType.STRING)
    private ProjectStage stage;

    private LocalDate enteredOn;
    private @Nullable Integer carriedOverTo;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected LibraryEntry() {}

    LibraryEntryView view() {
        return new LibraryEntryView(
                new ProjectId(id),
                name,
                projectCode,
                uscc,
                enterpriseName,
                division,
                division.name(),
                industry,
                industry.name(),
                pillar,
                park,
                pole,
                fund,
                totalInvestment,
                requestedAmount,
                constructionStart,
                plannedEnd,
                stage,
                enteredOn,
                carriedOverTo);
    }

    UUID id() {
        return id;
    }
}
