package org.fourthousand.registry.enterprise;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fourthousand.events.funding.EnterpriseBlacklisted;
import org.fourthousand.events.supervision.NoticeIssued;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.value.SocialCreditCode;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Something on record against an enterprise, with its source; written once, by an officer or from a supervision's event. */
@Entity
@Immutable
class StandingRecord {

    @Id
    private UUID id;

    private SocialCreditCode uscc;

    @Enumerated(EnumType.STRING)
    private StandingKind kind;

    private @Nullable String matter;

    private @Nullable UUID projectId;

    private LocalDate happenedOn;
    private String what;
    private String source;
    private @Nullable String sourceUrl;
    private String recordedBy;
    private String recordedByName;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected StandingRecord() {}

    /** By an officer. */
    StandingRecord(SocialCreditCode uscc, NewStandingRecord told, Caller by, Instant at) {
        this(Ids.next(), uscc, told.kind(), told.happenedOn(), told.what(), told.source(), by, at);
        this.sourceUrl = told.sourceUrl();
    }

    /** From a serious notice of a supervision; the notice lends its id. */
    StandingRecord(SocialCreditCode uscc, NoticeIssued notice, LocalDate on, Caller by, Instant at) {
        this(
                notice.noticeId(),
                uscc,
                StandingKind.SUPERVISION_FINDING,
                on,
                "督查发现严重问题:" + notice.matter(),
                notice.number(),
                by,
                at);
        this.matter = notice.matter();
        this.projectId = notice.projectId();
    }

    /** From a recovery that lists the enterprise as seriously dishonest; the case lends its id. */
    StandingRecord(EnterpriseBlacklisted listed, Caller by, Instant at) {
        this(
                listed.recoveryId(),
                new SocialCreditCode(listed.uscc()),
                StandingKind.BLACKLIST,
                listed.listedOn(),
                "追回财政资金,列入严重失信名单:" + listed.finding(),
                listed.documentNumber(),
                by,
                at);
        this.projectId = listed.projectId();
    }

    private StandingRecord(
            UUID id,
            SocialCreditCode uscc,
            StandingKind kind,
            LocalDate happenedOn,
            String what,
            String source,
            Caller by,
            Instant at) {
        this.id = id;
        this.uscc = uscc;
        this.kind = kind;
        this.happenedOn = happenedOn;
        this.what = what;
        this.source = source;
        this.recordedBy = by.userId();
        this.recordedByName = by.name();
        this.recordedAt = at;
    }

    /** Whether it speaks of this: it is of the kind, or its matter means it. */
    boolean tellsOf(StandingKind asked) {
        return kind == asked
                || matter != null
                        && StandingKind.meantBy(matter).filter(asked::equals).isPresent();
    }

    StandingFact fact() {
        return new StandingFact(happenedOn, what, source);
    }

    UUID id() {
        return id;
    }

    SocialCreditCode uscc() {
        return uscc;
    }

    StandingKind kind() {
        return kind;
    }

    @Nullable
    UUID projectId() {
        return projectId;
    }

    LocalDate happenedOn() {
        return happenedOn;
    }

    String what() {
        return what;
    }

    String source() {
        return source;
    }

    @Nullable
    String sourceUrl() {
        return sourceUrl;
    }

    String recordedBy() {
        return recordedBy;
    }

    String recordedByName() {
        return recordedByName;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
