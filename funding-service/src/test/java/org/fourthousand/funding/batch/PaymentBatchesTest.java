package org.fourthousand.funding.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fourthousand.funding.BankOffice.EXECUTION;
import static org.fourthousand.funding.Scene.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.fourthousand.events.supervision.NoticeIssued;
import org.fourthousand.funding.BankOffice;
import org.fourthousand.funding.Database;
import org.fourthousand.funding.Scene;
import org.fourthousand.funding.World;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches out: what goes in, what the files say, and that they stay what they are. */
@QuarkusTest
class PaymentBatchesTest {

    @Inject
    Scene scene;

    @Inject
    World world;

    @Inject
    BankOffice bank;

    @Inject
    Database database;

    @BeforeEach
    void today() {
        scene.isToday();
    }

    @Test
    void aBatchSaysAsPain001WhatWasOrdered() throws Exception {
        var sent = bank.sent();

        var file = bank.file(scene.releaser(), sent.batch().id(), "pain.001.xml");

        file.then().statusCode(200).contentType("application/xml");
        var says = Map.ofEntries(
                Map.entry("GrpHdr/MsgId", sent.batch().number()),
                Map.entry("GrpHdr/NbOfTxs", "1"),
                Map.entry("GrpHdr/CtrlSum", "5000000.00"),
                Map.entry("PmtInf/ReqdExctnDt/Dt", EXECUTION.toString()),
                Map.entry("PmtInf/Dbtr/Nm", "湖南省财政厅"),
                Map.entry("PmtInf/DbtrAcct/Id/Othr/Id", BankOffice.OWN_NUMBER),
                Map.entry("PmtInf/DbtrAgt/FinInstnId/ClrSysMmbId/MmbId", "011551000012"),
                Map.entry("PmtInf/CdtTrfTxInf/PmtId/EndToEndId", sent.endToEndId()),
                Map.entry("PmtInf/CdtTrfTxInf/Amt/InstdAmt", "5000000.00"),
                Map.entry("PmtInf/CdtTrfTxInf/Amt/InstdAmt/@Ccy", "CNY"),
                Map.entry("PmtInf/CdtTrfTxInf/CdtrAgt/FinInstnId/ClrSysMmbId/ClrSysId/Cd", "CNAPS"),
                Map.entry("PmtInf/CdtTrfTxInf/CdtrAgt/FinInstnId/ClrSysMmbId/MmbId", "102551000012"),
                Map.entry(
                        "PmtInf/CdtTrfTxInf/Cdtr/Nm", sent.candidate().project().enterpriseName()),
                Map.entry("PmtInf/CdtTrfTxInf/CdtrAcct/Id/Othr/Id", BankOffice.PAYEE_NUMBER));
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(file.asByteArray()));
        for (var said : says.entrySet()) {
            var value = XPathFactory.newInstance()
                    .newXPath()
                    .evaluate("/Document/CstmrCdtTrfInitn/" + said.getKey(), document);
            assertThat(value).as(said.getKey()).isEqualTo(said.getValue());
        }
    }

    @Test
    void theFileIsTheVerySameOnEachDownloadAndItsHashIsKept() throws Exception {
        var sent = bank.sent();
        var view = scene.auditor().get(API + "payment-batches/" + sent.batch().id());

        for (var form : List.of("pain.001.xml", "payments.csv")) {
            var once = bank.file(scene.maker(), sent.batch().id(), form).asByteArray();
            scene.isOn(Scene.TODAY.plusDays(3));
            var again = bank.file(scene.releaser(), sent.batch().id(), form);
            scene.isToday();

            assertThat(again.asByteArray()).isEqualTo(once);
            String kept = view.path(form.endsWith("xml") ? "xmlSha256" : "csvSha256");
            assertThat(kept)
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(once)));
            assertThat(again.header("ETag")).contains(kept);
        }
    }

    @Test
    void theCsvHasOneLineAPaymentAndEndsWithCountAndSum() {
        var sent = bank.sent();

        var lines = new String(
                        bank.file(scene.checker(), sent.batch().id(), "payments.csv")
                                .asByteArray(),
                        StandardCharsets.UTF_8)
                .split("\r\n", -1);

        assertThat(lines[1])
                .startsWith(sent.batch().number() + ",1," + sent.endToEndId())
                .contains(BankOffice.PAYEE_NUMBER)
                .contains("5000000.00");
        assertThat(lines[2]).isEqualTo("TRAILER,1,5000000.00");
    }

    @Test
    void aPaymentGoesIntoOneBatchHoweverManyAreMadeAtOnce() {
        var candidate = world.selectedAlone("10000000.00");
        scene.ordered(scene.issued(candidate), 1);
        bank.account(candidate.year());

        var answers = Scene.atOnce(4, () -> bank.make(scene.releaser(), candidate.year(), EXECUTION));

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(database.count(
                        "select count(*) from payment_batch_item where fund = '%s' and year = %d",
                        Scene.FUND, candidate.year()))
                .isEqualTo(1);
    }

    @Test
    void aPaymentHeldSinceItsOrderStaysBehind() {
        var candidate = world.selectedAlone("10000000.00");
        var disbursement = scene.ordered(scene.issued(candidate), 1);
        bank.account(candidate.year());
        world.tell(new NoticeIssued(
                candidate.id(), UUID.randomUUID(), "督办〔2026〕7号", "FUNDS_MISUSED", "d", Scene.TODAY, true));

        var refused = bank.make(scene.releaser(), candidate.year(), EXECUTION);

        refused.then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:nothing-to-batch"))
                .body("violations.message", contains(disbursement + ": PAYMENTS_HELD"));
    }

    @Test
    void aPaymentWhoseAccountOrNameChangedSinceItsOrderStaysBehind() {
        var changed = bank.ordered();
        scene.changedAccount(changed.candidate());
        var renamed = bank.ordered();
        world.tellRenamed(renamed.candidate(), "新名股份有限公司");

        scene.post(scene.releaser(), "payment-batches", """
                {"fund":"%s","year":%d,"executionDate":"%s","disbursements":["%s","%s"]}
                """.formatted(
                                Scene.FUND,
                                changed.candidate().year(),
                                EXECUTION,
                                changed.disbursement(),
                                renamed.disbursement()))
                .then()
                .statusCode(409)
                .body(
                        "violations.message",
                        containsInAnyOrder(
                                changed.disbursement() + ": PAYEE_NOT_CONFIRMED",
                                renamed.disbursement() + ": PAYEE_NAME_CHANGED"));
    }

    @Test
    void whoMadeOrCheckedAPaymentPutsItIntoNoBatch() {
        var candidate = world.selectedAlone("10000000.00");
        scene.ordered(scene.issued(candidate), 1);
        bank.account(candidate.year());

        bank.make(scene.person("maker"), candidate.year(), EXECUTION)
                .then()
                .statusCode(409)
                .body("violations", hasSize(1));
        bank.make(scene.person("checker"), candidate.year(), EXECUTION).then().statusCode(409);
        bank.make(scene.person("releaser"), candidate.year(), EXECUTION).then().statusCode(201);
    }

    @Test
    void withoutAConfirmedAccountOfTheOfficeNothingGoes() {
        var candidate = world.selectedAlone("10000000.00");
        scene.ordered(scene.issued(candidate), 1);
        var account = Scene.id(bank.register(scene.person("both"), candidate.year()));

        bank.make(scene.releaser(), candidate.year(), EXECUTION)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:debtor-account-missing"));
        Scene.samePerson(scene.post(scene.person("both"), "debtor-accounts/" + account + "/confirmation"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-15", "2026-03-21", "2026-04-06", "2026-05-30", "2020-01-02"})
    void theBankPaysOnAWorkingDaySoon(LocalDate day) {
        bank.make(scene.releaser(), 2026, day)
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/executionDate"));
    }

    @Test
    void theFilesAreForTheFinanceOfficeOnly() {
        var sent = bank.sent();

        for (var role : Role.values()) {
            var finance = List.of(Role.FINANCE_MAKER, Role.FINANCE_CHECKER, Role.FINANCE_RELEASER)
                    .contains(role);
            for (var form : List.of("pain.001.xml", "payments.csv")) {
                Response answer = bank.file(
                        scene.as(Tokens.of("somebody", role)), sent.batch().id(), form);
                assertThat(answer.statusCode()).as("%s reads %s", role, form).isEqualTo(finance ? 200 : 403);
            }
        }
    }

    @Test
    void theOfficesNumberIsSealedAndMasked() {
        var year = scene.aYear();
        var id = bank.account(year);

        scene.auditor()
                .get(API + "debtor-accounts/" + id)
                .then()
                .statusCode(200)
                .body("accountNumber", equalTo("**** 0001"));
        assertThat(database.count(
                        "select count(*) from debtor_account where id = '%s' and position(convert_to('%s', 'UTF8') in sealed_number) > 0",
                        id, BankOffice.OWN_NUMBER))
                .isZero();
    }
}
