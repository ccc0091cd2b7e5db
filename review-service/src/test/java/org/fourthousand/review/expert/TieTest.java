package org.fourthousand.review.expert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fourthousand.kit.value.SocialCreditCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TieTest {

    private static final SocialCreditCode ENTERPRISE = SocialCreditCode.of("91430100MA4L00011K");
    private static final SocialCreditCode OTHER = SocialCreditCode.of("91430200MA4L0002XG");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 12);

    @Test
    void anEmploymentBindsWhileItLastsAndThreeYearsAfter() {
        assertThat(employment(null).binds(TODAY, 3)).isTrue();
        assertThat(employment(LocalDate.of(2023, 1, 12)).binds(TODAY, 3)).isTrue();
        assertThat(employment(LocalDate.of(2023, 1, 11)).binds(TODAY, 3)).isFalse();
    }

    @Test
    void theYearsAreThePolicys() {
        assertThat(employment(LocalDate.of(2022, 1, 1)).binds(TODAY, 5)).isTrue();
    }

    @Test
    void directorshipHoldingAndKinshipAlwaysBind() {
        assertThat(Tie.of(TieKind.DIRECTORSHIP, ENTERPRISE).binds(TODAY, 3)).isTrue();
        assertThat(Tie.of(TieKind.HOLDING, ENTERPRISE).binds(TODAY, 3)).isTrue();
        assertThat(Tie.of(TieKind.KINSHIP, ENTERPRISE).binds(TODAY, 3)).isTrue();
    }

    @Test
    void oneEnterpriseIsNamedOnceWithTheFirstTieThatBinds() {
        var declaration = new Declaration(
                null,
                "专家",
                "e@experts.example.org",
                null,
                null,
                null,
                null,
                List.of(),
                List.of(new Declaration.Employment(OTHER, LocalDate.of(2010, 1, 1), LocalDate.of(2015, 1, 1))),
                List.of(ENTERPRISE),
                List.of(),
                List.of(ENTERPRISE, OTHER),
                List.of());

        assertThat(new Expert(ExpertId.next(), declaration, Instant.EPOCH).bindingTies(TODAY, 3))
                .isEqualTo(Map.of(ENTERPRISE, TieKind.DIRECTORSHIP, OTHER, TieKind.KINSHIP));
    }

    private static Tie employment(@Nullable LocalDate to) {
        return new Tie(TieKind.EMPLOYMENT, ENTERPRISE, LocalDate.of(2015, 1, 1), to);
    }
}
