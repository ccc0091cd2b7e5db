package org.fourthousand.funding.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.List;
import org.fourthousand.funding.ledger.TrialBalance.Account;
import org.fourthousand.kit.value.Yuan;

/** Proves a book from its postings, believing none of the totals kept beside them. */
@ApplicationScoped
public class Proofs {

    /** One statement, hence one snapshot: what is posted meanwhile is in all of it or in none. */
    private static final String PROOF = """
            with chain as (
              select position, previous_hash, hash, row_number() over (order by position) as expected_position,
                     lag(hash, 1, '') over (order by position) as expected_previous,
                     ledger_hash(journal_entry) as digest
              from journal_entry where fund = :fund and year = :year),
            links as (
              select count(*) as entries, coalesce(bool_and(position = expected_position
                       and previous_hash = expected_previous and hash = digest), true) as whole,
                     coalesce(max(position), 0) as last_position,
                     coalesce((array_agg(hash order by position desc))[1], '') as last_hash
              from chain),
            unbalanced as (
              select e.id from journal_entry e left join posting p on p.entry_id = e.id
              where e.fund = :fund and e.year = :year
              group by e.id having count(p.kind) < 2 or sum(p.amount) <> 0),
            misled as (
              select from (select balance, sum(amount) over (partition by kind order by position) as expected
                           from posting where fund = :fund and year = :year) run
              where balance <> expected)
            select a.kind, a.balance, a.debit = sums.debit and a.credit = sums.credit
                     and not exists (select from misled) as matches, sums.debit, sums.credit,
                   links.entries, not exists (select from unbalanced) as balanced,
                   links.whole and links.last_position = b.last_position and links.last_hash = b.last_hash as intact
            from ledger_book b join ledger_account a on a.fund = b.fund and a.year = b.year
            cross join links
            cross join lateral (
              select coalesce(sum(greatest(p.amount, 0)), 0) as debit, coalesce(sum(greatest(-p.amount, 0)), 0) as credit
              from posting p where p.fund = a.fund and p.year = a.year and p.kind = a.kind
            ) sums
            where b.fund = :fund and b.year = :year
            order by array_position(ledger_kinds(), a.kind)
            """;

    private final EntityManager entities;

    Proofs(EntityManager entities) {
        this.entities = entities;
    }

    /** The proof of a book; an empty book is sound. */
    @SuppressWarnings("unchecked")
    public TrialBalance of(Book book) {
        List<Tuple> rows = entities.createNativeQuery(PROOF, Tuple.class)
                .setParameter("fund", book.fund().code())
                .setParameter("year", book.year())
                .getResultList();
        var accounts = rows.stream()
                .map(row -> new Account(
                        AccountKind.valueOf(row.get("kind", String.class)),
                        yuan(row, "debit"),
                        yuan(row, "credit"),
                        yuan(row, "balance")))
                .toList();
        return new TrialBalance(
                book.fund(),
                book.year(),
                accounts,
                accounts.stream().map(Account::debit).reduce(Yuan.ZERO, Yuan::plus),
                accounts.stream().map(Account::credit).reduce(Yuan.ZERO, Yuan::plus),
                rows.isEmpty() ? 0 : rows.getFirst().get("entries", Long.class),
                everywhere(rows, "balanced"),
                everywhere(rows, "matches"),
                everywhere(rows, "intact"),
                limitsHold(accounts));
    }

    private static boolean everywhere(List<Tuple> rows, String statement) {
        return rows.stream().allMatch(row -> row.get(statement, Boolean.class));
    }

    /** No account but the source is overdrawn: the same statement as paid ≤ ordered ≤ committed ≤ budget. */
    private static boolean limitsHold(List<Account> accounts) {
        return accounts.stream().allMatch(account -> {
            var balance = account.debit().minus(account.credit());
            return account.kind() == AccountKind.APPROPRIATION ? !balance.isPositive() : !balance.isNegative();
        });
    }

    private static Yuan yuan(Tuple row, String column) {
        return new Yuan(row.get(column, BigDecimal.class));
    }
}
