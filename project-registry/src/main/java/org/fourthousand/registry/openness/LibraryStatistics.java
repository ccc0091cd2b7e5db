package org.fourthousand.registry.openness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.List;
import org.fourthousand.kit.openness.OpenCategory;
import org.fourthousand.kit.openness.OpenDataSettings;
import org.fourthousand.registry.openness.LibraryStatisticsView.Line;
import org.fourthousand.registry.openness.LibraryStatisticsView.Sums;

/** Counts the published projects by one dimension. */
@ApplicationScoped
class LibraryStatistics {

    private static final int MOST_LINES = 1000;

    private static final String BY = """
            select %1$s as key, count(*) as projects, sum(total_investment) as investment, sum(requested_amount) as requested
            from open_project group by %1$s order by count(*) desc, %1$s
            """;

    private final EntityManager entities;
    private final OpenProjects projects;
    private final OpenDataSettings settings;

    LibraryStatistics(EntityManager entities, OpenProjects projects, OpenDataSettings settings) {
        this.entities = entities;
        this.projects = projects;
        this.settings = settings;
    }

    /** The statistics now; what is beyond the thousand largest values is summed up. */
    LibraryStatisticsView by(Dimension dimension) {
        var lines = lines(dimension);
        var shown = lines.stream().limit(MOST_LINES).toList();
        var rest = lines.subList(shown.size(), lines.size());
        return new LibraryStatisticsView(
                dimension,
                OpenCategory.RESULT,
                settings.license(),
                projects.updatedAt().orElse(null),
                sum(lines),
                shown,
                rest.isEmpty() ? null : sum(rest));
    }

    @SuppressWarnings("unchecked")
    private List<Line> lines(Dimension dimension) {
        List<Tuple> rows = entities.createNativeQuery(BY.formatted(dimension.column()), Tuple.class)
                .getResultList();
        return rows.stream().map(row -> line(dimension, row)).toList();
    }

    private static Line line(Dimension dimension, Tuple row) {
        var key = (String) row.get("key");
        var sums = new Sums(
                (Long) row.get("projects"), (BigDecimal) row.get("investment"), (BigDecimal) row.get("requested"));
        return new Line(key, key == null ? null : dimension.words(key), sums);
    }

    private static Sums sum(List<Line> lines) {
        return lines.stream().map(Line::sums).reduce(Sums.NONE, Sums::plus);
    }
}
