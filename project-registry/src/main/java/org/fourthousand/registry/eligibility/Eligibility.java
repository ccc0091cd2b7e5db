package org.fourthousand.registry.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fourthousand.kit.policy.PolicyParameters;
import org.fourthousand.kit.policy.PolicyValue;
import org.fourthousand.registry.application.Project;
import org.fourthousand.registry.enterprise.Standing;
import org.fourthousand.registry.enterprise.Standings;
import org.fourthousand.registry.reference.Parks;

/** The rules of entry (入库条件), all of them, each told to the applicant with its clause. */
@ApplicationScoped
public class Eligibility {

    private static final List<EligibilityPolicy> POLICIES = List.of(
            new IndustryIsNamed(),
            new GatesArePassed(),
            new CatalogueClassIsAllowed(),
            new NoNewOverCapacity(),
            new ExpansionIsLookedAt(),
            new NotSecret(),
            new ConstructionHasStarted(),
            new ApprovalIsThere(),
            new OneFundOnly(),
            new FundUseWasKept(),
            new NotFundedYearAfterYear(),
            new NoMajorAccident(),
            new NoSeriousPollution(),
            new NoSeriousSupervisionFinding(),
            new NoFalseFiling(),
            new NotBlacklisted(),
            new NotInLibraryTwice(),
            new ParkIsInOrder());

    private final Standings standings;
    private final Twins twins;
    private final Parks parks;
    private final PolicyParameters parameters;
    private final Clock clock;

    Eligibility(Standings standings, Twins twins, Parks parks, PolicyParameters parameters, Clock clock) {
        this.standings = standings;
        this.twins = twins;
        this.parks = parks;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** What the rules say of the project today. Changes nothing: a draft may ask as often as it likes. */
    public Verdict examine(Project project) {
        var day = LocalDate.now(clock);
        var fundedYears = parameters.on("funded-years-in-a-row", day);
        var standing = standings.of(project, day);
        var candidate = new Candidate(
                project.application(),
                Optional.ofNullable(project.pillar()),
                standing,
                twins.of(project),
                parks.standing(project.application().park(), day),
                day,
                fundedYears.integer());
        return new Verdict(day, findings(candidate), applied(fundedYears, standing));
    }

    private static List<PolicyValue> applied(PolicyValue fundedYears, Standing standing) {
        return Stream.concat(Stream.of(fundedYears), standing.parameters().stream())
                .toList();
    }

    static List<Finding> findings(Candidate candidate) {
        return POLICIES.stream().flatMap(policy -> policy.examine(candidate)).toList();
    }
}
