package org.fourthousand.review.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fourthousand.kit.policy.PolicyParameters;
import org.fourthousand.kit.value.SocialCreditCode;
import org.fourthousand.review.expert.Expert;
import org.fourthousand.review.expert.ExpertId;
import org.fourthousand.review.round.SelectionRound;
import org.jspecify.annotations.Nullable;

/**
 * Finds conflicts of interest (回避): declared ties that bind on a day, and panels for the same enterprise lately. What the
 * caller may not see finds no conflict, so the office or the service asks for many, an expert only for themselves.
 */
@ApplicationScoped
public class Conflicts {

    private static final String SAME_ENTERPRISE_YEARS = "same-enterprise-years";

    /** Seats in other rounds of this year or the years before or after: whichever is drawn later keeps its distance. */
    private static final String PANELS_FOR_THE_SAME = """
            select distinct c.uscc, a.expert_id from assignment a
            join candidate c on c.round_id = a.round_id and c.project_id = a.project_id
            join selection_round r on r.id = a.round_id
            where a.round_id <> :round and a.state <> 'RECUSED' and abs(r.year - :year) <= :years
              and (cast(:uscc as text) is null or c.uscc = :uscc)
              and (cast(:expert as uuid) is null or a.expert_id = :expert)
              and (cast(:before as uuid) is null or a.id < :before)
            """;

    private final EntityManager entities;
    private final PolicyParameters policy;
    private final Clock clock;

    Conflicts(EntityManager entities, PolicyParameters policy, Clock clock) {
        this.entities = entities;
        this.policy = policy;
        this.clock = clock;
    }

    /** Years (of rounds) for which one panel keeps an expert from the next for the same enterprise; fixed by the opening. */
    public int sameEnterpriseYears(SelectionRound round) {
        var opened = Objects.requireNonNull(round.openedAt());
        return policy.on(SAME_ENTERPRISE_YEARS, LocalDate.ofInstant(opened, clock.getZone()))
                .integer();
    }

    /**
     * All conflicts of some experts in a round, by today's declarations; one per expert and enterprise.
     *
     * @param enterprise only with this one; null for any
     */
    public List<Conflict> among(
            Collection<Expert> experts, SelectionRound round, @Nullable SocialCreditCode enterprise) {
        List<Conflict> found = new ArrayList<>();
        var tied = new HashSet<UUID>();
        var today = LocalDate.now(clock);
        for (var expert : experts) {
            expert.bindingTies(today, round.recusalYears()).forEach((uscc, tie) -> {
                if (enterprise == null || enterprise.equals(uscc)) {
                    found.add(new Conflict(uscc, expert.id(), Ground.of(tie)));
                }
            });
            tied.add(expert.id().value());
        }
        var known = new HashSet<>(found.stream().map(Conflicts::withoutGround).toList());
        panels(round, enterprise, null, null).stream()
                .filter(conflict -> tied.contains(conflict.expert().value()))
                .filter(conflict -> !known.contains(withoutGround(conflict)))
                .forEach(found::add);
        return found;
    }

    /**
     * What keeps an expert who has a seat from handing its scores in, if anything does by now.
     *
     * @param seat id of the seat; only earlier panels stand against it
     */
    public Optional<Ground> against(Expert expert, SocialCreditCode enterprise, SelectionRound round, UUID seat) {
        return Optional.ofNullable(expert.bindingTies(LocalDate.now(clock), round.recusalYears())
                        .get(enterprise))
                .map(Ground::of)
                .or(() -> panels(round, enterprise, expert.id(), seat).stream()
                        .findFirst()
                        .map(Conflict::ground));
    }

    @SuppressWarnings("unchecked")
    private List<Conflict> panels(
            SelectionRound round,
            @Nullable SocialCreditCode enterprise,
            @Nullable ExpertId expert,
            @Nullable UUID before) {
        List<Tuple> rows = entities.createNativeQuery(PANELS_FOR_THE_SAME, Tuple.class)
                .setParameter("round", round.id().value())
                .setParameter("year", round.year())
                .setParameter("years", sameEnterpriseYears(round))
                .setParameter("uscc", enterprise == null ? null : enterprise.code())
                .setParameter("expert", expert == null ? null : expert.value())
                .setParameter("before", before)
                .getResultList();
        return rows.stream()
                .map(row -> new Conflict(
                        SocialCreditCode.of((String) row.get("uscc")),
                        new ExpertId((UUID) row.get("expert_id")),
                        Ground.SAME_ENTERPRISE))
                .toList();
    }

    private static List<Object> withoutGround(Conflict conflict) {
        return List.of(conflict.enterprise(), conflict.expert());
    }
}
