package org.fourthousand.notification.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.DocumentNumber;
import org.fourthousand.notification.directory.Office;
import org.fourthousand.notification.project.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * A supervision notice (督办件): a matter about a project that a department must mend and report on. It guards the order of
 * its steps, and that who replied, who registered and who verifies are different people.
 */
@Entity
public class Notice {

    @Id
    private UUID id;

    private int year;
    private int serial;
    private DocumentNumber number;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    private String mandate;
    private String departmentRole;
    private Division departmentDivision;
    private UUID projectId;

    @Enumerated(EnumType.STRING)
    private Matter matter;

    private String description;

    @Enumerated(EnumType.STRING)
    private Deadline deadline;

    @SuppressWarnings("UnusedVariable") // which version of the parameter was used, for auditors
    private UUID parameterId;

    private boolean serious;

    @Enumerated(EnumType.STRING)
    private NoticeState state = NoticeState.REGISTERED;

    private LocalDate issuedOn;
    private LocalDate dueOn;
    private @Nullable String escalatedTo;

    @SuppressWarnings("UnusedVariable") // for auditors
    private @Nullable LocalDate escalatedOn;

    private int rung;

    @SuppressWarnings("UnusedVariable") // queried by
    private @Nullable LocalDate nextStepOn;

    private String registeredBy;
    private @Nullable String repliedBy;
    private @Nullable String verifiedBy;

    private @Nullable String closedBy;

    private @Nullable LocalDate closedOn;
    private @Nullable String result;
    private @Nullable DocumentNumber closingNumber;

    @SuppressWarnings("UnusedVariable") // queried by
    private @Nullable UUID jointMeetingId;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Notice() {}

    Notice(Registration registration, Term term, int serial, String registeredBy) {
        this.id = NoticeId.next().value();
        this.year = term.issuedOn().getYear();
        this.serial = serial;
        this.number = DocumentNumber.of("督〔%d〕%d号".formatted(year, serial));
        this.kind = registration.kind();
        this.mandate = registration.mandate();
        this.departmentRole = registration.department().role().roleName();
        this.departmentDivision = registration.department().division();
        this.projectId = registration.project().value();
        this.matter = registration.matter();
        this.description = registration.description();
        this.deadline = registration.deadline();
        this.serious = registration.serious();
        this.issuedOn = term.issuedOn();
        this.dueOn = term.dueOn();
        this.parameterId = term.parameterId();
        this.registeredBy = registeredBy;
    }

    /** 交办. */
    void assign() {
        state = state.to(NoticeState.ASSIGNED);
    }

    /** 签收. */
    void accept() {
        state = state.to(NoticeState.ACCEPTED);
    }

    /** 办理; from a reply one comes back only when it is returned (退办). */
    void start() {
        if (state != NoticeState.ACCEPTED) {
            throw state.refusal();
        }
        state = state.to(NoticeState.IN_PROGRESS);
    }

    /** 反馈; a department that replies at once has also worked on it. */
    void reply(String by) {
        if (state == NoticeState.ACCEPTED) {
            start();
        }
        state = state.to(NoticeState.REPORTED);
        repliedBy = by;
    }

    /** 退办: the reply does not suffice. */
    void giveBack() {
        if (state != NoticeState.REPORTED) {
            throw state.refusal();
        }
        state = state.to(NoticeState.IN_PROGRESS);
    }

    /** 核验: by somebody who neither registered it nor replied. */
    void verify(String by) {
        var next = state.to(NoticeState.VERIFIED);
        SomebodyElse.require(by, registeredBy, repliedBy);
        state = next;
        verifiedBy = by;
    }

    /** 办结销号 under a number of its own: the verifier may close it, who replied may not. */
    void close(String by, String newResult, LocalDate on, DocumentNumber strikingOff) {
        var next = state.to(NoticeState.CLOSED);
        SomebodyElse.require(by, repliedBy);
        state = next;
        closedBy = by;
        result = newResult;
        closedOn = on;
        closingNumber = strikingOff;
    }

    /** 催办 is possible while the reply is owed; it changes no state. */
    void urge() {
        requireReplyOwed();
    }

    /** 延期: a later last day, from which the ladder is climbed anew. */
    void extend(LocalDate newDueOn) {
        requireReplyOwed();
        dueOn = newDueOn;
        rung = 0;
    }

    /** The next rung of the ladder is passed. */
    void climb() {
        rung++;
    }

    /** 提级: the next rung of the ladder takes it to a higher office. */
    void escalate(Office higher, LocalDate on) {
        climb();
        if (!higher.equals(isWith())) {
            escalatedTo = higher.toString();
            escalatedOn = on;
        }
    }

    /** The sweep looks at it on or after that day; never again when null. */
    void looksAgainOn(@Nullable LocalDate day) {
        nextStepOn = day;
    }

    /** Rungs of the ladder passed since it has its present last day. */
    int rung() {
        return rung;
    }

    /** The office it is with now: the department, or the one it was escalated to last. */
    public Office isWith() {
        var higher = escalatedTo();
        return higher == null ? department() : higher;
    }

    /** Whether an office may act as the one addressed: the department itself, or the one it was escalated to. */
    boolean isWith(Office office) {
        return office.equals(department()) || office.equals(escalatedTo());
    }

    /** The conclusion is looked at again by other staff than those who came to it. */
    void requireOtherStaff(String by) {
        SomebodyElse.require(by, registeredBy, verifiedBy, closedBy);
    }

    /** @throws org.fourthousand.kit.problem.Problem 409 when the department owes no reply */
    void requireReplyOwed() {
        if (!state.isOpenForReply()) {
            throw state.refusal();
        }
    }

    public NoticeId id() {
        return new NoticeId(id);
    }

    public DocumentNumber number() {
        return number;
    }

    public NoticeKind kind() {
        return kind;
    }

    public String mandate() {
        return mandate;
    }

    /** The department that must act. */
    public Office department() {
        return Office.of(departmentRole, departmentDivision);
    }

    public ProjectId project() {
        return new ProjectId(projectId);
    }

    public Matter matter() {
        return matter;
    }

    public String description() {
        return description;
    }

    public Deadline deadline() {
        return deadline;
    }

    public boolean isSerious() {
        return serious;
    }

    public NoticeState state() {
        return state;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** The office it was escalated to, when it was. */
    public @Nullable Office escalatedTo() {
        return escalatedTo == null ? null : Office.of(escalatedTo);
    }

    public @Nullable LocalDate closedOn() {
        return closedOn;
    }

    public @Nullable String result() {
        return result;
    }

    /** 销号, when it is closed. */
    public @Nullable DocumentNumber closingNumber() {
        return closingNumber;
    }

    /** It is a task that a joint meeting (联席会议) gave. */
    void comesFrom(JointMeetingId meeting) {
        jointMeetingId = meeting.value();
    }

    public long version() {
        return version;
    }
}
