package org.fourthousand.review.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fourthousand.review.choice.Contender;
import org.fourthousand.review.choice.Field;
import org.fourthousand.review.choice.Terms;
import org.fourthousand.review.library.LibraryProjects;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.review.ranking.Placing;
import org.fourthousand.review.ranking.Placings;
import org.fourthousand.review.round.Candidate;
import org.fourthousand.review.round.Candidates;
import org.fourthousand.review.round.SelectionRound;
import org.jspecify.annotations.Nullable;

/** The ranked projects of a round as the selection finds them now. */
@ApplicationScoped
public class Entrants {

    private final Candidates candidates;
    private final LibraryProjects library;
    private final Placings placings;

    Entrants(Candidates candidates, LibraryProjects library, Placings placings) {
        this.candidates = candidates;
        this.library = library;
        this.placings = placings;
    }

    /** All of them, by rank; empty before the ranking. */
    List<Entrant> of(SelectionRound round) {
        var byId =
                candidates.of(round.id()).stream().collect(Collectors.toMap(Candidate::projectId, Function.identity()));
        var gone = library.goneOf(byId.keySet());
        return placings.of(round.id()).stream()
                .map(placing -> entrant(round, placing, Objects.requireNonNull(byId.get(placing.projectId())), gone))
                .toList();
    }

    /** Those who can be chosen. */
    static Field field(List<Entrant> entrants, Terms terms) {
        List<Contender> contenders = entrants.stream()
                .flatMap(entrant -> entrant.contender().stream())
                .toList();
        return Field.of(contenders, terms);
    }

    private static Entrant entrant(SelectionRound round, Placing placing, Candidate candidate, Set<ProjectId> gone) {
        return new Entrant(placing, candidate, candidate.entitlement(round), out(placing, gone));
    }

    private static @Nullable Outcome out(Placing placing, Set<ProjectId> gone) {
        if (gone.contains(placing.projectId())) {
            return Outcome.LEFT_LIBRARY;
        }
        return placing.score() == null ? Outcome.NOT_SCORED : null;
    }
}
