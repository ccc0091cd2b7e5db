package org.fourthousand.funding.batch;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.fourthousand.funding.bankfile.BankAccount;
import org.fourthousand.funding.bankfile.BatchFormat;
import org.fourthousand.funding.bankfile.BatchHeader;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.funding.ledger.Book;
import org.fourthousand.funding.signature.Signature;
import org.fourthousand.kit.value.Yuan;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;

/**
 * Payments that go to the bank together (批量拨付), from one account on one working day. It never changes, nor do its files:
 * what became of its payments stands with each of them.
 */
@Entity
@Immutable
public class PaymentBatch {

    @Id
    private UUID id;

    private String number;
    private FundCode fund;
    private int year;
    private UUID debtorAccountId;
    private LocalDate executionDate;
    private int payments;
    private Yuan controlSum;

    @Column(name = "xml_sha256")
    private String xmlSha256;

    @Column(name = "csv_sha256")
    private String csvSha256;

    @Embedded
    @EmbeddedColumnNaming("releaser_%s")
    private Signature releaser;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected PaymentBatch() {}

    PaymentBatch(PaymentBatchId id, DebtorAccount debtor, BatchHeader header, Digests digests, Signature releaser) {
        this.id = id.value();
        this.number = header.number();
        this.fund = debtor.book().fund();
        this.year = debtor.book().year();
        this.debtorAccountId = debtor.id().value();
        this.executionDate = header.executionDate();
        this.payments = header.payments();
        this.controlSum = header.controlSum();
        this.xmlSha256 = digests.xml();
        this.csvSha256 = digests.csv();
        this.releaser = releaser;
    }

    /**
     * The SHA-256 of its two files.
     *
     * @param xml of the pain.001, 64 hexadecimal digits
     * @param csv of the bank's CSV
     */
    record Digests(String xml, String csv) {}

    /** What its files say once. */
    BatchHeader header(BankAccount debtor) {
        return new BatchHeader(number, releaser.at(), executionDate, payments, controlSum, debtor);
    }

    String sha256(BatchFormat format) {
        return switch (format) {
            case XML -> xmlSha256;
            case CSV -> csvSha256;
        };
    }

    /** Its identity. */
    public PaymentBatchId id() {
        return new PaymentBatchId(id);
    }

    /** Its number, the message id towards the bank. */
    public String number() {
        return number;
    }

    /** The fund and year it is paid from. */
    public Book book() {
        return new Book(fund, year);
    }

    /** The account it is paid from. */
    public DebtorAccountId debtorAccountId() {
        return new DebtorAccountId(debtorAccountId);
    }

    LocalDate executionDate() {
        return executionDate;
    }

    /** How many payments. */
    public int payments() {
        return payments;
    }

    /** Their sum, yuan. */
    public Yuan controlSum() {
        return controlSum;
    }

    Signature releaser() {
        return releaser;
    }
}
