package org.fourthousand.funding.batch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** All batches. */
@ApplicationScoped
public class PaymentBatches implements PanacheRepositoryBase<PaymentBatch, UUID> {

    /** The batch of a number. */
    public Optional<PaymentBatch> numbered(String number) {
        return find("number", number).firstResultOptional();
    }

    /** The next number: never twice, though one may be left out. */
    String nextNumber(int year) {
        var next = (Number) getEntityManager()
                .createNativeQuery("select nextval('payment_batch_number')")
                .getSingleResult();
        return "FTP-%04d-%06d".formatted(year, next.longValue());
    }
}
