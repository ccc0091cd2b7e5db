package org.fourthousand.funding.parameter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.kit.policy.PolicyParameters;
import org.fourthousand.kit.policy.PolicyValue;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.value.Percent;
import org.fourthousand.kit.value.WorkingDays;
import org.fourthousand.kit.value.Yuan;

/**
 * The numbers in force today, some of them a fund's own. A number that is missing or unreadable answers 503 and nothing is decided: no payment
 * control ever passes because its threshold could not be read.
 */
@ApplicationScoped
public class FundingParameters {

    private static final int MOST_HOURS = 87_600;

    private final PolicyParameters parameters;
    private final Clock clock;

    FundingParameters(PolicyParameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    /** A number with the version it came from, which the decision records. */
    public record Numbered<T>(T value, PolicyValue version) {}

    /** Upper bound of an award of a fund as a share of the total investment, {@code award-cap-percent}. */
    public Numbered<Percent> awardCapPercent(FundCode fund) {
        return read("award-cap-percent", fund, Percent::of);
    }

    /** Upper bound of an award of a fund in yuan, {@code award-cap-amount}. */
    public Numbered<Yuan> awardCapAmount(FundCode fund) {
        return read("award-cap-amount", fund, Yuan::of);
    }

    /** How an award of a fund is split, {@code instalment-percents}. */
    public Numbered<InstalmentPercents> instalmentPercents(FundCode fund) {
        return read("instalment-percents", fund, InstalmentPercents::of);
    }

    /** What a fund does not support, {@code excluded-industries}. */
    public Numbered<ExcludedIndustries> excludedIndustries(FundCode fund) {
        return read("excluded-industries", fund, ExcludedIndustries::of);
    }

    /** Physical progress that opens a later instalment, {@code second-instalment-physical-percent}. */
    public Numbered<Percent> laterInstalmentProgress() {
        return read("second-instalment-physical-percent", Percent::of);
    }

    /** What an instalment between the first and the last asks for, {@code later-instalment-evidence}. */
    public Numbered<EvidenceRule> laterInstalmentEvidence() {
        return read("later-instalment-evidence", EvidenceRule::of);
    }

    /** What the last instalment asks for, {@code final-instalment-evidence}. */
    public Numbered<EvidenceRule> finalInstalmentEvidence() {
        return read("final-instalment-evidence", EvidenceRule::of);
    }

    /** From this total in yuan a payment needs a second approval, {@code second-approval-threshold}. */
    public Numbered<Yuan> secondApprovalThreshold() {
        return read("second-approval-threshold", Yuan::of);
    }

    /** How long a proposed award keeps its money reserved, {@code award-reservation-hours}: above zero, at most ten years. */
    public Numbered<Duration> reservationLimit() {
        return read("award-reservation-hours", FundingParameters::hours);
    }

    /** How long an allocation is public before it is issued, {@code allocation-publicity-days}, working days, the first counted. */
    public Numbered<WorkingDays> allocationPublicity() {
        return read("allocation-publicity-days", text -> WorkingDays.of(Integer.parseInt(text)));
    }

    /** From this total in yuan a payment needs a third approval, {@code third-approval-threshold}. */
    public Numbered<Yuan> thirdApprovalThreshold() {
        return read("third-approval-threshold", Yuan::of);
    }

    /** How long a changed account rests before it is paid to, {@code payee-account-cooling-days}, working days. */
    public Numbered<WorkingDays> payeeAccountCooling() {
        return read("payee-account-cooling-days", text -> WorkingDays.of(Integer.parseInt(text)));
    }

    /** The fine for fraud, percent of the money, {@code fraud-fine-percents}. */
    public Numbered<PercentRange> fraudFine() {
        return read("fraud-fine-percents", PercentRange::of);
    }

    /** The fine for misuse, percent of the money, {@code misuse-fine-percents}. */
    public Numbered<PercentRange> misuseFine() {
        return read("misuse-fine-percents", PercentRange::of);
    }

    /** Days between two reminders of an overdue repayment, {@code recovery-reminder-days}. */
    public Numbered<Integer> recoveryReminderDays() {
        return read("recovery-reminder-days", FundingParameters::days);
    }

    private static Integer days(String text) {
        var days = Integer.parseInt(text);
        if (days < 1) {
            throw new IllegalArgumentException("at least a day: " + days);
        }
        return days;
    }

    private static Duration hours(String text) {
        var hours = Integer.parseInt(text);
        if (hours < 1 || hours > MOST_HOURS) {
            throw new IllegalArgumentException("hours from 1 to " + MOST_HOURS + ": " + text);
        }
        return Duration.ofHours(hours);
    }

    /** The fund's own version where one is in force, for example {@code award-cap-percent--technical-upgrade}; else the general. */
    private <T> Numbered<T> read(String name, FundCode fund, Function<String, T> reader) {
        var own = name + "--" + fund.code().toLowerCase(Locale.ROOT).replace('_', '-');
        var version = parameters.on(LocalDate.now(clock)).stream()
                .filter(value -> value.name().equals(own))
                .findFirst();
        return read(version.orElseGet(() -> parameters.today(name)), reader);
    }

    private <T> Numbered<T> read(String name, Function<String, T> reader) {
        return read(parameters.today(name), reader);
    }

    private static <T> Numbered<T> read(PolicyValue version, Function<String, T> reader) {
        try {
            return new Numbered<>(reader.apply(version.value()), version);
        } catch (IllegalArgumentException unreadable) {
            throw new Problem(
                    CommonProblem.POLICY_MISSING,
                    Text.of(
                                    "政策参数 %s 的取值无法读取,请管理员更正。",
                                    "The value of %s cannot be read; ask the administrator to correct it.")
                            .with(version.name()));
        }
    }
}
