package org.fourthousand.registry.openness;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
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
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A published project: a row of the view that shows open columns of library stages only. */
@Entity
@Immutable
class OpenProject {

    @Id
    private UUID id;

    private String name;
    private @Nullable ProjectCode projectCode;
    private SocialCreditCode uscc;
    private String enterpriseName;
    private Division division;

    @SuppressWarnings("UnusedVariable") // counted by
    private Division prefecture;

    private Industry industry;

    @Enumerated(EnumType.STRING)
    private @Nullable PillarIndustry pillar;

    @Enumerated(EnumType.STRING)
    private @Nullable StrategicIndustry strategicIndustry;

    private @Nullable String park;

    @Enumerated(EnumType.STRING)
    private @Nullable GrowthPole pole;

    @Enumerated(EnumType.STRING)
    private Fund fund;

    private Yuan totalInvestment;
    private Yuan requestedAmount;
    private LocalDate constructionStart;
    private LocalDate plannedEnd;
    private boolean capacityExpansion;
    private boolean civilMilitary;

    @Enumerated(EnumType.STRING)
    private ProjectStage stage;

    private LocalDate enteredOn;
    private @Nullable Integer carriedOverTo;
    private @Nullable LocalDate acceptedOn;
    private @Nullable DocumentNumber acceptanceDocument;

    @SuppressWarnings("UnusedVariable") // summed
    private long version;

    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected OpenProject() {}

    OpenProjectView view() {
        return new OpenProjectView(
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
                strategicIndustry,
                park,
                pole,
                fund,
                totalInvestment,
                requestedAmount,
                constructionStart,
                plannedEnd,
                capacityExpansion,
                civilMilitary,
                stage,
                enteredOn,
                carriedOverTo,
                acceptedOn,
                acceptanceDocument,
                updatedAt);
    }

    UUID id() {
        return id;
    }
}
