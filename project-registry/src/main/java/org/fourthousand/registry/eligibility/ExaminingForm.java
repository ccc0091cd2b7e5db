package org.fourthousand.registry.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.value.SocialCreditCode;
import org.fourthousand.registry.application.Application;
import org.fourthousand.registry.application.FormFaults;
import org.fourthousand.registry.enterprise.Standing;
import org.fourthousand.registry.enterprise.Standings;
import org.jspecify.annotations.Nullable;

/**
 * Asks the rules of entry about a form that is no project yet, and perhaps not complete: what would refuse, and what cannot
 * be judged before more is known. Changes nothing.
 */
@ApplicationScoped
class ExaminingForm {

    /** Fields that read as no when they are not given, so that nothing else notices. */
    private static final List<String> YES_OR_NO = Arrays.stream(Application.class.getRecordComponents())
            .filter(component -> component.getType() == boolean.class)
            .map(RecordComponent::getName)
            .toList();

    private final RulesInForce rules;
    private final Candidates candidates;
    private final Standings standings;
    private final FormFaults faults;
    private final Clock clock;

    ExaminingForm(RulesInForce rules, Candidates candidates, Standings standings, FormFaults faults, Clock clock) {
        this.rules = rules;
        this.candidates = candidates;
        this.standings = standings;
        this.faults = faults;
        this.clock = clock;
    }

    /**
     * A rule that cannot be judged yet.
     *
     * @param missing fields of the form that it reads and that are not there
     * @param needsEnterprise whether it also looks at what is on record of the enterprise, and the caller stands for none
     */
    record Unjudged(Rule rule, Set<String> missing, boolean needsEnterprise) {}

    /**
     * What can be said.
     *
     * @param verdict of the rules that could be judged
     * @param unjudged the other rules
     * @param missing fields that a complete form has and this one has not
     */
    record Examination(Verdict verdict, List<Unjudged> unjudged, List<String> missing) {}

    /**
     * Examines a form as of today.
     *
     * @param form in which what is not given is null or false
     * @param given names of the fields that are given
     * @param enterprise whose standing counts; null when the caller stands for none
     * @throws Problem 400 when what is given is wrong in itself
     */
    Examination examine(Application form, Set<String> given, @Nullable SocialCreditCode enterprise) {
        var missing = requireSense(form, given);
        var day = LocalDate.now(clock);
        var standing = enterprise == null ? Standing.UNKNOWN : standings.of(enterprise, day);
        var subject = new Candidates.Subject(null, enterprise, standing);
        var candidate = candidates.of(form, subject, day);
        var applied = rules.on(day);
        var findings = new ArrayList<Finding>();
        var unjudged = new ArrayList<Unjudged>();
        for (var dated : applied) {
            var rule = dated.rule();
            var lacking = rule.reads().stream()
                    .filter(field -> !given.contains(field))
                    .collect(Collectors.toUnmodifiableSet());
            var found = lacking.isEmpty() ? rule.policy().examine(candidate).toList() : List.<Finding>of();
            findings.addAll(found);
            var needsEnterprise = rule.readsRecords() && enterprise == null && found.isEmpty();
            if (!lacking.isEmpty() || needsEnterprise) {
                unjudged.add(new Unjudged(rule, lacking, needsEnterprise));
            }
        }
        var numbers = candidates.numbers(subject, day);
        return new Examination(new Verdict(day, findings, numbers, RulesInForce.versions(applied)), unjudged, missing);
    }

    /** Refuses what is given and wrong; answers what is not given though a complete form has it. */
    private List<String> requireSense(Application form, Set<String> given) {
        var all = faults.of(form);
        var wrong = all.stream()
                .filter(fault -> given.contains(fault.pointer().split("/", -1)[1]))
                .toList();
        if (!wrong.isEmpty()) {
            throw new Problem(
                    CommonProblem.INVALID_REQUEST,
                    Text.of("请改正 violations 中所列各项。", "Mend what violations lists."),
                    wrong);
        }
        return Stream.concat(
                        all.stream().map(Violation::pointer),
                        YES_OR_NO.stream()
                                .filter(field -> !given.contains(field))
                                .map(field -> "/" + field))
                .toList();
    }
}
