package org.fourthousand.review.expert;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.revision.Revisions;
import org.jspecify.annotations.Nullable;

/** Experts as the caller may see them. */
@Singleton
public class ExpertViews {

    private final Identities identities;
    private final Accounts accounts;
    private final Callers callers;

    ExpertViews(Identities identities, Accounts accounts, Callers callers) {
        this.identities = identities;
        this.accounts = accounts;
        this.callers = callers;
    }

    /** 200 with the expert and the ETag. */
    public Response answer(Expert expert) {
        return Response.ok(of(expert)).tag(Revisions.tag(expert.version())).build();
    }

    ExpertView of(Expert expert) {
        var id = expert.id();
        return view(
                expert,
                mayKnow() ? identities.of(id).orElse(null) : null,
                accounts.of(List.of(id)).get(id));
    }

    Page<ExpertView> of(Page<Expert> page) {
        var ids = page.items().stream().map(Expert::id).toList();
        var states = accounts.of(ids);
        var known = mayKnow() ? identities.of(ids) : Map.<ExpertId, Identity>of();
        return page.map(expert -> view(expert, known.get(expert.id()), states.get(expert.id())));
    }

    /** An administrator may write an identity, and still has it at hand then, but may not read it back. */
    private boolean mayKnow() {
        var caller = callers.current();
        return !caller.has(Role.ADMINISTRATOR) || caller.has(Role.REVIEW_OFFICER);
    }

    private ExpertView view(Expert expert, @Nullable Identity identity, @Nullable AccountView account) {
        if (identity == null) {
            return ExpertView.blind(expert, account);
        }
        var caller = callers.current();
        var own = Objects.equals(caller.expertId(), expert.id().toString()) && !caller.has(Role.REVIEW_OFFICER);
        var masked = identity.masked();
        return ExpertView.of(
                expert,
                own ? new Identity(identity.name(), identity.email(), identity.phone(), masked.bankAccount()) : masked,
                account);
    }
}
