package org.fourthousand.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fourthousand.funding.Database;
import org.fourthousand.funding.Scene;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.value.Yuan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule of the ledger at the database, as the role the service runs with, without any of the service's own checks. */
@QuarkusTest
class LedgerTest {

    private static final String FUND = "INDUSTRY_UNIVERSITY_RESEARCH";
    private static final AtomicInteger NEXT_YEAR = new AtomicInteger(2014);
    private static final Caller SYSTEM = Caller.system("test");
    private static final String POST =
            "select ledger_post(gen_random_uuid(), '" + FUND + "', %d, '%s', 'test', now(), '{%s}', '{%s}')";

    @Inject
    Scene scene;

    @Inject
    Database database;

    @Inject
    Ledger ledger;

    @Inject
    Proofs proofs;

    @Inject
    Callers callers;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String ownerPassword;

    private int year;

    @BeforeEach
    void aBookWithAHundredYuan() {
        year = NEXT_YEAR.getAndIncrement();
        post("budget", "APPROPRIATION,AVAILABLE", "-100,100");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AVAILABLE,COMMITTED | -100.01,100.01",
                "COMMITTED,ORDERED | -0.01,0.01",
                "ORDERED,PAID | -0.01,0.01",
                "PAID,RECOVERED | -0.01,0.01",
                "AVAILABLE,APPROPRIATION | -100.01,100.01",
                "AVAILABLE,COMMITTED,PAID | -150,100,50"
            })
    void noAccountIsOverdrawn(String kinds, String amounts) {
        assertThatThrownBy(() -> post(UUID.randomUUID().toString(), kinds, amounts))
                .hasMessageContaining("ledger_account_covered");
        assertSound(1);
    }

    @Test
    void twentyTransactionsAtOnceCannotSpendMoreThanThereIs() throws InterruptedException {
        try (var pool = Executors.newFixedThreadPool(20)) {
            var spending = IntStream.range(0, 20)
                    .<Callable<Boolean>>mapToObj(number -> () -> {
                        try {
                            post("spend-" + year + "-" + number, "AVAILABLE,COMMITTED", "-10,10");
                            return true;
                        } catch (Database.Refused refused) {
                            return false;
                        }
                    })
                    .toList();
            var spent = pool.invokeAll(spending).stream()
                    .filter(answer -> answer.resultNow())
                    .count();

            assertThat(spent).isEqualTo(10);
        }
        assertThat(ledgerBalance(AccountKind.AVAILABLE)).isEqualTo(Yuan.ZERO);
        assertThat(ledgerBalance(AccountKind.COMMITTED)).isEqualTo(Yuan.of("100.00"));
        assertSound(11);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AVAILABLE,COMMITTED | -10,9.99",
                "AVAILABLE | -10",
                "COMMITTED | 10",
                "AVAILABLE,COMMITTED,ORDERED | -10,5,4"
            })
    void anEntryThatDoesNotBalanceIsRefusedAtCommit(String kinds, String amounts) {
        assertThatThrownBy(() -> post(UUID.randomUUID().toString(), kinds, amounts))
                .hasMessageContaining("does not balance");
        assertSound(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "AVAILABLE,PAID; -10,10",
                "AVAILABLE,ORDERED; -10,10",
                "APPROPRIATION,COMMITTED; -10,10",
                "AVAILABLE,COMMITTED,ORDERED; -20,10,10",
                "AVAILABLE,RECOVERED; -10,10"
            })
    void moneyTakesNoOtherWayThanThePolicys(String kinds, String amounts) {
        assertThatThrownBy(() -> post(UUID.randomUUID().toString(), kinds, amounts))
                .hasMessageContaining("no money goes from");
        assertSound(1);
    }

    @Test
    void anEntryWithoutPostingsIsRefused() {
        assertThatThrownBy(() -> post(UUID.randomUUID().toString(), "", "")).hasMessageContaining("does not balance");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AVAILABLE,COMMITTED | -0.001,0.001",
                "AVAILABLE,COMMITTED | 0,0",
                "AVAILABLE,POCKET | -1,1",
                "AVAILABLE,AVAILABLE | -1,1",
                "AVAILABLE,COMMITTED | -99999999999999999,99999999999999999"
            })
    void impossibleAmountsAndAccountsAreRefused(String kinds, String amounts) {
        assertThatThrownBy(() -> post(UUID.randomUUID().toString(), kinds, amounts))
                .isInstanceOf(Database.Refused.class);
        assertSound(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_account set debit = debit + 1000000",
                "update ledger_account set balance = 1000000",
                "delete from ledger_account",
                "insert into ledger_account (fund, year, kind) values ('TECHNICAL_UPGRADE', 2099, 'PAID')",
                "update ledger_book set last_hash = ''",
                "insert into ledger_book (fund, year) values ('TECHNICAL_UPGRADE', 2098)",
                "update journal_entry set reason = 'nothing'",
                "delete from journal_entry",
                "truncate journal_entry cascade",
                "update posting set amount = amount * 2",
                "delete from posting",
                "insert into posting select gen_random_uuid(), fund, year, kind, amount from posting",
                "alter table ledger_account drop constraint ledger_account_covered",
                "alter table posting disable trigger all",
                "set session_replication_role = replica",
                "create or replace function entry_balances() returns trigger language plpgsql as 'begin return null; end'"
            })
    void theServiceCanNeitherRewriteTheJournalNorSetABalance(String statement) {
        for (var caller : Set.of(SYSTEM, finance())) {
            assertThatThrownBy(() -> database.run(
                            caller, connection -> connection.createStatement().execute(statement)))
                    .satisfiesAnyOf(
                            refused -> assertThat(refused).hasMessageContaining("permission denied"),
                            refused -> assertThat(refused).hasMessageContaining("must be owner"),
                            refused -> assertThat(refused).hasMessageContaining("can only be updated to DEFAULT"));
        }
    }

    @Test
    void onlyFinanceAndTheServiceItselfPost() {
        for (var role : Set.of(Role.ENTERPRISE, Role.AUDITOR, Role.ADMINISTRATOR)) {
            var caller = new Caller("u", "u", Set.of(role), "x", null, null, false);
            assertThatThrownBy(() -> database.run(
                            caller,
                            connection -> execute(
                                    connection, POST.formatted(year, "forbidden", "AVAILABLE,COMMITTED", "-1,1"))))
                    .hasMessageContaining("only finance posts");
        }
    }

    @Test
    void theSameEntryUnderItsReferenceIsPostedOnce() {
        post("same-" + year, "AVAILABLE,COMMITTED", "-10,10");
        post("same-" + year, "COMMITTED,AVAILABLE", "10.00,-10.00");

        assertThat(ledgerBalance(AccountKind.COMMITTED)).isEqualTo(Yuan.of("10.00"));
        assertSound(2);
    }

    @Test
    void anotherEntryUnderAUsedReferenceIsRefused() {
        post("used-" + year, "AVAILABLE,COMMITTED", "-10,10");

        var entry =
                Entry.move(book(), Yuan.of("11"), AccountKind.AVAILABLE, AccountKind.COMMITTED, "used-" + year, "x");
        assertThatThrownBy(() -> asFinance(entry)).isInstanceOf(Problem.class).hasMessageContaining("REFERENCE_REUSED");
        assertSound(2);
    }

    @Test
    void twentyPostingsOfOneEntryAtOnceHaveOneEffect() throws InterruptedException {
        try (var pool = Executors.newFixedThreadPool(20)) {
            pool.invokeAll(IntStream.range(0, 20)
                            .<Callable<Boolean>>mapToObj(number -> () -> {
                                post("once-" + year, "AVAILABLE,COMMITTED", "-10,10");
                                return true;
                            })
                            .toList())
                    .forEach(answer -> assertThat(answer.resultNow()).isTrue());
        }

        assertThat(ledgerBalance(AccountKind.COMMITTED)).isEqualTo(Yuan.of("10.00"));
        assertSound(2);
    }

    @Test
    void whatTheDatabaseRefusesIsAProblemThatSaysSo() {
        var entry = Entry.move(
                book(), Yuan.of("100.01"), AccountKind.AVAILABLE, AccountKind.COMMITTED, "much-" + year, "too much");

        assertThatThrownBy(() -> asFinance(entry)).isInstanceOf(Problem.class).hasMessageContaining("NOT_COVERED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal_entry set reason = 'forged' where year = %1$d and position = 2",
                "update posting set amount = amount * 2 where year = %1$d and entry_id in (select id from journal_entry where position = 2)",
                "update ledger_account set debit = debit + 5 where year = %1$d and kind = 'AVAILABLE'",
                "with gone as (delete from posting where entry_id in (select id from journal_entry where year = %1$d and position = 3)) "
                        + "delete from journal_entry where year = %1$d and position = 3",
                "with moved as (update posting set position = 9 where year = %1$d and position = 3) "
                        + "update journal_entry set position = 9 where year = %1$d and position = 3"
            })
    void whatTheOwnerOfTheDatabaseTampersWithIsFoundByTheProof(String tampering) throws SQLException {
        post("first-" + year, "AVAILABLE,COMMITTED", "-10,10");
        post("second-" + year, "AVAILABLE,COMMITTED", "-20,20");
        assertSound(3);

        try (var connection = DriverManager.getConnection(url, owner, ownerPassword)) {
            connection.setAutoCommit(false);
            execute(connection, "set constraints all deferred");
            execute(connection, tampering.formatted(year));
            connection.commit();
        }

        assertThat(proof().isSound()).isFalse();
    }

    private void post(String reference, String kinds, String amounts) {
        database.run(
                finance(),
                connection -> execute(
                        connection,
                        POST.formatted(
                                year, reference.equals("budget") ? "budget-" + year : reference, kinds, amounts)));
    }

    private void asFinance(Entry entry) {
        callers.runAs(finance(), () -> QuarkusTransaction.requiringNew().run(() -> ledger.post(entry)));
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    private static Caller finance() {
        return new Caller("finance", "finance", Set.of(Role.FINANCE_CHECKER), null, null, null, false);
    }

    private Book book() {
        return new Book(FundCode.of(FUND), year);
    }

    private Yuan ledgerBalance(AccountKind kind) {
        return proof().accounts().stream()
                .filter(account -> account.kind() == kind)
                .findFirst()
                .orElseThrow()
                .balance();
    }

    private TrialBalance proof() {
        var found = new TrialBalance[1];
        callers.runAs(SYSTEM, () -> found[0] = QuarkusTransaction.requiringNew().call(() -> proofs.of(book())));
        return found[0];
    }

    private void assertSound(int entries) {
        var proof = proof();
        assertThat(proof.isSound()).as("%s", proof).isTrue();
        assertThat(proof.entries()).isEqualTo(entries);
        assertThat(proof.debit()).isEqualTo(proof.credit());
    }
}
