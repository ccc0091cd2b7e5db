package org.fourthousand.registry.application;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.value.SocialCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * A draft with what it still lacks.
 *
 * @param id identity
 * @param uscc the enterprise that fills it in
 * @param project the project it corrects or has become, absent while it is for a new one
 * @param state what has become of it
 * @param form what is filled in
 * @param missing everything that is missing or does not fit yet; none when it can be registered
 * @param savedAt when it was last saved
 * @param version what the ETag says
 */
@Schema(name = "ApplicationDraft", description = "申报表草稿 | A form that is being filled in")
public record DraftView(
        DraftId id,
        SocialCreditCode uscc,
        @Nullable ProjectId project,
        DraftState state,
        @Schema(ref = DraftFormInContract.REF) Application form,
        List<MissingView> missing,
        Instant savedAt,
        long version) {

    /**
     * One thing that is missing or does not fit yet.
     *
     * @param pointer JSON pointer into the form
     * @param nameZh official name of the field (字段名称), with the parts it lies in
     * @param nameEn name in English
     * @param message what to do, in the language asked for
     */
    @Schema(name = "MissingInDraft")
    public record MissingView(String pointer, String nameZh, String nameEn, String message) {

        static MissingView of(Violation missing, List<Locale> languages) {
            var name = FormNames.ofPointer(missing.pointer());
            return new MissingView(
                    missing.pointer(), name.zh(), name.en(), missing.message().in(languages));
        }
    }

    /**
     * A draft in a list, without its form.
     *
     * @param id identity
     * @param uscc the enterprise that fills it in
     * @param project the project it corrects or has become, absent while it is for a new one
     * @param state what has become of it
     * @param name of the project, once filled in
     * @param savedAt when it was last saved
     * @param version what the ETag says
     */
    @Schema(name = "ApplicationDraftHead", description = "申报表草稿,不含申报表 | A draft, without its form")
    public record DraftHead(
            DraftId id,
            SocialCreditCode uscc,
            @Nullable ProjectId project,
            DraftState state,
            @Nullable String name,
            Instant savedAt,
            long version) {

        static DraftHead of(ApplicationDraft draft) {
            return new DraftHead(
                    draft.id(),
                    draft.uscc(),
                    draft.project(),
                    draft.state(),
                    draft.form().name(),
                    draft.savedAt(),
                    draft.version());
        }
    }

    static DraftView of(ApplicationDraft draft, List<Violation> missing, List<Locale> languages) {
        return new DraftView(
                draft.id(),
                draft.uscc(),
                draft.project(),
                draft.state(),
                draft.form(),
                missing.stream().map(fault -> MissingView.of(fault, languages)).toList(),
                draft.savedAt(),
                draft.version());
    }
}
