package org.fourthousand.registry.eligibility;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.Industry;
import org.fourthousand.kit.value.PillarIndustry;
import org.fourthousand.kit.value.Yuan;
import org.fourthousand.registry.application.Application;
import org.fourthousand.registry.application.CatalogueClass;
import org.fourthousand.registry.application.Declarations;
import org.fourthousand.registry.application.ExpectedOutput;
import org.fourthousand.registry.application.FilingKind;
import org.fourthousand.registry.application.Fund;
import org.fourthousand.registry.application.Gate;
import org.fourthousand.registry.application.Gates;
import org.fourthousand.registry.application.MarketGate;
import org.fourthousand.registry.application.Needs;
import org.fourthousand.registry.application.Ownership;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.attachment.AttachmentKind;
import org.fourthousand.registry.duplicate.Suspicion;
import org.fourthousand.registry.enterprise.Standing;
import org.fourthousand.registry.enterprise.StandingFact;
import org.fourthousand.registry.enterprise.StandingKind;
import org.fourthousand.registry.reference.ParkStanding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule of entry: what it refuses, and that it refuses nothing else. */
class PoliciesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Gate PASSED = new Gate(Gate.Status.APPROVED, "湘批〔2025〕1号");
    private static final Gates ALL_PASSED = new Gates(PASSED, PASSED, PASSED, PASSED, PASSED, PASSED, PASSED);
    private static final Declarations NOTHING = new Declarations(List.of(), List.of(), false, false, false);

    private String industry = "C37";
    private @Nullable String filing = "株发改备〔2024〕12号";
    private LocalDate start = LocalDate.of(2025, 1, 1);
    private CatalogueClass catalogueClass = CatalogueClass.ENCOURAGED;
    private boolean capacityExpansion;
    private boolean overCapacityTrade;
    private boolean secret;
    private Ownership ownership = Ownership.PRIVATE;
    private Gates gates = ALL_PASSED;
    private Declarations declarations = NOTHING;
    private Standing standing = Standing.UNKNOWN;
    private Optional<ProjectId> twin = Optional.empty();
    private List<AttachmentKind> missingAttachments = List.of();
    private List<Suspicion> suspicions = List.of();
    private ParkStanding park = ParkStanding.IN_ORDER;

    @Test
    void aGoodProjectMeetsNoObjection() {
        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C16", "D44", "E47", "H61", "P83", "A01"})
    void anIndustryTheDecisionDoesNotNameIsRefused(String code) {
        industry = code;

        assertRefused(FindingReason.NOT_INDUSTRIAL, "/industry", "二.1、二.2、二.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C13", "C17", "C27", "C35", "C42", "I65", "B09", "N77"})
    void aPillarOrStrategicIndustryIsNotRefused(String code) {
        industry = code;

        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(MarketGate.class)
    void eachGateThatIsNotPassedIsNamedWithItsClause(MarketGate gate) {
        gates = without(gate, null);

        assertRefused(FindingReason.GATE_MISSING, "/gates/" + gate.field(), gate.clause());
        assertThat(gate.clause()).isEqualTo(gate == MarketGate.ENERGY ? "五.4" : "五.5");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "APPROVED,湘批1号,true",
                "EXEMPT,湘函2号,true",
                "APPROVED,-,false",
                "APPROVED,' ',false",
                "EXEMPT,-,false",
                "PENDING,湘批1号,false",
                "REFUSED,湘批1号,false"
            })
    void aGateIsPassedWhenApprovedOrExemptByDocument(Gate.Status status, @Nullable String document, boolean passes) {
        gates = without(MarketGate.ENERGY, new Gate(status, document));

        assertThat(findings().isEmpty()).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({
        "ENCOURAGED,true,false", "PERMITTED,true,false", "RESTRICTED,true,true",
        "RESTRICTED,false,false", "ELIMINATED,true,true", "ELIMINATED,false,true"
    })
    void restrictedCapacityMayOnlyBeUpgradedAndEliminatedNotAtAll(
            CatalogueClass of, boolean expansion, boolean refused) {
        catalogueClass = of;
        capacityExpansion = expansion;

        assertThat(findings().stream().map(Finding::reason))
                .isEqualTo(refused ? List.of(FindingReason.CATALOGUE_CLASS) : List.of());
    }

    @Test
    void newCapacityInAnOverCapacityTradeIsRefused() {
        overCapacityTrade = true;
        capacityExpansion = true;

        assertRefused(FindingReason.OVER_CAPACITY, "/overCapacityTrade", "五.5");
    }

    @Test
    void anUpgradeInAnOverCapacityTradeIsNotRefused() {
        overCapacityTrade = true;

        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"B09", "C32", "C25", "C26", "C28", "C29", "C30", "C19", "C24", "B08", "C31"})
    void anExpansionInATraditionalIndustryNeedsAnOfficersEye(String code) {
        industry = code;
        capacityExpansion = true;

        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.reason()).isEqualTo(FindingReason.EXPANSION_NEEDS_MANUAL_CHECK);
            assertThat(finding.weight()).isEqualTo(Finding.Weight.NEEDS_MANUAL_CHECK);
            assertThat(finding.clause()).isEqualTo("二.1");
        });
    }

    @Test
    void anExpansionElsewhereNeedsNone() {
        capacityExpansion = true;

        assertThat(findings()).isEmpty();
    }

    @Test
    void aSecretProjectIsRefused() {
        secret = true;

        assertRefused(FindingReason.SECRET, "/secret", "三.4");
    }

    @Test
    void constructionHasStartedOnItsFirstDayAndNotBefore() {
        start = TODAY;
        assertThat(findings()).isEmpty();

        start = TODAY.plusDays(1);
        assertRefused(FindingReason.NOT_STARTED, "/constructionStart", "五.1");
    }

    @Test
    void withoutApprovalOrFilingItIsRefused() {
        filing = null;
        assertRefused(FindingReason.NO_FILING, "/filingNumber", "五.1");

        filing = " ";
        assertRefused(FindingReason.NO_FILING, "/filingNumber", "五.1");
    }

    @Test
    void anotherFundForTheSameProjectIsRefusedWhetherDeclaredOrKnown() {
        declarations = new Declarations(List.of("产学研专项资金"), List.of(), false, false, false);
        assertRefused(FindingReason.DUPLICATE_FUND, "/declarations/otherFunds", "六.3");

        declarations = NOTHING;
        standing = new Standing(Set.of(2025), Set.of("NEW_INDUSTRIALIZATION_GUIDE"), Map.of(), List.of());
        assertRefused(FindingReason.DUPLICATE_FUND, "/declarations/otherFunds", "六.3");
    }

    @Test
    void aChangedUseOfEarlierSupportIsRefusedWhetherDeclaredOrOnRecord() {
        declarations = new Declarations(List.of(), List.of(), true, false, false);
        assertRefused(FindingReason.USE_CHANGED, "/declarations/fundUseChangedBefore", "六.3");

        declarations = NOTHING;
        standing = onRecord(StandingKind.CHANGED_USE);
        assertRefused(FindingReason.USE_CHANGED, "", "六.3");
        assertNamesItsSource();
    }

    @Test
    void threeYearsOfSupportInARowAreRefusedAndTwoAreNot() {
        declarations = new Declarations(List.of(), List.of(2023, 2024, 2025), false, false, false);
        assertRefused(FindingReason.THREE_YEARS_RUNNING, "/declarations/yearsFundedBefore", "六.3");

        declarations = new Declarations(List.of(), List.of(2022, 2023, 2025), false, false, false);
        assertThat(findings()).isEmpty();
    }

    @Test
    void yearsDeclaredAndYearsKnownAddUp() {
        declarations = new Declarations(List.of(), List.of(2023, 2024), false, false, false);
        standing = new Standing(Set.of(2025), Set.of(), Map.of(), List.of());

        assertRefused(FindingReason.THREE_YEARS_RUNNING, "/declarations/yearsFundedBefore", "六.3");
    }

    @Test
    void aMajorAccidentIsRefusedWhetherDeclaredOrOnRecord() {
        declarations = new Declarations(List.of(), List.of(), false, true, false);

        assertRefused(FindingReason.SAFETY_3Y, "/declarations/majorAccidentIn3Years", "六.2");

        declarations = NOTHING;
        standing = onRecord(StandingKind.MAJOR_ACCIDENT);
        assertRefused(FindingReason.SAFETY_3Y, "", "六.2");
        assertNamesItsSource();
    }

    @Test
    void seriousPollutionIsRefusedWhetherDeclaredOrOnRecord() {
        declarations = new Declarations(List.of(), List.of(), false, false, true);

        assertRefused(FindingReason.POLLUTION_3Y, "/declarations/seriousPollutionIn3Years", "六.2");

        declarations = NOTHING;
        standing = onRecord(StandingKind.SERIOUS_POLLUTION);
        assertRefused(FindingReason.POLLUTION_3Y, "", "六.2");
        assertNamesItsSource();
    }

    @Test
    void aSeriousFindingOfASupervisionIsRefused() {
        standing = onRecord(StandingKind.SUPERVISION_FINDING);

        assertRefused(FindingReason.SUPERVISION_SERIOUS, "", "六.1");
        assertNamesItsSource();
    }

    @Test
    void aFalseFilingIsRefused() {
        standing = onRecord(StandingKind.FALSE_FILING);

        assertRefused(FindingReason.FALSE_FILING, "", "六.1");
        assertNamesItsSource();
    }

    @Test
    void anAttachmentTheNoticeAsksForAndThatIsNotThereIsRefused() {
        missingAttachments = List.of(AttachmentKind.ENERGY_REVIEW);

        assertRefused(FindingReason.ATTACHMENT_MISSING, "", "五.1");
        assertThat(findings().getFirst().words().zh()).contains("节能审查意见");
    }

    @Test
    void whoIsBlacklistedIsRefused() {
        standing = onRecord(StandingKind.BLACKLIST);

        assertRefused(FindingReason.BLACKLISTED, "", "六.3");
        assertNamesItsSource();
    }

    @Test
    void theSameProjectInTheLibraryIsRefused() {
        twin = Optional.of(ProjectId.next());

        assertRefused(FindingReason.DUPLICATE, "/name", "五.1");
    }

    @ParameterizedTest
    @EnumSource(Ownership.class)
    void ownershipChangesNothing(Ownership any) {
        ownership = any;
        assertThat(findings()).isEmpty();

        secret = true;
        assertRefused(FindingReason.SECRET, "/secret", "三.4");
    }

    @Test
    void noRuleReadsTheOwnership() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.fourthousand.registry");

        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Application.class.getName())
                .should()
                .callMethod(Application.class, "ownership")
                .orShould()
                .callMethod(Application.class, "toString")
                .because("clause 四: ownership is recorded and never judged")
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage("..registry.eligibility..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Ownership.class)
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("EnterpriseProfile")
                .because("clause 四: nor by way of the enterprise's profile")
                .check(classes);
    }

    private static Standing onRecord(StandingKind kind) {
        var fact = new StandingFact(LocalDate.of(2025, 5, 6), "发生了什么", "湘应急〔2025〕3号");
        return new Standing(Set.of(), Set.of(), Map.of(kind, List.of(fact)), List.of());
    }

    private void assertNamesItsSource() {
        assertThat(findings().getFirst().words().zh()).contains("湘应急〔2025〕3号");
        assertThat(findings().getFirst().words().en()).contains("湘应急〔2025〕3号");
    }

    private void assertRefused(FindingReason reason, String pointer, String clause) {
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.reason()).isEqualTo(reason);
            assertThat(finding.weight()).isEqualTo(Finding.Weight.REFUSES);
            assertThat(finding.pointer()).isEqualTo(pointer);
            assertThat(finding.clause()).isEqualTo(clause);
            assertThat(finding.words().zh()).isNotBlank();
            assertThat(finding.words().en()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "NONE,,",
        "IN_ORDER,,",
        "UNKNOWN,PARK_UNKNOWN,WARNS",
        "WARNED,PARK_WARNED,WARNS",
        "DELISTED,PARK_DELISTED,NEEDS_MANUAL_CHECK"
    })
    void aParkIsPointedOutOrLookedAtButNeverRefused(
            ParkStanding standing, @Nullable FindingReason reason, Finding.@Nullable Weight weight) {
        park = standing;

        assertThat(findings()).extracting(Finding::reason).isEqualTo(reason == null ? List.of() : List.of(reason));
        assertThat(findings()).extracting(Finding::weight).isEqualTo(weight == null ? List.of() : List.of(weight));
        assertThat(new Verdict(TODAY, findings(), List.of(), List.of()).against(true))
                .isEmpty();
    }

    @Test
    void whatAnOfficerDecidedToBeOneIsRefusedWithTheOthersId() {
        var other = ProjectId.next();
        suspicions = List.of(new Suspicion(other, 60, true));

        assertRefused(FindingReason.DUPLICATE, "/name", "五.1、六.3");
        assertThat(findings().getFirst().words().zh()).contains(other.toString());
    }

    @ParameterizedTest
    @CsvSource({"74,false", "75,true", "100,true"})
    void whatLooksLikeOneWaitsForADecisionAndNamesNobody(int similarity, boolean waits) {
        var other = ProjectId.next();
        suspicions = List.of(new Suspicion(other, similarity, false));

        assertThat(findings().stream().map(Finding::reason))
                .isEqualTo(waits ? List.of(FindingReason.DUPLICATE_UNDECIDED) : List.of());
        assertThat(findings().toString()).doesNotContain(other.toString());
    }

    private List<Finding> findings() {
        var application = new Application(
                "株洲测试航空动力有限公司",
                "contact@enterprise.example",
                "通用航空涡桨发动机制造项目",
                "新建装配线两条",
                null,
                Division.of("430204"),
                Industry.of(industry),
                null,
                null,
                Fund.TECHNICAL_UPGRADE,
                Yuan.of("1000000000.00"),
                Yuan.of("10000000.00"),
                start,
                LocalDate.of(2027, 12, 31),
                List.of(),
                List.of(),
                new ExpectedOutput(Yuan.ZERO, Yuan.ZERO, Yuan.ZERO, 0, BigDecimal.ZERO),
                FilingKind.FILING,
                filing,
                catalogueClass,
                capacityExpansion,
                overCapacityTrade,
                secret,
                null,
                ownership,
                gates,
                Needs.NONE,
                List.of(),
                declarations);
        var pillar = PillarIndustry.of(application.industry());
        return Eligibility.findings(
                new Candidate(application, pillar, standing, twin, suspicions, park, missingAttachments, TODAY, 75, 3));
    }

    private static Gates without(MarketGate gate, @Nullable Gate instead) {
        return new Gates(
                gate == MarketGate.ENERGY ? instead : PASSED,
                gate == MarketGate.LAND ? instead : PASSED,
                gate == MarketGate.WATER ? instead : PASSED,
                gate == MarketGate.ENVIRONMENT ? instead : PASSED,
                gate == MarketGate.TECHNOLOGY ? instead : PASSED,
                gate == MarketGate.SAFETY ? instead : PASSED,
                gate == MarketGate.NOT_BACKWARD_CAPACITY ? instead : PASSED);
    }
}
