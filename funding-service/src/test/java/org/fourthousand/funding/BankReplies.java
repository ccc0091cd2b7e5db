package org.fourthousand.funding;

import static org.fourthousand.funding.Scene.API;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.fourthousand.funding.BankOffice.Sent;

/** Files as the bank would send them, and handing them in. */
@Singleton
public class BankReplies {

    private final Scene scene;

    BankReplies(Scene scene) {
        this.scene = scene;
    }

    // ---- handing in

    public Response take(String xml) {
        return take(xml.getBytes(StandardCharsets.UTF_8), "application/xml", "bank-files");
    }

    public Response takeCsv(String csv) {
        return take(csv.getBytes(StandardCharsets.UTF_8), "text/csv", "bank-files/csv");
    }

    public Response take(byte[] content, String type, String path) {
        return scene.maker()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(type)
                .body(content)
                .post(API + path);
    }

    // ---- files

    /** A status report on a batch. */
    public static String pain002(Sent sent, String transactions) {
        return pain002(
                sent.batch().number(), sent.batch().payments(), sent.batch().controlSum(), transactions);
    }

    public static String pain002(String batch, int payments, String sum, String transactions) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10">
                  <CstmrPmtStsRpt>
                    <GrpHdr><MsgId>RPT-%s</MsgId><CreDtTm>%sT10:00:00+08:00</CreDtTm></GrpHdr>
                    <OrgnlGrpInfAndSts>
                      <OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
                      <OrgnlNbOfTxs>%d</OrgnlNbOfTxs><OrgnlCtrlSum>%s</OrgnlCtrlSum>
                    </OrgnlGrpInfAndSts>
                    <OrgnlPmtInfAndSts><OrgnlPmtInfId>%s</OrgnlPmtInfId>%s</OrgnlPmtInfAndSts>
                  </CstmrPmtStsRpt>
                </Document>
                """.formatted(
                UUID.randomUUID().toString().substring(0, 30), Scene.TODAY, batch, payments, sum, batch, transactions);
    }

    public static String status(String endToEndId, String status, String inside) {
        return """
                <TxInfAndSts><StsId>%s</StsId><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>%s</TxSts>%s</TxInfAndSts>
                """.formatted(shortReference(), endToEndId, status, inside);
    }

    /** What the bank repeats of the order. */
    public static String reference(String settled, String currency, String ordered, LocalDate day, String payee) {
        return """
                <OrgnlTxRef><IntrBkSttlmAmt Ccy="%s">%s</IntrBkSttlmAmt><Amt><InstdAmt Ccy="CNY">%s</InstdAmt></Amt>
                <IntrBkSttlmDt>%s</IntrBkSttlmDt><CdtrAcct><Id><Othr><Id>%s</Id></Othr></Id></CdtrAcct></OrgnlTxRef>
                """.formatted(currency, settled, ordered, day, payee);
    }

    public static String paid(Sent sent) {
        return status(
                sent.endToEndId(),
                "ACSC",
                reference("5000000.00", "CNY", "5000000.00", Scene.TODAY, BankOffice.PAYEE_NUMBER));
    }

    public static String rejected(Sent sent) {
        return status(
                sent.endToEndId(),
                "RJCT",
                "<StsRsnInf><Rsn><Cd>AC01</Cd></Rsn><AddtlInf>账号户名不符</AddtlInf></StsRsnInf>");
    }

    /** A notification of one booked entry. */
    public static String camt054(String account, String direction, String endToEndId, String amount, String entrySum) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08">
                  <BkToCstmrDbtCdtNtfctn>
                    <GrpHdr><MsgId>NTF-%s</MsgId><CreDtTm>%sT18:00:00+08:00</CreDtTm></GrpHdr>
                    <Ntfctn>
                      <Id>1</Id>
                      <Acct><Id><Othr><Id>%s</Id></Othr></Id></Acct>
                      <TxsSummry><TtlNtries><NbOfNtries>1</NbOfNtries><Sum>%s</Sum></TtlNtries></TxsSummry>
                      <Ntry>
                        <Amt Ccy="CNY">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                        <ValDt><Dt>%s</Dt></ValDt><AcctSvcrRef>%s</AcctSvcrRef>
                        <BkTxCd><Prtry><Cd>PMT</Cd></Prtry></BkTxCd>
                        <NtryDtls><TxDtls>
                          <Refs><EndToEndId>%s</EndToEndId></Refs><Amt Ccy="CNY">%s</Amt>
                        </TxDtls></NtryDtls>
                      </Ntry>
                    </Ntfctn>
                  </BkToCstmrDbtCdtNtfctn>
                </Document>
                """.formatted(
                        UUID.randomUUID().toString().substring(0, 30),
                        Scene.TODAY,
                        account,
                        entrySum,
                        entrySum,
                        direction,
                        Scene.TODAY,
                        shortReference(),
                        endToEndId,
                        amount);
    }

    public static String camt054(Sent sent, String direction) {
        return camt054(BankOffice.OWN_NUMBER, direction, sent.endToEndId(), "5000000.00", "5000000.00");
    }

    public static String csvLine(Sent sent, String outcome, String amount, String currency) {
        return String.join(
                ",",
                sent.batch().number(),
                sent.endToEndId(),
                outcome,
                amount,
                currency,
                Scene.TODAY.toString(),
                shortReference(),
                BankOffice.OWN_NUMBER,
                BankOffice.PAYEE_NUMBER,
                "");
    }

    public static String csv(int count, String sum, String... lines) {
        var before =
                "batchNumber,endToEndId,outcome,amount,currency,valueDate,bankReference,debtorAccount,payeeAccount,reason\r\n"
                        + String.join("\r\n", lines) + "\r\n";
        return before + "TRAILER," + count + "," + sum + "," + sha256(before) + "\r\n";
    }

    public static String shortReference() {
        return "B" + UUID.randomUUID().toString().replace("-", "");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
