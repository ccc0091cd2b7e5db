package org.fourthousand.funding.project;

import java.time.LocalDate;
import java.util.UUID;
import org.fourthousand.funding.ledger.Book;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * The final word of the latest round on a project (遴选结果), with what is known of that round's publicity.
 *
 * @param book fund and year it was selected for
 * @param selected SELECTED rather than NOT_SELECTED
 * @param amount proposed support, yuan
 * @param publicityEnds last day of publicity (公示), null while that is not known here
 * @param openObjections objections not decided yet
 * @param upheldObjections objections decided for the objector
 */
public record Selection(
        UUID roundId,
        Book book,
        boolean selected,
        Yuan amount,
        @Nullable LocalDate publicityEnds,
        long openObjections,
        long upheldObjections) {}
