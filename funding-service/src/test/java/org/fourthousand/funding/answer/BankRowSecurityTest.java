package org.fourthousand.funding.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fourthousand.funding.Scene.API;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fourthousand.funding.BankOffice;
import org.fourthousand.funding.BankOffice.Sent;
import org.fourthousand.funding.BankReplies;
import org.fourthousand.funding.Database;
import org.fourthousand.funding.Scene;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself lets be done with batches and the bank's answers, without any filter of the service. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // filled before the first test
class BankRowSecurityTest {

    private static final Set<Role> READERS =
            Set.of(Role.FINANCE_MAKER, Role.FINANCE_CHECKER, Role.FINANCE_RELEASER, Role.AUDITOR);

    @Inject
    Scene scene;

    @Inject
    BankOffice bank;

    @Inject
    BankReplies replies;

    @Inject
    Database database;

    private Sent sent;
    private boolean prepared;

    @BeforeEach
    void somethingInEveryTable() {
        scene.isToday();
        if (!prepared) {
            prepared = true;
            sent = bank.sent();
            replies.takeCsv(BankReplies.csv(1, "1.00", BankReplies.csvLine(sent, "PAID", "1.00", "CNY")))
                    .then()
                    .statusCode(201);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "debtor_account",
                "payment_batch",
                "payment_batch_item",
                "bank_file",
                "bank_answer",
                "unmatched_answer"
            })
    void onlyFinanceAndAuditorsRead(String table) {
        for (var role : Role.values()) {
            var caller = new Caller("u", "u", Set.of(role), sent.candidate().uscc(), "430204", null, false);
            assertThat(database.countAs(caller, "select count(*) from %s", table) > 0)
                    .as("%s reads %s", role, table)
                    .isEqualTo(READERS.contains(role));
        }
        assertThat(database.countAs(Caller.nobody(), "select count(*) from %s", table))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "finance-maker | insert into payment_batch select gen_random_uuid(), 'FTP-2026-888888', fund, year, debtor_account_id, execution_date, payments, control_sum, xml_sha256, csv_sha256, 'u', 'u', now() from payment_batch limit 1",
                "finance-releaser | insert into payment_batch select gen_random_uuid(), 'FTP-2026-888888', fund, year, debtor_account_id, execution_date, payments, control_sum, xml_sha256, csv_sha256, 'another', 'u', now() from payment_batch limit 1",
                "finance-checker | insert into payment_batch_item select batch_id, 99, fund, year, disbursement_id, amount, 'x' from payment_batch_item limit 1",
                "finance-checker | insert into bank_file select gen_random_uuid(), repeat('a', 64), form, message_id, bytes, answers, 'u', 'u', now() from bank_file limit 1",
                "finance-maker | insert into bank_file select gen_random_uuid(), repeat('a', 64), form, message_id, bytes, answers, 'another', 'u', now() from bank_file limit 1",
                "finance-checker | insert into bank_answer select bank_file_id, 99, position, end_to_end_id, outcome, amount, currency, day, bank_reference, bank_reason, disbursement_id, null from bank_answer limit 1",
                "finance-maker | insert into bank_answer select bank_file_id, 99, position, end_to_end_id, outcome, amount, currency, day, bank_reference, bank_reason, disbursement_id, 'SETTLED' from bank_answer limit 1",
                "finance-releaser | insert into unmatched_answer (id, bank_file_id, position, outcome, day, bank_reference, bank_reason, cause, state, version) select gen_random_uuid(), id, 1, 'PAID', now(), 'r', '', 'PARTIAL', 'OPEN', 0 from bank_file limit 1",
                "finance-checker | insert into debtor_account select gen_random_uuid(), fund, 2100, account_name, cnaps, sealed_number, masked_number, 'REGISTERED', 'u', 'u', now() , null, null, null, null, 0 from debtor_account limit 1",
                "finance-maker | insert into debtor_account select gen_random_uuid(), fund, 2100, account_name, cnaps, sealed_number, masked_number, 'REGISTERED', 'another', 'u', now() , null, null, null, null, 0 from debtor_account limit 1"
            })
    void eachRoleWritesItsOwnOnly(String role, String statement) {
        assertThatThrownBy(() -> execute(role, statement)).hasMessageContaining("row-level security");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update payment_batch set control_sum = 1",
                "delete from payment_batch",
                "update payment_batch_item set amount = 1",
                "delete from payment_batch_item",
                "update bank_file set answers = 0",
                "update bank_answer set amount = 1",
                "delete from bank_answer",
                "delete from bank_file",
                "update unmatched_answer set amount = 1",
                "delete from unmatched_answer",
                "update debtor_account set sealed_number = ''",
                "delete from debtor_account"
            })
    void whatWasWrittenStays(String statement) {
        for (var role : READERS) {
            assertThatThrownBy(() -> execute(role.roleName(), statement)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void aReleaserAndAnAuditorResolveNothingAndOnlyACheckerConfirmsAccounts() {
        for (var role : List.of("finance-releaser", "auditor")) {
            assertThat(updated(role, "update unmatched_answer set state = state"))
                    .isZero();
            assertThat(updated(role, "update debtor_account set state = state")).isZero();
            assertThat(updated(role, "update bank_answer set effect = 'KNOWN'")).isZero();
        }
        assertThat(updated("finance-maker", "update bank_answer set effect = 'KNOWN' where effect is not null"))
                .as("what was dealt with stays so")
                .isZero();
        assertThat(updated("finance-maker", "update debtor_account set state = state"))
                .isZero();
    }

    @Test
    void aBatchTakesNoLaterLineAndNoPaymentTwice() {
        var more = bank.sent();
        var item = "select from payment_batch_item where disbursement_id = '%s'".formatted(more.disbursement());
        assertThat(database.count("select count(*) from (%s) as it", item)).isEqualTo(1);

        assertThatThrownBy(() ->
                        execute("finance-releaser", """
                insert into payment_batch_item select '%s', 2, fund, year, disbursement_id, amount, 'again'
                from payment_batch_item where disbursement_id = '%s'
                """.formatted(more.batch().id(), more.disbursement())))
                .hasMessageContaining("payment_batch_item_once");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "control_sum + 1, 'u' | is not the sum of its payments",
                "control_sum, 'maker' | maker or checker of one of its payments",
                "control_sum, 'checker' | maker or checker of one of its payments"
            })
    void aBatchIsItsPaymentsAndMadeByAThirdPerson(String sumAndPerson, String refusal) {
        var waiting = bank.ordered();
        var id = UUID.randomUUID();
        var parts = sumAndPerson.split(", ", -1);

        assertThatThrownBy(() -> database.run(releaser(parts[1].replace("'", "")), connection -> {
                    connection.createStatement().execute("""
                                insert into payment_batch_item select '%s', 1, fund, year, id, amount, replace(id::text, '-', '')
                                from disbursement where id = '%s'
                                """.formatted(id, waiting.disbursement()));
                    connection.createStatement().execute("""
                                insert into payment_batch
                                select '%s', 'FTP-2026-%s', d.fund, d.year, a.id, now(), 1, %s, repeat('a', 64), repeat('b', 64), %s, 'u', now()
                                from (select *, amount as control_sum from disbursement) d
                                join debtor_account a on a.fund = d.fund and a.year = d.year where d.id = '%s'
                                """.formatted(
                                    id,
                                    Math.abs(id.getMostSignificantBits() % 1_000_000) + 1_000_000,
                                    parts[0],
                                    parts[1],
                                    waiting.disbursement()));
                }))
                .hasMessageContaining(refusal);
    }

    @Test
    void anEnterpriseReadsNoneOfItOverHttp() {
        for (var path : List.of("payment-batches", "debtor-accounts", "bank-files", "unmatched-answers")) {
            scene.enterprise(sent.candidate().uscc()).get(API + path).then().statusCode(403);
        }
    }

    private static Caller releaser(String person) {
        return new Caller(person, person, Set.of(Role.FINANCE_RELEASER), null, null, null, false);
    }

    private void execute(String role, String statement) {
        database.run(caller(role), connection -> connection.createStatement().execute(statement));
    }

    private int updated(String role, String statement) {
        var rows = new int[1];
        database.run(
                caller(role),
                connection -> rows[0] = connection.createStatement().executeUpdate(statement));
        return rows[0];
    }

    private static Caller caller(String role) {
        return new Caller("u", "u", Set.of(Role.named(role).orElseThrow()), null, null, null, false);
    }
}
