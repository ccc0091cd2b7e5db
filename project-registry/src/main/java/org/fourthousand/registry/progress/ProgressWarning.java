package org.fourthousand.registry.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What looks odd about a report and is left to people to judge; it keeps nothing back. */
@Schema(description = "进度提示 | What looks odd about a report")
public enum ProgressWarning {
    /** 季度尚未结束: the figures are those of the day, and may be corrected once the quarter is over. */
    QUARTER_NOT_OVER,
    /** 投资完成超计划: more is spent than the plan foresees for the end of the quarter. */
    FINANCIAL_AHEAD_OF_PLAN,
    /** 投资完成远超形象进度: more is spent than is built. */
    FINANCIAL_AHEAD_OF_PHYSICAL,
    /** 较其他季度回落: a figure is lower than that of an earlier quarter, or higher than that of a later one; with its reason. */
    GOES_BACKWARDS
}
