package org.fourthousand.review.workbook;

import java.util.List;

/** Where things stand in the workbook; rows and columns from 0. */
final class Layout {

    static final String FORMAT = "four-thousand-scoresheet/1";
    static final String SHEET = "Scores";

    static final int FORMAT_ROW = 0;
    static final int ROUND_ROW = 1;
    static final int EXPERT_ROW = 2;
    static final int RUBRIC_ROW = 3;
    static final int HELP_ROW = 4;
    static final int HEADER_ROW = 5;
    static final int FIRST_ROW = 6;

    static final int VALUE = 1;

    static final int ASSIGNMENT = 0;
    static final int VERSION = 1;
    static final int PROJECT = 2;
    static final int CRITERION = 3;
    static final int WEIGHT = 4;
    static final int SCORE = 5;
    static final int REASON = 6;

    static final List<String> HEADERS = List.of(
            "评审编号 Assignment",
            "版本 Version",
            "项目 Project",
            "指标 Criterion",
            "权重 Weight %",
            "分数 Score 0–100",
            "理由 Reason");

    private Layout() {}

    /** A cell as spreadsheets name it, {@code F12}. */
    static String cell(int row, int column) {
        return "" + (char) ('A' + column) + (row + 1);
    }
}
