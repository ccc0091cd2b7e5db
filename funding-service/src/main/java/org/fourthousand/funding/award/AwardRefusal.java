package org.fourthousand.funding.award;

import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;

/** The reasons for which a project gets no award; all that apply are told at once. */
public enum AwardRefusal {
    UNKNOWN_PROJECT("五.1", Text.of("项目库尚未告知该项目", "the registry has not told of this project")),
    NOT_SELECTED("五.1", Text.of("该项目未列入最终遴选名单", "it is not on the final list of a selection")),
    PUBLICITY_NOT_ENDED("六.5", Text.of("公示尚未结束或情况未明", "its publicity has not ended, or is not known to have")),
    FUND_NOT_IN_FORCE("六.3", Text.of("该专项资金未设立、未生效或已终止", "its fund is unknown, not in force or has ended")),
    EXCLUDED_INDUSTRY("六.3", Text.of("该专项资金不支持该行业", "its fund does not support its industry")),
    OPEN_OBJECTION("六.5", Text.of("有异议尚未处理", "an objection to it is not decided")),
    OBJECTION_UPHELD("六.5", Text.of("异议成立", "an objection to it was upheld")),
    DUPLICATE_FUND(
            "六.3",
            Text.of(
                    "同一项目(或同一企业的同名项目)已获专项资金支持",
                    "this project, or one of the same name and enterprise, has a live award")),
    DUPLICATE_INVOICE("六.3", Text.of("同一发票已由另一笔资金支持", "an invoice of it is paid for by another award")),
    DUPLICATE_EQUIPMENT(
            "六.3", Text.of("同一企业的同一设备已由另一笔资金支持", "equipment of its enterprise is paid for by another award")),
    THREE_YEARS_RUNNING(
            "六.3", Text.of("企业前三年每年均获专项资金支持", "its enterprise was awarded in each of the three years before")),
    ALLOCATION_NOT_PUBLIC(
            "六.5",
            Text.of("资金分配结果未公示或公示期未满", "it is on no published list of allocations, or that list's time is not over")),
    ALLOCATION_OBJECTION_OPEN("六.5", Text.of("对资金分配结果的异议尚未处理", "an objection to its allocation is not decided")),
    ALLOCATION_OBJECTION_UPHELD("六.5", Text.of("对资金分配结果的异议成立", "an objection to its allocation was upheld")),
    BARRED("五.1", Text.of("项目已暂停或退出项目库", "the project is suspended or has left the library")),
    TOO_SMALL("六.3", Text.of("金额过小,无法分期", "the amount is too small to be split into instalments"));

    private final String clause;
    private final Text text;

    AwardRefusal(String clause, Text text) {
        this.clause = clause;
        this.text = text;
    }

    Violation violation() {
        return Violation.of("/projectId", Text.of(name() + ":" + text.zh(), name() + ": " + text.en()), clause);
    }
}
