package org.fourthousand.registry.exchange;

import java.util.List;

/** The sheets that are filled in. Their rows belong together by the number in their first column. */
enum TemplateSheet {
    /** One row a project. */
    PROJECTS("项目", "", TemplateColumn.ofProjects(), 200),
    /** Lines of the investment plans. */
    INVESTMENT_PLAN("年度投资计划", "investmentPlan", TemplateColumn.ofInvestmentPlan(), 4_000),
    /** Lines of the sources of funding. */
    FUNDING_SOURCES("资金来源", "fundingSources", TemplateColumn.ofFundingSources(), 4_000),
    /** Lines of the lists of equipment. */
    EQUIPMENT("设备清单", "equipment", TemplateColumn.ofEquipment(), 10_000);

    /** Changes when the columns do; a file of another version is refused as a whole. */
    static final String VERSION = "1";

    /** The hidden sheet that says what the file is. */
    static final String ABOUT = "模板";

    /** What stands in its first cell; the version stands beside. */
    static final String MARK = "four-thousand-application";

    private final String title;
    private final String list;
    private final List<TemplateColumn> columns;
    private final int mostRows;

    TemplateSheet(String title, String list, List<TemplateColumn> columns, int mostRows) {
        this.title = title;
        this.list = list;
        this.columns = columns;
        this.mostRows = mostRows;
    }

    String title() {
        return title;
    }

    /** The list of the form whose lines stand here; empty for the form itself. */
    String list() {
        return list;
    }

    List<TemplateColumn> columns() {
        return columns;
    }

    int mostRows() {
        return mostRows;
    }
}
