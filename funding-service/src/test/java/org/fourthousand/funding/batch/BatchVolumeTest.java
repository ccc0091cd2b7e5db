package org.fourthousand.funding.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.fourthousand.funding.BankOffice;
import org.fourthousand.funding.BankOffice.Batch;
import org.fourthousand.funding.BankReplies;
import org.fourthousand.funding.Database;
import org.fourthousand.funding.Scene;
import org.fourthousand.funding.World;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.junit.jupiter.api.Test;

/** A large batch out and its answers in; prints what each step took. {@code -Dfunding.volume=10000} for the largest batch. */
@QuarkusTest
class BatchVolumeTest {

    private static final int PAYMENTS = Integer.getInteger("funding.volume", 150);

    private static final Pattern ID = Pattern.compile("<EndToEndId>([^<]+)</EndToEndId>");

    private static final String PROJECTS = """
            insert into project (project_id, name, uscc, enterprise_name, contact_email, division, industry, fund, total_investment,
              told_at, standing, standing_told_at)
            select gen_random_uuid(), 'p' || n, '%1$s', '%5$s', 'e@example.org', '430204', 'C37', '%2$s', 1000, now(), 'IN_LIBRARY', now()
            from generate_series(1, %4$d) n
            """;

    /** As the steps of the office would leave it: committed, signed by three people and ordered, 100 yuan each. */
    private static final List<String> ORDERS = List.of("""
            insert into award (id, project_id, round_id, project_name, name_key, uscc, enterprise_name, contact_email, fund, year,
              selected_amount, amount, document_number, state, maker_person, maker_name, maker_at, cap_percent_parameter,
              cap_amount_parameter, instalment_parameter, changed_at, version)
            select gen_random_uuid(), project_id, gen_random_uuid(), name, name, uscc, enterprise_name, contact_email, fund, %3$d,
              100, 100, '湘财企指〔2026〕1号', 'PROPOSED', 'maker', 'maker', now(), gen_random_uuid(), gen_random_uuid(),
              gen_random_uuid(), now(), 0
            from project where uscc = '%1$s' and contact_email = 'e@example.org'
            """, """
            insert into instalment (id, award_id, number, percent, amount, state, due_on, evidence)
            select gen_random_uuid(), id, 1, 100, 100, 'DUE', now(), 'volume' from award where uscc = '%1$s'
            """, """
            select ledger_post(gen_random_uuid(), '%2$s', %3$d, 'volume:%3$d', 'volume', now(),
              array['APPROPRIATION', 'AVAILABLE'], array[-100.00 * %4$d, 100.00 * %4$d])
            """, """
            select ledger_post(gen_random_uuid(), '%2$s', %3$d, 'volume-awarded:%3$d', 'volume', now(),
              array['AVAILABLE', 'COMMITTED'], array[-100.00 * %4$d, 100.00 * %4$d])
            """, """
            insert into disbursement (id, award_id, instalment, amount, project_id, uscc, fund, year, payee_account_id, state,
              maker_person, maker_name, maker_at, version)
            select gen_random_uuid(), a.id, 1, 100, a.project_id, a.uscc, a.fund, a.year, p.id, 'REQUESTED', 'maker', 'm', now(), 0
            from award a join payee_account p on p.uscc = a.uscc where a.uscc = '%1$s'
            """, """
            update disbursement set state = 'ORDERED', approval_basis = amount,
              threshold_parameter = (select id from policy_parameter where name = 'second-approval-threshold' order by effective_from limit 1),
              third_threshold_parameter = (select id from policy_parameter where name = 'third-approval-threshold' order by effective_from limit 1),
              checker_person = 'checker', checker_name = 'c', checker_at = now(), releaser_person = 'releaser', releaser_name = 'r',
              releaser_at = timestamptz '%5$s', orderer_person = 'releaser', orderer_name = 'r', orderer_at = timestamptz '%5$s'
            where uscc = '%1$s'
            """, """
            select count(ledger_post(gen_random_uuid(), fund, year, 'order:' || id, 'volume', now(),
              array['COMMITTED', 'ORDERED'], array[-100.00, 100.00])) from disbursement where uscc = '%1$s'
            """);

    @Inject
    Scene scene;

    @Inject
    World world;

    @Inject
    BankOffice bank;

    @Inject
    BankReplies replies;

    @Inject
    Database database;

    private long since = System.nanoTime();

    @Test
    void aLargeBatchGoesOutAndItsAnswersComeIn() {
        scene.isToday();
        var candidate = world.candidate("1.00", scene.aYear());
        world.tellLibrary(candidate);
        scene.account(candidate);
        bank.account(candidate.year());
        order(candidate.uscc(), candidate.project().enterpriseName(), candidate.year());
        tell("ordered");

        var batch = bank.batch(candidate.year());
        tell("batch made, both files checked and hashed");
        var xml = bank.file(scene.releaser(), batch.id(), "pain.001.xml").asByteArray();
        tell("pain.001 of %d bytes downloaded".formatted(xml.length));
        var csv = bank.file(scene.releaser(), batch.id(), "payments.csv").asByteArray();
        tell("CSV of %d bytes downloaded".formatted(csv.length));
        var report = report(batch, new String(xml, StandardCharsets.UTF_8));
        tell("bank's report of %d bytes made".formatted(report.length()));
        replies.take(report).then().statusCode(201).body("answers", equalTo(PAYMENTS));
        tell("report taken whole");
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .until(() -> database.count(
                                "select count(*) from disbursement where uscc = '%s' and state = 'PAID'",
                                candidate.uscc())
                        == PAYMENTS);
        tell("all settled");
        replies.take(report).then().statusCode(200);
        tell("the same report again");

        assertThat(batch.payments()).isEqualTo(PAYMENTS);
        scene.bookIsSound(candidate.year());
    }

    private void order(String uscc, String name, int year) {
        database.run(
                Caller.system("volume"),
                connection -> connection
                        .createStatement()
                        .execute(PROJECTS.formatted(uscc, Scene.FUND, year, PAYMENTS, name)));
        database.run(new Caller("maker", "m", Set.of(Role.FINANCE_MAKER), null, null, null, false), connection -> {
            for (var statement : ORDERS) {
                connection
                        .createStatement()
                        .execute(statement.formatted(
                                uscc, Scene.FUND, year, PAYMENTS, Scene.TODAY.atStartOfDay() + ":00+08"));
            }
        });
    }

    private static String report(Batch batch, String xml) {
        var statuses = ID.matcher(xml)
                .results()
                .map(found -> BankReplies.status(
                        found.group(1),
                        "ACSC",
                        BankReplies.reference("100.00", "CNY", "100.00", Scene.TODAY, BankOffice.PAYEE_NUMBER)))
                .collect(Collectors.joining());
        return BankReplies.pain002(batch.number(), batch.payments(), batch.controlSum(), statuses);
    }

    private void tell(String what) {
        System.out.printf("volume %,d: %7d ms %s%n", PAYMENTS, (System.nanoTime() - since) / 1_000_000, what);
        since = System.nanoTime();
    }
}
