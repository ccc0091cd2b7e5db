package org.fourthousand.registry.rollover;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.registry.application.ProjectStage;
import org.fourthousand.registry.rollover.RollOverLine.Outcome;
import org.hibernate.Timeouts;

/** The yearly acts and their lines. */
@ApplicationScoped
class RollOvers implements PanacheRepositoryBase<RollOver, UUID> {

    private static final String WAITING = """
            select p.id from Project p where p.stage = :stage and p.enteredOn <= :lastDay order by p.id
            """;

    private static final String LIST = """
            insert into roll_over_line (roll_over_id, position, project_id)
            select :act, position, project from unnest(cast(:projects as uuid[])) with ordinality as list(project, position)
            """;

    /** One act. @throws Problem 404 when there is none */
    RollOver get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Problem.notFound("roll-over", id));
    }

    Optional<RollOver> ofYear(int year) {
        return find("year", year).firstResultOptional();
    }

    /** One row more than the page, oldest first. */
    List<RollOver> list(UUID after, int limit) {
        return find("id > ?1 order by id", after).page(0, limit + 1).list();
    }

    /** Acts that are not done yet. */
    List<RollOver> running() {
        return list("state = ?1 order by year", RollOver.State.RUNNING);
    }

    /** The projects that wait in the library at the end of a year: in it by then, and neither selected nor suspended. */
    ProjectList waiting(int year) {
        return new ProjectList(getEntityManager()
                .createQuery(WAITING, UUID.class)
                .setParameter("stage", ProjectStage.IN_LIBRARY)
                .setParameter("lastDay", LocalDate.of(year, 12, 31))
                .getResultList());
    }

    /** Writes an act's list. */
    void fix(RollOver act, ProjectList list) {
        getEntityManager()
                .createNativeQuery(LIST)
                .setParameter("act", act.id())
                .setParameter("projects", list.projects().toArray(UUID[]::new))
                .executeUpdate();
    }

    /** One row more than the page, in the order of the list. */
    List<RollOverLine> lines(UUID act, int after, int limit) {
        return getEntityManager()
                .createQuery(
                        "from RollOverLine where rollOverId = :act and position > :after order by position",
                        RollOverLine.class)
                .setParameter("act", act)
                .setParameter("after", after)
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /** How many lines had which outcome so far. */
    Map<Outcome, Long> outcomes(UUID act) {
        var counts = new EnumMap<Outcome, Long>(Outcome.class);
        getEntityManager()
                .createQuery(
                        "select outcome as outcome, count(*) as lines from RollOverLine"
                                + " where rollOverId = :act and outcome is not null group by outcome",
                        Tuple.class)
                .setParameter("act", act)
                .getResultList()
                .forEach(row -> counts.put(row.get("outcome", Outcome.class), row.get("lines", Long.class)));
        return counts;
    }

    /**
     * Lines whose turn is next. They stay locked until the transaction ends and are passed over by everybody else, so that
     * any number of instances share the work and none does a line twice.
     */
    List<RollOverLine> claim(UUID act, int after, int atMost) {
        return getEntityManager()
                .createQuery(
                        "from RollOverLine where rollOverId = :act and outcome is null and position > :after"
                                + " order by position",
                        RollOverLine.class)
                .setParameter("act", act)
                .setParameter("after", after)
                .setMaxResults(atMost)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .getResultList();
    }

    /** The act, when it runs and all its lines are done; nobody else completes it meanwhile. */
    Optional<RollOver> worked(UUID act) {
        return find(
                        "id = ?1 and state = ?2 and not exists (select 1 from RollOverLine line"
                                + " where line.rollOverId = ?1 and line.outcome is null)",
                        act,
                        RollOver.State.RUNNING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
