package org.fourthousand.funding.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.fourthousand.funding.project.Project;
import org.fourthousand.funding.step.Broken;

/**
 * What awards pay for (设备、发票): no invoice of the province and no equipment of an enterprise is paid for by two live awards,
 * of whatever fund. Held by a unique index, so that of two proposals at once one is refused.
 */
@ApplicationScoped
class Equipment {

    /** An enterprise may buy a machine that others buy too; the same invoice is the same purchase wherever it appears. */
    private static final String KEYS = """
            select 'invoice:' || e.invoice_key as key from project_equipment e
             where e.project_id = :project and e.invoice_key is not null
            union
            select 'item:' || p.uscc || ':' || e.item_key from project_equipment e join project p on p.project_id = e.project_id
             where e.project_id = :project
            """;

    private static final String TAKEN = """
            select distinct split_part(t.key, ':', 1) from award_equipment t
             where t.live and t.award_id <> :award and t.key in (%s)
            """.formatted(KEYS);

    private static final String TAKE =
            "insert into award_equipment (award_id, key) select :award, key from (%s) as keys".formatted(KEYS);

    private final EntityManager entities;

    Equipment(EntityManager entities) {
        this.entities = entities;
    }

    /** Why a project's equipment cannot be paid for by this award; nothing when it can. */
    Set<AwardRefusal> against(Project project, AwardId award) {
        var refusals = EnumSet.noneOf(AwardRefusal.class);
        for (Object kind : entities.createNativeQuery(TAKEN, String.class)
                .setParameter("project", project.id().value())
                .setParameter("award", award.value())
                .getResultList()) {
            refusals.add("invoice".equals(kind) ? AwardRefusal.DUPLICATE_INVOICE : AwardRefusal.DUPLICATE_EQUIPMENT);
        }
        return refusals;
    }

    /** Takes it for an award that is being proposed. */
    void take(Project project, UUID award) {
        try {
            entities.createNativeQuery(TAKE)
                    .setParameter("project", project.id().value())
                    .setParameter("award", award)
                    .executeUpdate();
        } catch (PersistenceException refused) {
            if (Broken.constraint("award_equipment_once", refused)) {
                throw AwardingPolicy.refused(EnumSet.of(AwardRefusal.DUPLICATE_EQUIPMENT));
            }
            throw refused;
        }
    }
}
