package org.fourthousand.review.round;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.value.Industry;
import org.fourthousand.kit.value.SocialCreditCode;
import org.fourthousand.kit.value.Yuan;
import org.fourthousand.review.library.LibraryProject;
import org.fourthousand.review.library.ProjectId;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A project of a round as it was when the round opened; never changes. */
@Entity
@Immutable
public class Candidate {

    @Id
    private UUID id;

    private UUID roundId;
    private UUID projectId;
    private String name;
    private SocialCreditCode uscc;
    private String enterpriseName;
    private String division;
    private Industry industry;
    private boolean priority;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> flags;

    private Yuan totalInvestment;
    private Yuan requestedAmount;
    private LocalDate libraryDate;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> handledBy;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Candidate() {}

    Candidate(SelectionRound round, LibraryProject project) {
        this.id = Ids.next();
        this.roundId = round.id().value();
        this.projectId = project.id().value();
        this.name = project.name();
        this.uscc = project.uscc();
        this.enterpriseName = project.enterpriseName();
        this.division = project.division();
        this.industry = project.industry();
        this.flags = round.priorityFlags().stream()
                .filter(flag -> flag.isMetBy(project))
                .map(PriorityFlag::name)
                .toList();
        this.priority = !flags.isEmpty();
        this.totalInvestment = project.totalInvestment();
        this.requestedAmount = project.requestedAmount();
        this.libraryDate = project.libraryDate();
        this.handledBy = project.handledBy();
    }

    boolean wasHandledBy(String userId) {
        return handledBy.contains(userId);
    }

    /** Support it may get at most: what it asked for, the share of its investment, the amount; the least of the three. */
    public Yuan entitlement(SelectionRound round) {
        return requestedAmount.min(totalInvestment.times(round.capPercent())).min(round.capAmount());
    }

    public RoundId roundId() {
        return new RoundId(roundId);
    }

    public ProjectId projectId() {
        return new ProjectId(projectId);
    }

    public String name() {
        return name;
    }

    public SocialCreditCode uscc() {
        return uscc;
    }

    public String enterpriseName() {
        return enterpriseName;
    }

    public String division() {
        return division;
    }

    public Industry industry() {
        return industry;
    }

    /** Whether it meets at least one of the round's priority flags. */
    public boolean priority() {
        return priority;
    }

    /** Those of the round's published priority flags that it meets (clauses 二.3, 六.3). They break ties first. */
    public List<PriorityFlag> flags() {
        return flags.stream().map(PriorityFlag::valueOf).toList();
    }

    public Yuan totalInvestment() {
        return totalInvestment;
    }

    public Yuan requestedAmount() {
        return requestedAmount;
    }

    /** Breaks ties second. */
    public LocalDate libraryDate() {
        return libraryDate;
    }
}
