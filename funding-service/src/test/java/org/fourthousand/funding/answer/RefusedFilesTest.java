package org.fourthousand.funding.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fourthousand.funding.Scene.API;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fourthousand.funding.BankOffice;
import org.fourthousand.funding.BankOffice.Sent;
import org.fourthousand.funding.BankReplies;
import org.fourthousand.funding.Database;
import org.fourthousand.funding.Scene;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are refused whole: forged, cut off, for somebody else, or with entities. The ledger stays as it is. */
@QuarkusTest
class RefusedFilesTest {

    private static final String COUNTS = """
            select (select count(*) from journal_entry) + (select count(*) from bank_file)
                 + (select count(*) from unmatched_answer) + (select count(*) from history)
            """;

    @Inject
    Scene scene;

    @Inject
    BankOffice bank;

    @Inject
    BankReplies replies;

    @Inject
    Database database;

    /** One payment serves all files that must leave it as it is. */
    private static @Nullable Sent prepared;

    private Sent sent;
    private long before;
    private Map<String, Object> moneyBefore = Map.of();

    @BeforeEach
    void aPaymentIsSent() {
        scene.isToday();
        if (prepared == null) {
            prepared = bank.sent();
        }
        sent = prepared;
        before = database.count(COUNTS);
        moneyBefore = scene.fundYear(sent.candidate().year());
    }

    @AfterEach
    void nothingChanged() {
        assertThat(database.count(COUNTS)).isEqualTo(before);
        scene.maker().get(API + "disbursements/" + sent.disbursement()).then().body("state", equalTo("ORDERED"));
        assertThat(scene.fundYear(sent.candidate().year())).isEqualTo(moneyBefore);
    }

