package org.fourthousand.funding.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.sheet.SheetFormat;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/** Every issued award as one file, written as it is read, in memory that does not grow with the years. */
@ApplicationScoped
class AllocationsFile {

    private static final int LONGEST_SECONDS = 600;

    private static final List<Text> HEADINGS = List.of(
            Text.of("资金", "Fund"),
            Text.of("预算年度", "Budget year"),
            Text.of("下达文号", "Document number"),
            Text.of("下达日期", "Issued on"),
            Text.of("统一社会信用代码", "Social credit code"),
            Text.of("企业", "Enterprise"),
            Text.of("项目", "Project"),
            Text.of("市州", "Prefecture"),
            Text.of("区划", "Division"),
            Text.of("行业", "Industry"),
            Text.of("园区", "Park"),
            Text.of("下达金额(元)", "Awarded, yuan"),
            Text.of("已下支付令(元)", "Ordered, yuan"),
            Text.of("已支付(元)", "Paid, yuan"),
            Text.of("未支付(元)", "Outstanding, yuan"),
            Text.of("其中已到期(元)", "Of it due, yuan"),
            Text.of("最近支付日", "Last paid on"));

    private final Reports reports;
    private final Callers callers;

    AllocationsFile(Reports reports, Callers callers) {
        this.reports = reports;
        this.callers = callers;
    }

    /**
     * Writes the file.
     *
     * @param reader who asked; the answer is written when the request's own identity is gone
     * @param languages of the headings, as the reader prefers them
     * @throws IOException when the reader has gone
     */
    void write(
            Caller reader,
            List<Locale> languages,
            SheetFormat format,
            @Nullable Integer year,
            @Nullable FundCode fund,
            OutputStream out)
            throws IOException {
        try {
            callers.runAs(
                    reader,
                    () -> QuarkusTransaction.requiringNew()
                            .timeout(LONGEST_SECONDS)
                            .run(() -> rows(languages, format, year, fund, out)));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private void rows(
            List<Locale> languages,
            SheetFormat format,
            @Nullable Integer year,
            @Nullable FundCode fund,
            OutputStream out) {
        try {
            var headings =
                    HEADINGS.stream().map(heading -> heading.in(languages)).toList();
            var sheet = format.begin(out, Text.of("资金分配", "Allocations").in(languages), headings);
            reports.forEachAllocated(year, fund, award -> {
                try {
                    sheet.row(cells(award));
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
            sheet.end();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static List<@Nullable Object> cells(Allocated award) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(award.fund());
        cells.add(Integer.toString(award.year()));
        cells.add(award.documentNumber());
        cells.add(award.issuedOn());
        cells.add(award.uscc());
        cells.add(award.enterpriseName());
        cells.add(award.projectName());
        cells.add(
                award.division() == null
                        ? null
                        : Dimension.PREFECTURE.name(award.division().substring(0, 4) + "00"));
        cells.add(award.division() == null ? null : Dimension.DIVISION.name(award.division()));
        cells.add(award.industry() == null ? null : Dimension.INDUSTRY.name(award.industry()));
        cells.add(award.park());
        for (Yuan amount : List.of(award.amount(), award.ordered(), award.paid(), award.outstanding(), award.due())) {
            cells.add(amount.amount());
        }
        cells.add(award.lastPaidOn());
        return cells;
    }
}
