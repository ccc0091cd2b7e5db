package org.fourthousand.registry.eligibility;

import java.util.List;
import java.util.Set;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.registry.attachment.RequiredAttachments;
import org.fourthousand.registry.enterprise.StandingKind;

/** All rules of entry (入库条件), in the order in which they are told. */
final class Rules {

    /** Policy parameter: so many funded years in a row are one too many. */
    static final String FUNDED_YEARS = "funded-years-in-a-row";

    /** Policy parameter: from which similarity on an officer must have decided. */
    static final String SIMILARITY_TO_DECIDE = "duplicate-similarity-decision";

    static final List<Rule> ALL = List.of(
            Rule.ofForm(
                    "industry-named",
                    Text.of("行业属于决定所列产业", "The industry is one the decision names"),
                    "二.1、二.2、二.3",
                    FindingReason.NOT_INDUSTRIAL,
                    Set.of("industry"),
                    new IndustryIsNamed()),
            Rule.ofForm(
                    "gates-passed",
                    Text.of("市场准入各项标准均已通过", "Every market-access gate is passed"),
                    "五.4、五.5",
                    FindingReason.GATE_MISSING,
                    Set.of("gates"),
                    new GatesArePassed()),
            Rule.ofForm(
                    "catalogue-class",
                    Text.of("不属于淘汰类;限制类不新增产能", "Not an eliminated class; no new capacity in a restricted one"),
                    "五.5",
                    FindingReason.CATALOGUE_CLASS,
                    Set.of("catalogueClass", "capacityExpansion"),
                    new CatalogueClassIsAllowed()),
            Rule.ofForm(
                    "no-over-capacity",
                    Text.of("产能过剩行业不新增产能", "No new capacity in an over-capacity trade"),
                    "五.5",
                    FindingReason.OVER_CAPACITY,
                    Set.of("overCapacityTrade", "capacityExpansion"),
                    new NoNewOverCapacity()),
            new Rule(
                    "expansion-looked-at",
                    Text.of("传统优势产业扩能须人工核查", "An expansion in a traditional industry is looked at by a person"),
                    "二.1",
                    List.of(FindingReason.EXPANSION_NEEDS_MANUAL_CHECK),
                    Finding.Weight.NEEDS_MANUAL_CHECK,
                    Set.of("industry", "capacityExpansion"),
                    false,
                    List.of(),
                    new ExpansionIsLookedAt()),
            Rule.ofForm(
                    "not-secret",
                    Text.of("非涉密项目", "Not marked secret"),
                    "三.4",
                    FindingReason.SECRET,
                    Set.of("secret"),
                    new NotSecret()),
            Rule.ofForm(
                    "construction-started",
                    Text.of("已开工建设", "Construction has started"),
                    "五.1",
                    FindingReason.NOT_STARTED,
                    Set.of("constructionStart"),
                    new ConstructionHasStarted()),
            Rule.ofForm(
                    "approved-or-filed",
                    Text.of("已核准或备案", "Approved or put on file"),
                    "五.1",
                    FindingReason.NO_FILING,
                    Set.of(),
                    new ApprovalIsThere()),
            Rule.ofRecords(
                    "attachments-there",
                    Text.of("年度通知要求的附件齐全", "The attachments the year's notice asks for are there"),
                    "五.1",
                    FindingReason.ATTACHMENT_MISSING,
                    Set.of(),
                    List.of(RequiredAttachments.PARAMETER),
                    new AttachmentsAreThere()),
            Rule.ofRecords(
                    "one-fund-only",
                    Text.of("同一项目只申报一项专项资金", "One project, one fund"),
                    "六.3",
                    FindingReason.DUPLICATE_FUND,
                    Set.of("fund", "declarations"),
                    List.of(),
                    new OneFundOnly()),
            Rule.ofRecords(
                    "fund-use-kept",
                    Text.of("未改变专项资金用途", "The use of earlier support was kept"),
                    "六.3",
                    FindingReason.USE_CHANGED,
                    Set.of("declarations"),
                    List.of(StandingKind.CHANGED_USE.parameter()),
                    new FundUseWasKept()),
            Rule.ofRecords(
                    "not-funded-year-after-year",
                    Text.of("此前未连续多年获得支持", "Not supported in each of the years before"),
                    "六.3",
                    FindingReason.THREE_YEARS_RUNNING,
                    Set.of("declarations"),
                    List.of(FUNDED_YEARS),
                    new NotFundedYearAfterYear()),
            Rule.ofRecords(
                    "no-major-accident",
                    Text.of("三年内无重大安全事故", "No major safety accident in three years"),
                    "六.2",
                    FindingReason.SAFETY_3Y,
                    Set.of("declarations"),
                    List.of(StandingKind.MAJOR_ACCIDENT.parameter()),
                    new NoMajorAccident()),
            Rule.ofRecords(
                    "no-serious-pollution",
                    Text.of("三年内无严重环境污染", "No serious pollution in three years"),
                    "六.2",
                    FindingReason.POLLUTION_3Y,
                    Set.of("declarations"),
                    List.of(StandingKind.SERIOUS_POLLUTION.parameter()),
                    new NoSeriousPollution()),
            Rule.ofRecords(
                    "no-serious-supervision-finding",
                    Text.of("督查未发现严重问题", "No serious finding of a supervision"),
                    "六.1",
                    FindingReason.SUPERVISION_SERIOUS,
                    Set.of(),
                    List.of(StandingKind.SUPERVISION_FINDING.parameter()),
                    new NoSeriousSupervisionFinding()),
            Rule.ofRecords(
                    "no-false-filing",
                    Text.of("申报无弄虚作假", "No false filing"),
                    "六.1",
                    FindingReason.FALSE_FILING,
                    Set.of(),
                    List.of(StandingKind.FALSE_FILING.parameter()),
                    new NoFalseFiling()),
            Rule.ofRecords(
                    "not-blacklisted",
                    Text.of("未列入严重失信主体名单", "Not on the list of the seriously dishonest"),
                    "六.3",
                    FindingReason.BLACKLISTED,
                    Set.of(),
                    List.of(StandingKind.BLACKLIST.parameter()),
                    new NotBlacklisted()),
            Rule.ofRecords(
                    "not-in-library-twice",
                    Text.of("项目库中没有同一项目", "The same project is not in the library"),
                    "五.1",
                    FindingReason.DUPLICATE,
                    Set.of("name"),
                    List.of(),
                    new NotInLibraryTwice()),
            new Rule(
                    "no-duplicate",
                    Text.of("与其他申报项目不重复", "It is not another project under another name"),
                    "五.1、六.3",
                    List.of(FindingReason.DUPLICATE, FindingReason.DUPLICATE_UNDECIDED),
                    Finding.Weight.REFUSES,
                    Set.of(),
                    false,
                    List.of(SIMILARITY_TO_DECIDE),
                    new NoDuplicate()),
            new Rule(
                    "park-in-order",
                    Text.of("园区未被警告或退出", "The park is neither warned nor delisted"),
                    "三.1",
                    List.of(FindingReason.PARK_UNKNOWN, FindingReason.PARK_WARNED, FindingReason.PARK_DELISTED),
                    Finding.Weight.NEEDS_MANUAL_CHECK,
                    Set.of(),
                    false,
                    List.of(),
                    new ParkIsInOrder()));

    private Rules() {}
}
