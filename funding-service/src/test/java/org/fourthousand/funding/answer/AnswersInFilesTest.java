package org.fourthousand.funding.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fourthousand.funding.Scene.API;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fourthousand.events.funding.DisbursementPaid;
import org.fourthousand.events.funding.PaymentReturned;
import org.fourthousand.funding.BankOffice;
import org.fourthousand.funding.BankOffice.Sent;
import org.fourthousand.funding.BankReplies;
import org.fourthousand.funding.Database;
import org.fourthousand.funding.Scene;
import org.fourthousand.testkit.Bus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers in: matched by end-to-end id and settled, once, whichever files say so and however many at once. */
@QuarkusTest
class AnswersInFilesTest {

    @Inject
    Scene scene;

    @Inject
    BankOffice bank;

    @Inject
    BankReplies replies;

    @Inject
    Database database;

    @Inject
    Bus bus;

    private Sent sent;

    @BeforeEach
    void aPaymentIsSent() {
        scene.isToday();
        sent = bank.sent();
    }

    @Test
    void aStatusReportPaysThroughTheOneRule() {
        sent = bank.sentAlone();

        replies.take(BankReplies.pain002(sent, BankReplies.paid(sent)))
                .then()
                .statusCode(201)
                .body("form", equalTo("PAIN_002"))
                .body("tally.settled", equalTo(1));

        isState("PAID");
        assertThat(scene.fundYear(sent.candidate().year()))
                .containsEntry("ordered", "5000000.00")
                .containsEntry("paid", "5000000.00");
        scene.auditor()
                .get(API + "awards?projectId=" + sent.candidate().id())
                .then()
                .body("items[0].instalments[0].state", equalTo("PAID"));
        assertThat(bus.await(DisbursementPaid.class, sent.candidate().id().toString())
                        .paidOn())
                .isEqualTo(Scene.TODAY);
        scene.auditor()
                .get(API + "history/disbursement/" + sent.disbursement())
                .then()
                .body("intact", equalTo(true))
                .body("entries[-1].to", equalTo("PAID"));
        scene.bookIsSound(sent.candidate().year());
    }

    @Test
    void aRejectedPaymentIsReturnedWithTheBanksReason() {
        sent = bank.sentAlone();

        replies.take(BankReplies.pain002(sent, BankReplies.rejected(sent)))
                .then()
                .statusCode(201)
                .body("tally.settled", equalTo(1));

        isState("RETURNED");
        assertThat(scene.fundYear(sent.candidate().year())).containsEntry("committed", "10000000.00");
        assertThat(bus.await(PaymentReturned.class, sent.candidate().id().toString())
                        .reason())
                .contains("AC01", "账号户名不符");
    }

    @Test
    void aWholeBatchRejectedReturnsEachOfItsPayments() {
        replies.take(BankReplies.pain002(sent, "<PmtInfSts>RJCT</PmtInfSts>"))
                .then()
                .statusCode(201)
                .body("tally.settled", equalTo(1));

        isState("RETURNED");
    }

    @Test
    void whatIsUnderWayChangesNothing() {
        replies.take(BankReplies.pain002(sent, BankReplies.status(sent.endToEndId(), "ACSP", "")))
                .then()
                .statusCode(201)
                .body("tally.pending", equalTo(1));

        isState("ORDERED");
    }

    @Test
    void aDebitNotificationPays() {
        replies.take(BankReplies.camt054(sent, "DBIT"))
                .then()
                .statusCode(201)
                .body("form", equalTo("CAMT_054"))
                .body("tally.settled", equalTo(1));

        isState("PAID");
    }

    @Test
    void aCreditNotificationReturns() {
        replies.take(BankReplies.camt054(sent, "CRDT")).then().statusCode(201).body("tally.settled", equalTo(1));

        isState("RETURNED");
    }

    @Test
    void theBanksCsvPays() {
        replies.takeCsv(BankReplies.csv(1, "5000000.00", BankReplies.csvLine(sent, "PAID", "5000000.00", "CNY")))
                .then()
                .statusCode(201)
                .body("form", equalTo("CSV"))
                .body("tally.settled", equalTo(1));

        isState("PAID");
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        var file = BankReplies.pain002(sent, BankReplies.paid(sent));
        var first = replies.take(file);
        var entries = database.count("select count(*) from journal_entry");

        replies.take(file)
                .then()
                .statusCode(200)
                .body("id", equalTo(first.path("id")))
                .body("sha256", equalTo(first.path("sha256")));

        assertThat(database.count("select count(*) from journal_entry")).isEqualTo(entries);
    }

    @Test
    void theSameFileManyTimesAtOnceIsTakenOnce() {
        var file = BankReplies.pain002(sent, BankReplies.paid(sent));

        var answers = Scene.atOnce(6, () -> replies.take(file));

        assertThat(answers).containsOnlyOnce(201).containsOnly(200, 201);
        paidOnce();
    }

    @Test
    void theSameAnswerInDifferentFilesAtOncePaysOnce() throws Exception {
        var files = List.of(
                BankReplies.pain002(sent, BankReplies.paid(sent)),
                BankReplies.camt054(sent, "DBIT"),
                BankReplies.pain002(sent, "<PmtInfSts>ACSC</PmtInfSts>"),
                BankReplies.camt054(sent, "DBIT"));
        var statuses = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(files.size())) {
            var running = new ArrayList<Future<Integer>>();
            files.forEach(
                    file -> running.add(pool.submit(() -> replies.take(file).statusCode())));
            for (var each : running) {
                statuses.add(each.get());
            }
        }

        assertThat(statuses).containsOnly(201);
        paidOnce();
    }

    private void paidOnce() {
        isState("PAID");
        assertThat(database.count(
                        "select count(*) from journal_entry where reference = 'paid:%s'", sent.disbursement()))
                .isEqualTo(1);
        assertThat(database.count(
                        "select count(*) from history where aggregate_id = '%s' and to_state = 'PAID'",
                        sent.disbursement()))
                .isEqualTo(1);
        scene.bookIsSound(sent.candidate().year());
    }

    private void isState(String state) {
        scene.maker().get(API + "disbursements/" + sent.disbursement()).then().body("state", equalTo(state));
    }
}
