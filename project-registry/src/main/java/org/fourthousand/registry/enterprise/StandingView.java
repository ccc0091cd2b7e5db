package org.fourthousand.registry.enterprise;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.policy.PolicyValue;
import org.fourthousand.kit.value.SocialCreditCode;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * The standing of an enterprise as it was known at the end of a day.
 *
 * @param uscc the enterprise
 * @param asOf the day, Asia/Shanghai
 * @param records everything on record by then, in the order it happened
 * @param support support awarded by then
 * @param parameters for how many years each kind counted on that day, with source
 */
@Schema(name = "Standing", description = "诚信与合规状况 | What is on record about an enterprise")
public record StandingView(
        SocialCreditCode uscc,
        LocalDate asOf,
        List<RecordView> records,
        List<SupportView> support,
        List<PolicyValue> parameters) {

    /** Whether a record counts on the day asked for. */
    @Schema(name = "StandingState")
    public enum State {
        /** 有效: it counts. */
        STANDS,
        /** 已过期限: its years are over. */
        EXPIRED,
        /** 已解除: an officer lifted it. */
        LIFTED
    }

    /**
     * One record.
     *
     * @param happenedOn when it happened
     * @param source document or authority
     * @param recordedBy officer's name, or the service
     * @param state whether it counts
     * @param lifting how it was lifted
     */
    @Schema(name = "StandingRecord")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RecordView(
            UUID id,
            StandingKind kind,
            @Nullable UUID projectId,
            LocalDate happenedOn,
            String what,
            String source,
            @Nullable String sourceUrl,
            String recordedBy,
            Instant recordedAt,
            State state,
            @Nullable LiftingView lifting) {

        static RecordView of(StandingRecord record, @Nullable StandingLifting lifting, StandingTerms terms) {
            var state = lifting != null ? State.LIFTED : terms.counts(record) ? State.STANDS : State.EXPIRED;
            return new RecordView(
                    record.id(),
                    record.kind(),
                    record.projectId(),
                    record.happenedOn(),
                    record.what(),
                    record.source(),
                    record.sourceUrl(),
                    record.recordedByName(),
                    record.recordedAt(),
                    state,
                    lifting == null ? null : LiftingView.of(lifting));
        }
    }

    /** How a record was lifted. */
    @Schema(name = "StandingLifting")
    public record LiftingView(String reason, String document, String liftedBy, Instant liftedAt) {

        static LiftingView of(StandingLifting lifting) {
            return new LiftingView(lifting.reason(), lifting.document(), lifting.liftedByName(), lifting.liftedAt());
        }
    }

    /** Support awarded: amount in yuan, document of the award. */
    @Schema(name = "SupportReceived")
    public record SupportView(UUID projectId, String fund, int year, Yuan amount, String documentNumber) {

        static SupportView of(Support support) {
            return new SupportView(
                    support.projectId(), support.fund(), support.year(), support.amount(), support.documentNumber());
        }
    }
}
