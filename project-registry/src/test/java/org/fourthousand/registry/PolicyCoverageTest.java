package org.fourthousand.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds {@code docs/policy-coverage.md}: every row of the registry is there, and what a row names exists. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PolicyCoverageTest {

    private static final Path TABLE = Path.of("../docs/policy-coverage.md");
    private static final Path CONTRACT = Path.of("src/main/openapi/openapi.yaml");
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");

    private String contract = "";

    /**
     * A row.
     *
     * @param key clause or step
     * @param places classes and addresses that hold it
     * @param proofs tests, as class and method
     */
    record Row(String key, List<String> places, List<String> proofs) {

        @Override
        public String toString() {
            return key;
        }
    }

    @BeforeAll
    void readTheContract() throws IOException {
        contract = Files.readString(CONTRACT);
    }

    static Stream<Row> rows() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Clause") && !line.startsWith("| Step"))
                .map(line -> line.split("\\|", -1))
                .map(cells -> new Row(cells[1].strip(), named(cells[3]), named(cells[4])));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一.1",
                "二.1 千亿产业",
                "二.1 传统优势产业",
                "二.2",
                "二.3",
                "三.1",
                "三.2",
                "三.4",
                "四",
                "五.1 入库",
                "五.1 更新",
                "五.1 暂停",
                "五.1 重点服务",
                "五.1 滚动实施",
                "五.4",
                "五.5",
                "六.1 省领导",
                "六.5",
                "申报截止",
                "核准、备案与开工",
                "推荐",
                "名额",
                "形式审查",
                "DUPLICATE_FUND",
                "USE_CHANGED",
                "THREE_YEARS_RUNNING",
                "SAFETY_3Y",
                "POLLUTION_3Y",
                "SUPERVISION_SERIOUS",
                "FALSE_FILING",
                "CATALOGUE_CLASS",
                "季度报告",
                "验收"
            })
    void everyRowOfTheRegistryIsThere(String key) throws IOException {
        assertThat(rows())
                .anyMatch(row -> row.key().startsWith(key) || row.key().endsWith(key));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whatARowNamesExists(Row row) {
        assertThat(row.places()).isNotEmpty();
        assertThat(row.proofs()).isNotEmpty();
        assertThat(row.places()).allMatch(place -> place.contains(" /") ? isServed(place) : isClass(place));
        assertThat(row.proofs()).allMatch(PolicyCoverageTest::isTest);
    }

    @Test
    void whatDoesNotExistIsNoticed() {
        assertThat(isClass("library.Nowhere")).isFalse();
        assertThat(isTest("ProjectStoryTest#s99_neverWritten")).isFalse();
        assertThat(isTest("ProjectStoryTest#awaitStage")).as("not a test").isFalse();
        assertThat(isServed("DELETE /library")).isFalse();
        assertThat(isServed("GET /nowhere")).isFalse();
    }

    private boolean isServed(String address) {
        var parts = address.split(" ", 2);
        var path = Pattern.compile("(?ms)^  /api/registry/v1" + Pattern.quote(parts[1]) + ":$(.*?)(?=^  /|\\z)")
                .matcher(contract);
        return path.find() && path.group(1).contains("\n    " + parts[0].toLowerCase(Locale.ROOT) + ":\n");
    }

    private static boolean isClass(String name) {
        try {
            Class.forName("org.fourthousand.registry." + name, false, PolicyCoverageTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException unknown) {
            return false;
        }
    }

    private static boolean isTest(String proof) {
        var parts = proof.split("#", 2);
        try {
            var type = Class.forName(
                    "org.fourthousand.registry." + parts[0], false, PolicyCoverageTest.class.getClassLoader());
            return Arrays.stream(type.getDeclaredMethods())
                    .anyMatch(method -> method.getName().equals(parts[1])
                            && (method.isAnnotationPresent(Test.class)
                                    || method.isAnnotationPresent(ParameterizedTest.class)));
        } catch (ClassNotFoundException unknown) {
            return false;
        }
    }

    private static List<String> named(String cell) {
        return NAMED.matcher(cell).results().map(found -> found.group(1)).toList();
    }
}
