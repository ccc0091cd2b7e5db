package org.fourthousand.review.selection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fourthousand.review.round.Quota;
import org.fourthousand.review.round.RoundId;

/** The minima that were waived. */
@ApplicationScoped
public class QuotaWaivers implements PanacheRepositoryBase<QuotaWaiver, UUID> {

    /** Those of a round, in the order they were waived. */
    public List<QuotaWaiver> of(RoundId round) {
        return list("roundId = ?1 order by id", round.value());
    }

    List<Quota.Target> targets(RoundId round) {
        return of(round).stream().map(QuotaWaiver::target).toList();
    }
}
