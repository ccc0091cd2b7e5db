package org.fourthousand.review.selection;

import java.util.Objects;
import java.util.Optional;
import org.fourthousand.kit.value.Yuan;
import org.fourthousand.review.choice.Contender;
import org.fourthousand.review.choice.Terms;
import org.fourthousand.review.ranking.Placing;
import org.fourthousand.review.round.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * A ranked project on its way into the selection.
 *
 * @param entitled what it would get, yuan
 * @param out why it cannot be selected whatever the terms; null when it can
 */
record Entrant(
        Placing placing,
        Candidate candidate,
        Yuan entitled,
        @Nullable Outcome out) {

    /** As the choice sees it; empty when it is out whatever the terms. */
    Optional<Contender> contender() {
        if (out != null) {
            return Optional.empty();
        }
        var score = Objects.requireNonNull(placing.score());
        return Optional.of(new Contender(
                placing.projectId(),
                placing.rank(),
                score.points().movePointRight(2).intValueExact(),
                Terms.fen(entitled),
                candidate.division(),
                candidate.industry()));
    }
}
