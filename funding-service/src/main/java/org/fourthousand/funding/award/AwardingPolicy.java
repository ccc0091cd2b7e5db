package org.fourthousand.funding.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.funding.fund.Funds;
import org.fourthousand.funding.parameter.FundingParameters;
import org.fourthousand.funding.project.Project;
import org.fourthousand.funding.project.Projects;
import org.fourthousand.funding.project.Selection;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.value.Percent;
import org.fourthousand.kit.value.Yuan;

/**
 * Who may be awarded and how much (clauses 五.1, 六.3, 六.5): only a project of a final list whose publicity has ended
 * without an open objection, only once across all funds, and never above the caps. What is not known counts against it.
 */
@ApplicationScoped
class AwardingPolicy {

    /** 申报通知: funded in each of the three years before. */
    private static final int YEARS_BEFORE = 3;

    private final Projects projects;
    private final Awards awards;
    private final Equipment equipment;
    private final Funds funds;
    private final FundingParameters parameters;
    private final Clock clock;

    AwardingPolicy(
            Projects projects,
            Awards awards,
            Equipment equipment,
            Funds funds,
            FundingParameters parameters,
            Clock clock) {
        this.projects = projects;
        this.awards = awards;
        this.equipment = equipment;
        this.funds = funds;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * The selection an award for this project rests on.
     *
     * @param award the award to be, not to be taken for its own duplicate
     * @throws Problem 409 with every reason that stands against it
     */
    Selection entitlement(Project project, AwardId award) {
        return requireEntitled(project, award, Set.of());
    }

    /** The same, told together with what is known elsewhere against it. */
    Selection requireEntitled(Project project, AwardId award, Set<AwardRefusal> known) {
        var refusals = EnumSet.noneOf(AwardRefusal.class);
        refusals.addAll(known);
        if (project.isBarred()) {
            refusals.add(AwardRefusal.BARRED);
        }
        if (awards.duplicateOf(project, award).isPresent()) {
            refusals.add(AwardRefusal.DUPLICATE_FUND);
        }
        refusals.addAll(equipment.against(project, award));
        var selection = projects.selection(project.id());
        if (selection.isEmpty() || !selection.get().selected()) {
            refusals.add(AwardRefusal.NOT_SELECTED);
            throw refused(refusals);
        }
        if (parameters.excludedIndustries(selection.get().book().fund()).value().excludes(project.industry())) {
            refusals.add(AwardRefusal.EXCLUDED_INDUSTRY);
        }
        if (awards.yearsOf(project.uscc(), selection.get().book().year(), YEARS_BEFORE) == YEARS_BEFORE) {
            refusals.add(AwardRefusal.THREE_YEARS_RUNNING);
        }
        refusals.addAll(against(selection.get()));
        if (!refusals.isEmpty()) {
            throw refused(refusals);
        }
        return selection.get();
    }

    private Set<AwardRefusal> against(Selection selection) {
        var refusals = EnumSet.noneOf(AwardRefusal.class);
        if (!funds.isInForce(selection.book().fund())) {
            refusals.add(AwardRefusal.FUND_NOT_IN_FORCE);
        }
        var ends = selection.publicityEnds();
        if (ends == null || !LocalDate.now(clock).isAfter(ends)) {
            refusals.add(AwardRefusal.PUBLICITY_NOT_ENDED);
        }
        if (selection.openObjections() > 0) {
            refusals.add(AwardRefusal.OPEN_OBJECTION);
        }
        if (selection.upheldObjections() > 0) {
            refusals.add(AwardRefusal.OBJECTION_UPHELD);
        }
        return refusals;
    }

    /** The selected amount under both caps, and what it rests on. */
    Grounds grounds(Project project, Selection selection) {
        var percent = parameters.awardCapPercent(selection.book().fund());
        var amount = parameters.awardCapAmount(selection.book().fund());
        var granted = selection.amount().min(amount.value()).min(atMost(project.totalInvestment(), percent.value()));
        return new Grounds(
                selection.roundId(),
                selection.amount(),
                granted,
                percent.version().id(),
                amount.version().id(),
                parameters.excludedIndustries(selection.book().fund()).version().id());
    }

    /** The plan for an amount of a fund; 409 when an instalment would be empty. */
    Plan plan(FundCode fund, Yuan granted) {
        var percents = parameters.instalmentPercents(fund);
        var plan = Plan.of(granted, percents.value(), percents.version().id());
        if (!granted.isPositive() || !plan.isPayable()) {
            throw refused(EnumSet.of(AwardRefusal.TOO_SMALL));
        }
        return plan;
    }

    static Problem refused(Set<AwardRefusal> refusals) {
        return new Problem(
                AwardProblem.AWARD_REFUSED,
                Text.of("请先处理 violations 中所列各项。", "Settle what violations lists first."),
                refusals.stream().map(AwardRefusal::violation).toList());
    }

    /** Rounded down, because half a fen above a cap is above it. */
    private static Yuan atMost(Yuan whole, Percent share) {
        return new Yuan(whole.amount().multiply(share.value()).movePointLeft(2).setScale(2, RoundingMode.DOWN));
    }
}
