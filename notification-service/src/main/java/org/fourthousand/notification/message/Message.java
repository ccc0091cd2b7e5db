package org.fourthousand.notification.message;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.value.Division;
import org.fourthousand.notification.directory.Office;
import org.fourthousand.notification.message.Addressee.OfEnterprise;
import org.fourthousand.notification.message.Addressee.OfExpert;
import org.fourthousand.notification.message.Addressee.OfOffice;
import org.fourthousand.notification.project.ProjectId;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What one recipient is told over one channel, and where its delivery stands. */
@Entity
@DynamicUpdate
public class Message {

    @Id
    private UUID id;

    private UUID eventId;

    @Enumerated(EnumType.STRING)
    private MessageKind kind;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String addressee;
    private @Nullable String uscc;
    private @Nullable UUID expertId;
    private @Nullable String role;
    private @Nullable Division division;
    private @Nullable String address;
    private @Nullable UUID projectId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Facts facts;

    @Enumerated(EnumType.STRING)
    private MessageState state;

    private int tries;
    private @Nullable Instant nextAttemptAt;
    private Instant createdAt;
    private @Nullable Instant deliveredAt;
    private @Nullable Instant readAt;
    private @Nullable String readBy;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Message() {}

    @SuppressWarnings("NullAway.Init") // the addressee's columns are set in the switch, the state below
    Message(
            UUID eventId,
            Announcement announcement,
            Facts facts,
            Addressee addressee,
            Channel channel,
            @Nullable ProjectId project,
            Instant now) {
        this.id = Ids.next();
        this.eventId = eventId;
        this.kind = announcement.kind();
        this.channel = channel;
        this.addressee = addressee.toString();
        this.facts = facts;
        this.projectId = project == null ? null : project.value();
        this.createdAt = now;
        switch (addressee) {
            case OfEnterprise enterprise -> uscc = enterprise.uscc();
            case OfExpert expert -> {
                expertId = expert.id();
                address = expert.email();
            }
            case OfOffice(Office office) -> {
                role = office.role().roleName();
                division = office.division();
            }
        }
        switch (channel) {
            case EMAIL -> waits(MessageState.QUEUED, now);
            case INBOX -> delivered(now);
        }
    }

    /** The channel has taken it. */
    public void delivered(Instant at) {
        state = MessageState.DELIVERED;
        deliveredAt = at;
        nextAttemptAt = null;
    }

    /** The channel has refused it; it is tried again, unless it was refused too often. */
    public void refused(int mostTries, Instant again) {
        tries++;
        if (tries >= mostTries) {
            state = MessageState.DEAD;
            nextAttemptAt = null;
        } else {
            waits(MessageState.QUEUED, again);
        }
    }

    /** Nobody answered; that is no fault of the message and does not count as a try. */
    public void postponed(Instant again) {
        waits(MessageState.QUEUED, again);
    }

    /** The office has no address; looked up again when one is recorded, at the latest then. */
    public void held(Instant again) {
        waits(MessageState.HELD, again);
    }

    /** A dead message gets all its tries anew. */
    public void replayed(Instant now) {
        tries = 0;
        waits(MessageState.QUEUED, now);
    }

    /** Somebody addressed has read it; the first reading stands. */
    public void read(Instant at, String by) {
        if (readAt == null) {
            readAt = at.truncatedTo(ChronoUnit.MICROS);
            readBy = by;
        }
    }

    private void waits(MessageState how, Instant until) {
        state = how;
        nextAttemptAt = until;
    }

    public MessageId id() {
        return new MessageId(id);
    }

    public MessageKind kind() {
        return kind;
    }

    public Channel channel() {
        return channel;
    }

    /** In text: {@code enterprise:…}, {@code expert:…} or {@code role:division}. */
    public String addressee() {
        return addressee;
    }

    /** The office addressed; null when it is an enterprise or an expert. */
    public @Nullable Office office() {
        return role == null || division == null ? null : Office.of(role, division);
    }

    /** The address the event gave, for experts. */
    public @Nullable String address() {
        return address;
    }

    public @Nullable ProjectId project() {
        return projectId == null ? null : new ProjectId(projectId);
    }

    public Facts facts() {
        return facts;
    }

    public MessageState state() {
        return state;
    }

    /** Refusals so far. */
    public int tries() {
        return tries;
    }

    public @Nullable Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant deliveredAt() {
        return deliveredAt;
    }

    public @Nullable Instant readAt() {
        return readAt;
    }
}
