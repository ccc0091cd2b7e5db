package org.fourthousand.registry.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.GrowthPole;
import org.fourthousand.kit.value.Industry;
import org.fourthousand.kit.value.PillarIndustry;
import org.fourthousand.registry.application.CatalogueClass;
import org.fourthousand.registry.application.Fund;
import org.fourthousand.registry.application.MarketGate;
import org.fourthousand.registry.application.StrategicIndustry;
import org.junit.jupiter.api.Test;

/** The tables say what the policy page says, and nothing else than the value types that the rules use. */
@QuarkusTest
class ReferenceFactsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Inject
    ReferenceVersions versions;

    @Inject
    Parks parks;

    @Test
    void divisionsAreThoseOfTheValueType() {
        assertThat(codes(ReferenceTable.DIVISIONS))
                .containsExactlyElementsOf(
                        Division.all().stream().map(Division::code).toList());
        assertThat(items(ReferenceTable.DIVISIONS))
                .allSatisfy(item -> assertThat(item.nameZh())
                        .isEqualTo(Division.of(item.code()).name()));
        assertThat(items(ReferenceTable.DIVISIONS).filter(item -> "PREFECTURE".equals(attribute(item, "kind"))))
                .hasSize(14);
        assertThat(items(ReferenceTable.DIVISIONS).filter(item -> "COUNTY".equals(attribute(item, "kind"))))
                .hasSize(122);
    }

    @Test
    void industriesAreTheSectionsAndDivisionsOfTheStandard() {
        var divisions = items(ReferenceTable.INDUSTRIES)
                .filter(item -> "DIVISION".equals(attribute(item, "level")))
                .toList();

        assertThat(divisions)
                .extracting(ReferenceVersion::code)
                .containsExactlyElementsOf(
                        Industry.all().stream().map(Industry::code).sorted().toList());
        assertThat(divisions)
                .allSatisfy(item -> assertThat(item.nameZh())
                        .isEqualTo(Industry.of(item.code()).name()));
        assertThat(codes(ReferenceTable.INDUSTRIES).filter(code -> code.length() == 1))
                .hasSize(20);
    }

    @Test
    void pillarsAndTheirIndustriesAreThoseTheRulesUse() {
        assertThat(codes(ReferenceTable.PILLARS)).containsExactlyInAnyOrder(names(PillarIndustry.values()));
        for (var pillar : PillarIndustry.values()) {
            assertThat(versions.inForce(ReferenceTable.PILLARS, pillar.name(), DAY))
                    .hasValueSatisfying(item -> {
                        assertThat(item.nameZh()).isEqualTo(pillar.zh());
                        assertThat(attribute(item, "industries"))
                                .isEqualTo(pillar.industries().stream()
                                        .map(Industry::code)
                                        .toList());
                    });
        }
        assertThat(items(ReferenceTable.PILLARS).filter(item -> "二.1".equals(attribute(item, "clause"))))
                .hasSize(9);
    }

    @Test
    void polesAndTheirParksAreThoseTheRulesUse() {
        assertThat(codes(ReferenceTable.GROWTH_POLES)).containsExactlyInAnyOrder(names(GrowthPole.values()));
        for (var pole : GrowthPole.values()) {
            for (var park : pole.parks()) {
                assertThat(parks.standing(park, DAY)).as(park).isEqualTo(ParkStanding.IN_ORDER);
            }
        }
        assertThat(items(ReferenceTable.PARKS))
                .allSatisfy(park -> assertThat(attribute(park, "pole"))
                        .isEqualTo(GrowthPole.of(park.nameZh())
                                .map(GrowthPole::name)
                                .orElse("null")));
        assertThat(items(ReferenceTable.GROWTH_POLES)
                        .flatMap(pole -> ReferenceColumn.values(attribute(pole, "parks")).stream()))
                .hasSize(12);
    }

    @Test
    void gatesClassesAndFundsAreThoseOfTheForm() {
        assertThat(codes(ReferenceTable.MARKET_GATES)).containsExactlyInAnyOrder(names(MarketGate.values()));
        assertThat(codes(ReferenceTable.CATALOGUE_CLASSES)).containsExactlyInAnyOrder(names(CatalogueClass.values()));
        assertThat(codes(ReferenceTable.FUNDS)).containsExactlyInAnyOrder(names(Fund.values()));
    }

    @Test
    void equipmentHasTheSubIndustriesAndRolesOfTheDecision() {
        assertThat(withRole("ADVANTAGE")).containsExactlyInAnyOrder("工程机械", "轨道交通");
        assertThat(withRole("CHARACTERISTIC")).containsExactlyInAnyOrder("智能电网及输变电装备", "先进矿山机械", "现代农业机械", "电磁与熔炼技术装备");
        assertThat(withRole("EMERGING")).containsExactlyInAnyOrder("通用航空", "3D打印", "工业机器人");
    }

    @Test
    void clustersStrategicIndustriesAndParkTypesAreThoseOfTheDecision() {
        assertThat(items(ReferenceTable.CLUSTERS).map(ReferenceVersion::nameZh))
                .containsExactlyInAnyOrder(
                        "工程机械",
                        "汽车整车及零部件",
                        "轨道交通",
                        "石油化工",
                        "电工电器",
                        "食品加工",
                        "电子信息",
                        "新材料",
                        "生物医药",
                        "新型建材",
                        "矿产品精深加工",
                        "农林产品加工",
                        "特色资源利用");
        assertThat(items(ReferenceTable.STRATEGIC_INDUSTRIES)
                        .filter(item -> "STRATEGIC_EMERGING".equals(attribute(item, "kind")))
                        .map(ReferenceVersion::nameZh))
                .containsExactlyInAnyOrder("新材料", "医药", "节能环保", "文化创意");
        assertThat(items(ReferenceTable.STRATEGIC_INDUSTRIES).map(item -> item.code() + item.nameZh() + item.nameEn()))
                .as("what a form may name is what the reference data describe")
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(StrategicIndustry.values())
                        .map(each ->
                                each.name() + each.words().zh() + each.words().en())
                        .toList());
        assertThat(items(ReferenceTable.PARK_TYPES).map(type -> type.code() + attribute(type, "dominantShareAtLeast")))
                .containsExactlyInAnyOrder("COMPREHENSIVE50", "SPECIALIZED70");
    }

    @Test
    void everyFactHasASourceANameAndRightAttributesAndNoTypingSlip() {
        assertThat(ReferenceFacts.all()).allSatisfy(fact -> {
            assertThat(fact.source()).isNotBlank();
            assertThat(fact.nameZh()).isNotBlank();
            assertThat(fact.toString()).doesNotContain("产、出集群", "国际论证");
            var version = new NewReferenceVersion(
                    fact.code(), fact.nameZh(), fact.nameEn(), fact.attributes(), fact.effectiveFrom(), fact.source());
            assertThat(version.faults(fact.table())).as(fact.toString()).isEmpty();
        });
    }

    @Test
    void everyCodeAFactRefersToExists() {
        for (var table : ReferenceTable.values()) {
            for (var column : table.columns()) {
                column.codesOf()
                        .ifPresent(other -> assertThat(codes(other).toList())
                                .as(table + "." + column.name())
                                .containsAll(items(table)
                                        .filter(item -> item.attributes().containsKey(column.name()))
                                        .flatMap(item ->
                                                ReferenceColumn.values(
                                                        item.attributes().get(column.name()))
                                                        .stream())
                                        .toList()));
            }
        }
    }

    private Stream<ReferenceVersion> items(ReferenceTable table) {
        return versions.inForce(table, DAY).stream().filter(item -> !item.code().startsWith("TEST_")); // another test's
    }

    private Stream<String> codes(ReferenceTable table) {
        return items(table).map(ReferenceVersion::code);
    }

    private List<String> withRole(String role) {
        return items(ReferenceTable.SUB_INDUSTRIES)
                .filter(item -> role.equals(attribute(item, "role")))
                .map(ReferenceVersion::nameZh)
                .toList();
    }

    private static Object attribute(ReferenceVersion item, String name) {
        return item.attributes().getOrDefault(name, "null");
    }

    private static String[] names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toArray(String[]::new);
    }
}
