package org.fourthousand.review.expert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.review.turn.Turns;
import org.jspecify.annotations.Nullable;

/** Takes experts into the pool and out of it, and keeps their declarations up to date. */
@ApplicationScoped
public class KeepingThePool {

    private static final String IDENTITY = "identity";

    private final Experts experts;
    private final Identities identities;
    private final Accounts accounts;
    private final History history;
    private final Turns turns;
    private final Clock clock;

    KeepingThePool(
            Experts experts, Identities identities, Accounts accounts, History history, Turns turns, Clock clock) {
        this.experts = experts;
        this.identities = identities;
        this.accounts = accounts;
        this.history = history;
        this.turns = turns;
        this.clock = clock;
    }

    /** Takes an expert in, and wants an account for them. @throws Problem 409 when that id is in the pool */
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
        experts.persist(expert);
        experts.flush();
        identities.add(id, declaration.identity());
        accounts.wanted(id);
        history.append("expert", id.value(), "", expert.status().name(), "joined the pool");
        return expert;
    }

    /** Replaces a declaration; what changed stands in the history, not what it was: that is personal. */
    Expert declare(ExpertId id, @Nullable String ifMatch, Declaration declaration) {
        refuseImpossible(declaration);
        if (declaration.id() != null && !declaration.id().equals(id)) {
            throw new Problem(
                    ExpertProblem.ID_DIFFERS,
                    Text.of("正文中的 id 须与路径一致。", "The id in the body must be that of the path."));
        }
        var expert = experts.get(id);
        Revisions.require(ifMatch, expert.version());
        var changed = changed(expert, declaration);
        expert.declare(declaration, clock.instant());
        identities.replace(id, declaration.identity());
        experts.flush();
        if (changed.contains(IDENTITY) && expert.status() != ExpertStatus.LEFT) {
            accounts.wanted(id);
        }
        var status = expert.status().name();
        history.append("expert", id.value(), status, status, "declared anew: " + String.join(", ", changed));
        return expert;
    }

    /** No longer draws an expert, nor takes their scores, until {@link #reinstate}. @throws Problem 409 unless active */
    Expert suspend(ExpertId id, @Nullable String ifMatch, String reason) {
        return step(id, ifMatch, Expert::suspend, "suspended: " + reason);
    }

    /** Draws an expert again; one who had left gets the account back. @throws Problem 409 when active */
    Expert reinstate(ExpertId id, @Nullable String ifMatch, String reason) {
        var expert = step(id, ifMatch, Expert::reinstate, "reinstated: " + reason);
        accounts.wanted(id);
        return expert;
    }

    /** Takes an expert out of the pool, and their account from them. @throws Problem 409 when they have left */
    public Expert leave(ExpertId id, @Nullable String ifMatch, String reason) {
        var expert = step(id, ifMatch, Expert::leave, "left the pool: " + reason);
        accounts.unwanted(id);
        return expert;
    }

    private Expert step(ExpertId id, @Nullable String ifMatch, Consumer<Expert> step, String why) {
        var expert = experts.get(id);
        Revisions.allow(ifMatch, expert.version());
        var before = expert.status();
        step.accept(expert);
        experts.flush();
        history.append("expert", id.value(), before.name(), expert.status().name(), why);
        return expert;
    }

    private List<String> changed(Expert expert, Declaration declaration) {
        List<String> changed = new ArrayList<>();
        note(changed, IDENTITY, identities.of(expert.id()).orElse(null), declaration.identity());
        note(changed, "title", expert.title(), declaration.title());
        note(changed, "practisingSince", expert.practisingSince(), declaration.practisingSince());
        note(changed, "fields", expert.fields(), Expert.sorted(declaration.fields()));
        for (var kind : TieKind.values()) {
            note(changed, kind.name(), ofKind(expert.ties(), kind), ofKind(declaration.ties(), kind));
        }
        note(changed, "absences", Set.copyOf(expert.absences()), Set.copyOf(declaration.away()));
        return changed.isEmpty() ? List.of("nothing") : changed;
    }

    private static Set<Tie> ofKind(List<Tie> ties, TieKind kind) {
        return ties.stream().filter(tie -> tie.kind() == kind).collect(Collectors.toUnmodifiableSet());
    }

    private static void note(List<String> changed, String what, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(what);
        }
    }

    private static void refuseImpossible(Declaration declaration) {
        List<Violation> violations = new ArrayList<>();
        for (int index = 0; index < declaration.employments().size(); index++) {
            var employment = declaration.employments().get(index);
            refuseReversed(violations, "/employments/" + index, employment.from(), employment.to());
        }
        for (int index = 0; index < declaration.absences().size(); index++) {
            var absence = declaration.absences().get(index);
            refuseReversed(violations, "/absences/" + index, absence.from(), absence.to());
        }
        if (!violations.isEmpty()) {
            throw new Problem(ExpertProblem.DATES_REVERSED, Text.of("请改正起止日期。", "Mend the dates."), violations);
        }
    }

    private static void refuseReversed(
            List<Violation> violations, String pointer, LocalDate from, @Nullable LocalDate to) {
        if (to != null && to.isBefore(from)) {
            violations.add(Violation.at(pointer + "/to", Text.of("不得早于 from", "must not lie before from")));
        }
    }
}
