package org.fourthousand.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Year;
import java.util.List;
import org.fourthousand.events.supervision.NoticeIssued;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.outbox.Outbox;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.notification.directory.Office;
import org.fourthousand.notification.project.Project;
import org.fourthousand.notification.project.Projects;

/**
 * Registers a notice and assigns it to its department (立项, 交办), by the supervision office or by the service itself. A
 * second open one for the same target and matter is refused (政府督查工作条例 art. 15).
 */
@ApplicationScoped
public class RaisingNotice {

    private final Notices notices;
    private final NoticeNumbers numbers;
    private final NoticeTerms terms;
    private final ClimbingLadder ladder;
    private final NoticeJournal journal;
    private final Projects projects;
    private final Callers callers;
    private final Outbox outbox;

    RaisingNotice(
            Notices notices,
            NoticeNumbers numbers,
            NoticeTerms terms,
            ClimbingLadder ladder,
            NoticeJournal journal,
            Projects projects,
            Callers callers,
            Outbox outbox) {
        this.notices = notices;
        this.numbers = numbers;
        this.terms = terms;
        this.ladder = ladder;
        this.journal = journal;
        this.projects = projects;
        this.callers = callers;
        this.outbox = outbox;
    }

    /**
     * Registers by hand.
     *
     * @throws Problem 422 for an unknown project or a department that is not responsible for it, 409 when such a notice
     *     is open
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Notice byHand(Registration registration) {
        projects.alone(registration.project());
        var project = projects.known(registration.project())
                .orElseThrow(() -> new Problem(
                        NoticeProblem.UNKNOWN_PROJECT,
                        Text.of("没有项目 %s。", "There is no project %s.").with(registration.project())));
        if (!registration.department().division().contains(project.division())) {
            throw new Problem(
                    NoticeProblem.NOT_RESPONSIBLE,
                    Text.of("部门与项目所在地不符。", "The project does not lie in the department's division."),
                    List.of(Violation.of(
                            "/division",
                            Text.of("须为项目所在县区、市州或省级部门", "the project's county, its prefecture or the province"),
                            "六.1")));
        }
        var open = notices.open(registration.department(), registration.project(), registration.matter());
        if (open.isPresent()) {
            throw new Problem(
                    NoticeProblem.NOTICE_ALREADY_OPEN,
                    Text.of("已有 %s 在办。", "%s is open.").with(open.get().number()),
                    List.of(Violation.of(
                            "/matter",
                            Text.of("同一对象同一事项不重复督办", "no second open notice for the same target and matter"),
                            "政府督查工作条例第十五条")));
        }
        return issue(registration);
    }

    /**
     * Calls on the responsible department because reports of a project are overdue; the notice that is open for it already
     * stands for the further ones too. Take the project's turn before.
     *
     * @param quarters which, in words
     * @return the notice that stands now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public NoticeId reportsOverdue(Project project, String quarters) {
        var department = project.responsibleOffice();
        return notices.open(department, project.id(), Matter.PROGRESS_REPORT_OVERDUE)
                .orElseGet(() -> issue(overdueReports(project, department, quarters)))
                .id();
    }

    private static Registration overdueReports(Project project, Office department, String quarters) {
        return new Registration(
                NoticeKind.ROUTINE,
                "四千工程项目季报制度(决定六.1)",
                department,
                project.id(),
                Matter.PROGRESS_REPORT_OVERDUE,
                "%s 未报:%s".formatted(project.name(), quarters),
                Deadline.ORDINARY,
                false);
    }

    private Notice issue(Registration registration) {
        var term = terms.from(registration.deadline());
        var serial = numbers.next(Year.of(term.issuedOn().getYear()));
        var notice = new Notice(registration, term, serial, callers.current().userId());
        ladder.plan(notice);
        notices.persist(notice);
        journal.record(notice, "", ActKind.REGISTERED, registration.description(), List.of());
        var before = notice.state();
        notice.assign();
        journal.record(notice, before, ActKind.ASSIGNED, notice.department().toString());
        notices.flush();
        outbox.append(new NoticeIssued(
                notice.project().value(),
                notice.id().value(),
                notice.number().text(),
                notice.matter().name(),
                notice.department().toString(),
                notice.dueOn(),
                notice.isSerious()));
        return notice;
    }
}
