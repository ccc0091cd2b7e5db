package org.fourthousand.review.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.fourthousand.events.review.ExpertInvited;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.outbox.Outbox;
import org.fourthousand.review.expert.ExpertId;
import org.fourthousand.review.expert.Experts;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.review.round.RoundId;
import org.fourthousand.review.round.SelectionRound;
import org.fourthousand.review.scoring.Assignment;
import org.fourthousand.review.scoring.Scoresheet;

/** Gives experts their seats, each with an empty scoresheet, and invites them. */
@ApplicationScoped
class Seating {

    private final EntityManager entities;
    private final Experts experts;
    private final History history;
    private final Outbox outbox;

    Seating(EntityManager entities, Experts experts, History history, Outbox outbox) {
        this.entities = entities;
        this.experts = experts;
        this.history = history;
        this.outbox = outbox;
    }

    /** Seats all panels of a draw and invites every expert once. */
    void seat(SelectionRound round, DrawFile file) {
        var loads = new TreeMap<ExpertId, Integer>((a, b) -> a.toString().compareTo(b.toString()));
        List<Assignment> seats = new ArrayList<>();
        for (var panel : file.panels()) {
            for (var expert : panel.experts()) {
                seats.add(new Assignment(round.id(), panel.projectId(), expert));
                loads.merge(expert, 1, Integer::sum);
            }
        }
        seats.forEach(entities::persist);
        entities.flush();
        seats.forEach(seat -> entities.persist(new Scoresheet(seat)));
        entities.flush();
        history.appendFirst(
                "assignment", seats.stream().map(seat -> seat.id().value()).toList(), "DRAWN", "drawn");
        var identities = experts.identities(loads.keySet());
        loads.forEach((expert, projects) -> outbox.append(new ExpertInvited(
                round.id().value(),
                expert.value(),
                Objects.requireNonNull(identities.get(expert)).email(),
                projects,
                round.scoresDueOn())));
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
