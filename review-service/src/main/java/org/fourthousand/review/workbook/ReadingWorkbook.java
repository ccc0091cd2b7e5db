package org.fourthousand.review.workbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.value.InvalidValue;
import org.fourthousand.review.expert.ActingExpert;
import org.fourthousand.review.round.Criterion;
import org.fourthousand.review.round.RoundId;
import org.fourthousand.review.scoring.AssignmentState;
import org.fourthousand.review.scoring.Assignments;
import org.fourthousand.review.scoring.Mark;
import org.fourthousand.review.scoring.OwnSeat;
import org.fourthousand.review.scoring.Score;
import org.fourthousand.review.scoring.ScoresheetView;
import org.fourthousand.review.scoring.Scoring;
import org.jspecify.annotations.Nullable;

/**
 * Takes a filled workbook back: every sheet in it is saved as a draft, or, when anything at all is wrong, none is, and each
 * fault is told with its cell.
 */
@ApplicationScoped
public class ReadingWorkbook {

    private static final int LONGEST_REASON = 2000;

    /** What the workbook says of one seat. */
    private record Filled(String version, int firstRow, List<Mark> marks) {}

    private final ActingExpert actingExpert;
    private final Assignments assignments;
    private final Scoring scoring;

    ReadingWorkbook(ActingExpert actingExpert, Assignments assignments, Scoring scoring) {
        this.actingExpert = actingExpert;
        this.assignments = assignments;
        this.scoring = scoring;
    }

    /**
     * Saves what is in it.
     *
     * @throws Problem 422 for a file that is no such workbook, for another round or expert, of an older version, and for every
     *     cell that cannot be; 409 as when a sheet is saved
     */
    List<ScoresheetView> read(RoundId round, byte[] uploaded) {
        var grid = Grid.of(uploaded);
        var seats = assignments.ownOf(actingExpert.id(), round).stream()
                .collect(Collectors.toMap(seat -> seat.assignment().id().toString(), Function.identity()));
        refuse(headFaults(grid, round, seats));
        List<Violation> faults = new ArrayList<>(grid.faults());
        var filled = filled(grid, seats, faults);
        refuse(faults);
        List<ScoresheetView> saved = new ArrayList<>();
        filled.forEach((id, sheet) -> saved.add(save(seats.get(id), sheet)));
        return saved;
    }

    private ScoresheetView save(@Nullable OwnSeat seat, Filled filled) {
        var id = java.util.Objects.requireNonNull(seat).assignment().id();
        var current = scoring.read(id).version();
        if (!filled.version().equals(Long.toString(current))) {
            throw refusal(List.of(fault(
                    filled.firstRow(),
                    Layout.VERSION,
                    Text.of("该评分表下载后已有改动,请重新下载", "this sheet was changed since the download; download it again"))));
        }
        return scoring.save(id, "\"" + current + "\"", filled.marks());
    }

    private List<Violation> headFaults(Grid grid, RoundId round, Map<String, OwnSeat> seats) {
        List<Violation> faults = new ArrayList<>();
        expect(grid, Layout.FORMAT_ROW, Layout.FORMAT, faults);
        expect(grid, Layout.ROUND_ROW, round.toString(), faults);
        expect(grid, Layout.EXPERT_ROW, actingExpert.id().toString(), faults);
        var rubric = seats.values().stream()
                .map(seat -> Integer.toString(seat.round().rubricVersion()))
                .findAny();
        rubric.ifPresent(version -> expect(grid, Layout.RUBRIC_ROW, version, faults));
        return faults;
    }

    private static void expect(Grid grid, int row, String expected, List<Violation> faults) {
        if (!grid.at(row, Layout.VALUE).equals(expected)) {
            faults.add(fault(
                    row,
                    Layout.VALUE,
                    Text.of("应为 %s;请使用为本轮和您本人下载的评分表", "must be %s; use the workbook that you downloaded for this round")
                            .with(expected)));
        }
    }

    private static Map<String, Filled> filled(Grid grid, Map<String, OwnSeat> seats, List<Violation> faults) {
        var filled = new LinkedHashMap<String, Filled>();
        for (int row = Layout.FIRST_ROW; row < grid.rows(); row++) {
            var id = grid.at(row, Layout.ASSIGNMENT);
            if (id.isEmpty() && grid.at(row, Layout.SCORE).isEmpty()) {
                continue;
            }
            var seat = seats.get(id);
            if (seat == null || seat.assignment().state() != AssignmentState.DRAWN) {
                faults.add(fault(row, Layout.ASSIGNMENT, Text.of("不是您可填写的项目", "not a sheet that is yours to fill")));
                continue;
            }
            var version = grid.at(row, Layout.VERSION);
            var first = row;
            var sheet = filled.computeIfAbsent(id, any -> new Filled(version, first, new ArrayList<>()));
            var mark = mark(grid, row, seat, sheet, faults);
            if (mark != null) {
                sheet.marks().add(mark);
            }
        }
        return filled;
    }

    private static @Nullable Mark mark(Grid grid, int row, OwnSeat seat, Filled sheet, List<Violation> faults) {
        int before = faults.size();
        var score = grid.at(row, Layout.SCORE);
        var reason = grid.at(row, Layout.REASON);
        if (!grid.at(row, Layout.VERSION).equals(sheet.version())) {
            faults.add(fault(row, Layout.VERSION, Text.of("同一项目的版本须一致", "must be the same in all rows of a project")));
        }
        var criterion = criterion(grid.at(row, Layout.CRITERION));
        if (criterion == null || seat.round().rubric().weightOf(criterion) == 0) {
            faults.add(fault(row, Layout.CRITERION, Text.of("评分细则中没有该指标", "the rubric does not have this criterion")));
        } else if (sheet.marks().stream().anyMatch(mark -> mark.criterion() == criterion)) {
            faults.add(fault(row, Layout.CRITERION, Text.of("指标重复", "this criterion is doubled")));
        }
        if (score.isEmpty() && reason.isEmpty()) {
            return null;
        }
        var points = points(score, row, faults);
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            faults.add(fault(
                    row,
                    Layout.REASON,
                    Text.of("请填写理由,至多 %s 字", "give a reason of at most %s characters")
                            .with(LONGEST_REASON)));
        }
        return faults.size() > before || criterion == null || points == null
                ? null
                : new Mark(criterion, points, reason);
    }

    private static @Nullable Score points(String text, int row, List<Violation> faults) {
        try {
            return Score.of(text);
        } catch (InvalidValue invalid) {
            faults.add(fault(row, Layout.SCORE, Text.of(invalid.zh(), invalid.en())));
            return null;
        }
    }

    private static @Nullable Criterion criterion(String name) {
        for (var criterion : Criterion.values()) {
            if (criterion.name().equals(name)) {
                return criterion;
            }
        }
        return null;
    }

    private static Violation fault(int row, int column, Text text) {
        return Violation.at("#cell/" + Layout.cell(row, column), text);
    }

    private static void refuse(List<Violation> faults) {
        if (!faults.isEmpty()) {
            throw refusal(faults);
        }
    }

    private static Problem refusal(List<Violation> faults) {
        return new Problem(
                WorkbookProblem.WORKBOOK_REFUSED,
                Text.of("请改正所列单元格后重新上传。", "Mend the cells that violations lists and upload it again."),
                faults);
    }
}
