package org.fourthousand.funding.answer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of the answers of a file so far.
 *
 * @param settled payments that were paid or returned by it
 * @param known answers that had been taken before, from this or another file or by hand
 * @param pending payments still under way
 * @param unmatched answers put on the work list
 * @param waiting answers not dealt with yet; of a large file most are when it has just been taken
 */
@Schema(name = "AnswerTally")
public record Tally(long settled, long known, long pending, long unmatched, long waiting) {}
