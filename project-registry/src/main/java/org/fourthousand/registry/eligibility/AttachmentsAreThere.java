package org.fourthousand.registry.eligibility;

import java.util.stream.Stream;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.registry.attachment.AttachmentKind;

/** The files that the year's notice asks for are there (申报材料, clause 五.1); by default it asks for none. */
final class AttachmentsAreThere implements EligibilityPolicy {

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        return candidate.missingAttachments().stream().map(AttachmentsAreThere::missing);
    }

    private static Finding missing(AttachmentKind kind) {
        return Finding.refuses(
                FindingReason.ATTACHMENT_MISSING,
                "",
                "五.1",
                Text.of(
                        "缺少附件:%s。".formatted(kind.words().zh()),
                        "An attachment is missing: %s.".formatted(kind.words().en())));
    }
}
