package org.fourthousand.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.fourthousand.kit.policy.PolicyParameters;
import org.fourthousand.kit.policy.PolicyValue;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;

/**
 * When the library takes in: the window that a year's notice sets, a policy parameter {@code 2026-03-01/2026-05-31}, both
 * days counted, or {@code none} where no notice sets one. A window whose year is over stays closed until the next is recorded.
 */
@ApplicationScoped
public class EntryWindows {

    private static final String NONE = "none";

    private final PolicyParameters parameters;
    private final Clock clock;

    EntryWindows(PolicyParameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    /** What a window is for. */
    public enum Kind {
        /** 申报. */
        SUBMISSION("submission-window"),
        /** 入库. */
        ENTRY("entry-window");

        private final String parameter;

        Kind(String parameter) {
            this.parameter = parameter;
        }
    }

    /**
     * Passes while the window is open today.
     *
     * @throws Problem 409 {@code OUTSIDE_WINDOW} with its days; 503 {@code POLICY_MISSING} when its value cannot be read
     */
    public void requireOpen(Kind kind) {
        var today = LocalDate.now(clock);
        var window = parameters.on(kind.parameter, today);
        if (window.value().equals(NONE)) {
            return;
        }
        var days = days(window);
        if (today.isBefore(days.getFirst()) || today.isAfter(days.getLast())) {
            throw new Problem(
                    ApplicationProblem.OUTSIDE_WINDOW,
                    Text.of("受理时间为 %s 至 %s,今天是 %s。", "It is open from %s to %s; today is %s.")
                            .with(days.getFirst(), days.getLast(), today),
                    List.of(Violation.of(
                            "",
                            Text.of("%s = %s(%s)", "%s = %s (%s)").with(window.name(), window.value(), window.source()),
                            "五.1")));
        }
    }

    private static List<LocalDate> days(PolicyValue window) {
        var ends = window.value().split("/", -1);
        try {
            var days = List.of(LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1]));
            if (ends.length == 2 && !days.getLast().isBefore(days.getFirst())) {
                return days;
            }
        } catch (DateTimeException unreadable) {
            // told below, like a window that ends before it begins
        }
        throw new Problem(
                CommonProblem.POLICY_MISSING,
                Text.of(
                                "参数 %s 的取值 %s 无法识别,应为 none 或 起始日/截止日。",
                                "The value of %s cannot be read: %s; it should be none or first day/last day.")
                        .with(window.name(), window.value()));
    }
}
