package org.fourthousand.funding.answer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** All files from the bank. */
@ApplicationScoped
class BankFiles implements PanacheRepositoryBase<BankFile, UUID> {

    /** The file of these bytes; who asks for the same at the same time waits until this transaction has ended. */
    Optional<BankFile> alone(String sha256) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:sha256, 5)) as text)")
                .setParameter("sha256", sha256)
                .getSingleResult();
        return find("sha256", sha256).firstResultOptional();
    }
}
