package org.fourthousand.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.fourthousand.events.registry.ProjectSnapshot;
import org.fourthousand.events.registry.ProjectSubmitted;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.notification.Desk;
import org.fourthousand.notification.Mailbox;
import org.fourthousand.notification.Samples;
import org.fourthousand.notification.Table;
import org.fourthousand.testkit.Bus;
import org.fourthousand.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeliveryTest {

    private static final String MAIL_TO_ENTERPRISE =
            "select id, state, tries from message where project_id = ?1 and channel = 'EMAIL' and uscc is not null";

    private static final String MAIL_TO_OFFICE =
            "select id, state, tries from message where project_id = ?1 and channel = 'EMAIL' and role is not null";

    private static final String OUTCOMES = "select outcome from delivery_attempt where message_id = ?1 order by id";

    @Inject
    Bus bus;

    @Inject
    Mailbox mailbox;

    @Inject
    Table table;

    @Inject
    SendingBatch batch;

    @Inject
    Callers callers;

    @Inject
    TestClock clock;

    private final Samples sample = Samples.inCounty();

    @BeforeEach
    void set() {
        clock.set(LocalDate.of(2025, 3, 3));
        Desk.administrator().reach(Role.COUNTY_OFFICER, "430102");
    }

    @Test
    void whatIsQueuedWhileTheServerIsDownIsDeliveredWhenItIsBackAndCostsNoTry() {
        mailbox.goDown();
        try {
            bus.publish(sample.submitted());
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> outcomes(MAIL_TO_ENTERPRISE, sample).contains("UNREACHABLE"));
            assertThat(mail(MAIL_TO_ENTERPRISE, sample, "state")).isEqualTo("QUEUED");
        } finally {
            mailbox.comeBack();
        }

        assertThat(mailbox.await(sample.email(), 1)).hasSize(1);
        awaitState(MAIL_TO_ENTERPRISE, sample, "DELIVERED");
        assertThat(outcomes(MAIL_TO_ENTERPRISE, sample)).last().isEqualTo("ACCEPTED");
        assertThat(mail(MAIL_TO_ENTERPRISE, sample, "tries")).isEqualTo(0);
    }

    @Test
    void aRefusedRecipientIsDeadAfterItsTriesBlocksNobodyAndIsReplayedByTheAdministrator() {
        var other = Samples.inCounty();
        mailbox.refuse(sample.email());

        bus.publish(sample.submitted());
        bus.publish(other.submitted());

        mailbox.await(other.email(), 1);
        awaitState(MAIL_TO_ENTERPRISE, sample, "DEAD");
        assertThat(outcomes(MAIL_TO_ENTERPRISE, sample)).containsExactly("REFUSED", "REFUSED", "REFUSED");
        var id = mail(MAIL_TO_ENTERPRISE, sample, "id");
        Desk.administrator()
                .get("deliveries/" + id)
                .statusCode(200)
                .body("state", equalTo("DEAD"))
                .body("attempts", hasSize(3));

        mailbox.take(sample.email());
        Desk.person("auditor", Role.AUDITOR)
                .post("deliveries/" + id + "/replay")
                .statusCode(403);
        Desk.administrator()
                .post("deliveries/" + id + "/replay")
                .statusCode(200)
                .body("state", equalTo("QUEUED"));

        assertThat(mailbox.await(sample.email(), 1)).hasSize(1);
        awaitState(MAIL_TO_ENTERPRISE, sample, "DELIVERED");
        Desk.administrator()
                .post("deliveries/" + id + "/replay")
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:not-dead"));
    }

    @Test
    void anOfficeWithoutAnAddressIsHeldAndToldWhenItHasOne() {
        var remote = Samples.in("433130");

        bus.publish(remote.submitted());
        awaitState(MAIL_TO_OFFICE, remote, "HELD");
        assertThat(outcomes(MAIL_TO_OFFICE, remote)).containsExactly("NO_ADDRESS");
        var address = Desk.administrator().reach(Role.COUNTY_OFFICER, "433130");

        assertThat(mailbox.await(address, 1)).hasSize(1);
        awaitState(MAIL_TO_OFFICE, remote, "DELIVERED");
    }

    @Test
    void aCrashBetweenSendingAndMarkingSendsAgainUnderTheSameMessageId() throws MessagingException {
        var remote = Samples.in("433127");
        bus.publish(remote.submitted());
        awaitState(MAIL_TO_OFFICE, remote, "HELD");
        var id = mail(MAIL_TO_OFFICE, remote, "id");
        var address = "county-officer-433127@office.example.org";

        callers.runAs(Caller.system("test"), () -> {
            QuarkusTransaction.begin();
            table.within("select set_config('app.roles', 'administrator', true)");
            table.within("insert into contact values (gen_random_uuid(), 'county-officer', '433127', '" + address
                    + "', '值班室', 'ZH', 0)");
            table.within("select set_config('app.roles', 'system', true)");
            table.within("update message set next_attempt_at = created_at where id = '" + id + "'");
            batch.sendLocked();
            QuarkusTransaction.rollback(); // the process dies before the batch is marked
        });
        assertThat(mailbox.await(address, 1)).hasSize(1);
        assertThat(mail(MAIL_TO_OFFICE, remote, "state")).isEqualTo("HELD");
        Desk.administrator().reach(Role.COUNTY_OFFICER, "433127");

        var mails = mailbox.await(address, 2);
        awaitState(MAIL_TO_OFFICE, remote, "DELIVERED");
        assertThat(mails).hasSize(2);
        assertThat(messageId(mails.getFirst()))
                .isEqualTo(messageId(mails.getLast()))
                .isEqualTo("<" + id + "@fourthousand.test>");
    }

    @Test
    void sendersSideBySideSendEachMailOnce() throws InterruptedException {
        var remotes = IntStream.range(0, 40).mapToObj(_ -> Samples.in("433126")).toList();
        remotes.forEach(remote -> bus.publish(remote.submitted()));
        remotes.forEach(remote -> awaitState(MAIL_TO_OFFICE, remote, "HELD"));

        var address = Desk.administrator().reach(Role.COUNTY_OFFICER, "433126");
        try (var senders = Executors.newFixedThreadPool(4)) {
            for (var sender = 0; sender < 4; sender++) {
                senders.execute(() -> callers.runAs(Caller.system("another-instance"), () -> {
                    for (var round = 0; round < 10; round++) {
                        batch.send();
                    }
                }));
            }
        }

        remotes.forEach(remote -> awaitState(MAIL_TO_OFFICE, remote, "DELIVERED"));
        assertThat(mailbox.to(address))
                .hasSize(40)
                .extracting(DeliveryTest::messageId)
                .doesNotHaveDuplicates();
    }

    @Test
    void anAddressThatSmugglesAHeaderIsRefused() {
        var p = sample.snapshot();
        var smuggling = new ProjectSnapshot(
                p.projectId(),
                p.name() + "\r\nBcc: third@example.org",
                null,
                p.uscc(),
                p.enterpriseName(),
                "a@example.org\r\nBcc: third@example.org",
                p.division(),
                p.industry(),
                null,
                null,
                null,
                p.fund(),
                p.totalInvestment(),
                p.requestedAmount(),
                p.plannedStart(),
                p.plannedEnd(),
                null);

        bus.publish(new ProjectSubmitted(smuggling, java.time.Instant.EPOCH));

        awaitState(MAIL_TO_ENTERPRISE, sample, "DEAD");
        awaitState(MAIL_TO_OFFICE, sample, "DELIVERED");
        assertThat(mailbox.to("third@example.org")).isEmpty();
    }

    @Test
    void aLetterThatCannotBeWrittenIsDeadAndBlocksNobody() {
        bus.publish(sample.submitted());
        awaitState(MAIL_TO_ENTERPRISE, sample, "DELIVERED");
        table.change(Caller.system("test"), """
                insert into message select gen_random_uuid(), gen_random_uuid(), kind, channel, addressee, uscc, expert_id, role, division,
                  address, project_id, '{"values":{}}', 'QUEUED', 0, created_at, created_at, null, null, null
                from message where project_id = ?1 and channel = 'EMAIL' and uscc is not null
                """, sample.project());
        var other = Samples.inCounty();

        bus.publish(other.submitted());

        awaitState(MAIL_TO_ENTERPRISE, other, "DELIVERED");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(table.rows(MAIL_TO_ENTERPRISE, sample.project()))
                        .extracting(row -> row.get("state"))
                        .containsExactlyInAnyOrder("DELIVERED", "DEAD"));
    }

    @Test
    void theLogIsForAdministratorsAndAuditorsAndShowsNoWords() {
        bus.publish(sample.submitted());
        awaitState(MAIL_TO_ENTERPRISE, sample, "DELIVERED");
        var path = "deliveries?channel=EMAIL&projectId=" + sample.project();

        Desk.administrator()
                .get(path)
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.addressee", hasItem("enterprise:" + sample.uscc()))
                .body("items.kind", everyItem(equalTo("PROJECT_SUBMITTED")))
                .body("items.body", everyItem(nullValue()))
                .body("items.facts", everyItem(nullValue()));
        Desk.person("auditor", Role.AUDITOR).get(path).statusCode(200).body("items", hasSize(2));
        Desk.enterprise(sample).get(path).statusCode(403);
        Desk.person("supervisor", Role.SUPERVISOR).get(path).statusCode(403);
    }

    private List<String> outcomes(String which, Samples of) {
        var messages = table.rows(which, of.project());
        return messages.isEmpty()
                ? List.of()
                : table.rows(OUTCOMES, messages.getFirst().get("id", UUID.class)).stream()
                        .map(row -> row.get("outcome", String.class))
                        .toList();
    }

    private Object mail(String which, Samples of, String column) {
        return table.rows(which, of.project()).getFirst().get(column);
    }

    private void awaitState(String which, Samples of, String state) {
        Awaitility.await(state + " of " + of.project())
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(table.rows(which, of.project()))
                        .extracting(row -> row.get("state"))
                        .containsExactly(state));
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
