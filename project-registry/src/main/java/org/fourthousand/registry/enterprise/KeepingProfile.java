package org.fourthousand.registry.enterprise;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.SocialCreditCode;
import org.jspecify.annotations.Nullable;

/** What an enterprise does with its profile: write it, and write it anew. */
@ApplicationScoped
class KeepingProfile {

    private static final String TYPE = "enterprise";
    private static final String REGISTERED = "REGISTERED";

    private final Enterprises enterprises;
    private final History history;
    private final Callers callers;

    KeepingProfile(Enterprises enterprises, History history, Callers callers) {
        this.enterprises = enterprises;
        this.history = history;
        this.callers = callers;
    }

    /** A profile as it stands now, and whether this was its first writing. */
    record Kept(Enterprise enterprise, boolean first) {}

    /**
     * Writes the caller's own profile.
     *
     * @throws Problem 404 for another enterprise's, 428 without If-Match after the first writing, 412 when it is stale
     */
    Kept write(SocialCreditCode uscc, @Nullable String ifMatch, EnterpriseProfile profile) {
        requireOwn(uscc);
        requireSense(profile);
        var known = enterprises.find(uscc).orElse(null);
        return known == null ? first(uscc, ifMatch, profile) : again(known, ifMatch, profile);
    }

    private Kept first(SocialCreditCode uscc, @Nullable String ifMatch, EnterpriseProfile profile) {
        if (ifMatch != null) {
            throw new Problem(CommonProblem.STALE, Text.of("该企业尚无资料。", "There is no profile of it yet."));
        }
        var enterprise = new Enterprise(EnterpriseId.next(), uscc, profile);
        enterprises.persistAndFlush(enterprise);
        history.append(TYPE, enterprise.id().value(), "", REGISTERED, "登记企业 / registered");
        return new Kept(enterprise, true);
    }

    private Kept again(Enterprise known, @Nullable String ifMatch, EnterpriseProfile profile) {
        Revisions.require(ifMatch, known.version());
        var changes = known.profile().changesTo(profile);
        if (!changes.isEmpty()) {
            known.revise(profile);
            enterprises.flush();
            history.append(TYPE, known.id().value(), REGISTERED, REGISTERED, String.join("; ", changes));
        }
        return new Kept(known, false);
    }

    /** Another enterprise's code is answered as if there were none. */
    void requireOwn(SocialCreditCode uscc) {
        if (!uscc.code().equals(callers.requireUscc())) {
            throw Problem.notFound("enterprise", uscc);
        }
    }

    private static void requireSense(EnterpriseProfile profile) {
        if (profile.division().kind() == Division.Kind.PROVINCE) {
            throw new Problem(
                    CommonProblem.INVALID_REQUEST,
                    Text.of("请改正 violations 中所列各项。", "Mend what violations lists."),
                    List.of(Violation.at("/division", Text.of("请填县市区或市州。", "Name the county or the prefecture."))));
        }
    }
}
