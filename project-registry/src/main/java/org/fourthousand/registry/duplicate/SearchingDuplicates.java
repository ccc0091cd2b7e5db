package org.fourthousand.registry.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.fourthousand.kit.policy.PolicyParameters;
import org.fourthousand.registry.application.Project;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.application.ProjectStage;

/** Looks among all submitted projects for those that may be the same as one of them (查重). */
@ApplicationScoped
public class SearchingDuplicates {

    private static final Comparator<Print> HANDED_IN_FIRST = Comparator.comparing(Print::handedInAt)
            .thenComparing(print -> print.project().value());

    private final Prints prints;
    private final Candidates candidates;
    private final PolicyParameters parameters;

    SearchingDuplicates(Prints prints, Candidates candidates, PolicyParameters parameters) {
        this.prints = prints;
        this.candidates = candidates;
        this.parameters = parameters;
    }

    /**
     * Prints the project as it is handed in and keeps every pair that is alike enough to be listed. Pairs found before are
     * compared again, so that they say what the forms say now. The caller must be the service or the province's library
     * office. A form that is in the enterprise's hands is left alone: it is not handed in.
     */
    public void search(Project project) {
        if (isInTheEnterprisesHands(project.stage())) {
            return;
        }
        var listed = parameters.today("duplicate-similarity-listed").integer();
        var print = prints.keep(project);
        var known = knownPairs(project.id());
        for (var other : prints.like(print, known)) {
            var similarity = Similarity.between(print, other);
            if (similarity.points() >= listed || known.contains(other.project())) {
                var isLater = HANDED_IN_FIRST.compare(print, other) > 0;
                candidates.keep(isLater ? print : other, isLater ? other : print, similarity);
            }
        }
    }

    private Set<ProjectId> knownPairs(ProjectId project) {
        return candidates.ever(project).stream()
                .map(pair -> pair.project().equals(project) ? pair.other() : pair.project())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isInTheEnterprisesHands(ProjectStage stage) {
        return switch (stage) {
            case DRAFT, RETURNED, WITHDRAWN -> true;
            case SUBMITTED,
                    COUNTY_RECOMMENDED,
                    CITY_RECOMMENDED,
                    FORM_CHECKED,
                    IN_LIBRARY,
                    SELECTED,
                    AWARDED,
                    SUSPENDED,
                    ACCEPTED,
                    EXITED -> false;
        };
    }
}
