package org.fourthousand.registry.openness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fourthousand.kit.openness.Dataset;
import org.fourthousand.kit.openness.Dataset.Distribution;
import org.fourthousand.kit.openness.OpenCategory;
import org.fourthousand.kit.openness.OpenDataSettings;
import org.jspecify.annotations.Nullable;

/** All open data of this service (clause 六.5), each with its category. */
@ApplicationScoped
class OpenDataCatalogue {

    static final String CSV = "text/csv";

    private final OpenProjects projects;
    private final OpenDataSettings settings;

    OpenDataCatalogue(OpenProjects projects, OpenDataSettings settings) {
        this.projects = projects;
        this.settings = settings;
    }

    List<Dataset> datasets() {
        var updated = projects.updatedAt().orElse(null);
        return List.of(
                dataset(
                        "policy-parameters",
                        OpenCategory.DECISION,
                        "政策参数及其依据",
                        "The policy's numbers and their sources",
                        null,
                        json("policy-parameters")),
                dataset(
                        "reference",
                        OpenCategory.DECISION,
                        "参考数据:产业、增长极、园区、集群、区划、行业",
                        "Reference data: industries, poles, parks, clusters, divisions",
                        null,
                        json("reference")),
                dataset(
                        "roll-overs",
                        OpenCategory.DECISION,
                        "年度滚动",
                        "Yearly roll-overs",
                        null,
                        json("open-data/roll-overs")),
                dataset(
                        "projects",
                        OpenCategory.MANAGEMENT,
                        "在库项目",
                        "Projects in the library",
                        updated,
                        json("open-data/projects"),
                        new Distribution("open-data/projects.csv", CSV),
                        new Distribution("open-data/oc4ids.json", MediaType.APPLICATION_JSON)),
                dataset(
                        "services",
                        OpenCategory.SERVICE,
                        "服务在库项目的次数",
                        "Services given to projects in the library",
                        null,
                        json("open-data/services")),
                dataset(
                        "statistics",
                        OpenCategory.RESULT,
                        "项目库统计:按阶段、区划、行业、支柱产业、增长极、园区、资金、年度、企业",
                        "Statistics of the library by stage, division, industry, pillar, pole, park, fund, year and enterprise",
                        updated,
                        statistics()));
    }

    private Dataset dataset(
            String name,
            OpenCategory category,
            String zh,
            String en,
            @Nullable Instant updatedAt,
            Distribution... distributions) {
        return new Dataset(name, category, zh, en, settings.license(), updatedAt, List.of(distributions));
    }

    private static Distribution json(String href) {
        return new Distribution(href, MediaType.APPLICATION_JSON);
    }

    private static Distribution[] statistics() {
        return Arrays.stream(Dimension.values())
                .map(dimension -> "open-data/statistics/" + dimension.path())
                .flatMap(href -> Stream.of(json(href), new Distribution(href + ".csv", CSV)))
                .toArray(Distribution[]::new);
    }
}
