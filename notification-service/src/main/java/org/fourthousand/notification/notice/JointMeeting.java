package org.fourthousand.notification.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.value.DocumentNumber;
import org.hibernate.annotations.Immutable;

/** A joint meeting (联席会议, clause 六.1) by its minutes; its decisions became notices. Written once. */
@Entity
@Immutable
class JointMeeting {

    @Id
    private UUID id;

    private DocumentNumber document;
    private String title;
    private LocalDate heldOn;

    @SuppressWarnings("UnusedVariable") // for auditors
    private String recordedBy;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected JointMeeting() {}

    JointMeeting(DocumentNumber document, String title, LocalDate heldOn, String recordedBy) {
        this.id = Ids.next();
        this.document = document;
        this.title = title;
        this.heldOn = heldOn;
        this.recordedBy = recordedBy;
    }

    JointMeetingId id() {
        return new JointMeetingId(id);
    }

    DocumentNumber document() {
        return document;
    }

    String title() {
        return title;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    /** The mandate (督查依据) of its tasks. */
    String mandate() {
        return "联席会议《%s》%s".formatted(title, document);
    }
}
