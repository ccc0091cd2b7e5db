package org.fourthousand.review.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.fourthousand.kit.value.Yuan;
import org.fourthousand.review.bundle.RoundBundle.Entrant;
import org.fourthousand.review.bundle.RoundBundle.Outcome;
import org.fourthousand.review.bundle.RoundBundle.Place;
import org.fourthousand.review.bundle.RoundBundle.Raised;
import org.fourthousand.review.bundle.RoundBundle.Sheet;
import org.fourthousand.review.bundle.RoundBundle.Waiver;
import org.fourthousand.review.draw.Draws;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.review.publicity.ObjectionState;
import org.fourthousand.review.round.Candidate;
import org.fourthousand.review.round.Candidates;
import org.fourthousand.review.round.RoundId;
import org.fourthousand.review.round.RoundView;
import org.fourthousand.review.round.Rounds;
import org.fourthousand.review.selection.LeadingDecisions;
import org.fourthousand.review.selection.QuotaWaiver;
import org.fourthousand.review.selection.QuotaWaivers;

/** Puts the file of a round together; called as the service, since no caller may read all of it row by row. */
@ApplicationScoped
class Bundles {

    /** Marks without their reasons, which could betray who wrote them, in an order that tells nothing else. */
    private static final String SHEETS = """
            select s.project_id, cast(g.marks as text) as marks from scoresheet s
            cross join lateral (select jsonb_object_agg(m ->> 'criterion', m ->> 'score') as marks
                                from jsonb_array_elements(s.marks -> 'marks') m) g
            where s.round_id = :round and s.locked_at is not null and s.voided_at is null
            order by s.project_id, cast(g.marks as text)
            """;

    private static final String RANKING =
            "select rank, project_id, cast(panel as text) as panel, cast(score as text) as score from ranked_project"
                    + " where round_id = :round order by rank";

    private static final String DECISIONS =
            "select rank, project_id, computed, outcome, entitled, amount, held from decision where round_id = :round"
                    + " order by rank";

    private static final String OBJECTIONS =
            "select project_id, state from objection where round_id = :round order by project_id, id";

    private final EntityManager entities;
    private final Rounds rounds;
    private final Candidates candidates;
    private final Draws draws;
    private final QuotaWaivers waivers;
    private final LeadingDecisions leading;
    private final ObjectMapper mapper;

    Bundles(
            EntityManager entities,
            Rounds rounds,
            Candidates candidates,
            Draws draws,
            QuotaWaivers waivers,
            LeadingDecisions leading,
            ObjectMapper mapper) {
        this.entities = entities;
        this.rounds = rounds;
        this.candidates = candidates;
        this.draws = draws;
        this.waivers = waivers;
        this.leading = leading;
        this.mapper = mapper;
    }

    RoundBundle of(RoundId id) {
        return new RoundBundle(
                RoundBundle.FORMAT,
                RoundView.of(rounds.get(id)),
                draws.published(id),
                candidates.of(id).stream().map(Bundles::entrant).toList(),
                rows(SHEETS, id, row -> new Sheet(project(row), marks((String) row.get("marks")))),
                rows(RANKING, id, this::place),
                waivers.of(id).stream().map(Bundles::waiver).toList(),
                rows(DECISIONS, id, Bundles::outcome),
                leading.standing(id).orElse(null),
                rows(
                        OBJECTIONS,
                        id,
                        row -> new Raised(project(row), ObjectionState.valueOf((String) row.get("state")))));
    }

    private Place place(Tuple row) {
        return new Place(
                (Integer) row.get("rank"), project(row), totals((String) row.get("panel")), (String) row.get("score"));
    }

    private static Waiver waiver(QuotaWaiver waiver) {
        return new Waiver(waiver.target().by(), waiver.target().key(), waiver.reason(), waiver.signatory());
    }

    private static Outcome outcome(Tuple row) {
        return new Outcome(
                (Integer) row.get("rank"),
                project(row),
                (String) row.get("computed"),
                (String) row.get("outcome"),
                new Yuan((BigDecimal) row.get("entitled")),
                new Yuan((BigDecimal) row.get("amount")),
                (Boolean) row.get("held"));
    }

    private static Entrant entrant(Candidate candidate) {
        return new Entrant(
                candidate.projectId(),
                candidate.name(),
                candidate.uscc().code(),
                candidate.enterpriseName(),
                candidate.division(),
                candidate.industry(),
                candidate.flags().stream().map(Enum::name).sorted().toList(),
                candidate.totalInvestment(),
                candidate.requestedAmount(),
                candidate.libraryDate());
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> rows(String query, RoundId round, Function<Tuple, T> read) {
        return ((List<Tuple>) entities.createNativeQuery(query, Tuple.class)
                        .setParameter("round", round.value())
                        .getResultList())
                .stream().map(read).toList();
    }

    private static ProjectId project(Tuple row) {
        return new ProjectId((UUID) row.get("project_id"));
    }

    private Map<String, String> marks(String json) {
        try {
            return mapper.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("marks of a sheet cannot be read", impossible);
        }
    }

    private List<String> totals(String json) {
        try {
            return mapper.readValue(json, new TypeReference<Map<String, List<String>>>() {})
                    .getOrDefault("totals", List.of());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("totals of a panel cannot be read", impossible);
        }
    }
}
