package org.fourthousand.registry.application;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fourthousand.events.registry.EquipmentLine;
import org.fourthousand.events.registry.ProjectSnapshot;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.DocumentNumber;
import org.fourthousand.kit.value.GrowthPole;
import org.fourthousand.kit.value.PillarIndustry;
import org.fourthousand.kit.value.SocialCreditCode;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A project from its first draft to its acceptance (clause 五.1). It guards its own stage by {@link ProjectStep}; who may
 * do what is decided by the use cases around it.
 */
@Entity
@DynamicUpdate
public class Project {

    @Id
    private UUID id;

    private SocialCreditCode uscc;

    @Enumerated(EnumType.STRING)
    private ProjectStage stage = ProjectStage.DRAFT;

    @Embedded
    private Application application;

    private Division prefecture;

    @Enumerated(EnumType.STRING)
    private @Nullable PillarIndustry pillar;

    @Enumerated(EnumType.STRING)
    private @Nullable GrowthPole pole;

    private int submissions;
    private @Nullable Instant submittedAt;
    private int corrections;
    private @Nullable String correctionRequest;
    private @Nullable LocalDate enteredOn;
    private @Nullable Integer carriedOverTo;

    @Enumerated(EnumType.STRING)
    private @Nullable ProjectStage stageBeforeSuspension;

    private @Nullable DocumentNumber acceptanceDocument;
    private @Nullable LocalDate acceptedOn;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Project() {}

    Project(ProjectId id, SocialCreditCode uscc, Application application) {
        this.id = id.value();
        this.uscc = uscc;
        take(application);
    }

    /** Takes a new state of the form, while it is the enterprise's to write. */
    void revise(Application newApplication) {
        ProjectStep.REVISE.requirePossibleAt(stage);
        take(newApplication);
    }

    private void take(Application form) {
        application = form;
        prefecture = form.division().prefecture();
        pillar = PillarIndustry.of(form.industry()).orElse(null);
        pole = form.park() == null ? null : GrowthPole.of(form.park()).orElse(null);
    }

    /** Hands the form in (申报); what was signed under an earlier submission no longer counts. */
    void submit(Instant at) {
        stage = ProjectStep.SUBMIT.from(stage);
        submissions++;
        submittedAt = at;
    }

    /** Takes it back (撤回) before it is in the library. */
    void withdraw() {
        stage = ProjectStep.WITHDRAW.from(stage);
    }

    /** Sends it back with everything that is missing (一次性告知). */
    public void returnFor(String missing) {
        stage = ProjectStep.RETURN.from(stage);
        correctionRequest = missing;
        corrections++;
    }

    /** Takes the signature of an office, or the form check. */
    public void sign(ProjectStep signature) {
        stage = signature.from(stage);
    }

    /** Enters the library (入库). */
    public void enter(LocalDate day) {
        stage = ProjectStep.ENTER.from(stage);
        enteredOn = day;
    }

    /** A round has selected it (遴选). A suspended project stays suspended and is selected once resumed. */
    public void select() {
        advanceBehindSuspension(ProjectStep.SELECT);
    }

    /** Its award was issued (下达); the word of the round may arrive after it. */
    public void award() {
        advanceBehindSuspension(ProjectStep.AWARD);
    }

    /** Notes that its award was cancelled: it is selected, and may be awarded again. */
    public void loseAward() {
        advanceBehindSuspension(ProjectStep.LOSE_AWARD);
    }

    private void advanceBehindSuspension(ProjectStep step) {
        if (stage == ProjectStage.SUSPENDED) {
            stageBeforeSuspension = step.advance(Objects.requireNonNull(stageBeforeSuspension));
        } else {
            stage = step.advance(stage);
        }
    }

    /**
     * Stays in the library for a year's round (滚动实施). Answers whether it does by this: one that is selected, suspended or
     * gone is not carried over, and one that already waits for that year is not carried over again, whether a round or the
     * library's yearly act comes first.
     */
    public boolean carryOverTo(int year) {
        if (stage != ProjectStage.IN_LIBRARY || (carriedOverTo != null && carriedOverTo >= year)) {
            return false;
        }
        carriedOverTo = year;
        return true;
    }

    /** Takes a new state of the form while it is in the library (更新). */
    public void update(Application newApplication) {
        ProjectStep.UPDATE.requirePossibleAt(stage);
        take(newApplication);
    }

    /** Takes it out of every round until resumed (暂停). */
    public void suspend() {
        var before = stage;
        stage = ProjectStep.SUSPEND.from(stage);
        stageBeforeSuspension = before;
    }

    /** Puts it back where it was (恢复). */
    public void resume() {
        ProjectStep.RESUME.requirePossibleAt(stage);
        stage = Objects.requireNonNull(stageBeforeSuspension);
        stageBeforeSuspension = null;
    }

    /** Takes it out for good (退出). */
    public void exit() {
        stage = ProjectStep.EXIT.from(stage);
        stageBeforeSuspension = null;
    }

    /** Records that the finished project has passed acceptance (验收). */
    public void accept(LocalDate day, DocumentNumber document) {
        stage = ProjectStep.ACCEPT.from(stage);
        acceptedOn = day;
        acceptanceDocument = document;
    }

    /** What other services may know of it now. */
    public ProjectSnapshot snapshot() {
        return ProjectSnapshots.of(this);
    }

    /** Its list of equipment as other services are told of it: what was bought, not for how much. */
    public List<EquipmentLine> equipmentLines() {
        return ProjectSnapshots.equipment(application());
    }

    public ProjectId id() {
        return new ProjectId(id);
    }

    /** The applying enterprise. */
    public SocialCreditCode uscc() {
        return uscc;
    }

    public ProjectStage stage() {
        return stage;
    }

    public Application application() {
        return application;
    }

    /** The prefecture (市州) of its division. */
    public Division prefecture() {
        return prefecture;
    }

    /** Derived from the industry (clause 二.1). */
    public @Nullable PillarIndustry pillar() {
        return pillar;
    }

    /** Derived from the park (clause 二.3). */
    public @Nullable GrowthPole pole() {
        return pole;
    }

    /** How often it was submitted; signatures belong to one submission. */
    public int submissions() {
        return submissions;
    }

    /** When it was last handed in. */
    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    /** How often a correction was asked for. */
    public int corrections() {
        return corrections;
    }

    /** The last correction asked for. */
    public @Nullable String correctionRequest() {
        return correctionRequest;
    }

    /** Library date. */
    public @Nullable LocalDate enteredOn() {
        return enteredOn;
    }

    /** The year of the next round it waits for, after a round did not select it. */
    public @Nullable Integer carriedOverTo() {
        return carriedOverTo;
    }

    public @Nullable DocumentNumber acceptanceDocument() {
        return acceptanceDocument;
    }

    public @Nullable LocalDate acceptedOn() {
        return acceptedOn;
    }

    /** For ETags. */
    public long version() {
        return version;
    }
}
