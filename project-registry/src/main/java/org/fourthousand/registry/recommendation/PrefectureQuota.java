package org.fourthousand.registry.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.fourthousand.kit.clock.SuiteClock;
import org.fourthousand.kit.policy.PolicyParameters;
import org.fourthousand.kit.policy.PolicyValue;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.registry.application.Project;

/**
 * How many projects a prefecture may put forward for a round, and how many of them must come from its counties (clause
 * 五.1; numbers of the yearly notice). A quota of 0 says that the notice sets none.
 *
 * <p>What counts: a project takes a place when the second of the city's two departments signs, in the calendar year of that
 * day (Asia/Shanghai), which is the year of the round. It counts once a year, however often it is returned and signed
 * again, and keeps its place while it is corrected; one that was withdrawn gives it back. Projects of counties directly under the province are not the
 * prefecture's and take none. The prefecture's own projects may take no more than the county minimum leaves, whoever signs
 * first, so that the counties' places cannot be used up before they come. The first of the two signatures is refused as
 * well when no place is left, so that nobody signs in vain.
 */
@ApplicationScoped
class PrefectureQuota {

    private static final ZoneId ZONE = SuiteClock.BUSINESS_ZONE;

    /** One city signs at a time in a year, so that two officers cannot both take the last place. */
    private static final String TURN =
            "select cast(pg_advisory_xact_lock(hashtextextended(:prefectureAndYear, 4001)) as text)";

    private static final String TAKEN_BY_OTHERS = """
            select count(*) as places, count(*) filter (where division = prefecture) as of_the_city
            from (
              select distinct on (s.project_id) s.division, s.prefecture
              from signature s join project p on p.id = s.project_id and p.prefecture = s.prefecture
              where s.level = 'CITY' and s.completes and s.prefecture = :prefecture
                and s.signed_at >= :since and s.signed_at < :until and s.project_id <> :project
                and not exists (select 1 from withdrawal w
                                where w.project_id = s.project_id and w.submission = s.submission)
              order by s.project_id, s.signed_at desc
            ) latest
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
     * Passes when the prefecture has a place for this project this year.
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
        var year = LocalDate.now(clock).getYear();
        takeTurn(project, year);
        var taken = takenByOthers(project, year);
        var places = ((Number) taken.get("places")).intValue();
        var ofTheCity = ((Number) taken.get("of_the_city")).intValue();
        var isOfTheCity = project.application().division().isPrefecture();
        if (places >= quota.integer() || isOfTheCity && ofTheCity >= quota.integer() - ofTheCounties) {
            throw new Problem(
                    RecommendationProblem.QUOTA_REACHED,
                    Text.of(
                                    "%s 年度名额 %s 个,其中县级不少于 %s 个;已推荐 %s 个,其中市本级 %s 个。",
                                    "The quota of %s is %s, at least %s of them from counties; %s are recommended, %s of them the city's own.")
                            .with(year, quota.integer(), ofTheCounties, places, ofTheCity));
        }
        return quota;
    }

    private void takeTurn(Project project, int year) {
        entities.createNativeQuery(TURN)
                .setParameter("prefectureAndYear", project.prefecture().code() + " " + year)
                .getSingleResult();
    }

    private Tuple takenByOthers(Project project, int year) {
        return (Tuple) entities.createNativeQuery(TAKEN_BY_OTHERS, Tuple.class)
                .setParameter("prefecture", project.prefecture().code())
                .setParameter("since", firstMomentOf(year))
                .setParameter("until", firstMomentOf(year + 1))
                .setParameter("project", project.id().value())
                .getSingleResult();
    }

    private static Instant firstMomentOf(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ZONE).toInstant();
    }
}
