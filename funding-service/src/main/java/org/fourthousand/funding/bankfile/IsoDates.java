package org.fourthousand.funding.bankfile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.fourthousand.kit.problem.Text;

/** Dates of ISO 20022: a day, or a moment with or without an offset. */
final class IsoDates {

    private static final int DAY = 10;

    private IsoDates() {}

    /** The business day of a date or moment; without an offset it is meant in the zone of the office. */
    static LocalDate day(String text, ZoneId zone) {
        try {
            if (text.length() <= DAY || text.charAt(DAY) != 'T') {
                return LocalDate.parse(text.substring(0, Math.min(DAY, text.length())));
            }
            var moment = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return moment instanceof OffsetDateTime offset
                    ? offset.atZoneSameInstant(zone).toLocalDate()
                    : LocalDateTime.from(moment).toLocalDate();
        } catch (DateTimeException strange) {
            throw BankFileProblem.BANK_FILE_NOT_VALID.at("", Text.of("日期无法读取", "a date cannot be read"));
        }
    }
}
