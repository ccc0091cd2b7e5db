package org.fourthousand.notification.message;

import static org.fourthousand.notification.message.Announcement.say;

import org.fourthousand.events.supervision.NoticeClosed;
import org.fourthousand.events.supervision.NoticeEscalated;
import org.fourthousand.events.supervision.NoticeIssued;
import org.fourthousand.events.supervision.NoticeUrged;
import org.fourthousand.events.supervision.SupervisionEvent;
import org.fourthousand.events.supervision.WarningRaised;
import org.fourthousand.notification.directory.Office;
import org.fourthousand.notification.notice.Matter;
import org.fourthousand.notification.notice.NoticeId;
import org.fourthousand.notification.notice.Notices;

/** What is said of notices and warnings; a notice goes to departments only. */
final class SupervisionMessages {

    private SupervisionMessages() {}

    static Announcement of(SupervisionEvent event, Notices notices) {
        return switch (event) {
            case NoticeIssued issued ->
                say(MessageKind.NOTICE_ISSUED)
                        .with("number", issued.number())
                        .with("matter", Matter.words(issued.matter()))
                        .with("due", issued.dueOn())
                        .to(Office.of(issued.department()));
            case NoticeUrged urged ->
                say(MessageKind.NOTICE_URGED)
                        .with("number", urged.number())
                        .with("due", urged.dueOn())
                        .to(notices.whoHas(new NoticeId(urged.noticeId())));
            case NoticeEscalated escalated ->
                say(MessageKind.NOTICE_ESCALATED)
                        .with("number", escalated.number())
                        .to(Office.of(escalated.department()));
            case NoticeClosed closed ->
                say(MessageKind.NOTICE_CLOSED)
                        .with("number", closed.number())
                        .with("result", closed.result())
                        .to(notices.departmentOf(new NoticeId(closed.noticeId())));
            case WarningRaised warning ->
                say(MessageKind.WARNING_RAISED)
                        .with("light", Terms.of(warning.light()))
                        .with("reason", warning.reason());
        };
    }
}
