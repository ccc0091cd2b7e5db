package org.fourthousand.registry.enterprise;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.value.SocialCreditCode;

/** The bank accounts of enterprises; who may see the enterprise is asked before. */
@ApplicationScoped
class EnterpriseAccounts implements PanacheRepositoryBase<EnterpriseAccount, UUID> {

    /**
     * One account.
     *
     * @throws Problem 404 when the enterprise has none of that id
     */
    EnterpriseAccount get(SocialCreditCode uscc, UUID id) {
        return find("uscc = ?1 and id = ?2", uscc, id)
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("account", id));
    }

    List<EnterpriseAccount> open(SocialCreditCode uscc) {
        return list("uscc = ?1 and closedAt is null", uscc);
    }

    /** One row more than the page, oldest first, closed ones too. */
    List<EnterpriseAccount> list(SocialCreditCode uscc, UUID after, int limit) {
        return find("uscc = ?1 and id > ?2 order by id", uscc, after)
                .page(0, limit + 1)
                .list();
    }
}
