package org.fourthousand.notification.message;

import org.fourthousand.kit.problem.Text;

/** Who is told something, as a part somebody plays; who plays it is found when the event arrives. */
public enum Audience {
    ENTERPRISE("项目申报企业", "the project's enterprise"),
    RESPONSIBLE_OFFICE("责任单位(县区部门,无县区的为市州部门)", "the responsible office: the county's, or the city's without one"),
    CITY_OFFICE("项目所在市州部门", "the city's office above the project"),
    EVERY_CITY_OFFICE("全部14个市州部门", "the offices of all 14 prefectures"),
    REGISTRY_OFFICE("省项目库部门", "the province's library office"),
    REVIEW_OFFICE("省遴选部门", "the province's selection office"),
    FINANCE_OFFICE("省财政经办", "the province's finance office (maker)"),
    SUPERVISION_OFFICE("省督查部门", "the province's supervision office"),
    EXPERT("评审专家本人", "the expert"),
    DEPARTMENT("督办承办部门", "the department the notice is addressed to"),
    HIGHER_DEPARTMENT("上一级部门", "the department it was escalated to");

    private final Text words;

    Audience(String zh, String en) {
        this.words = Text.of(zh, en);
    }

    /** In words, for the table of messages. */
    public Text words() {
        return words;
    }
}
