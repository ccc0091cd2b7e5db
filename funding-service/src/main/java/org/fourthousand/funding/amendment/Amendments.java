package org.fourthousand.funding.amendment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.fourthousand.funding.award.AwardId;
import org.fourthousand.kit.problem.Problem;

/** All amendments. */
@ApplicationScoped
public class Amendments implements PanacheRepositoryBase<Amendment, UUID> {

    /** One of an award; 404 when the caller may not see it. */
    Amendment get(AwardId award, AmendmentId id) {
        return find("id = ?1 and awardId = ?2", id.value(), award.value())
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("amendment", id));
    }

    /** What has changed an award, in order. */
    public List<Amendment> approvedOf(AwardId award) {
        return list("awardId = ?1 and state = ?2 order by checker.at, id", award.value(), AmendmentState.APPROVED);
    }

    /** The same, locked until the transaction ends. */
    Amendment locked(AwardId award, AmendmentId id) {
        var amendment = get(award, id);
        getEntityManager().refresh(amendment, LockModeType.PESSIMISTIC_WRITE);
        return amendment;
    }
}
