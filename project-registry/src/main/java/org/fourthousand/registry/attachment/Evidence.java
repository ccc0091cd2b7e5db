package org.fourthousand.registry.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.registry.application.ProjectId;

/** Files of a project that prove something (佐证材料), named by what they prove. */
@ApplicationScoped
public class Evidence {

    private final Attachments attachments;

    Evidence(Attachments attachments) {
        this.attachments = attachments;
    }

    /**
     * The named files, none of which can be removed until the transaction ends.
     *
     * @param pointer JSON pointer to the list of names
     * @throws Problem 422 {@code EVIDENCE_NOT_THERE} when one is no file of that kind of this project, is infected, was
     *     removed or is named twice
     */
    public List<AttachmentView> require(ProjectId project, AttachmentKind kind, List<UUID> named, String pointer) {
        if (named.isEmpty()) {
            return List.of();
        }
        attachments.turn(new Place.OfProject(project));
        var there = views(project, named);
        var faults = new ArrayList<Violation>();
        var seen = new HashSet<UUID>();
        for (int at = 0; at < named.size(); at++) {
            var file = there.get(named.get(at));
            if (file == null
                    || file.kind() != kind
                    || file.removedAt() != null
                    || file.scan() == Scan.State.INFECTED
                    || !seen.add(named.get(at))) {
                faults.add(Violation.at(pointer + "/" + at, notThere(kind)));
            }
        }
        if (!faults.isEmpty()) {
            throw new Problem(
                    AttachmentProblem.EVIDENCE_NOT_THERE,
                    Text.of("请先上传佐证材料,再引用其编号。", "Send the files first, then name them by their ids."),
                    faults);
        }
        return named.stream().map(there::get).toList();
    }

    private static Text notThere(AttachmentKind kind) {
        return Text.of(
                "本项目没有该编号的“%s”,或已移除、带毒、重复引用".formatted(kind.words().zh()),
                "no %s of this project has this id, or it was removed, is infected or named twice"
                        .formatted(kind.words().en()));
    }

    /** Files of a project by their ids. */
    public Map<UUID, AttachmentView> views(ProjectId project, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : attachments.list(project, ids).stream()
                        .map(AttachmentView::of)
                        .collect(Collectors.toMap(AttachmentView::id, Function.identity()));
    }
}
