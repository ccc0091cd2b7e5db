package org.fourthousand.review.selection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fourthousand.review.round.RoundId;

/** The leading group's decisions, each with its departures. */
@ApplicationScoped
public class LeadingDecisions implements PanacheRepositoryBase<LeadingDecision, UUID> {

    /** The one that stands, if any. */
    public Optional<LeadingDecisionView> standing(RoundId round) {
        return latest(round).map(decision -> LeadingDecisionView.of(decision, departures(decision)));
    }

    Optional<LeadingDecision> latest(RoundId round) {
        return find("roundId = ?1 order by number desc", round.value()).firstResultOptional();
    }

    void record(LeadingDecision decision, List<Departure> departures) {
        persistAndFlush(decision);
        departures.forEach(getEntityManager()::persist);
        flush();
    }

    /** Who leaves, then who comes in; ids of one millisecond have no order of their own. */
    private List<Departure> departures(LeadingDecision decision) {
        return getEntityManager()
                .createQuery(
                        "from Departure where decisionId = :decision order by kind desc, projectId", Departure.class)
                .setParameter("decision", decision.id())
                .getResultList();
    }
}
