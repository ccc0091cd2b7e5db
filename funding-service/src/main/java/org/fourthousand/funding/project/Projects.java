package org.fourthousand.funding.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.funding.ledger.Book;
import org.fourthousand.kit.value.Percent;
import org.fourthousand.kit.value.Yuan;

/** Reads what the events have told about projects. */
@ApplicationScoped
public class Projects {

    private static final String PROJECT = """
            select project_id, name, uscc, enterprise_name, contact_email, division, industry, total_investment, standing, accepted_on
            from project where project_id = :id
            """;

    private static final String ENTERPRISE_NAME =
            "select enterprise_name from project where uscc = :uscc order by told_at desc limit 1";

    private static final String LATEST =
            "select project_id from project where uscc = :uscc order by told_at desc, project_id desc limit 1";

    private static final String SELECTION = """
            select s.round_id, s.fund, s.year, s.outcome, s.amount, p.last_day,
                   (select count(*) from objection o where o.project_id = s.project_id and o.round_id = s.round_id
                     and o.outcome is null) as open,
                   (select count(*) from objection o where o.project_id = s.project_id and o.round_id = s.round_id
                     and o.outcome = 'UPHELD') as upheld
            from selection s left join publicity p on p.round_id = s.round_id
            where s.project_id = :id order by s.year desc, s.finalised_on desc limit 1
            """;

    private static final String HOLDS = """
            select number, coalesce(matter, '') as matter from payment_hold
            where project_id = :id and serious and closed_on is null order by number
            """;

    private static final String PROGRESS = """
            select min(reported_on) from progress_report
            where project_id = :id and reported_on >= :since and physical_percent >= :percent
            """;

    private static final String EVALUATION = """
            select document_number from (
              select result, document_number, evaluated_on from evaluation where award_id = :award and state = 'CONFIRMED'
              order by checker_at desc, id desc limit 1
            ) latest where result = 'PASSED' and evaluated_on >= :since
            """;

    private final EntityManager entities;

    Projects(EntityManager entities) {
        this.entities = entities;
    }

    /** The project, when any event has told of it. */
    public Optional<Project> find(ProjectId id) {
        return tuples(query(PROJECT, id)).stream().findFirst().map(Projects::project);
    }

    /** The registered name of an enterprise, by the latest event of any of its projects. */
    public Optional<String> enterpriseName(String uscc) {
        var names = entities.createNativeQuery(ENTERPRISE_NAME)
                .setParameter("uscc", uscc)
                .getResultList();
        return names.isEmpty() ? Optional.empty() : Optional.of((String) names.getFirst());
    }

    /** The project of an enterprise that was told of last, when there is any. */
    public Optional<Project> latestOf(String uscc) {
        return entities.createNativeQuery(LATEST, UUID.class)
                .setParameter("uscc", uscc)
                .getResultStream()
                .findFirst()
                .flatMap(id -> find(new ProjectId((UUID) id)));
    }

    /** The latest final word on a project, when there is one. */
    public Optional<Selection> selection(ProjectId id) {
        return tuples(query(SELECTION, id)).stream().findFirst().map(Projects::selection);
    }

    /** Open serious notices about a project. */
    public List<Hold> holds(ProjectId id) {
        return tuples(query(HOLDS, id)).stream()
                .map(row -> new Hold(row.get("number", String.class), row.get("matter", String.class)))
                .toList();
    }

    /** Whether a serious notice is open, told also to who may not see the notice. */
    public boolean isHeld(ProjectId id) {
        return (Boolean) entities.createNativeQuery("select project_is_held(:id)")
                .setParameter("id", id.value())
                .getSingleResult();
    }

    /** Whether a case of recovery holds payments of an enterprise for a project, told also to who may not see the case. */
    public boolean isHeldByRecovery(String uscc, ProjectId id) {
        return (Boolean) entities.createNativeQuery("select recovery_holds(:uscc, :id)")
                .setParameter("uscc", uscc)
                .setParameter("id", id.value())
                .getSingleResult();
    }

    /**
     * The day of the first report that shows so much physical progress.
     *
     * @param since reports of this day or later count
     */
    public Optional<LocalDate> progressReached(ProjectId id, LocalDate since, Percent physical) {
        return Optional.ofNullable((LocalDate) entities.createNativeQuery(PROGRESS, LocalDate.class)
                .setParameter("id", id.value())
                .setParameter("since", since)
                .setParameter("percent", physical.value())
                .getSingleResult());
    }

    /**
     * The document of an award's latest evaluation (绩效评价), when that was passed and is confirmed.
     *
     * @param since evaluated on this day or later
     */
    public Optional<String> passedEvaluation(UUID award, LocalDate since) {
        var documents = entities.createNativeQuery(EVALUATION)
                .setParameter("award", award)
                .setParameter("since", since)
                .getResultList();
        return documents.isEmpty() ? Optional.empty() : Optional.of((String) documents.getFirst());
    }

    private Query query(String sql, ProjectId id) {
        return entities.createNativeQuery(sql, Tuple.class).setParameter("id", id.value());
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> tuples(Query query) {
        return query.getResultList();
    }

    private static Project project(Tuple row) {
        return new Project(
                new ProjectId(row.get("project_id", UUID.class)),
                row.get("name", String.class),
                row.get("uscc", String.class),
                row.get("enterprise_name", String.class),
                row.get("contact_email", String.class),
                row.get("division", String.class),
                row.get("industry", String.class),
                new Yuan(row.get("total_investment", BigDecimal.class)),
                Standing.valueOf(row.get("standing", String.class)),
                (LocalDate) row.get("accepted_on"));
    }

    private static Selection selection(Tuple row) {
        return new Selection(
                row.get("round_id", UUID.class),
                new Book(new FundCode(row.get("fund", String.class)), row.get("year", Integer.class)),
                "SELECTED".equals(row.get("outcome", String.class)),
                new Yuan(row.get("amount", BigDecimal.class)),
                (LocalDate) row.get("last_day"),
                row.get("open", Long.class),
                row.get("upheld", Long.class));
    }
}
