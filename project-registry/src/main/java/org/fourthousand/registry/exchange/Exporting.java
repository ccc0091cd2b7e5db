package org.fourthousand.registry.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.sheet.SheetFormat;
import org.fourthousand.registry.search.SearchFilter;
import org.fourthousand.registry.search.WholeResult;

/**
 * Sends the result of a search as a file, as it is read: a cursor in a read-only transaction, rows straight into the
 * answer. A million rows take less than a minute and no room, so there is no file to keep, to guard and to clear away, and
 * no job to ask after; a reader who goes away ends the query with the next row.
 */
@ApplicationScoped
class Exporting {

    /** What a sheet of a workbook holds, and more than anybody reads. */
    static final long MOST_PROJECTS = 1_000_000;

    /** Each holds a connection and a thread for as long as its reader takes. */
    private static final int MOST_AT_ONCE = 4;

    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TYPE = "export";

    private final WholeResult result;
    private final History history;
    private final EntityManager entities;
    private final Callers callers;
    private final Clock clock;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    Exporting(WholeResult result, History history, EntityManager entities, Callers callers, Clock clock) {
        this.result = result;
        this.history = history;
        this.entities = entities;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Begins an export and records who exports what.
     *
     * @throws Problem 422 when more is found than {@value #MOST_PROJECTS} projects, 429 when too many are being written
     */
    Export begin(SearchFilter filter, SheetFormat format) {
        if (places.availablePermits() == 0) {
            throw new Problem(
                    ExportProblem.TOO_MANY_EXPORTS,
                    Text.of("正在进行的导出已满,请稍后再试。", "As many exports as there is room for are running; try again later."));
        }
        var projects = result.count(filter, MOST_PROJECTS + 1);
        if (projects > MOST_PROJECTS) {
            throw new Problem(
                    ExportProblem.TOO_MANY_PROJECTS,
                    Text.of("一次最多导出 %s 个项目,请缩小检索范围。", "At most %s projects are exported at once; narrow the search.")
                            .with(MOST_PROJECTS));
        }
        var export = new Export(Ids.next(), callers.current(), filter, format, projects);
        record(export, ExportAct.Kind.BEGUN, projects);
        return export;
    }

    /**
     * Writes the file, and records what became of it.
     *
     * @throws IOException when the reader has gone, or others took the room for too long
     */
    void write(Export export, List<Locale> languages, OutputStream out) throws IOException {
        takePlace();
        var rows = new long[1];
        var whole = false;
        try {
            callers.runAs(
                    export.caller(),
                    () -> QuarkusTransaction.requiringNew()
                            .timeout((int) LONGEST.toSeconds())
                            .run(() -> rows(export, languages, out, rows)));
            whole = true;
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        } finally {
            places.release();
            var kind = whole ? ExportAct.Kind.FINISHED : ExportAct.Kind.BROKEN_OFF;
            callers.runAs(
                    export.caller(), () -> QuarkusTransaction.requiringNew().run(() -> record(export, kind, rows[0])));
        }
    }

    /** The answer has begun, so that who came at the same moment waits a little rather than being refused. */
    private void takePlace() throws IOException {
        try {
            if (!places.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("no room for another export");
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for room", asked);
        }
    }

    private void rows(Export export, List<Locale> languages, OutputStream out, long[] written) {
        try {
            var file = export.format().begin(out, "项目", ExportColumn.headings(languages));
            result.forEach(export.filter(), ExportColumn.read(), row -> {
                file.row(ExportColumn.cells(row, languages));
                written[0]++;
            });
            file.end();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void record(Export export, ExportAct.Kind act, long projects) {
        entities.persist(new ExportAct(export, act, projects, clock.instant()));
        var from = act == ExportAct.Kind.BEGUN ? "" : ExportAct.Kind.BEGUN.name();
        history.append(TYPE, export.id(), from, act.name(), export.format() + ", " + projects);
    }
}
