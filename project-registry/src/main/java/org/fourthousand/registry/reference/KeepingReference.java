package org.fourthousand.registry.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;

/** What the administrator does with reference data: say something new from a day on, or end it. Nothing said is unsaid. */
@ApplicationScoped
class KeepingReference {

    private static final String TYPE = "reference-item";

    private final ReferenceVersions versions;
    private final History history;
    private final Callers callers;
    private final Clock clock;

    KeepingReference(ReferenceVersions versions, History history, Callers callers, Clock clock) {
        this.versions = versions;
        this.history = history;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Records a version, of a new item or a known one.
     *
     * @throws Problem 400 with every attribute that is wrong; 409 unless it begins later than all the item has
     */
    ReferenceVersion record(ReferenceTable table, NewReferenceVersion version) {
        requireSense(table, version);
        var known = versions.of(table, version.code());
        requireLater(known, version.effectiveFrom(), "/effectiveFrom");
        return write(table, version, known, false);
    }

    /**
     * Ends an item after its last day.
     *
     * @throws Problem 404 when there is none, 409 when it has ended or a version begins after that day
     */
    ReferenceVersion end(ReferenceTable table, String code, LocalDate lastDay, String source) {
        var known = versions.of(table, code);
        if (known.isEmpty()) {
            throw Problem.notFound(table.path(), code);
        }
        var last = known.getLast();
        if (last.ended()) {
            throw new Problem(
                    ReferenceProblem.ALREADY_ENDED,
                    Text.of("该条目自 %s 起已终止。", "It has ended from %s on.").with(last.effectiveFrom()));
        }
        var from = lastDay.plusDays(1);
        requireLater(known, from, "/lastDay");
        var end = new NewReferenceVersion(code, last.nameZh(), last.nameEn(), last.attributes(), from, source);
        return write(table, end, known, true);
    }

    /** The aggregate under which an item's history is kept. */
    static UUID aggregateOf(ReferenceTable table, String code) {
        return UUID.nameUUIDFromBytes((table.path() + "/" + code).getBytes(StandardCharsets.UTF_8));
    }

    private ReferenceVersion write(
            ReferenceTable table, NewReferenceVersion said, List<ReferenceVersion> known, boolean ended) {
        var version = new ReferenceVersion(
                table, said.code(), said, ended, callers.current().userId(), clock.instant());
        versions.persistAndFlush(version);
        history.append(
                TYPE,
                aggregateOf(table, said.code()),
                known.isEmpty() ? "" : state(known.getLast()),
                state(version),
                "%s/%s %s (%s)".formatted(table.path(), said.code(), said.nameZh(), said.source()));
        return version;
    }

    private static String state(ReferenceVersion version) {
        return (version.ended() ? "ENDED " : "IN_FORCE ") + version.effectiveFrom();
    }

    private void requireSense(ReferenceTable table, NewReferenceVersion version) {
        var faults = new ArrayList<>(version.faults(table));
        if (faults.isEmpty()) {
            faults.addAll(unknownCodes(table, version));
        }
        if (!faults.isEmpty()) {
            throw new Problem(
                    CommonProblem.INVALID_REQUEST,
                    Text.of("请改正 violations 中所列各项。", "Mend what violations lists."),
                    faults);
        }
    }

    private List<Violation> unknownCodes(ReferenceTable table, NewReferenceVersion version) {
        var faults = new ArrayList<Violation>();
        for (var column : table.columns()) {
            var value = version.attributes().get(column.name());
            var other = column.codesOf();
            if (value == null || other.isEmpty()) {
                continue;
            }
            for (var code : ReferenceColumn.values(value)) {
                if (versions.inForce(other.get(), code, version.effectiveFrom()).isEmpty()) {
                    faults.add(Violation.at(
                            NewReferenceVersion.pointer(column.name()),
                            Text.of("%s 中当日没有 %s。", "%s has no %s on that day.")
                                    .with(other.get().path(), code)));
                }
            }
        }
        return faults;
    }

    private static void requireLater(List<ReferenceVersion> known, LocalDate from, String pointer) {
        if (!known.isEmpty() && !from.isAfter(known.getLast().effectiveFrom())) {
            throw new Problem(
                    ReferenceProblem.NOT_LATER,
                    Text.of("已有的版本不得覆盖。", "What was said before is never overwritten."),
                    List.of(Violation.at(
                            pointer,
                            Text.of("最近版本自 %s 起", "the latest version begins on %s")
                                    .with(known.getLast().effectiveFrom()))));
        }
    }
}
