package org.fourthousand.funding.award;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fourthousand.funding.ledger.Book;
import org.fourthousand.funding.project.Project;
import org.fourthousand.funding.project.ProjectId;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.value.Yuan;

/** All awards. */
@ApplicationScoped
public class Awards implements PanacheRepositoryBase<Award, UUID> {

    private static final List<AwardState> LIVE = List.of(AwardState.PROPOSED, AwardState.ISSUED);

    /** The award, locked until the transaction ends; 404 when the caller may not see it. */
    public Award locked(AwardId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.notFound("award", id));
    }

    /** The issued award of a project, locked until the transaction ends. */
    Optional<Award> issuedFor(ProjectId project) {
        return find("beneficiary.projectId = ?1 and state = ?2", project.value(), AwardState.ISSUED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** All that is awarded to an enterprise from a fund's year, yuan. */
    public Yuan issuedTo(String uscc, Book book) {
        return find(
                        "beneficiary.uscc = ?1 and fund = ?2 and year = ?3 and state = ?4",
                        uscc,
                        book.fund(),
                        book.year(),
                        AwardState.ISSUED)
                .stream()
                .map(Award::amount)
                .reduce(Yuan.ZERO, Yuan::plus);
    }

    /** In how many of the years before a year an enterprise was awarded anything, of any fund. */
    long yearsOf(String uscc, int year, int before) {
        return getEntityManager()
                .createQuery(
                        "select count(distinct year) from Award where beneficiary.uscc = :uscc and state = :issued and year between :first and :last",
                        Long.class)
                .setParameter("uscc", uscc)
                .setParameter("issued", AwardState.ISSUED)
                .setParameter("first", year - before)
                .setParameter("last", year - 1)
                .getSingleResult();
    }

    /** Another live award, of any fund, for the same project, or for the same enterprise and project name. */
    Optional<Award> duplicateOf(Project project, AwardId except) {
        return find(
                        "(beneficiary.projectId = ?1 or (beneficiary.uscc = ?2 and beneficiary.nameKey = ?3)) and state in ?4 and id <> ?5",
                        project.id().value(),
                        project.uscc(),
                        NameKey.of(project.name()),
                        LIVE,
                        except.value())
                .firstResultOptional();
    }
}
