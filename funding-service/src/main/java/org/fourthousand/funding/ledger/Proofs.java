package org.fourthousand.funding.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.List;
import org.fourthousand.funding.ledger.TrialBalance.Account;
import org.fourthousand.kit.value.Yuan;

/** Proves a book from its postings, believing none of the totals kept beside them. */
@ApplicationScoped
public class Proofs {

    private static final String ACCOUNTS = """
            select a.kind, a.balance, a.debit = sums.debit and a.credit = sums.credit as matches, sums.debit, sums.credit
            from ledger_account a
            cross join lateral (
              select coalesce(sum(greatest(p.amount, 0)), 0) as debit, coalesce(sum(greatest(-p.amount, 0)), 0) as credit
              from posting p where p.fund = a.fund and p.year = a.year and p.kind = a.kind
            ) sums
            where a.fund = :fund and a.year = :year
            order by array_position(array['APPROPRIATION', 'AVAILABLE', 'COMMITTED', 'ORDERED', 'PAID', 'RECOVERED'], a.kind)
            """;

    private static final String ENTRIES_BALANCE = """
            select not exists (
              select from journal_entry e left join posting p on p.entry_id = e.id
              where e.fund = :fund and e.year = :year
              group by e.id having count(p.kind) < 2 or sum(p.amount) <> 0)
            """;

    private static final String CHAIN = """
            with chain as (
              select position, previous_hash, hash, row_number() over (order by position) as expected_position,
                     lag(hash, 1, '') over (order by position) as expected_previous,
                     ledger_digest(fund, year, position, reference, reason, posted_at, posted_by, ledger_postings(id),
                                   previous_hash) as digest
              from journal_entry where fund = :fund and year = :year)
            select count(*) as entries,
                   coalesce(bool_and(position = expected_position and previous_hash = expected_previous and hash = digest), true)
                   and not exists (
                     select from ledger_book b where b.fund = :fund and b.year = :year
                     and (b.last_position, b.last_hash) is distinct from
                         (coalesce(max(chain.position), 0), coalesce(max(chain.hash) filter (where position = (select max(position) from chain)), '')))
                   as intact
            from chain
            """;

    private final EntityManager entities;

    Proofs(EntityManager entities) {
        this.entities = entities;
    }

    /** The proof of a book; an empty book is sound. Runs in one snapshot when the caller's transaction is one. */
    public TrialBalance of(Book book) {
        var rows = tuples(entities.createNativeQuery(ACCOUNTS, Tuple.class), book);
        var accounts = rows.stream()
                .map(row -> new Account(
                        AccountKind.valueOf(row.get("kind", String.class)),
                        yuan(row, "debit"),
                        yuan(row, "credit"),
                        yuan(row, "balance")))
                .toList();
        var chain = tuples(entities.createNativeQuery(CHAIN, Tuple.class), book).getFirst();
        var entriesBalance = (Boolean)
                bound(entities.createNativeQuery(ENTRIES_BALANCE), book).getSingleResult();
        return new TrialBalance(
                book.fund(),
                book.year(),
                accounts,
                accounts.stream().map(Account::debit).reduce(Yuan.ZERO, Yuan::plus),
                accounts.stream().map(Account::credit).reduce(Yuan.ZERO, Yuan::plus),
                chain.get("entries", Long.class),
                entriesBalance,
                rows.stream().allMatch(row -> row.get("matches", Boolean.class)),
                chain.get("intact", Boolean.class),
                limitsHold(accounts));
    }

    /** No account but the source is overdrawn: the same statement as paid ≤ ordered ≤ committed ≤ budget. */
    private static boolean limitsHold(List<Account> accounts) {
        return accounts.stream().allMatch(account -> {
            var balance = account.debit().minus(account.credit());
            return account.kind() == AccountKind.APPROPRIATION ? !balance.isPositive() : !balance.isNegative();
        });
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> tuples(Query query, Book book) {
        return bound(query, book).getResultList();
    }

    private static Query bound(Query query, Book book) {
        return query.setParameter("fund", book.fund().code()).setParameter("year", book.year());
    }

    private static Yuan yuan(Tuple row, String column) {
        return new Yuan(row.get(column, BigDecimal.class));
    }
}
