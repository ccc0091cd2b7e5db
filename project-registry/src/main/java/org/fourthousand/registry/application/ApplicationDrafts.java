package org.fourthousand.registry.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.value.SocialCreditCode;

/** The drafts the caller may see: an enterprise its own, the auditor all. */
@ApplicationScoped
public class ApplicationDrafts implements PanacheRepositoryBase<ApplicationDraft, UUID> {

    private static final String TURN = "select cast(pg_advisory_xact_lock(hashtextextended(:what, 4003)) as text)";

    private final EntityManager entities;
    private final Callers callers;

    ApplicationDrafts(EntityManager entities, Callers callers) {
        this.entities = entities;
        this.callers = callers;
    }

    /**
     * One draft, for reading.
     *
     * @throws Problem 404 when there is none, or it is not the caller's to see
     */
    public ApplicationDraft get(DraftId id) {
        var parameters = new HashMap<String, Object>(Map.of("id", id.value()));
        return find("id = :id" + own(parameters), parameters)
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("draft", id));
    }

    /** One draft, to be changed: two tabs that save at once come one after the other, and the later one is told so. */
    ApplicationDraft take(DraftId id) {
        turn(id.toString());
        return get(id);
    }

    /** How many an enterprise has open; nobody else counts or begins one for it until the transaction ends. */
    long countOpen(SocialCreditCode uscc) {
        turn(uscc.code());
        return count("uscc = ?1 and state = ?2", uscc, DraftState.OPEN);
    }

    /** Whether a correction of the project is being drafted already. */
    boolean isOpenFor(ProjectId project) {
        return count("projectId = ?1 and state = ?2", project.value(), DraftState.OPEN) > 0;
    }

    /** One row more than the page, in the order of their ids. */
    List<ApplicationDraft> list(DraftState state, UUID after, int limit) {
        var parameters = new HashMap<String, Object>(Map.of("state", state, "after", after));
        return find("state = :state and id > :after" + own(parameters) + " order by id", parameters)
                .page(0, limit + 1)
                .list();
    }

    private void turn(String what) {
        entities.createNativeQuery(TURN).setParameter("what", what).getSingleResult();
    }

    private String own(Map<String, Object> parameters) {
        if (callers.current().has(Role.AUDITOR)) {
            return "";
        }
        parameters.put("uscc", SocialCreditCode.of(callers.requireUscc()));
        return " and uscc = :uscc";
    }
}
