package org.fourthousand.review.draw;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fourthousand.kit.history.Sm3;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.review.draw.DrawFile.Change;
import org.fourthousand.review.round.RoundId;

/** The published files of all draws, and the replacements made after them. */
@ApplicationScoped
public class Draws {

    private final EntityManager entities;
    private final ObjectMapper mapper;

    Draws(EntityManager entities, ObjectMapper mapper) {
        this.entities = entities;
        this.mapper = mapper;
    }

    /** Keeps the file of a draw; answers its SM3. */
    String keep(DrawFile file, Instant drawnAt) {
        try {
            var text = mapper.writeValueAsString(file);
            entities.persist(new Draw(file.roundId(), text, drawnAt));
            return Sm3.hex(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void keep(RoundId round, Change change, Instant at) {
        entities.persist(new Replacement(round, change, at));
    }

    /** The file of a round's draw with all replacements. @throws Problem 404 when there is none, or not for the caller */
    public DrawFile published(RoundId round) {
        var draw = Optional.ofNullable(entities.find(Draw.class, round.value()))
                .orElseThrow(() -> Problem.notFound("draw", round));
        try {
            return mapper.readValue(draw.file(), DrawFile.class).with(changes(round));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the file of the draw cannot be read", impossible);
        }
    }

    private List<Change> changes(RoundId round) {
        return entities.createQuery("from Replacement where roundId = :round order by position", Replacement.class)
                .setParameter("round", round.value())
                .getResultStream()
                .map(Replacement::change)
                .toList();
    }
}
