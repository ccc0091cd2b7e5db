package org.fourthousand.registry.enterprise;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.value.PillarIndustry;
import org.fourthousand.kit.value.SocialCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise as those who may see it see it.
 *
 * @param id under which the history knows it
 * @param uscc unified social credit code
 * @param profile its profile; its people masked for who need not reach them
 * @param pillar derived from the industry, when it belongs to one
 * @param version what the ETag says
 */
@Schema(name = "Enterprise", description = "企业 | An enterprise")
public record EnterpriseView(
        EnterpriseId id,
        SocialCreditCode uscc,
        EnterpriseProfile profile,
        @Nullable PillarIndustry pillar,
        long version) {

    static EnterpriseView of(Enterprise enterprise, Caller reader) {
        var profile = enterprise.profile();
        return new EnterpriseView(
                enterprise.id(),
                enterprise.uscc(),
                EnterpriseSight.reachesPeople(reader) ? profile : profile.masked(),
                enterprise.pillar(),
                enterprise.version());
    }
}
