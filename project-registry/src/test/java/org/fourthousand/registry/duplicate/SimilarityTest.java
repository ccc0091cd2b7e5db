package org.fourthousand.registry.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fourthousand.registry.application.ProjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How alike two projects are, and why. */
class SimilarityTest {

    private String name = "通用航空涡桨发动机制造项目";
    private String enterprise = "甲公司";
    private @Nullable String code = "2401-430204-04-01-123456";
    private String uscc = "91430200MA5010000A";
    private String division = "430204";
    private String investment = "1000000000.00";
    private Set<String> items = Set.of("五轴加工中心|dmu85", "真空炉|");
    private Set<String> invoices = Set.of("0412345678");

    private final Print first = print();

    @Test
    void nothingInCommonIsNothing() {
        name = "茶油精深加工";
        code = null;
        uscc = "another";
        division = "430102";
        items = Set.of();
        invoices = Set.of();

        assertThat(similarity()).isEqualTo(new Similarity(0, List.of()));
    }

    @Test
    void theSameCodeSaysItAll() {
        name = "茶油精深加工";
        uscc = "another";
        division = "430102";
        items = Set.of();
        invoices = Set.of();

        assertThat(similarity().points()).isEqualTo(100);
        assertThat(kinds()).containsExactly(Reason.Kind.SAME_PROJECT_CODE);
    }

    @Test
    void theSameInvoiceSaysNearlyAll() {
        code = null;
        name = "茶油精深加工";
        uscc = "another";
        division = "430102";
        items = Set.of("榨油机|");
        invoices = Set.of("0412345678", "0499999999");

        assertThat(similarity().points()).isEqualTo(95);
        assertThat(similarity().reasons().getFirst().words().zh()).contains("0412345678");
    }

    @Test
    void anotherNameOfTheSameProjectIsFoundByAllTheRest() {
        code = null;
        name = "航空动力装配线";
        invoices = Set.of();

        assertThat(similarity().points()).isGreaterThanOrEqualTo(75);
        assertThat(kinds())
                .contains(Reason.Kind.EQUIPMENT, Reason.Kind.SAME_ENTERPRISE, Reason.Kind.SAME_PLACE_AND_INVESTMENT);
    }

    @Test
    void anotherEnterpriseOrYearIsFoundByNameAndPlace() {
        code = null;
        name = "2025年通用航空涡桨发动机项目二期";
        enterprise = "乙公司";
        uscc = "another";
        items = Set.of();
        invoices = Set.of();

        assertThat(similarity().points()).isEqualTo(85);
        assertThat(kinds()).containsExactly(Reason.Kind.NAME, Reason.Kind.SAME_PLACE_AND_INVESTMENT);
    }

    @Test
    void aFurtherProjectOfTheEnterpriseIsNotTheSame() {
        code = null;
        name = "无人机飞控系统研发项目";
        investment = "30000000.00";
        items = Set.of("示波器|");
        invoices = Set.of();

        assertThat(similarity().points()).isLessThan(50);
    }

    @Test
    void itDoesNotMatterWhichIsWhich() {
        code = null;
        name = "涡桨发动机总装";
        var second = print();

        assertThat(Similarity.between(second, first).points())
                .isEqualTo(Similarity.between(first, second).points());
    }

    private Similarity similarity() {
        return Similarity.between(print(), first);
    }

    private List<Reason.Kind> kinds() {
        return similarity().reasons().stream().map(Reason::kind).toList();
    }

    private Print print() {
        return new Print(
                ProjectId.next(),
                name,
                enterprise,
                code,
                uscc,
                division,
                new BigDecimal(investment),
                items,
                invoices,
                Instant.EPOCH);
    }
}
