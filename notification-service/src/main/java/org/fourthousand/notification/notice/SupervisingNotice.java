package org.fourthousand.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import org.fourthousand.events.supervision.NoticeClosed;
import org.fourthousand.events.supervision.NoticeUrged;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** What the supervision office does about a notice: urges, extends, returns, verifies, closes. */
@ApplicationScoped
class SupervisingNotice {

    private final Notices notices;
    private final NoticeTerms terms;
    private final NoticeNumbers numbers;
    private final ClimbingLadder ladder;
    private final NoticeJournal journal;
    private final Callers callers;
    private final Outbox outbox;
    private final Clock clock;

    SupervisingNotice(
            Notices notices,
            NoticeNumbers numbers,
            NoticeTerms terms,
            ClimbingLadder ladder,
            NoticeJournal journal,
            Callers callers,
            Outbox outbox,
            Clock clock) {
        this.notices = notices;
        this.terms = terms;
        this.numbers = numbers;
        this.ladder = ladder;
        this.journal = journal;
        this.callers = callers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** 催办. */
    @Transactional(Transactional.TxType.MANDATORY)
    Notice urge(NoticeId id, @Nullable String ifMatch, String words) {
        var notice = notices.forStep(id, ifMatch);
        notice.urge();
        journal.record(notice, notice.state(), ActKind.URGED, words);
        outbox.append(new NoticeUrged(
                notice.project().value(), notice.id().value(), notice.number().text(), notice.dueOn()));
        return notice;
    }

    /** 延期, by working days after the last day so far. */
    @Transactional(Transactional.TxType.MANDATORY)
    Notice extend(NoticeId id, @Nullable String ifMatch, int workingDays, String words) {
        var notice = notices.forStep(id, ifMatch);
        notice.extend(terms.after(notice.dueOn(), workingDays));
        ladder.plan(notice);
        journal.record(notice, notice.state(), ActKind.EXTENDED, "%s → %s".formatted(words, notice.dueOn()));
        return notice;
    }

    /** 退办: the reply does not suffice, the department goes on. */
    @Transactional(Transactional.TxType.MANDATORY)
    Notice giveBack(NoticeId id, @Nullable String ifMatch, String words) {
        var notice = notices.forStep(id, ifMatch);
        var before = notice.state();
        notice.giveBack();
        journal.record(notice, before, ActKind.RETURNED, words);
        return notice;
    }

    /** 核验, by somebody who neither registered it nor replied. */
    @Transactional(Transactional.TxType.MANDATORY)
    Notice verify(NoticeId id, @Nullable String ifMatch, String words) {
        var notice = notices.forStep(id, ifMatch);
        var before = notice.state();
        notice.verify(callers.current().userId());
        journal.record(notice, before, ActKind.VERIFIED, words);
        return notice;
    }

    /** 办结销号. */
    @Transactional(Transactional.TxType.MANDATORY)
    Notice close(NoticeId id, @Nullable String ifMatch, String result) {
        var notice = notices.forStep(id, ifMatch);
        var before = notice.state();
        var today = LocalDate.now(clock);
        notice.close(callers.current().userId(), result, today, numbers.nextClosing(Year.from(today)));
        journal.record(notice, before, ActKind.CLOSED, result);
        outbox.append(new NoticeClosed(
                notice.project().value(), notice.id().value(), notice.number().text(), result, today));
        return notice;
    }
}
