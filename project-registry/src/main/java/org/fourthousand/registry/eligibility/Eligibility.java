package org.fourthousand.registry.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.registry.application.Application;
import org.fourthousand.registry.application.Project;
import org.fourthousand.registry.duplicate.SearchingDuplicates;
import org.fourthousand.registry.enterprise.Standings;
import org.jspecify.annotations.Nullable;

/** The rules of entry (入库条件), all of them, each told to the applicant with its clause. */
@ApplicationScoped
public class Eligibility {

    private final RulesInForce rules;
    private final Candidates candidates;
    private final Standings standings;
    private final SearchingDuplicates searching;
    private final GivenVerdicts given;
    private final Callers callers;
    private final Clock clock;

    Eligibility(
            RulesInForce rules,
            Candidates candidates,
            Standings standings,
            SearchingDuplicates searching,
            GivenVerdicts given,
            Callers callers,
            Clock clock) {
        this.rules = rules;
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
