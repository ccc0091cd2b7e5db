package org.fourthousand.funding.subject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;

/** The subjects of every year. A budget of a year without a list is refused: nobody knows then which codes are right. */
@ApplicationScoped
public class Subjects {

    private static final String ALL =
            "select code, name, source from budget_subject where year = :year order by code collate \"C\"";

    private static final String ADD = """
            insert into budget_subject (year, code, name, source, loaded_by, loaded_at)
            select :year, code, name, :source, :by, :at from unnest(cast(:codes as text[]), cast(:names as text[])) as given (code, name)
            on conflict do nothing
            """;

    private final EntityManager entities;
    private final Callers callers;
    private final History history;
    private final Clock clock;

    Subjects(EntityManager entities, Callers callers, History history, Clock clock) {
        this.entities = entities;
        this.callers = callers;
        this.history = history;
        this.clock = clock;
    }

    /** The list of a year; empty when none is loaded. */
    public SubjectList of(int year) {
        var rows = rows(year);
        return new SubjectList(
                year,
                rows.stream()
                        .map(row -> row.get("source", String.class))
                        .distinct()
                        .toList(),
                rows.stream()
                        .map(row -> new Subject(
                                new SubjectCode(row.get("code", String.class)), row.get("name", String.class)))
                        .toList());
    }

    /**
     * Lets a budget pass that names a code of its year.
     *
     * @throws Problem 409 {@code SUBJECT_LIST_MISSING} or {@code SUBJECT_UNKNOWN}
     */
    public void require(int year, String code) {
        var known = names(year);
        if (known.isEmpty()) {
            throw new Problem(
                    SubjectProblem.SUBJECT_LIST_MISSING,
                    Text.of(
                                    "请管理员先录入 %s 年预算科目表。",
                                    "Ask the administrator to load the list of budget subjects of %s first.")
                            .with(year),
                    List.of(Violation.at("/subjectCode", Text.same(code))));
        }
        if (!known.containsKey(code)) {
            throw new Problem(
                    SubjectProblem.SUBJECT_UNKNOWN,
                    Text.of("%s 不在 %s 年预算科目表中。", "%s is not in the list of budget subjects of %s.")
                            .with(code, year),
                    List.of(Violation.at("/subjectCode", Text.same(code))));
        }
    }

    /** What the year has, by code. */
    Map<String, String> names(int year) {
        var names = new TreeMap<String, String>();
        rows(year).forEach(row -> names.put(row.get("code", String.class), row.get("name", String.class)));
        return names;
    }

    /** Adds subjects to a year; those it has stay as they are. */
    void add(int year, List<Subject> subjects, String source) {
        var added = entities.createNativeQuery(ADD)
                .setParameter("year", year)
                .setParameter("source", source)
                .setParameter("by", callers.current().userId())
                .setParameter("at", clock.instant())
                .setParameter(
                        "codes",
                        subjects.stream().map(each -> each.code().code()).toArray(String[]::new))
                .setParameter("names", subjects.stream().map(Subject::name).toArray(String[]::new))
                .executeUpdate();
        history.append("budget-subjects", historyOf(year), "", "LOADED", added + " subjects: " + source);
    }

    /** A year has no id of its own; its history needs one. */
    private static UUID historyOf(int year) {
        return new UUID(0x8000L, 0x8000_0000_0000_0000L | year);
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(int year) {
        return entities.createNativeQuery(ALL, Tuple.class)
                .setParameter("year", year)
                .getResultList();
    }
}
