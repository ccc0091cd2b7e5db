package org.fourthousand.kit.caller;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.jspecify.annotations.Nullable;

/** Knows the caller: the token's bearer within a request, the service itself within {@link #runAs}, else nobody. */
@ApplicationScoped
public class Callers {

    private static final ScopedValue<Caller> ACTING = ScopedValue.newInstance();

    private final SecurityIdentity identity;

    Callers(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Who is acting now; {@link Caller#nobody()} when nobody is known. */
    public Caller current() {
        if (ACTING.isBound()) {
            return ACTING.get();
        }
        if (!Arc.container().requestContext().isActive() || identity.isAnonymous()) {
            return Caller.nobody();
        }
        return fromToken();
    }

    /** Does something as the service itself, for consumers and schedules. */
    public void runAs(Caller caller, Runnable action) {
        ScopedValue.where(ACTING, caller).run(action);
    }

    /** The enterprise the caller acts for; a token without that claim is refused with 403. */
    public String requireUscc() {
        return require(current().uscc(), "uscc");
    }

    /** The officer's division; a token without that claim is refused with 403. */
    public String requireDivision() {
        return require(current().division(), "division");
    }

    /** The department the officer signs for; a token that names neither of the two is refused with 403. */
    public Department requireDepartment() {
        var department = current().department();
        if (department == null) {
            throw new Problem(
                    CommonProblem.FORBIDDEN,
                    Text.of(
                            "令牌须含声明 department,取值 industry(工信)或 finance(财政),请联系管理员。",
                            "Your token needs the claim department, industry or finance; ask the administrator."));
        }
        return department;
    }

    /** The expert's id; a token without that claim is refused with 403. */
    public String requireExpertId() {
        return require(current().expertId(), "expert_id");
    }

    private static String require(@Nullable String claim, String name) {
        if (claim == null || claim.isBlank()) {
            throw new Problem(
                    CommonProblem.FORBIDDEN,
                    Text.of("令牌缺少声明 %s,请联系管理员。", "Your token lacks the claim %s; ask the administrator.")
                            .with(name));
        }
        return claim;
    }

    private Caller fromToken() {
        var roles = identity.getRoles().stream()
                .map(Role::named)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            var name = identity.getPrincipal().getName();
            return new Caller(name, name, roles, null, null, null, false);
        }
        String displayName = token.getClaim("name");
        return new Caller(
                token.getSubject(),
                displayName == null ? token.getName() : displayName,
                roles,
                token.getClaim("uscc"),
                token.getClaim("division"),
                department(token.getClaim("department")),
                token.getClaim("expert_id"),
                false);
    }

    private static @Nullable Department department(@Nullable String claim) {
        return claim == null ? null : Department.named(claim).orElse(null);
    }
}
