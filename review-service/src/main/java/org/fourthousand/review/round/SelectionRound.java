package org.fourthousand.review.round;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fourthousand.kit.value.Percent;
import org.fourthousand.kit.value.Yuan;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One annual selection (每年遴选) for one special fund. It guards the order of its own steps. */
@Entity
@DynamicUpdate
public class SelectionRound {

    @Id
    private UUID id;

    private int year;
    private String fund;
    private Yuan budget;
    private Percent threshold;
    private int panelSize;
    private int panelMinimum;
    private int maxProjectsPerExpert;
    private Percent capPercent;
    private Yuan capAmount;
    private int recusalYears;
    private @Nullable LocalDate opensOn;
    private LocalDate scoresDueOn;
    private int publicityWorkingDays;
    private boolean blind;
    private @Nullable String rubricSource;

    @JdbcTypeCode(SqlTypes.JSON)
    private Quotas quotas = Quotas.NONE;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> priorityFlags = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private Rubric rubric;

    private int rubricVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    private Parameters parameters;

    @Enumerated(EnumType.STRING)
    private RoundState state = RoundState.DRAFT;

    private int candidates;
    private @Nullable String commitment;
    private @Nullable Instant openedAt;
    private @Nullable LocalDate publicityFirstDay;
    private @Nullable LocalDate publicityLastDay;
    private @Nullable LocalDate finalisedOn;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected SelectionRound() {}

    @SuppressWarnings("NullAway.Init") // take() says the rest
    SelectionRound(RoundId id, RoundPlan plan, RoundRules rules, Rubric rubric, int rubricVersion) {
        this.id = id.value();
        take(plan, rules, rubric, rubricVersion);
    }

    /** Plans it anew, while it is a draft. */
    void revise(RoundPlan plan, RoundRules rules, Rubric newRubric, int newRubricVersion) {
        RoundState.DRAFT.require(state);
        take(plan, rules, newRubric, newRubricVersion);
    }

    private void take(RoundPlan plan, RoundRules rules, Rubric newRubric, int newRubricVersion) {
        this.year = plan.year();
        this.fund = plan.fund();
        this.budget = plan.budget();
        this.opensOn = rules.schedule().opensOn();
        this.scoresDueOn = rules.schedule().scoresDueOn();
        this.publicityWorkingDays = rules.schedule().publicityWorkingDays();
        this.blind = plan.isBlind();
        this.rubricSource = plan.rubricSource();
        this.quotas = plan.agreedQuotas();
        this.priorityFlags = plan.agreedFlags().stream().map(PriorityFlag::name).toList();
        this.threshold = rules.threshold();
        this.panelSize = rules.panelSize();
        this.panelMinimum = rules.panelMinimum();
        this.maxProjectsPerExpert = rules.maxProjectsPerExpert();
        this.capPercent = rules.capPercent();
        this.capAmount = rules.capAmount();
        this.recusalYears = rules.recusalYears();
        this.parameters = rules.parameters();
        this.rubric = newRubric;
        this.rubricVersion = newRubricVersion;
    }

    /** Opens and freezes it (启动) over so many candidates; the commitment binds the draw to a seed nobody has seen. */
    void open(int projects, String toSeed, Instant at) {
        state = state.to(RoundState.OPEN);
        candidates = projects;
        commitment = toSeed;
        openedAt = at;
    }

    /** Records that the panels are drawn; from here on the seed is readable. */
    public void draw() {
        state = state.to(RoundState.DRAWN);
    }

    /** Gives the experts longer. */
    void extend(LocalDate newDueDate) {
        RoundState.DRAWN.require(state);
        scoresDueOn = newDueDate;
    }

    /** Closes the scoring; from here on the offices read the scores. */
    public void rank() {
        state = state.to(RoundState.RANKED);
    }

    /** Records that the list stands. */
    public void select() {
        state = state.to(RoundState.SELECTED);
    }

    /** Puts the list before the public (公示), first and last day counted. */
    public void publish(LocalDate firstDay, LocalDate lastDay) {
        state = state.to(RoundState.PUBLISHED);
        publicityFirstDay = firstDay;
        publicityLastDay = lastDay;
    }

    /** Makes the list final (终定). */
    public void finalise(LocalDate day) {
        state = state.to(RoundState.FINAL);
        finalisedOn = day;
    }

    public RoundId id() {
        return new RoundId(id);
    }

    public int year() {
        return year;
    }

    /** Special fund (专项资金) it selects for. */
    public String fund() {
        return fund;
    }

    /** Envelope, yuan. */
    public Yuan budget() {
        return budget;
    }

    /** Lowest official score that may be selected. */
    public Percent threshold() {
        return threshold;
    }

    /** Experts per project, odd, at least five. */
    public int panelSize() {
        return panelSize;
    }

    /** Fewest submitted sheets that make an official score. */
    public int panelMinimum() {
        return panelMinimum;
    }

    public int maxProjectsPerExpert() {
        return maxProjectsPerExpert;
    }

    /** Most support, percent of the total investment. */
    public Percent capPercent() {
        return capPercent;
    }

    /** Most support, yuan. */
    public Yuan capAmount() {
        return capAmount;
    }

    /** How many years an employment keeps an expert from an enterprise. */
    public int recusalYears() {
        return recusalYears;
    }

    /** Last day for the scores, Asia/Shanghai. */
    public LocalDate scoresDueOn() {
        return scoresDueOn;
    }

    /** First day on which it may open; null for any. */
    public @Nullable LocalDate opensOn() {
        return opensOn;
    }

    /** Length of the publicity, working days, first day counted. */
    public int publicityWorkingDays() {
        return publicityWorkingDays;
    }

    /** Whether the experts score without the enterprise's name (盲评). */
    public boolean blind() {
        return blind;
    }

    /** Least and most per division, industry and fund. */
    public Quotas quotas() {
        return quotas;
    }

    /** What breaks ties, the first before the second. */
    public List<PriorityFlag> priorityFlags() {
        return priorityFlags.stream().map(PriorityFlag::valueOf).toList();
    }

    /** Document and clause the rubric comes from, as the office gave it. */
    public @Nullable String rubricSource() {
        return rubricSource;
    }

    public Rubric rubric() {
        return rubric;
    }

    /** From 1, per fund; one more whenever the weights change. */
    public int rubricVersion() {
        return rubricVersion;
    }

    /** The versions of the policy's numbers it was planned with. */
    public Parameters parameters() {
        return parameters;
    }

    public RoundState state() {
        return state;
    }

    /** How many projects take part; 0 before the opening. */
    public int candidates() {
        return candidates;
    }

    /** SM3 commitment to the seed and all that was frozen with it; null before the opening. */
    public @Nullable String commitment() {
        return commitment;
    }

    public @Nullable Instant openedAt() {
        return openedAt;
    }

    public @Nullable LocalDate publicityFirstDay() {
        return publicityFirstDay;
    }

    public @Nullable LocalDate publicityLastDay() {
        return publicityLastDay;
    }

    public @Nullable LocalDate finalisedOn() {
        return finalisedOn;
    }

    /** For ETags. */
    public long version() {
        return version;
    }
}
