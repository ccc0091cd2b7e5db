package org.fourthousand.registry.openness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.fourthousand.kit.openness.OpenDataSettings;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.DocumentNumber;
import org.fourthousand.kit.value.GrowthPole;
import org.fourthousand.kit.value.Industry;
import org.fourthousand.kit.value.PillarIndustry;
import org.fourthousand.kit.value.ProjectCode;
import org.fourthousand.kit.value.SocialCreditCode;
import org.fourthousand.kit.value.Yuan;
import org.fourthousand.registry.application.Fund;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.application.ProjectStage;
import org.fourthousand.registry.application.StrategicIndustry;
import org.fourthousand.testkit.OpenStandards;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever project is published, the published schema of OC4IDS has nothing against it. */
class Oc4idsMappingTest {

    private static final List<ProjectStage> PUBLISHED = List.of(
            ProjectStage.IN_LIBRARY,
            ProjectStage.SELECTED,
            ProjectStage.AWARDED,
            ProjectStage.SUSPENDED,
            ProjectStage.ACCEPTED);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true)
            .build();

    private final Oc4idsMapping mapping = new Oc4idsMapping(new OpenDataSettings() {
        @Override
        public String publisher() {
            return "publisher";
        }

        @Override
        public URI license() {
            return URI.create("https://creativecommons.org/licenses/by/4.0/");
        }

        @Override
        public String oc4idsPrefix() {
            return "oc4ids-hn4000";
        }
    });

    @ParameterizedTest
    @ValueSource(longs = {4000, 2014, 11, 1})
    void anyPublishedProjectsValidate(long seed) throws JsonProcessingException {
        var random = new Random(seed);
        var projects = new ArrayList<Oc4idsProject>();
        for (var number = 0; number < 250; number++) {
            projects.add(mapping.of(any(random)));
        }

        assertThat(OpenStandards.faultsOfOc4ids(packageOf(projects))).isEmpty();
    }

    @Test
    void theSchemaIsReallyAsked() throws JsonProcessingException {
        var good = packageOf(List.of(mapping.of(any(new Random(1)))));

        assertThat(OpenStandards.faultsOfOc4ids(good.replace("\"CNY\"", "\"YUAN\"")))
                .isNotEmpty();
        assertThat(OpenStandards.faultsOfOc4ids(
                        good.replaceFirst("\"startDate\":\"[^\"]*\"", "\"startDate\":\"soon\"")))
                .isNotEmpty();
        assertThat(OpenStandards.faultsOfOc4ids(good.replaceFirst("\"status\":\"[a-z]*\"", "\"status\":\"selected\"")))
                .isNotEmpty();
        assertThat(OpenStandards.faultsOfOc4ids(packageOf(List.of()))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "C37, economy",
        "B09, naturalResources",
        "D44, energy",
        "D46, waterAndWaste",
        "N77, waterAndWaste",
        "C42, waterAndWaste",
        "I65, communications",
        "G54, transport",
        "A01, economy"
    })
    void eachIndustryHasASectorOfTheStandard(String industry, String sector) {
        assertThat(mapping.of(project(industry, ProjectStage.IN_LIBRARY, false, Fund.TECHNICAL_UPGRADE))
                        .sector())
                .containsExactly(sector);
    }

    @ParameterizedTest
    @CsvSource({
        "IN_LIBRARY, implementation",
        "SELECTED, implementation",
        "AWARDED, implementation",
        "SUSPENDED, implementation",
        "ACCEPTED, completion"
    })
    void eachPublishedStageHasAStatusOfTheStandard(ProjectStage stage, String status) {
        var project = mapping.of(project("C37", stage, false, Fund.TECHNICAL_UPGRADE));

        assertThat(project.status()).isEqualTo(status);
        assertThat(project.completion() != null).isEqualTo(stage == ProjectStage.ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource({
        "true, TECHNICAL_UPGRADE, expansion",
        "true, INDUSTRY_UNIVERSITY_RESEARCH, expansion",
        "false, TECHNICAL_UPGRADE, rehabilitation",
        "false, NEW_INDUSTRIALIZATION_GUIDE, construction"
    })
    void itsTypeFollowsCapacityAndFund(boolean expansion, Fund fund, String type) {
        assertThat(mapping.of(project("C37", ProjectStage.IN_LIBRARY, expansion, fund))
                        .type())
                .isEqualTo(type);
    }

    @Test
    void amountsAreNumbersInYuanAndPlacesAreCodes() throws JsonProcessingException {
        var project = mapping.of(project("C37", ProjectStage.IN_LIBRARY, false, Fund.TECHNICAL_UPGRADE));
        var json = JSON.readTree(JSON.writeValueAsString(project));

        assertThat(json.at("/budget/amount/amount").isNumber()).isTrue();
        assertThat(json.at("/budget/amount/amount").decimalValue()).isEqualByComparingTo("9999999999999999.99");
        assertThat(json.at("/budget/amount/currency").textValue()).isEqualTo("CNY");
        assertThat(json.at("/locations/0/gazetteer/identifiers/0").textValue()).isEqualTo("430204");
        assertThat(json.at("/parties/0/identifier/scheme").textValue()).isEqualTo("CN-USCC");
        assertThat(json.at("/period/startDate").textValue()).isEqualTo("2025-01-01T00:00:00+08:00");
        assertThat(json.at("/id").textValue()).startsWith("oc4ids-hn4000-");
    }

    private static String packageOf(List<Oc4idsProject> projects) throws JsonProcessingException {
        return JSON.writeValueAsString(Map.of(
                "uri", "https://example.org/oc4ids.json",
                "publishedDate", "2026-03-02T01:00:00Z",
                "version", "0.9",
                "publisher", Map.of("name", "publisher"),
                "projects", projects));
    }

    private static OpenProjectView any(Random random) {
        var start = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(36_000));
        var accepted = random.nextBoolean() ? start.plusDays(random.nextInt(3_000)) : null;
        var stage = accepted != null ? ProjectStage.ACCEPTED : one(PUBLISHED, random);
        var industry = one(Industry.all(), random);
        return new OpenProjectView(
                new ProjectId(new UUID(random.nextLong(), random.nextLong())),
                name(random),
                random.nextBoolean() ? ProjectCode.of("2103-430100-04-01-123456") : null,
                SocialCreditCode.of("91430200MA4L0002XG"),
                name(random),
                one(Division.all(), random),
                "",
                industry,
                industry.name(),
                random.nextBoolean() ? one(Arrays.asList(PillarIndustry.values()), random) : null,
                random.nextBoolean() ? one(Arrays.asList(StrategicIndustry.values()), random) : null,
                random.nextBoolean() ? name(random) : random.nextBoolean() ? "" : null,
                random.nextBoolean() ? one(Arrays.asList(GrowthPole.values()), random) : null,
                one(List.copyOf(EnumSet.allOf(Fund.class)), random),
                new Yuan(BigDecimal.valueOf(random.nextLong(1, 1_000_000_000_000_000_000L), 2)),
                new Yuan(BigDecimal.valueOf(random.nextLong(1, 1_000_000_000_000_000_000L), 2)),
                start,
                start.plusDays(random.nextInt(3_000)),
                random.nextBoolean(),
                random.nextBoolean(),
                stage,
                start,
                null,
                accepted,
                accepted == null ? null : DocumentNumber.of("湘经信验〔2026〕3号"),
                Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000)));
    }

    private static String name(Random random) {
        var alphabet = "项目 \"\\\n/<>&'=+-@;\u00e9\ud83d\ude80abc123";
        var name = new StringBuilder("名");
        random.ints(random.nextInt(60), 0, alphabet.length()).forEach(at -> name.append(alphabet.charAt(at)));
        return name.toString();
    }

    private static <T> T one(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    private static OpenProjectView project(String industry, ProjectStage stage, boolean expansion, Fund fund) {
        @Nullable LocalDate accepted = stage == ProjectStage.ACCEPTED ? LocalDate.of(2026, 3, 1) : null;
        return new OpenProjectView(
                ProjectId.next(),
                "项目",
                null,
                SocialCreditCode.of("91430200MA4L0002XG"),
                "企业",
                Division.of("430204"),
                "石峰区",
                Industry.of(industry),
                Industry.of(industry).name(),
                null,
                null,
                null,
                null,
                fund,
                Yuan.of("9999999999999999.99"),
                Yuan.of("1.00"),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2027, 12, 31),
                expansion,
                false,
                stage,
                LocalDate.of(2026, 1, 1),
                null,
                accepted,
                null,
                Instant.parse("2026-03-02T01:00:00Z"));
    }
}
