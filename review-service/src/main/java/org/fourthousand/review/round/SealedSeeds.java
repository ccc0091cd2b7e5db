package org.fourthousand.review.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.fourthousand.kit.history.Sm3;
import org.fourthousand.review.library.ProjectId;

/** Seals a random seed when a round opens, and reveals it once the round is drawn. */
@ApplicationScoped
public class SealedSeeds {

    private static final int BYTES = 32;

    private final EntityManager entities;
    private final SecureRandom random = new SecureRandom();

    SealedSeeds(EntityManager entities) {
        this.entities = entities;
    }

    /** Seals a new seed for a round and answers the commitment to it. */
    String seal(SelectionRound round, List<ProjectId> candidates) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var seed = HexFormat.of().formatHex(bytes);
        entities.persist(new SealedSeed(round.id(), seed));
        return commitment(seed, round, candidates);
    }

    /** The seed of a round that has been drawn; the database shows it to nobody before. */
    public String reveal(SelectionRound round) {
        entities.flush();
        return entities.createQuery("from SealedSeed where roundId = :round", SealedSeed.class)
                .setParameter("round", round.id().value())
                .getSingleResult()
                .seed();
    }

    /**
     * SM3 over {@code seed|roundId|panelSize|maxProjectsPerExpert|id,id,…} in UTF-8, the candidates' ids in ascending order:
     * it binds the draw to the seed and to everything that was frozen with it. 64 hexadecimal digits.
     */
    private static String commitment(String seed, SelectionRound round, List<ProjectId> candidates) {
        var ids = candidates.stream().sorted().map(ProjectId::toString).collect(Collectors.joining(","));
        return Sm3.hex(String.join(
                "|",
                seed,
                round.id().toString(),
                Integer.toString(round.panelSize()),
                Integer.toString(round.maxProjectsPerExpert()),
                ids));
    }
}
