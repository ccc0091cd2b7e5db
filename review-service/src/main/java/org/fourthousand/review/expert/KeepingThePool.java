package org.fourthousand.review.expert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.review.turn.Turns;
import org.jspecify.annotations.Nullable;

/** Takes experts into the pool and keeps their declarations up to date. */
@ApplicationScoped
public class KeepingThePool {

    private final Experts experts;
    private final History history;
    private final Turns turns;
    private final Clock clock;

    KeepingThePool(Experts experts, History history, Turns turns, Clock clock) {
        this.experts = experts;
        this.history = history;
        this.turns = turns;
        this.clock = clock;
    }

    /** Takes an expert in. @throws Problem 409 when that id is in the pool */
    Expert join(Declaration declaration) {
        refuseImpossible(declaration);
        var id = Objects.requireNonNullElseGet(declaration.id(), ExpertId::next);
        turns.alone(id.value());
        if (experts.findByIdOptional(id.value()).isPresent()) {
            throw new Problem(
                    ExpertProblem.ALREADY_IN_POOL,
                    Text.of("编号 %s 已使用。", "The id %s is taken.").with(id));
        }
        var expert = new Expert(id, declaration, clock.instant());
        experts.join(expert, new ExpertIdentity(id, declaration.name(), declaration.email()));
        history.append("expert", id.value(), "", "IN_POOL", "joined the pool");
        return expert;
    }

    /** Replaces a declaration. */
    Expert declare(ExpertId id, @Nullable String ifMatch, Declaration declaration) {
        refuseImpossible(declaration);
        if (declaration.id() != null && !declaration.id().equals(id)) {
            throw new Problem(
                    ExpertProblem.ID_DIFFERS,
                    Text.of("正文中的 id 须与路径一致。", "The id in the body must be that of the path."));
        }
        var expert = experts.get(id);
        Revisions.require(ifMatch, expert.version());
        expert.declare(declaration);
        experts.identity(id).ifPresent(identity -> identity.rename(declaration.name(), declaration.email()));
        experts.flush();
        history.append("expert", id.value(), "IN_POOL", "IN_POOL", "declared anew");
        return expert;
    }

    private static void refuseImpossible(Declaration declaration) {
        List<Violation> violations = new ArrayList<>();
        for (int index = 0; index < declaration.employments().size(); index++) {
            var employment = declaration.employments().get(index);
            if (employment.to() != null && employment.to().isBefore(employment.from())) {
                violations.add(Violation.at(
                        "/employments/" + index + "/to", Text.of("不得早于 from", "must not lie before from")));
            }
        }
        if (!violations.isEmpty()) {
            throw new Problem(
                    ExpertProblem.EMPLOYMENT_ENDS_BEFORE_IT_BEGINS,
                    Text.of("请改正任职日期。", "Mend the dates of the employment."),
                    violations);
        }
    }
}
