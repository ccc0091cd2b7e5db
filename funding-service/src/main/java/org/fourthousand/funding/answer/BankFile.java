package org.fourthousand.funding.answer;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.fourthousand.funding.bankfile.AnswerFile;
import org.fourthousand.funding.bankfile.AnswerForm;
import org.fourthousand.funding.signature.Signature;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;

/** A file from the bank that was taken. The same bytes are the same file, whoever hands them in. */
@Entity
@Immutable
public class BankFile {

    @Id
    private UUID id;

    @Column(name = "sha256")
    private String sha256;

    @Enumerated(EnumType.STRING)
    private AnswerForm form;

    private String messageId;
    private int bytes;
    private int answers;

    @Embedded
    @EmbeddedColumnNaming("maker_%s")
    private Signature maker;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected BankFile() {}

    BankFile(BankFileId id, String sha256, int bytes, AnswerFile file, int answers, Signature maker) {
        this.id = id.value();
        this.sha256 = sha256;
        this.form = file.form();
        this.messageId = file.messageId();
        this.bytes = bytes;
        this.answers = answers;
        this.maker = maker;
    }

    BankFileId id() {
        return new BankFileId(id);
    }

    String sha256() {
        return sha256;
    }

    AnswerForm form() {
        return form;
    }

    String messageId() {
        return messageId;
    }

    int bytes() {
        return bytes;
    }

    int answers() {
        return answers;
    }

    Signature maker() {
        return maker;
    }
}
