package org.fourthousand.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.value.Division;
import org.fourthousand.notification.directory.Office;
import org.jspecify.annotations.Nullable;

/** What the department addressed does: accepts (签收), works on it (办理), replies (反馈). */
@ApplicationScoped
class AnsweringNotice {

    private final Notices notices;
    private final NoticeJournal journal;
    private final Callers callers;

    AnsweringNotice(Notices notices, NoticeJournal journal, Callers callers) {
        this.notices = notices;
        this.journal = journal;
        this.callers = callers;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Notice accept(NoticeId id, @Nullable String ifMatch) {
        var notice = ofMyDepartment(id, ifMatch);
        var before = notice.state();
        notice.accept();
        journal.record(notice, before, ActKind.ACCEPTED, "");
        return notice;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Notice start(NoticeId id, @Nullable String ifMatch, String words) {
        var notice = ofMyDepartment(id, ifMatch);
        var before = notice.state();
        notice.start();
        journal.record(notice, before, ActKind.STARTED, words);
        return notice;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Notice reply(NoticeId id, @Nullable String ifMatch, String words, List<String> evidence, List<EvidenceFile> files) {
        var notice = ofMyDepartment(id, ifMatch);
        var before = notice.state();
        notice.reply(callers.current().userId());
        journal.record(notice, before.name(), ActKind.REPORTED, words, evidence, files);
        return notice;
    }

    /** The notice, if it is with the office the caller sits in; one that is escalated is with the higher office too. */
    Notice ofMyDepartment(NoticeId id, @Nullable String ifMatch) {
        var notice = notices.forStep(id, ifMatch);
        var division = Division.of(callers.requireDivision());
        var caller = callers.current();
        var mine = (caller.has(Role.COUNTY_OFFICER) && notice.isWith(Office.of(Role.Names.COUNTY_OFFICER, division)))
                || (caller.has(Role.CITY_OFFICER) && notice.isWith(Office.of(Role.Names.CITY_OFFICER, division)));
        if (!mine) {
            throw new Problem(
                    NoticeProblem.NOT_YOUR_NOTICE,
                    Text.of("%s 由 %s 承办。", "%s is addressed to %s.").with(notice.number(), notice.department()));
        }
        return notice;
    }
}