    @Test
    void externalEntitiesAreNotRead(@TempDir Path folder) throws Exception {
        var secret = Files.writeString(folder.resolve("secret"), sent.endToEndId());
        var file = BankReplies.pain002(sent, BankReplies.status("&secret;", "ACSC", ""))
                .replace(
                        "<Document",
                        "<!DOCTYPE Document [<!ENTITY secret SYSTEM \"" + secret.toUri() + "\">]><Document");

        refused(replies.take(file), 400, "bank-file-with-doctype");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE Document>",
                "<!DOCTYPE Document SYSTEM \"http://127.0.0.1:1/evil.dtd\">",
                "<!DOCTYPE Document [<!ENTITY % remote SYSTEM \"http://127.0.0.1:1/evil\"> %remote;]>",
                "<!DOCTYPE Document [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]>"
            })
    void aDocumentTypeOfAnyKindIsRefused(String doctype) {
        var file = BankReplies.pain002(sent, BankReplies.paid(sent)).replace("<Document", doctype + "<Document");

        refused(replies.take(file), 400, "bank-file-with-doctype");
    }

    @Test
    void aFileThatIsCutOffIsRefusedWhereverItIsCut() {
        var whole = BankReplies.pain002(sent, BankReplies.paid(sent)).strip().getBytes(StandardCharsets.UTF_8);
        for (var length : new int[] {1, 30, whole.length / 3, whole.length / 2, whole.length - 20, whole.length - 1}) {
            refused(
                    replies.take(Arrays.copyOf(whole, length), "application/xml", "bank-files"),
                    400,
                    "bank-file-unreadable");
        }
        var csv = BankReplies.csv(1, "5000000.00", BankReplies.csvLine(sent, "PAID", "5000000.00", "CNY"));
        replies.takeCsv(csv.substring(0, csv.indexOf("TRAILER")))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:fourthousand:problem:bank-file-unreadable"));
        refused(replies.takeCsv(csv.substring(0, csv.length() - 9)), 422, "bank-file-unexpected");
    }

    @Test
    void aForgedCsvIsRefused() {
        var line = BankReplies.csvLine(sent, "PAID", "5000000.00", "CNY");
        var csv = BankReplies.csv(1, "5000000.00", line);

        refused(replies.takeCsv(csv.replace("PAID", "RETURNED")), 422, "bank-file-unexpected");
        refused(replies.takeCsv(BankReplies.csv(2, "5000000.00", line)), 422, "bank-file-unexpected");
        refused(replies.takeCsv(BankReplies.csv(1, "5000000.01", line)), 422, "bank-file-unexpected");
        refused(
                replies.takeCsv(BankReplies.csv(
                        1, "5000000.00", line.replace(sent.batch().number(), "FTP-2026-999999"))),
                422,
                "bank-file-unexpected");
        refused(
                replies.takeCsv(
                        BankReplies.csv(1, "-5000000.00", BankReplies.csvLine(sent, "PAID", "-5000000.00", "CNY"))),
                422,
                "bank-file-not-valid");
    }

    @ParameterizedTest
    @CsvSource({
        "FTP-2026-999999, 1, 5000000.00",
        "SOMEBODY-ELSES, 1, 5000000.00",
        ", 2, 5000000.00",
        ", 1, 5000000.01",
        ", 999999999999999, 5000000.00"
    })
    void aReportOnAnotherBatchCountOrSumIsRefused(String batch, String payments, String sum) {
        var file = BankReplies.pain002(batch == null ? sent.batch().number() : batch, 1, sum, BankReplies.paid(sent))
                .replace("<OrgnlNbOfTxs>1<", "<OrgnlNbOfTxs>" + payments + "<");

        refused(replies.take(file), 422, "bank-file-unexpected");
    }

    @ParameterizedTest
    @CsvSource({
        "5000000.00, 4999999.99, 6222020000001234567",
        "5000000.01, 5000000.00, 6222020000001234567",
        "5000000.00, 5000000.00, 6222020000009999999"
    })
    void anotherAmountOrAccountThanOrderedIsRefused(String settled, String ordered, String payee) {
        var reference = BankReplies.reference(settled, "CNY", ordered, Scene.TODAY, payee);

        refused(
                replies.take(BankReplies.pain002(sent, BankReplies.status(sent.endToEndId(), "ACSC", reference))),
                422,
                "bank-file-unexpected");
    }

    @Test
    void aPaymentOfAnotherBatchIsRefused() {
        var other = bank.sent();
        before = database.count(COUNTS);
        moneyBefore = scene.fundYear(sent.candidate().year());

        refused(replies.take(BankReplies.pain002(sent, BankReplies.paid(other))), 422, "bank-file-unexpected");
    }

    @Test
    void aNotificationOnSomebodyElsesAccountOrWithAnotherSumIsRefused() {
        refused(
                replies.take(
                        BankReplies.camt054("999999999999", "DBIT", sent.endToEndId(), "5000000.00", "5000000.00")),
                422,
                "bank-file-unexpected");
        refused(
                replies.take(BankReplies.camt054(
                        BankOffice.OWN_NUMBER, "DBIT", sent.endToEndId(), "5000000.00", "5000000.50")),
                422,
                "bank-file-unexpected");
    }

    @Test
    void countsByStatusMustFit() {
        var counted = "<NbOfTxsPerSts><DtldNbOfTxs>2</DtldNbOfTxs><DtldSts>ACSC</DtldSts></NbOfTxsPerSts>";

        refused(replies.take(BankReplies.pain002(sent, counted + BankReplies.paid(sent))), 422, "bank-file-unexpected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a/>",
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\"/>",
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.03\"/>",
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08\"/>"
            })
    void whatIsNoAnswerIsRefused(String file) {
        refused(replies.take(file), 422, "bank-file-not-valid");
    }

    @Test
    void whatTheSchemaDoesNotAllowIsRefused() {
        var file = BankReplies.pain002(sent, BankReplies.paid(sent));

        for (var broken : List.of(
                file.replace("<TxSts>ACSC", "<TxSts>ACSCX"),
                file.replace("Ccy=\"CNY\"", "Ccy=\"YUAN\""),
                file.replace("5000000.00</IntrBkSttlmAmt>", "-5000000.00</IntrBkSttlmAmt>"),
                file.replace("5000000.00</IntrBkSttlmAmt>", "5E6</IntrBkSttlmAmt>"),
                file.replace("<MsgId>", "<MsgId>" + "x".repeat(36)),
                file.replace("<TxSts>ACSC</TxSts>", "<TxSts>ACSC</TxSts><TxSts>RJCT</TxSts>"))) {
            refused(replies.take(broken), 422, "bank-file-not-valid");
        }
    }

    @Test
    void aFileThatIsTooLargeIsRefusedUnread() {
        var file = new byte[10 * 1024 * 1024 + 1];
        Arrays.fill(file, (byte) ' ');

        replies.take(file, "application/xml", "bank-files").then().statusCode(413);
    }

    @Test
    void noiseIsNeverAnErrorOfOurs() {
        var random = new Random(7);
        var whole = BankReplies.camt054(sent, "DBIT").strip().getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 40; round++) {
            var noisy = whole.clone();
            noisy[random.nextInt(noisy.length / 2)] = (byte) random.nextInt(256);
            noisy[random.nextInt(noisy.length)] = '<';
            var type = round % 2 == 0 ? "application/xml" : "text/csv";

            assertThat(replies.take(noisy, type, round % 2 == 0 ? "bank-files" : "bank-files/csv")
                            .statusCode())
                    .isBetween(400, 422);
        }
    }

    private static void refused(Response response, int status, String type) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:fourthousand:problem:" + type))
                .body("violations[0].message", not(emptyOrNullString()));
    }
}
