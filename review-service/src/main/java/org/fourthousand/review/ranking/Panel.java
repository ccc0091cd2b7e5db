package org.fourthousand.review.ranking;

import java.math.BigDecimal;
import java.util.List;
import org.hibernate.annotations.Immutable;

/**
 * The totals a project was given, without their experts: ascending, so that not even the order tells.
 *
 * @param totals points with four decimals, as text
 */
@Immutable
record Panel(List<String> totals) {

    static Panel of(List<BigDecimal> totals) {
        return new Panel(totals.stream().sorted().map(BigDecimal::toPlainString).toList());
    }
}
