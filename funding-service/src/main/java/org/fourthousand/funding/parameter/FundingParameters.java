package org.fourthousand.funding.parameter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.fourthousand.kit.policy.PolicyParameters;
import org.fourthousand.kit.policy.PolicyValue;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.value.Percent;
import org.fourthousand.kit.value.Yuan;

/**
 * The numbers in force today. A number that is missing or unreadable answers 503 and nothing is decided: no payment
 * control ever passes because its threshold could not be read.
 */
@ApplicationScoped
public class FundingParameters {

    private final PolicyParameters parameters;

    FundingParameters(PolicyParameters parameters) {
        this.parameters = parameters;
    }

    /** A number with the version it came from, which the decision records. */
    public record Numbered<T>(T value, PolicyValue version) {}

    /** Upper bound of an award as a share of the total investment, {@code award-cap-percent}. */
    public Numbered<Percent> awardCapPercent() {
        return read("award-cap-percent", Percent::of);
    }

    /** Upper bound of an award in yuan, {@code award-cap-amount}. */
    public Numbered<Yuan> awardCapAmount() {
        return read("award-cap-amount", Yuan::of);
    }

    /** How an award is split, {@code instalment-percents}. */
    public Numbered<InstalmentPercents> instalmentPercents() {
        return read("instalment-percents", InstalmentPercents::of);
    }

    /** Physical progress that opens a later instalment, {@code second-instalment-physical-percent}. */
    public Numbered<Percent> laterInstalmentProgress() {
        return read("second-instalment-physical-percent", Percent::of);
    }

    /** From this amount in yuan a payment needs a further approval, {@code second-approval-threshold}. */
    public Numbered<Yuan> secondApprovalThreshold() {
        return read("second-approval-threshold", Yuan::of);
    }

    private <T> Numbered<T> read(String name, Function<String, T> reader) {
        var version = parameters.today(name);
        try {
            return new Numbered<>(reader.apply(version.value()), version);
        } catch (IllegalArgumentException unreadable) {
            throw new Problem(
                    CommonProblem.POLICY_MISSING,
                    Text.of(
                                    "政策参数 %s 的取值无法读取,请管理员更正。",
                                    "The value of %s cannot be read; ask the administrator to correct it.")
                            .with(name));
        }
    }
}
