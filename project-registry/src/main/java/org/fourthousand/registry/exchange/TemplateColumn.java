package org.fourthousand.registry.exchange;

import java.util.List;
import java.util.stream.Stream;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.registry.application.CatalogueClass;
import org.fourthousand.registry.application.FilingKind;
import org.fourthousand.registry.application.FormNames;
import org.fourthousand.registry.application.Fund;
import org.fourthousand.registry.application.FundingSource;
import org.fourthousand.registry.application.Gate;
import org.fourthousand.registry.application.Ownership;
import org.fourthousand.registry.application.StrategicIndustry;

/**
 * A column of the template.
 *
 * @param path of the field in the form, or in a line of one of its lists; empty for the number that joins the sheets
 * @param heading the official name
 * @param kind what its cells take
 */
record TemplateColumn(String path, Text heading, CellKind kind) {

    private static final TemplateColumn NUMBER = new TemplateColumn("", Text.of("序号", "No."), CellKind.WHOLE);

    /** Of the sheet of projects, in the order of the form. */
    static List<TemplateColumn> ofProjects() {
        return Stream.of(
                        Stream.of(
                                NUMBER,
                                of("enterpriseName", CellKind.TEXT),
                                of("contactEmail", CellKind.TEXT),
                                of("name", CellKind.TEXT),
                                of("contentAndScale", CellKind.TEXT),
                                of("projectCode", CellKind.PROJECT_CODE),
                                of("division", CellKind.DIVISION),
                                of("industry", CellKind.INDUSTRY),
                                of("strategicIndustry", CellKind.code(StrategicIndustry.class)),
                                of("park", CellKind.TEXT),
                                of("fund", CellKind.code(Fund.class)),
                                of("totalInvestment", CellKind.AMOUNT),
                                of("requestedAmount", CellKind.AMOUNT),
                                of("constructionStart", CellKind.DAY),
                                of("plannedEnd", CellKind.DAY),
                                of("expectedOutput/annualOutputValue", CellKind.AMOUNT),
                                of("expectedOutput/annualRevenue", CellKind.AMOUNT),
                                of("expectedOutput/annualTax", CellKind.AMOUNT),
                                of("expectedOutput/jobs", CellKind.WHOLE),
                                of("expectedOutput/annualEnergyTce", CellKind.NUMBER),
                                of("filingKind", CellKind.code(FilingKind.class)),
                                of("filingNumber", CellKind.TEXT),
                                of("catalogueClass", CellKind.code(CatalogueClass.class)),
                                of("capacityExpansion", CellKind.YES_NO),
                                of("overCapacityTrade", CellKind.YES_NO),
                                of("secret", CellKind.YES_NO),
                                of("civilMilitary", CellKind.YES_NO),
                                of("ownership", CellKind.code(Ownership.class))),
                        gates(),
                        Stream.of(
                                of("needs/financing/loan", CellKind.AMOUNT),
                                of("needs/financing/words", CellKind.TEXT),
                                of("needs/land/mu", CellKind.NUMBER),
                                of("needs/land/words", CellKind.TEXT),
                                of("needs/talent/persons", CellKind.WHOLE),
                                of("needs/talent/words", CellKind.TEXT),
                                of("needs/energy/tcePerYear", CellKind.NUMBER),
                                of("needs/energy/words", CellKind.TEXT),
                                of("declarations/otherFunds", CellKind.TEXTS),
                                of("declarations/yearsFundedBefore", CellKind.YEARS),
                                of("declarations/fundUseChangedBefore", CellKind.YES_NO),
                                of("declarations/majorAccidentIn3Years", CellKind.YES_NO),
                                of("declarations/seriousPollutionIn3Years", CellKind.YES_NO)))
                .flatMap(columns -> columns)
                .toList();
    }

    private static Stream<TemplateColumn> gates() {
        return Stream.of("energy", "land", "water", "environment", "technology", "safety", "notBackwardCapacity")
                .flatMap(gate -> Stream.of(
                        of("gates/" + gate + "/status", CellKind.code(Gate.Status.class)),
                        of("gates/" + gate + "/documentNumber", CellKind.TEXT)));
    }

    static List<TemplateColumn> ofInvestmentPlan() {
        return List.of(
                NUMBER,
                line("investmentPlan", "year", CellKind.WHOLE),
                line("investmentPlan", "amount", CellKind.AMOUNT));
    }

    static List<TemplateColumn> ofFundingSources() {
        return List.of(
                NUMBER,
                line("fundingSources", "kind", CellKind.code(FundingSource.Kind.class)),
                line("fundingSources", "amount", CellKind.AMOUNT),
                line("fundingSources", "note", CellKind.TEXT));
    }

    static List<TemplateColumn> ofEquipment() {
        return List.of(
                NUMBER,
                line("equipment", "name", CellKind.TEXT),
                line("equipment", "model", CellKind.TEXT),
                line("equipment", "amount", CellKind.AMOUNT),
                line("equipment", "invoiceNumber", CellKind.TEXT));
    }

    boolean joins() {
        return path.isEmpty();
    }

    private static TemplateColumn of(String path, CellKind kind) {
        return new TemplateColumn(path, FormNames.ofPointer("/" + path), kind);
    }

    private static TemplateColumn line(String list, String field, CellKind kind) {
        return new TemplateColumn(field, FormNames.of(list + "/" + field), kind);
    }
}
