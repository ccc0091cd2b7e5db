package org.fourthousand.funding.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * When what was promised is likely to be paid, so that the treasury has it then.
 *
 * @param on the day it is told on
 * @param lines by fund and month, the months in order and the unknown ones last
 * @param total in all, yuan
 */
@Schema(name = "PaymentForecast", description = "支付预测 | When what was promised is likely to be paid")
public record Forecast(LocalDate on, List<Line> lines, Yuan total) {

    /**
     * Payments of one month.
     *
     * @param month null where nothing is known of the project's plan
     * @param instalments how many
     * @param amount yuan
     */
    @Schema(name = "PaymentForecastLine")
    public record Line(
            String fund,

            @Schema(implementation = String.class, examples = "2026-07") @Nullable
            YearMonth month,

            long instalments,
            Yuan amount) {

        Line plus(Line other) {
            return new Line(fund, month, instalments + other.instalments, amount.plus(other.amount));
        }
    }
}
