package org.fourthousand.registry.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import org.fourthousand.kit.policy.PolicyParameters;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.value.DirectCounties;
import org.fourthousand.kit.value.Division;
import org.fourthousand.registry.application.Project;

/**
 * The way of an application (推荐程序): the county, the city, the province. A project of the prefecture itself starts at the
 * city; one of a county directly under the province (省直管县) skips the city, as the parameter {@code direct-counties} says
 * on that day.
 */
@ApplicationScoped
class Chain {

    private static final String NONE = "none";

    private final PolicyParameters parameters;

    Chain(PolicyParameters parameters) {
        this.parameters = parameters;
    }

    /** Whose hands it is in today; empty when it is in nobody's of the chain. */
    Optional<Station> stationOf(Project project) {
        return switch (project.stage()) {
            case SUBMITTED -> Optional.of(startsAtCounty(project) ? Station.COUNTY : Station.CITY);
            case COUNTY_RECOMMENDED -> Optional.of(skipsCity(project) ? Station.FORM_CHECK : Station.CITY);
            case CITY_RECOMMENDED -> Optional.of(Station.FORM_CHECK);
            case FORM_CHECKED -> Optional.of(Station.ENTRY);
            case DRAFT, RETURNED, WITHDRAWN, IN_LIBRARY, SELECTED, AWARDED, SUSPENDED, ACCEPTED, EXITED ->
                Optional.empty();
        };
    }

    /**
     * Passes when it is this level's turn.
     *
     * @throws Problem 409 {@code ILLEGAL_STEP} at any other stage, {@code WRONG_LEVEL} when another level's turn it is
     */
    void requireTurn(Project project, SignatureLevel level) {
        level.step().requirePossibleAt(project.stage());
        var station = stationOf(project).orElseThrow();
        if (station != level.station()) {
            throw new Problem(RecommendationProblem.WRONG_LEVEL, whoseTurn(station, project));
        }
    }

    /** The counties that skip the city today. */
    DirectCounties directCounties() {
        var value = parameters.today("direct-counties").value();
        if (value.equals(NONE)) {
            return DirectCounties.NONE;
        }
        return DirectCounties.of(Arrays.stream(value.split(",", -1))
                .map(code -> Division.of(code.strip()))
                .toList());
    }

    private boolean skipsCity(Project project) {
        return project.application().division().isUnderProvince(directCounties());
    }

    private static boolean startsAtCounty(Project project) {
        return !project.application().division().isPrefecture();
    }

    private static Text whoseTurn(Station station, Project project) {
        return switch (station) {
            case COUNTY -> Text.of("请先由县级推荐。", "The county recommends first.");
            case CITY ->
                startsAtCounty(project)
                        ? Text.of("请先由市级推荐。", "The city recommends first.")
                        : Text.of("该项目由市级直接推荐。", "This project is recommended by the city directly.");
            case FORM_CHECK, ENTRY ->
                Text.of("省直管县项目不经市级推荐,由省级办理。", "It skips the city: its county is directly under the province.");
        };
    }
}
