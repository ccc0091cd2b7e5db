package org.fourthousand.review.library;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The library as this service knows it. */
@ApplicationScoped
public class LibraryProjects implements PanacheRepositoryBase<LibraryProject, UUID> {

    /** Projects of a fund that stand in the library now, in the order of their id. */
    public List<LibraryProject> inLibrary(String fund) {
        return list("fund = ?1 and entered and standing = ?2 order by projectId", fund, Standing.IN_LIBRARY);
    }

    /** As {@link #inLibrary(String)}, at most so many of those after an id. */
    public List<LibraryProject> inLibrary(String fund, UUID after, int most) {
        return find(
                        "fund = ?1 and entered and standing = ?2 and projectId > ?3 order by projectId",
                        fund,
                        Standing.IN_LIBRARY,
                        after)
                .page(0, most)
                .list();
    }

    /** Those of some projects that are not, or no longer, in the library. */
    public Set<ProjectId> goneOf(Collection<ProjectId> projects) {
        var present = list(
                        "projectId in ?1 and entered and standing = ?2",
                        projects.stream().map(ProjectId::value).toList(),
                        Standing.IN_LIBRARY)
                .stream()
                .map(LibraryProject::id)
                .collect(Collectors.toUnmodifiableSet());
        return projects.stream().filter(project -> !present.contains(project)).collect(Collectors.toUnmodifiableSet());
    }
}
