package org.fourthousand.review.expert;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * Days on which an expert is away, both counted.
 *
 * @param absentFrom first day, Asia/Shanghai
 * @param absentTo last day
 */
@Embeddable
record Absence(LocalDate absentFrom, LocalDate absentTo) {

    boolean touches(LocalDate first, LocalDate last) {
        return !absentFrom.isAfter(last) && !absentTo.isBefore(first);
    }
}
