package org.fourthousand.registry.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.problem.Text;

/** How far a project has come. {@link ProjectStep} says how it gets from one stage to another. */
@Schema(description = "项目阶段 | Stage of a project")
public enum ProjectStage {
    DRAFT("草稿", "a draft"),
    SUBMITTED("已申报", "submitted"),
    RETURNED("退回补正", "returned for correction"),
    /** Taken back by its enterprise, which may submit it again. */
    WITHDRAWN("已撤回", "withdrawn"),
    COUNTY_RECOMMENDED("县级已推荐", "recommended by the county"),
    CITY_RECOMMENDED("市级已推荐", "recommended by the city"),
    FORM_CHECKED("形式审查通过", "form-checked"),
    IN_LIBRARY("已入库", "in the library"),
    SELECTED("已遴选", "selected"),
    AWARDED("已下达资金", "awarded"),
    SUSPENDED("已暂停", "suspended"),
    ACCEPTED("已验收", "accepted as finished"),
    EXITED("已退出", "out of the library");

    private final Text words;

    ProjectStage(String zh, String en) {
        this.words = Text.of(zh, en);
    }

    /** As people say it. */
    public Text words() {
        return words;
    }
}
