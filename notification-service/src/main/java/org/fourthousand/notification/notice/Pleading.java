package org.fourthousand.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.policy.PolicyParameters;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** A department asks for longer time or objects to the conclusion; other staff of the supervision office decides. */
@ApplicationScoped
class Pleading {

    private static final String CLAUSE = "政府督查工作条例";

    private final EntityManager entities;
    private final Notices notices;
    private final AnsweringNotice answering;
    private final SupervisingNotice supervising;
    private final NoticeJournal journal;
    private final PolicyParameters parameters;
    private final Callers callers;
    private final Clock clock;

    Pleading(
            EntityManager entities,
            Notices notices,
            AnsweringNotice answering,
            SupervisingNotice supervising,
            NoticeJournal journal,
            PolicyParameters parameters,
            Callers callers,
            Clock clock) {
        this.entities = entities;
        this.notices = notices;
        this.answering = answering;
        this.supervising = supervising;
        this.journal = journal;
        this.parameters = parameters;
        this.callers = callers;
        this.clock = clock;
    }

    /** 申请延期: possible while the reply is owed. */
    @Transactional(Transactional.TxType.MANDATORY)
    Notice askForTime(NoticeId id, @Nullable String ifMatch, int workingDays, String words) {
        var notice = answering.ofMyDepartment(id, ifMatch);
        notice.requireReplyOwed();
        store(Plea.forExtension(notice, workingDays, words, callers.current().userId(), today()));
        journal.record(notice, notice.state(), ActKind.EXTENSION_ASKED, words);
        return notice;
    }

    /** 批准延期 or 不予延期. */
    @Transactional(Transactional.TxType.MANDATORY)
    Notice decideTime(NoticeId id, @Nullable String ifMatch, boolean granted, String words) {
        var notice = notices.forStep(id, ifMatch);
        var plea = open(id, Plea.Kind.EXTENSION);
        plea.decide(granted, words, callers.current().userId(), today());
        if (granted) {
            return supervising.extend(id, null, plea.workingDays(), words);
        }
        journal.record(notice, notice.state(), ActKind.EXTENSION_REFUSED, words);
        return notice;
    }

    /**
     * 异议, to a notice that is closed.
     *
     * @throws Problem 409 before it is closed or when it was objected to, 422 when the days for it have passed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Notice object(NoticeId id, @Nullable String ifMatch, String words) {
        var notice = answering.ofMyDepartment(id, ifMatch);
        var closedOn = Optional.ofNullable(notice.closedOn())
                .orElseThrow(() -> notice.state().refusal());
        var last = closedOn.plusDays(
                parameters.on("notice-objection-days", closedOn).integer());
        var today = today();
        if (today.isAfter(last)) {
            throw new Problem(
                    NoticeProblem.OBJECTION_LATE,
                    Text.of("异议期至 %s 止。", "Objections were possible until %s.").with(last),
                    List.of(Violation.of("", Text.of("30日内提出", "within 30 days of the conclusion"), CLAUSE)));
        }
        var decideBy = today.plusDays(
                parameters.today("notice-objection-decision-days").integer());
        store(Plea.objection(notice, words, callers.current().userId(), today, decideBy));
        journal.record(notice, notice.state(), ActKind.OBJECTED, words);
        return notice;
    }

    /** 复核: by staff that neither registered nor verified nor closed it. */
    @Transactional(Transactional.TxType.MANDATORY)
    Notice decideObjection(NoticeId id, @Nullable String ifMatch, boolean upheld, String words) {
        var notice = notices.forStep(id, ifMatch);
        var by = callers.current().userId();
        notice.requireOtherStaff(by);
        open(id, Plea.Kind.OBJECTION).decide(upheld, words, by, today());
        journal.record(notice, notice.state(), upheld ? ActKind.OBJECTION_UPHELD : ActKind.OBJECTION_DISMISSED, words);
        return notice;
    }

    private Plea open(NoticeId id, Plea.Kind kind) {
        return entities.createQuery("from Plea where noticeId = :id and kind = :kind and state = :state", Plea.class)
                .setParameter("id", id.value())
                .setParameter("kind", kind)
                .setParameter("state", Plea.State.ASKED)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Problem(
                        NoticeProblem.NOTHING_ASKED, Text.of("没有待决定的申请。", "Nothing waits for a decision.")));
    }

    private void store(Plea plea) {
        try {
            entities.persist(plea);
            entities.flush();
        } catch (ConstraintViolationException twice) {
            throw new Problem(
                    NoticeProblem.ASKED_ALREADY,
                    Text.of("已经提出,请等待决定。", "It has been asked for; wait for the decision."));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
