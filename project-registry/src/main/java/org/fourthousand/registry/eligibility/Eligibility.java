package org.fourthousand.registry.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.registry.application.Application;
import org.fourthousand.registry.application.ApplicationVersions;
import org.fourthousand.registry.application.Project;
import org.fourthousand.registry.duplicate.SearchingDuplicates;
import org.fourthousand.registry.enterprise.Standings;
import org.jspecify.annotations.Nullable;

/** The rules of entry (入库条件), all of them, each told to the applicant with its clause. */
@ApplicationScoped
public class Eligibility {

    private final RulesInForce rules;
    private final ApplicationVersions versions;
    private final Candidates candidates;
    private final Standings standings;
    private final SearchingDuplicates searching;
    private final GivenVerdicts given;
    private final Callers callers;
    private final Clock clock;

    Eligibility(
            RulesInForce rules,
            ApplicationVersions versions,
            Candidates candidates,
            Standings standings,
            SearchingDuplicates searching,
            GivenVerdicts given,
            Callers callers,
            Clock clock) {
        this.rules = rules;
        this.versions = versions;
        this.candidates = candidates;
        this.standings = standings;
        this.searching = searching;
        this.given = given;
        this.callers = callers;
        this.clock = clock;
    }

    /** What the rules say of the project today. Changes nothing: a draft may ask as often as it likes. */
    public Verdict examine(Project project) {
        return examine(project, project.application(), LocalDate.now(clock));
    }

    /**
     * What the rules said of the project on a day: the form as it was handed in by then, the rules and numbers in force on
     * that day and recorded by the end of it, the standing, the library and the decisions on duplicates as known by then.
     * What was recorded later with an earlier effective date changes no past answer.
     *
     * @throws Problem 404 when nothing was handed in by then
     */
    public Verdict examine(Project project, LocalDate on) {
        if (on.equals(LocalDate.now(clock))) {
            return examine(project);
        }
        var form = versions.on(project.id(), on)
                .orElseThrow(() -> new Problem(
                        CommonProblem.NOT_FOUND,
                        Text.of("项目在 %s 尚未申报。", "Nothing was handed in by %s.").with(on)));
        return examine(project, form, on);
    }

    /**
     * What the rules say of the project today, for an attempt to enter the library: the verdict goes on record in the
     * transaction of the attempt, whichever way it ends.
     *
     * @param manualCheck what an officer found who looked at it (人工核查), where a rule asks for that
     */
    public Verdict judge(Project project, @Nullable String manualCheck) {
        searching.search(project); // what was handed in since its own submission counts too
        var verdict = examine(project);
        given.persist(new GivenVerdict(project, verdict, manualCheck, callers.current(), clock.instant()));
        return verdict;
    }

    private Verdict examine(Project project, Application form, LocalDate day) {
        var subject = new Candidates.Subject(project.id(), project.uscc(), standings.of(project, day));
        var candidate = candidates.of(form, subject, day);
        var applied = rules.on(day);
        return new Verdict(
                day,
                applied.stream()
                        .flatMap(dated -> dated.rule().policy().examine(candidate))
                        .toList(),
                candidates.numbers(subject, day),
                RulesInForce.versions(applied));
    }

    /** What all rules find, whatever their dates. */
    static List<Finding> findings(Candidate candidate) {
        return Rules.ALL.stream()
                .flatMap(rule -> rule.policy().examine(candidate))
                .toList();
    }
}
