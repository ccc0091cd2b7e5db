package org.fourthousand.notification.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fourthousand.kit.value.DocumentNumber;
import org.fourthousand.notification.directory.Office;
import org.fourthousand.notification.project.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * A supervision notice.
 *
 * @param number 立项号, for example 督〔2026〕1号
 * @param mandate by whose order (督查依据)
 * @param department who must act, for example {@code county-officer:430102}
 * @param dueOn last day for the reply, a working day
 * @param serious whether payments are held meanwhile
 * @param escalatedTo the office called on when the reply was overdue
 * @param result how it ended
 * @param closingNumber 销号, for example 督销〔2026〕1号
 * @param acts what was done, oldest first; null in lists
 */
public record NoticeView(
        NoticeId id,
        DocumentNumber number,
        NoticeKind kind,
        String mandate,
        Office department,
        ProjectId projectId,
        Matter matter,
        String description,
        Deadline deadline,
        boolean serious,
        NoticeState state,
        LocalDate issuedOn,
        LocalDate dueOn,
        @Nullable Office escalatedTo,
        @Nullable LocalDate closedOn,
        @Nullable String result,
        @Nullable DocumentNumber closingNumber,
        @Nullable List<ActView> acts) {

    /** One act, with its words, its evidence and the files that prove it, by their hash. */
    public record ActView(
            ActKind kind, Instant at, String actor, String words, List<String> evidence, List<EvidenceFile> files) {

        static ActView of(NoticeAct act) {
            return new ActView(act.kind(), act.at(), act.actorName(), act.words(), act.evidence(), act.files());
        }
    }

    static NoticeView of(Notice notice) {
        return of(notice, null);
    }

    static NoticeView of(Notice notice, @Nullable List<NoticeAct> acts) {
        return new NoticeView(
                notice.id(),
                notice.number(),
                notice.kind(),
                notice.mandate(),
                notice.department(),
                notice.project(),
                notice.matter(),
                notice.description(),
                notice.deadline(),
                notice.isSerious(),
                notice.state(),
                notice.issuedOn(),
                notice.dueOn(),
                notice.escalatedTo(),
                notice.closedOn(),
                notice.result(),
                notice.closingNumber(),
                acts == null ? null : acts.stream().map(ActView::of).toList());
    }
}
