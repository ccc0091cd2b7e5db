package org.fourthousand.kit.history;

import java.time.Instant;
import java.util.UUID;

/**
 * One step in the life of an aggregate.
 *
 * @param position from 1, without gaps
 * @param at when, to the microsecond
 * @param actorId stable id of the person, or {@code system:…}
 * @param actorName name as signed
 * @param from state before, empty for the first
 * @param to state after
 * @param why reason in words
 * @param previousHash hash of the entry before, empty for the first
 * @param hash SM3 over all other fields and the aggregate's identity
 */
public record HistoryEntry(
        int position,
        Instant at,
        String actorId,
        String actorName,
        String from,
        String to,
        String why,
        String previousHash,
        String hash) {

    static HistoryEntry of(
            String aggregateType,
            UUID aggregateId,
            int position,
            Instant at,
            String actorId,
            String actorName,
            String from,
            String to,
            String why,
            String previousHash) {
        var hash = Sm3.hex(String.join(
                "\u001f",
                aggregateType,
                aggregateId.toString(),
                Integer.toString(position),
                at.toString(),
                actorId,
                actorName,
                from,
                to,
                why,
                previousHash));
        return new HistoryEntry(position, at, actorId, actorName, from, to, why, previousHash, hash);
    }

    /** Whether this entry says what it said when it was written, and follows the one before. */
    boolean follows(String aggregateType, UUID aggregateId, int expectedPosition, String expectedPreviousHash) {
        var recomputed = of(aggregateType, aggregateId, position, at, actorId, actorName, from, to, why, previousHash);
        return position == expectedPosition
                && previousHash.equals(expectedPreviousHash)
                && hash.equals(recomputed.hash());
    }
}
