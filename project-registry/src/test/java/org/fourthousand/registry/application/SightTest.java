package org.fourthousand.registry.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.SocialCreditCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The query's own filter, beside row-level security. */
class SightTest {

    private static final String USCC = "91430200MA4L0002XG";
    private static final Sight NOTHING = new Sight("1 = 0", Map.of());

    @Test
    void anEnterpriseSeesItsOwn() {
        assertThat(Sight.of(caller(USCC, null, Role.ENTERPRISE)))
                .isEqualTo(new Sight("uscc = :callerUscc", Map.of("callerUscc", SocialCreditCode.of(USCC))));
    }

    @Test
    void aCountyOfficerSeesTheCountyAndACityOfficerThePrefectureWithoutDrafts() {
        assertThat(Sight.of(caller(null, "430204", Role.COUNTY_OFFICER)))
                .isEqualTo(new Sight(
                        "(stage <> DRAFT and application.division = :callerDivision)",
                        Map.of("callerDivision", Division.of("430204"))));
        assertThat(Sight.of(caller(null, "430200", Role.CITY_OFFICER)))
                .isEqualTo(new Sight(
                        "(stage <> DRAFT and prefecture = :callerPrefecture)",
                        Map.of("callerPrefecture", Division.of("430200"))));
    }

    @Test
    void theProvinceSeesEverythingButDraftsAndTheAuditorThoseToo() {
        assertThat(Sight.of(caller(null, null, Role.REGISTRY_OFFICER)).condition())
                .isEqualTo("stage <> DRAFT");
        assertThat(Sight.of(caller(null, null, Role.AUDITOR)).condition()).isEqualTo("1 = 1");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ENTERPRISE", "COUNTY_OFFICER", "CITY_OFFICER", "EXPERT", "ADMINISTRATOR"})
    void withoutTheirClaimNobodySeesAnything(Role role) {
        assertThat(Sight.of(caller(null, null, role))).isEqualTo(NOTHING);
        assertThat(Sight.of(Caller.nobody())).isEqualTo(NOTHING);
    }

    @Test
    void aRoleWithTheClaimOfAnotherSeesNothing() {
        assertThat(Sight.of(caller(null, "430204", Role.ENTERPRISE))).isEqualTo(NOTHING);
        assertThat(Sight.of(caller(USCC, null, Role.COUNTY_OFFICER))).isEqualTo(NOTHING);
        assertThat(Sight.of(caller(null, "999999", Role.COUNTY_OFFICER))).isEqualTo(NOTHING);
    }

    private static Caller caller(@Nullable String uscc, @Nullable String division, Role role) {
        return new Caller("u", "n", Set.of(role), uscc, division, null, false);
    }
}
