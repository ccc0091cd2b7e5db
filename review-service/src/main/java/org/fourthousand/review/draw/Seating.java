package org.fourthousand.review.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.fourthousand.events.review.ExpertInvited;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.outbox.Outbox;
import org.fourthousand.review.expert.ExpertId;
import org.fourthousand.review.expert.Identities;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.review.round.RoundId;
import org.fourthousand.review.round.SelectionRound;
import org.fourthousand.review.scoring.Assignment;
import org.fourthousand.review.scoring.AssignmentId;
import org.fourthousand.review.scoring.Scoresheet;

/** Gives experts their seats, each with an empty scoresheet, and invites them. */
@ApplicationScoped
class Seating {

    /** Seats of a draw are written as arrays: fifty thousand entities would fill the memory of a small service. */
    private static final int AT_ONCE = 5000;

    private static final String SEATS = """
            insert into assignment (id, round_id, project_id, expert_id, state, version)
            select id, :round, project_id, expert_id, 'DRAWN', 0
            from unnest(cast(:ids as uuid[]), cast(:projects as uuid[]), cast(:experts as uuid[])) as seat(id, project_id, expert_id)
            """;

    private static final String SHEETS = """
            insert into scoresheet (assignment_id, round_id, project_id, expert_id, marks, version)
            select id, :round, project_id, expert_id, '{"marks": []}', 0
            from unnest(cast(:ids as uuid[]), cast(:projects as uuid[]), cast(:experts as uuid[])) as seat(id, project_id, expert_id)
            """;

    private record Seat(UUID id, UUID project, UUID expert) {}

    private final EntityManager entities;
    private final Identities identities;
    private final History history;
    private final Outbox outbox;

    Seating(EntityManager entities, Identities identities, History history, Outbox outbox) {
        this.entities = entities;
        this.identities = identities;
        this.history = history;
        this.outbox = outbox;
    }

    /** Seats all panels of a draw and invites every expert once. */
    void seat(SelectionRound round, DrawFile file) {
        var loads = new TreeMap<ExpertId, Integer>((a, b) -> a.toString().compareTo(b.toString()));
        List<Seat> seats = new ArrayList<>();
        for (var panel : file.panels()) {
            for (var expert : panel.experts()) {
                seats.add(
                        new Seat(AssignmentId.next().value(), panel.projectId().value(), expert.value()));
                loads.merge(expert, 1, Integer::sum);
            }
        }
        for (int from = 0; from < seats.size(); from += AT_ONCE) {
            write(round.id(), seats.subList(from, Math.min(seats.size(), from + AT_ONCE)));
        }
        var invited = identities.of(loads.keySet());
        loads.forEach((expert, projects) -> outbox.append(new ExpertInvited(
                round.id().value(),
                expert.value(),
                Objects.requireNonNull(invited.get(expert)).email(),
                projects,
                round.scoresDueOn())));
    }

    private void write(RoundId round, List<Seat> seats) {
        insert(SEATS, round, seats);
        insert(SHEETS, round, seats);
        history.appendFirst("assignment", seats.stream().map(Seat::id).toList(), "DRAWN", "drawn");
    }

    private void insert(String statement, RoundId round, List<Seat> seats) {
        entities.createNativeQuery(statement)
                .setParameter("round", round.value())
                .setParameter("ids", column(seats, Seat::id))
                .setParameter("projects", column(seats, Seat::project))
                .setParameter("experts", column(seats, Seat::expert))
                .executeUpdate();
    }

    private static UUID[] column(List<Seat> seats, Function<Seat, UUID> of) {
        return seats.stream().map(of).toArray(UUID[]::new);
    }

    /** Seats one expert in a place that became free. */
    void seat(RoundId round, ProjectId project, ExpertId expert) {
        var seat = new Assignment(round, project, expert);
        entities.persist(seat);
        entities.persist(new Scoresheet(seat));
        entities.flush();
        history.append("assignment", seat.id().value(), "", seat.state().name(), "drawn as a replacement");
    }
}
