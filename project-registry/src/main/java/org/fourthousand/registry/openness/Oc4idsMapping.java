package org.fourthousand.registry.openness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fourthousand.kit.clock.SuiteClock;
import org.fourthousand.kit.openness.OpenDataSettings;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.Yuan;
import org.fourthousand.registry.application.Fund;
import org.fourthousand.registry.openness.Oc4idsProject.Address;
import org.fourthousand.registry.openness.Oc4idsProject.Budget;
import org.fourthousand.registry.openness.Oc4idsProject.BudgetBreakdown;
import org.fourthousand.registry.openness.Oc4idsProject.BudgetBreakdowns;
import org.fourthousand.registry.openness.Oc4idsProject.Classification;
import org.fourthousand.registry.openness.Oc4idsProject.Completion;
import org.fourthousand.registry.openness.Oc4idsProject.Gazetteer;
import org.fourthousand.registry.openness.Oc4idsProject.Location;
import org.fourthousand.registry.openness.Oc4idsProject.Organization;
import org.fourthousand.registry.openness.Oc4idsProject.OrganizationIdentifier;
import org.fourthousand.registry.openness.Oc4idsProject.Period;
import org.fourthousand.registry.openness.Oc4idsProject.PolicyAlignment;
import org.fourthousand.registry.openness.Oc4idsProject.SimpleIdentifier;
import org.fourthousand.registry.openness.Oc4idsProject.Value;
import org.jspecify.annotations.Nullable;

/** Says a published project in the words of OC4IDS. What each choice rests on stands in docs/open-data.md. */
@ApplicationScoped
class Oc4idsMapping {

    private static final String CURRENCY = "CNY";
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
    private static final String CREDIT_CODE = "CN-USCC";
    private static final PolicyAlignment DECISION =
            new PolicyAlignment(List.of("sectorPlan"), "中共湖南省委 湖南省人民政府关于进一步加快推进新型工业化的决定,五.1 “四千工程”项目库");

    private final OpenDataSettings settings;

    Oc4idsMapping(OpenDataSettings settings) {
        this.settings = settings;
    }

    Oc4idsProject of(OpenProjectView project) {
        return new Oc4idsProject(
                settings.oc4idsPrefix() + "-" + project.id(),
                project.updatedAt(),
                "zh",
                identifiers(project),
                project.name(),
                description(project),
                status(project),
                type(project),
                List.of(sector(project)),
                classifications(project),
                budget(project),
                new Period(at(project.constructionStart(), LocalTime.MIN), at(project.plannedEnd(), LAST_SECOND)),
                List.of(location(project)),
                List.of(enterprise(project)),
                DECISION,
                completion(project));
    }

    private static List<SimpleIdentifier> identifiers(OpenProjectView project) {
        var identifiers = new ArrayList<SimpleIdentifier>();
        identifiers.add(new SimpleIdentifier(project.id().toString(), "four-thousand-projects"));
        if (project.projectCode() != null) {
            identifiers.add(new SimpleIdentifier(project.projectCode().toString(), "GB/T 40058"));
        }
        return identifiers;
    }

    private static String description(OpenProjectView project) {
        return Stream.of(project.industryName(), place(project.division()), project.park())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(";"));
    }

    /** Only what is under construction enters the library; a suspended project has no word of its own in the standard. */
    private static String status(OpenProjectView project) {
        return switch (project.stage()) {
            case ACCEPTED -> "completion";
            case EXITED -> "cancelled";
            case DRAFT, SUBMITTED, RETURNED, WITHDRAWN, COUNTY_RECOMMENDED, CITY_RECOMMENDED, FORM_CHECKED ->
                "identification";
            case IN_LIBRARY, SELECTED, AWARDED, SUSPENDED -> "implementation";
        };
    }

    private static String type(OpenProjectView project) {
        if (project.capacityExpansion()) {
            return "expansion";
        }
        return switch (project.fund()) {
            case TECHNICAL_UPGRADE -> "rehabilitation";
            case NEW_INDUSTRIALIZATION_GUIDE, STRATEGIC_EMERGING_GUIDE, INDUSTRY_UNIVERSITY_RESEARCH -> "construction";
        };
    }

    /** The sector of the standard that the section (门类) of the industry comes nearest to; industry at large is economy. */
    private static String sector(OpenProjectView project) {
        return switch (project.industry().code()) {
            case "D46", "C42", "N76", "N77" -> "waterAndWaste";
            default ->
                switch (project.industry().section()) {
                    case "B" -> "naturalResources";
                    case "D" -> "energy";
                    case "I" -> "communications";
                    case "G" -> "transport";
                    default -> "economy";
                };
        };
    }

    private static List<Classification> classifications(OpenProjectView project) {
        var classifications = new ArrayList<Classification>();
        classifications.add(
                new Classification("GB/T 4754-2017", project.industry().code(), project.industryName()));
        if (project.pillar() != null) {
            classifications.add(new Classification(
                    "four-thousand-projects-pillar",
                    project.pillar().name(),
                    project.pillar().zh()));
        }
        if (project.strategicIndustry() != null) {
            classifications.add(new Classification(
                    "four-thousand-projects-strategic-industry",
                    project.strategicIndustry().name(),
                    project.strategicIndustry().words().zh()));
        }
        if (project.pole() != null) {
            classifications.add(new Classification(
                    "four-thousand-projects-growth-pole",
                    project.pole().name(),
                    project.pole().zh()));
        }
        return classifications;
    }

    private static Budget budget(OpenProjectView project) {
        var fund = nameOf(project.fund());
        var support = new BudgetBreakdown("requested-support", "申请" + fund, value(project.requestedAmount()));
        return new Budget(
                "项目总投资(申报数)",
                value(project.totalInvestment()),
                List.of(new BudgetBreakdowns("support", "申请的专项资金支持,尚非拨付数", List.of(support))));
    }

    static String nameOf(Fund fund) {
        return switch (fund) {
            case NEW_INDUSTRIALIZATION_GUIDE -> "新型工业化引导资金";
            case STRATEGIC_EMERGING_GUIDE -> "战略性新兴产业发展引导资金";
            case TECHNICAL_UPGRADE -> "技术改造资金";
            case INDUSTRY_UNIVERSITY_RESEARCH -> "产学研专项资金";
        };
    }

    private static Value value(Yuan amount) {
        return new Value(amount.amount(), CURRENCY);
    }

    private static Location location(OpenProjectView project) {
        var division = project.division();
        return new Location(
                division.code(),
                place(division),
                new Gazetteer("GB/T 2260", List.of(division.code())),
                new Address(place(division), "湖南省", "中国"));
    }

    private static String place(Division division) {
        return switch (division.kind()) {
            case PROVINCE, PREFECTURE -> division.name();
            case COUNTY, ZONE -> division.prefecture().name() + division.name();
        };
    }

    private static Organization enterprise(OpenProjectView project) {
        var code = project.uscc().code();
        return new Organization(
                CREDIT_CODE + "-" + code,
                project.enterpriseName(),
                new OrganizationIdentifier(CREDIT_CODE, code, project.enterpriseName()),
                List.of("procuringEntity"));
    }

    private static @Nullable Completion completion(OpenProjectView project) {
        if (project.acceptedOn() == null) {
            return null;
        }
        var document = project.acceptanceDocument();
        return new Completion(at(project.acceptedOn(), LocalTime.MIN), document == null ? null : "验收文号:" + document);
    }

    private static OffsetDateTime at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(SuiteClock.BUSINESS_ZONE).toOffsetDateTime();
    }
}
