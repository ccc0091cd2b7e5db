package org.fourthousand.notification.notice;

import java.util.stream.Stream;
import org.fourthousand.kit.problem.Text;

/** What is wrong. Together with the department and the project it makes a notice unique while it is open. */
public enum Matter {
    PROGRESS_REPORT_OVERDUE("进度报告逾期", "progress report overdue"),
    CONSTRUCTION_BEHIND_SCHEDULE("建设进度滞后", "construction behind schedule"),
    CONSTRUCTION_STOPPED("项目停建", "construction stopped"),
    FUNDS_MISUSED("资金使用不符合规定", "funds not used as approved"),
    FUNDS_IDLE("资金滞留", "funds lie idle"),
    FALSE_REPORTING("弄虚作假", "false filing or reporting"),
    SAFETY_OR_POLLUTION("安全或环境事故", "accident or pollution"),
    ACCEPTANCE_OVERDUE("逾期未验收", "acceptance overdue"),
    SERVICE_NOT_GIVEN("服务保障不到位", "support and service not given");

    private final Text words;

    Matter(String zh, String en) {
        this.words = Text.of(zh, en);
    }

    /** In the official words. */
    public Text words() {
        return words;
    }

    /** The words of a matter as an event names it; one that is not known is shown as it is. */
    public static Text words(String name) {
        return Stream.of(values())
                .filter(matter -> matter.name().equals(name))
                .findFirst()
                .map(Matter::words)
                .orElse(Text.same(name));
    }
}
