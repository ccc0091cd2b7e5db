package org.fourthousand.funding.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.UUID;
import org.fourthousand.funding.ledger.Reservation;
import org.fourthousand.funding.ledger.ReservationEnding;
import org.fourthousand.funding.ledger.Reservations;
import org.fourthousand.funding.parameter.FundingParameters;
import org.fourthousand.funding.project.Project;
import org.fourthousand.kit.history.History;

/**
 * An award's money in the ledger: reserved with the proposal, so that two proposals are never promised the same, committed
 * with the issue, given back with the rejection; and a proposal that nobody decided in time ends with its reservation.
 */
@ApplicationScoped
class AwardMoney {

    private static final String PREFIX = "award:";

    private final Awards awards;
    private final Reservations reservations;
    private final FundingParameters parameters;
    private final History history;
    private final Clock clock;

    AwardMoney(Awards awards, Reservations reservations, FundingParameters parameters, History history, Clock clock) {
        this.awards = awards;
        this.reservations = reservations;
        this.parameters = parameters;
        this.history = history;
        this.clock = clock;
    }

    /** Reserves it, for the share of the project's place. */
    void reserve(Award award, Project project) {
        var limit = parameters.reservationLimit();
        reservations.reserve(new Reservation(
                award.book(),
                PREFIX + award.id(),
                "拟下达 " + award.documentNumber() + " " + award.beneficiary().projectName(),
                award.amount(),
                project.place().orElse(null),
                limit.value(),
                limit.version().id()));
    }

    /** Commits it. */
    void commit(Award award) {
        reservations.post(
                award.book(),
                PREFIX + award.id(),
                PREFIX + award.id(),
                "下达 " + award.documentNumber() + " " + award.beneficiary().projectName());
    }

    /** Gives it back. */
    void release(Award award) {
        reservations.release(award.book(), PREFIX + award.id(), "不予下达 " + award.documentNumber());
    }

    void on(@Observes ReservationEnding ending) {
        if (!ending.reference().startsWith(PREFIX)) {
            return;
        }
        var award = awards.locked(new AwardId(UUID.fromString(ending.reference().substring(PREFIX.length()))));
        if (award.state() == AwardState.PROPOSED) {
            award.expire(clock.instant());
            history.append(
                    "award",
                    award.id().value(),
                    AwardState.PROPOSED.name(),
                    award.state().name(),
                    "its reservation expired");
        }
    }
}
