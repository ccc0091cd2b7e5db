package org.fourthousand.funding.report;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.Yuan;

/**
 * What was promised and is not yet paid, by how long ago (账龄): money that lies idle is to be asked after (提高资金使用效益,
 * clause 六.3).
 *
 * @param on the day it is told of
 * @param lines by fund and age, the youngest first; none where nothing is outstanding
 * @param outstanding in all, yuan
 */
@Schema(name = "CommitmentsReport", description = "未支付承诺账龄 | Promised and not yet paid, by age")
public record Commitments(LocalDate on, List<Line> lines, Yuan outstanding) {

    /**
     * Awards of one age.
     *
     * @param awards how many have something outstanding
     * @param outstanding awarded and not paid, yuan
     * @param due of it, what may be paid by now, yuan
     */
    @Schema(name = "CommitmentsLine")
    public record Line(String fund, Age age, long awards, Yuan outstanding, Yuan due) {

        Line plus(Line other) {
            return new Line(fund, age, awards + other.awards, outstanding.plus(other.outstanding), due.plus(other.due));
        }
    }

    /** Days since the award was issued. */
    @Schema(name = "CommitmentAge", description = "下达以来的日历天数 | Calendar days since the award was issued")
    public enum Age {
        UP_TO_90(90),
        UP_TO_180(180),
        UP_TO_365(365),
        UP_TO_730(730),
        OLDER(Long.MAX_VALUE);

        private final long mostDays;

        Age(long mostDays) {
            this.mostDays = mostDays;
        }

        static Age of(long days) {
            for (var age : values()) {
                if (days <= age.mostDays) {
                    return age;
                }
            }
            return OLDER;
        }
    }
}
