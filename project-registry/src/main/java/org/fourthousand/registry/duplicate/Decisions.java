package org.fourthousand.registry.duplicate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What officers decided of candidates. */
@ApplicationScoped
class Decisions implements PanacheRepositoryBase<DuplicateDecision, UUID> {

    /** All that was ever said of a candidate, oldest first; the last word counts. */
    List<DuplicateDecision> of(CandidateId candidate) {
        return list("candidateId = ?1 order by id", candidate.value());
    }

    /** The same for many candidates at once. */
    Map<CandidateId, List<DuplicateDecision>> of(Collection<CandidateId> candidates) {
        var ids = candidates.stream().map(CandidateId::value).toList();
        return list("candidateId in ?1 order by id", ids).stream()
                .collect(Collectors.groupingBy(DuplicateDecision::candidate));
    }
}
