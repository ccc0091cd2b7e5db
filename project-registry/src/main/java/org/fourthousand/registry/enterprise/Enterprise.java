package org.fourthousand.registry.enterprise;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.PillarIndustry;
import org.fourthousand.kit.value.SocialCreditCode;
import org.jspecify.annotations.Nullable;

/** An enterprise (企业), known by its unified social credit code; it keeps its own profile. */
@Entity
class Enterprise {

    @Id
    private UUID id;

    private SocialCreditCode uscc;

    @Embedded
    private EnterpriseProfile profile;

    @SuppressWarnings("UnusedVariable") // read by queries
    private Division prefecture;

    @Enumerated(EnumType.STRING)
    private @Nullable PillarIndustry pillar;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Enterprise() {}

    Enterprise(EnterpriseId id, SocialCreditCode uscc, EnterpriseProfile profile) {
        this.id = id.value();
        this.uscc = uscc;
        take(profile);
    }

    void revise(EnterpriseProfile newProfile) {
        take(newProfile);
    }

    private void take(EnterpriseProfile newProfile) {
        profile = newProfile;
        prefecture = newProfile.division().prefecture();
        pillar = PillarIndustry.of(newProfile.industry()).orElse(null);
    }

    EnterpriseId id() {
        return new EnterpriseId(id);
    }

    SocialCreditCode uscc() {
        return uscc;
    }

    EnterpriseProfile profile() {
        return profile;
    }

    /** Derived from the industry (clause 二.1). */
    @Nullable
    PillarIndustry pillar() {
        return pillar;
    }

    long version() {
        return version;
    }
}
