package org.fourthousand.funding.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.fourthousand.funding.award.Award;
import org.fourthousand.funding.award.AwardRefusal;
import org.fourthousand.funding.award.IssueCondition;

/** No award is issued before its publicity has passed: ended, and without an objection that is open or was upheld. */
@ApplicationScoped
class PublicityPassed implements IssueCondition {

    private final EntityManager entities;
    private final Clock clock;

    PublicityPassed(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public Set<AwardRefusal> against(Award award) {
        var stands = (String) entities.createNativeQuery("select award_publicity(:award, :today)", String.class)
                .setParameter("award", award.id().value())
                .setParameter("today", LocalDate.now(clock))
                .getSingleResult();
        return switch (stands) {
            case "PASSED" -> Set.of();
            case "OPEN" -> Set.of(AwardRefusal.ALLOCATION_OBJECTION_OPEN);
            case "UPHELD" -> Set.of(AwardRefusal.ALLOCATION_OBJECTION_UPHELD);
            default -> Set.of(AwardRefusal.ALLOCATION_NOT_PUBLIC);
        };
    }
}
