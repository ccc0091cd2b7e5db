package org.fourthousand.funding.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.fourthousand.events.funding.AwardIssued;
import org.fourthousand.funding.project.Project;
import org.fourthousand.funding.project.ProjectId;
import org.fourthousand.funding.project.Projects;
import org.fourthousand.funding.signature.Signatures;
import org.fourthousand.funding.step.Broken;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.outbox.Outbox;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.value.DocumentNumber;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/** Awarding a selected project (下达): proposed by a maker, issued by a checker, and the budget committed with it. */
@ApplicationScoped
public class Awarding {

    private final Awards awards;
    private final AwardingPolicy policy;
    private final Instance<IssueCondition> conditions;
    private final Projects projects;
    private final Equipment equipment;
    private final AwardMoney money;
    private final FallingDue fallingDue;
    private final Outbox outbox;
    private final History history;
    private final Signatures signatures;
    private final Clock clock;

    Awarding(
            Awards awards,
            AwardingPolicy policy,
            @Any Instance<IssueCondition> conditions,
            Projects projects,
            Equipment equipment,
            AwardMoney money,
            FallingDue fallingDue,
            Outbox outbox,
            History history,
            Signatures signatures,
            Clock clock) {
        this.awards = awards;
        this.policy = policy;
        this.conditions = conditions;
        this.projects = projects;
        this.equipment = equipment;
        this.money = money;
        this.fallingDue = fallingDue;
        this.outbox = outbox;
        this.history = history;
        this.signatures = signatures;
        this.clock = clock;
    }

    /** Proposes an award for a selected project; the amount follows from the selection and the caps, and is reserved. */
    Award propose(ProjectId projectId, List<PerformanceGoal> goals, DocumentNumber document) {
        var project = known(projectId);
        var selection = policy.entitlement(project, AwardId.next());
        var grounds = policy.grounds(project, selection);
        var plan = policy.plan(selection.book().fund(), grounds.amount());
        var award = new Award(project, selection.book(), grounds, plan, goals, document, signatures.ofCaller());
        try {
            awards.persistAndFlush(award);
        } catch (PersistenceException refused) {
            throw explained(refused);
        }
        equipment.take(project, award.id().value());
        money.reserve(award, project);
        record(award, null, document + " " + award.amount());
        return award;
    }

    /** Issues an award: what stood against it is looked at again, then what is reserved is committed. */
    void issue(Award award) {
        var before = award.state();
        award.requireIssuable(signatures.ofCaller());
        var against = EnumSet.noneOf(AwardRefusal.class);
        conditions.forEach(condition -> against.addAll(condition.against(award)));
        policy.requireEntitled(known(award.projectId()), award.id(), against);
        award.issue(signatures.ofCaller(), LocalDate.now(clock));
        money.commit(award);
        outbox.append(issued(award));
        fallingDue.announce(award, award.instalments().getFirst());
        record(award, before, award.documentNumber().text());
    }

    /** Rejects a proposed award and gives its money back. */
    void reject(Award award, String why) {
        var before = award.state();
        award.reject(signatures.ofCaller(), why);
        money.release(award);
        record(award, before, why);
    }

    /**
     * What an issued award may be raised to: what stood against it is looked at again, as for a new one.
     *
     * @return yuan
     * @throws Problem 409 with every reason that stands against it
     */
    public Yuan mostFor(Award award) {
        var project = known(award.projectId());
        return policy.grounds(project, policy.entitlement(project, award.id())).amount();
    }

    private Project known(ProjectId id) {
        return projects.find(id).orElseThrow(() -> AwardingPolicy.refused(EnumSet.of(AwardRefusal.UNKNOWN_PROJECT)));
    }

    private void record(Award award, @Nullable AwardState before, String why) {
        history.append(
                "award",
                award.id().value(),
                before == null ? "" : before.name(),
                award.state().name(),
                why);
    }

    private static AwardIssued issued(Award award) {
        return new AwardIssued(
                award.projectId().value(),
                award.id().value(),
                award.beneficiary().uscc(),
                award.beneficiary().enterpriseName(),
                award.beneficiary().contactEmail(),
                award.book().fund().code(),
                award.book().year(),
                award.amount().amount(),
                award.documentNumber().text(),
                Objects.requireNonNull(award.issuedOn(), "an issued award has its day"));
    }

    private static RuntimeException explained(PersistenceException refused) {
        if (Broken.constraint("award_one_live_per_project", refused)
                || Broken.constraint("award_one_live_per_name", refused)) {
            return AwardingPolicy.refused(EnumSet.of(AwardRefusal.DUPLICATE_FUND));
        }
        return refused;
    }
}
