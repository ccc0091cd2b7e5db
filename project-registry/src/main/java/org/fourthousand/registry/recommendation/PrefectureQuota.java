package org.fourthousand.registry.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.fourthousand.kit.clock.SuiteClock;
import org.fourthousand.kit.policy.PolicyParameters;
import org.fourthousand.kit.policy.PolicyValue;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.registry.application.Project;

/**
 * How many projects a prefecture may put forward in a year, and how many of them must come from its counties (clause
 * 五.1; numbers of the yearly notice). A quota of 0 says that the notice sets none.
 */
@ApplicationScoped
class PrefectureQuota {

    private static final ZoneId ZONE = SuiteClock.BUSINESS_ZONE;

    /** One city signs at a time, so that two officers cannot both take the last place. */
    private static final String TURN =
            "select cast(pg_advisory_xact_lock(hashtextextended(:prefecture, 4001)) as text)";

    private static final String USED = """
            select count(*) as used, count(*) filter (where s.division = s.prefecture) as of_the_city
            from signature s join project p on p.id = s.project_id and p.submissions = s.submission
            where s.level = 'CITY' and s.prefecture = :prefecture and s.signed_at >= :since and s.signed_at < :until
              and p.stage <> 'RETURNED'
            """;

    private final EntityManager entities;
    private final PolicyParameters parameters;
    private final Clock clock;

    PrefectureQuota(EntityManager entities, PolicyParameters parameters, Clock clock) {
        this.entities = entities;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * Passes when the prefecture has a place left for this project this year.
     *
     * @return the version of the quota that was applied
     * @throws Problem 409 {@code QUOTA_REACHED}
     */
    PolicyValue require(Project project) {
        var quota = parameters.today("prefecture-quota");
        if (quota.integer() == 0) {
            return quota;
        }
        var ofTheCounties = parameters.today("prefecture-quota-county-minimum").integer();
        var prefecture = project.prefecture().code();
        entities.createNativeQuery(TURN).setParameter("prefecture", prefecture).getSingleResult();
        var year = LocalDate.now(clock).getYear();
        var used = (Tuple) entities.createNativeQuery(USED, Tuple.class)
                .setParameter("prefecture", prefecture)
                .setParameter(
                        "since", LocalDate.of(year, 1, 1).atStartOfDay(ZONE).toInstant())
                .setParameter(
                        "until", LocalDate.of(year + 1, 1, 1).atStartOfDay(ZONE).toInstant())
                .getSingleResult();
        var all = ((Number) used.get("used")).intValue();
        var ofTheCity = ((Number) used.get("of_the_city")).intValue();
        var isOfTheCity = project.application().division().isPrefecture();
        if (all >= quota.integer() || isOfTheCity && ofTheCity >= quota.integer() - ofTheCounties) {
            throw new Problem(
                    RecommendationProblem.QUOTA_REACHED,
                    Text.of(
                            String.format(
                                    Locale.ROOT,
                                    "本年度名额 %d 个,其中县级不少于 %d 个;已推荐 %d 个。",
                                    quota.integer(),
                                    ofTheCounties,
                                    all),
                            String.format(
                                    Locale.ROOT,
                                    "This year's quota is %d, at least %d of them from counties; %d are recommended.",
                                    quota.integer(),
                                    ofTheCounties,
                                    all)));
        }
        return quota;
    }
}
