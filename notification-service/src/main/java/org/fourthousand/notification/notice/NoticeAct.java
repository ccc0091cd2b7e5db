package org.fourthousand.notification.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.id.Ids;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One act about a notice, by whom, with its words and its evidence. Written once. */
@Entity
@Immutable
public class NoticeAct {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // queried by
    private UUID noticeId;

    @Enumerated(EnumType.STRING)
    private ActKind kind;

    private Instant at;

    @SuppressWarnings("UnusedVariable") // for auditors
    private String actorId;

    private String actorName;
    private String words;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> evidence;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<EvidenceFile> files;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected NoticeAct() {}

    NoticeAct(
            NoticeId notice,
            ActKind kind,
            Instant at,
            Caller actor,
            String words,
            List<String> evidence,
            List<EvidenceFile> files) {
        this.id = Ids.next();
        this.noticeId = notice.value();
        this.kind = kind;
        this.at = at.truncatedTo(ChronoUnit.MICROS);
        this.actorId = actor.userId();
        this.actorName = actor.name();
        this.words = words;
        this.evidence = List.copyOf(evidence);
        this.files = List.copyOf(files);
    }

    public ActKind kind() {
        return kind;
    }

    public Instant at() {
        return at;
    }

    public String actorName() {
        return actorName;
    }

    public String words() {
        return words;
    }

    /** Document numbers or descriptions of what proves it. */
    public List<String> evidence() {
        return evidence;
    }

    /** Files that prove it, by their hash. */
    public List<EvidenceFile> files() {
        return files;
    }
}
