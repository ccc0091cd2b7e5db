package org.fourthousand.review.workbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.review.expert.ActingExpert;
import org.fourthousand.review.round.Criterion;
import org.fourthousand.review.round.RoundId;
import org.fourthousand.review.round.RoundState;
import org.fourthousand.review.scoring.AssignmentState;
import org.fourthousand.review.scoring.AssignmentView;
import org.fourthousand.review.scoring.Assignments;
import org.fourthousand.review.scoring.Mark;
import org.fourthousand.review.scoring.OwnSeat;
import org.fourthousand.review.scoring.Scoresheets;

/** Writes the open sheets of the calling expert in one round as a workbook, with what is on them so far. */
@ApplicationScoped
public class WritingWorkbook {

    private final ActingExpert actingExpert;
    private final Assignments assignments;
    private final Scoresheets sheets;

    WritingWorkbook(ActingExpert actingExpert, Assignments assignments, Scoresheets sheets) {
        this.actingExpert = actingExpert;
        this.assignments = assignments;
        this.sheets = sheets;
    }

    /** The workbook (xlsx). @throws Problem 404 when the expert has no open sheet in this round */
    byte[] write(RoundId round) {
        var expert = actingExpert.id();
        var seats = assignments.ownOf(expert, round).stream()
                .filter(seat -> seat.round().state() == RoundState.DRAWN)
                .filter(seat -> seat.assignment().state() == AssignmentState.DRAWN)
                .toList();
        if (seats.isEmpty()) {
            throw Problem.notFound("open scoresheet", round);
        }
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "four-thousand-projects", "1.0")) {
            var sheet = workbook.newWorksheet(Layout.SHEET);
            head(sheet, round, expert.toString(), seats.getFirst().round().rubricVersion());
            int row = Layout.FIRST_ROW;
            for (var seat : seats) {
                row = seat(sheet, row, seat);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void head(Worksheet sheet, RoundId round, String expert, int rubricVersion) {
        line(sheet, Layout.FORMAT_ROW, "格式 Format", Layout.FORMAT);
        line(sheet, Layout.ROUND_ROW, "轮次 Round", round.toString());
        line(sheet, Layout.EXPERT_ROW, "专家 Expert", expert);
        line(sheet, Layout.RUBRIC_ROW, "评分细则版本 Rubric version", Integer.toString(rubricVersion));
        line(
                sheet,
                Layout.HELP_ROW,
                "说明 Note",
                "请只填写分数和理由两列,不要使用公式。 Fill the columns score and reason only, without formulas.");
        for (int column = 0; column < Layout.HEADERS.size(); column++) {
            sheet.value(Layout.HEADER_ROW, column, Layout.HEADERS.get(column));
            sheet.style(Layout.HEADER_ROW, column).bold().set();
            sheet.width(column, column == Layout.REASON ? 60 : 24);
        }
    }

    private static void line(Worksheet sheet, int row, String name, String value) {
        sheet.value(row, 0, name);
        sheet.value(row, Layout.VALUE, value);
    }

    private int seat(Worksheet sheet, int first, OwnSeat seat) {
        var current = sheets.get(seat.assignment().id());
        var given = current.marks().marks().stream().collect(Collectors.toMap(Mark::criterion, Function.identity()));
        var view = AssignmentView.of(seat);
        int row = first;
        List<Criterion> criteria = List.copyOf(seat.round().rubric().criteria());
        for (var criterion : criteria) {
            sheet.value(row, Layout.ASSIGNMENT, view.id().toString());
            sheet.value(row, Layout.VERSION, Long.toString(current.version()));
            sheet.value(row, Layout.PROJECT, view.projectName());
            sheet.value(row, Layout.CRITERION, criterion.name());
            sheet.value(row, Layout.WEIGHT, seat.round().rubric().weightOf(criterion));
            var mark = given.get(criterion);
            if (mark != null) {
                sheet.value(
                        row, Layout.SCORE, Objects.requireNonNull(mark).score().points());
                sheet.value(row, Layout.REASON, mark.reason());
            }
            row++;
        }
        return row;
    }
}
