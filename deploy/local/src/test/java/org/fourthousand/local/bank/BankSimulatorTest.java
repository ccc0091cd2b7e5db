package org.fourthousand.local.bank;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fourthousand.local.port.Port;
import org.fourthousand.local.port.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The bank answers late, twice, in parts and with errors, and always alike. */
class BankSimulatorTest {

    private static final Duration LATE = Duration.ofMinutes(1);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Ports ports = Ports.free();
    private Instant now = Instant.parse("2025-03-20T01:00:00Z");
    private final BankSimulator bank = BankSimulator.start(ports, () -> now, LATE);

    @AfterEach
    void close() {
        bank.close();
    }

    @Test
    void itAnswersLate() throws Exception {
        assertThat(bring(batch(10, "1000.00")).statusCode()).isEqualTo(202);

        assertThat(list().path("answers")).hasSize(1);
        assertThat(list().path("toCome").asInt()).isEqualTo(6);
        now = now.plus(LATE);
        assertThat(list().path("answers")).hasSize(5);
        now = now.plus(LATE);
        assertThat(list().path("toCome").asInt()).isZero();
    }

    @Test
    void itAnswersTwiceInPartsAndWithErrors() throws Exception {
        bring(batch(10, "1000.00"));
        now = now.plus(LATE.multipliedBy(2));
        var answers = answers();

        assertThat(answers.get(0)).contains("ACSP").doesNotContain("ACSC");
        assertThat(answers.get(1)).as("cut off").doesNotContain("</Document>");
        assertThat(answers.get(2)).as("twice").isEqualTo(answers.get(3)).contains("ACSC", "RJCT");
        assertThat(answers.get(4)).as("forged").isNotEqualTo(answers.get(5)).contains(">1");
        assertThat(answers.get(5))
                .contains("payment6", "400.00", "FEE-", "LOST-")
                .doesNotContain("payment3<");
        assertThat(answers.get(6)).as("the other part").contains("payment6,PAID,600.00,CNY", "TRAILER,1,600.00,");
    }

    @Test
    void theSameBatchAgainIsPaidOnce() throws Exception {
        bring(batch(3, "300.00"));
        now = now.plus(LATE.multipliedBy(2));
        var before = answers();

        bring(batch(3, "300.00"));

        assertThat(answers()).isEqualTo(before);
    }

    @Test
    void itTakesNothingThatDoesNotAddUpAndNoEntities() throws Exception {
        assertThat(bring(batch(3, "301.00")).statusCode()).isEqualTo(400);
        assertThat(bring("<a/>").statusCode()).isEqualTo(400);
        assertThat(bring(batch(3, "300.00")
                                .replaceFirst("<Document", "<!DOCTYPE a [<!ENTITY x \"1\">]><Document")
                                .replace("<Nm>", "<Nm>&x;"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(get("/batches/NONE/answers").statusCode()).isEqualTo(404);
    }

    private HttpResponse<byte[]> bring(String batch) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address().resolve("/batches"))
                        .POST(BodyPublishers.ofString(batch))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address().resolve(path)).build(), BodyHandlers.ofByteArray());
    }

    private JsonNode list() throws IOException, InterruptedException {
        return new ObjectMapper()
                .readTree(get("/batches/FTP-2025-000001/answers").body());
    }

    private List<String> answers() throws IOException, InterruptedException {
        var answers = new ArrayList<String>();
        for (int n = 0; n < list().path("answers").size(); n++) {
            answers.add(new String(get("/batches/FTP-2025-000001/answers/" + n).body(), StandardCharsets.UTF_8));
        }
        return answers;
    }

    private URI address() {
        return ports.http(Port.BANK);
    }

    private static String batch(int payments, String sum) {
        var transfers = IntStream.range(0, payments)
                .mapToObj(n ->
                        """
                        <CdtTrfTxInf><PmtId><EndToEndId>payment%d</EndToEndId></PmtId>
                          <Amt><InstdAmt Ccy="CNY">%s</InstdAmt></Amt><Cdtr><Nm>企业</Nm></Cdtr>
                          <CdtrAcct><Id><Othr><Id>62220000</Id></Othr></Id></CdtrAcct></CdtTrfTxInf>
                        """.formatted(n, payments == 10 && n == 6 ? "1000.00" : payments == 10 ? "0.00" : "100.00"))
                .collect(Collectors.joining());
        return """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn>
                  <GrpHdr><MsgId>FTP-2025-000001</MsgId><NbOfTxs>%d</NbOfTxs><CtrlSum>%s</CtrlSum></GrpHdr>
                  <PmtInf><ReqdExctnDt><Dt>2025-03-20</Dt></ReqdExctnDt>
                    <DbtrAcct><Id><Othr><Id>43000000</Id></Othr></Id></DbtrAcct>%s</PmtInf>
                </CstmrCdtTrfInitn></Document>
                """.formatted(payments, sum, transfers);
    }
}
