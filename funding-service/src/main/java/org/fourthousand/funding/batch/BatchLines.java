package org.fourthousand.funding.batch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.fourthousand.funding.bankfile.BankAccount;
import org.fourthousand.funding.bankfile.BankText;
import org.fourthousand.funding.bankfile.PaymentLine;
import org.fourthousand.funding.bankfile.PaymentLines;
import org.fourthousand.funding.payee.AccountSeal;
import org.fourthousand.kit.value.Yuan;

/** The payments of a batch as its files name them. Everything read here never changes once the batch is made. */
@ApplicationScoped
class BatchLines {

    private static final int AT_ONCE = 1000;

    private static final String LINES = """
            select i.sequence, i.end_to_end_id, i.amount, p.id as account, p.account_name, p.cnaps, p.sealed_number,
                   a.document_number, d.instalment
            from payment_batch_item i
            join disbursement d on d.id = i.disbursement_id
            join payee_account p on p.id = d.payee_account_id
            join award a on a.id = d.award_id
            where i.batch_id = :batch and i.sequence > :after
            order by i.sequence limit :atOnce
            """;

    private final EntityManager entities;
    private final AccountSeal seal;

    BatchLines(EntityManager entities, AccountSeal seal) {
        this.entities = entities;
        this.seal = seal;
    }

    /** The lines in order, read piece by piece: memory holds one piece, however long the batch and slow the reader. */
    PaymentLines of(PaymentBatchId batch) {
        return reader -> {
            var after = 0;
            List<Tuple> rows;
            do {
                var from = after;
                rows = QuarkusTransaction.joiningExisting().call(() -> rows(batch, from));
                rows.forEach(row -> reader.accept(line(row)));
                after += rows.size();
            } while (rows.size() == AT_ONCE);
        };
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(PaymentBatchId batch, int after) {
        return entities.createNativeQuery(LINES, Tuple.class)
                .setParameter("batch", batch.value())
                .setParameter("after", after)
                .setParameter("atOnce", AT_ONCE)
                .getResultList();
    }

    private PaymentLine line(Tuple row) {
        var account = row.get("account", UUID.class);
        var payee = new BankAccount(
                row.get("account_name", String.class),
                seal.open(row.get("sealed_number", byte[].class), account),
                row.get("cnaps", String.class));
        var purpose = BankText.remark("%s 第%s期".formatted(row.get("document_number"), row.get("instalment")));
        return new PaymentLine(
                row.get("end_to_end_id", String.class), new Yuan(row.get("amount", BigDecimal.class)), payee, purpose);
    }
}
