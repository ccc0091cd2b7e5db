package org.fourthousand.funding.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fourthousand.funding.disbursement.DisbursementId;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.funding.ledger.Book;
import org.fourthousand.funding.payee.AccountSeal;
import org.fourthousand.kit.value.Yuan;

/** What was sent to the bank, found by what its answers name. */
@ApplicationScoped
public class SentPayments {

    private static final String SENT = """
            select i.end_to_end_id, i.disbursement_id, i.amount, i.fund, i.year, b.number, b.debtor_account_id,
                   p.id as payee_account, p.sealed_number
            from payment_batch_item i
            join payment_batch b on b.id = i.batch_id
            join disbursement d on d.id = i.disbursement_id
            join payee_account p on p.id = d.payee_account_id
            where
            """;

    private final EntityManager entities;
    private final DebtorAccounts accounts;
    private final AccountSeal seal;

    SentPayments(EntityManager entities, DebtorAccounts accounts, AccountSeal seal) {
        this.entities = entities;
        this.accounts = accounts;
        this.seal = seal;
    }

    /** Those of these end-to-end ids that were ever sent. */
    public Map<String, SentPayment> named(Collection<String> endToEndIds) {
        return sent(" i.end_to_end_id = any(cast(:them as text[]))", endToEndIds.toArray(String[]::new)).stream()
                .collect(Collectors.toMap(SentPayment::endToEndId, each -> each));
    }

    /** All of a batch. */
    public List<SentPayment> ofBatch(String number) {
        return sent(" b.number = any(cast(:them as text[]))", new String[] {number});
    }

    /** The numbers of all accounts the office ever registered, in the clear. */
    public Set<String> ownNumbers() {
        return accounts.listAll().stream()
                .map(account -> account.open(seal).number())
                .collect(Collectors.toUnmodifiableSet());
    }

    @SuppressWarnings("unchecked")
    private List<SentPayment> sent(String condition, String[] them) {
        List<Tuple> rows = entities.createNativeQuery(SENT + condition, Tuple.class)
                .setParameter("them", them)
                .getResultList();
        var debtors = new HashMap<UUID, String>();
        return rows.stream()
                .map(row -> new SentPayment(
                        row.get("end_to_end_id", String.class),
                        new DisbursementId(row.get("disbursement_id", UUID.class)),
                        new Yuan(row.get("amount", BigDecimal.class)),
                        new Book(new FundCode(row.get("fund", String.class)), row.get("year", Integer.class)),
                        row.get("number", String.class),
                        debtors.computeIfAbsent(row.get("debtor_account_id", UUID.class), this::debtorNumber),
                        seal.open(row.get("sealed_number", byte[].class), row.get("payee_account", UUID.class))))
                .toList();
    }

    private String debtorNumber(UUID account) {
        return accounts.findById(account).open(seal).number();
    }
}
