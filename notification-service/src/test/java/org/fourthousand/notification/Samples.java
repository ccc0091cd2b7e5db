package org.fourthousand.notification;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fourthousand.events.DomainEvent;
import org.fourthousand.events.funding.AwardAmended;
import org.fourthousand.events.funding.AwardIssued;
import org.fourthousand.events.funding.DisbursementPaid;
import org.fourthousand.events.funding.EnterpriseBlacklisted;
import org.fourthousand.events.funding.InstalmentDue;
import org.fourthousand.events.funding.PayeeAccountChanged;
import org.fourthousand.events.funding.PaymentReturned;
import org.fourthousand.events.funding.Recovered;
import org.fourthousand.events.funding.RecoveryOrdered;
import org.fourthousand.events.funding.RepaymentOverdue;
import org.fourthousand.events.registry.ProgressReported;
import org.fourthousand.events.registry.ProjectAccepted;
import org.fourthousand.events.registry.ProjectCarriedOver;
import org.fourthousand.events.registry.ProjectEnteredLibrary;
import org.fourthousand.events.registry.ProjectExited;
import org.fourthousand.events.registry.ProjectRecommended;
import org.fourthousand.events.registry.ProjectResumed;
import org.fourthousand.events.registry.ProjectReturned;
import org.fourthousand.events.registry.ProjectSnapshot;
import org.fourthousand.events.registry.ProjectSubmitted;
import org.fourthousand.events.registry.ProjectSuspended;
import org.fourthousand.events.registry.ProjectUpdated;
import org.fourthousand.events.registry.ProjectWithdrawn;
import org.fourthousand.events.review.ExpertInvited;
import org.fourthousand.events.review.ExpertRecused;
import org.fourthousand.events.review.ListPublished;
import org.fourthousand.events.review.ObjectionDecided;
import org.fourthousand.events.review.ObjectionRaised;
import org.fourthousand.events.review.RoundOpened;
import org.fourthousand.events.review.ScoresDue;
import org.fourthousand.events.review.SelectionFinalised;
import org.fourthousand.events.supervision.WarningRaised;
import org.fourthousand.kit.id.Ids;

/**
 * One project of one enterprise, and what the other services tell of it.
 *
 * @param division its county, or its prefecture
 */
public record Samples(UUID project, UUID round, UUID award, String uscc, String division) {

    private static final Instant AT = Instant.parse("2025-06-30T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
    private static final BigDecimal AMOUNT = new BigDecimal("1250000.00");

    /** A project in a county of Changsha, of an enterprise of its own. */
    public static Samples inCounty() {
        return in("430102");
    }

    /** A project of an enterprise of its own. */
    public static Samples in(String division) {
        var id = Ids.next();
        return new Samples(
                id, Ids.next(), Ids.next(), "E" + id.toString().replace("-", "").substring(15), division);
    }

    /** Where the enterprise is written to. */
    public String email() {
        return "enterprise-" + project + "@example.org";
    }

    public String name() {
        return "智能电网装备生产线 " + project;
    }

    /** From 1 January 2025 to 31 December 2026. */
    public ProjectSnapshot snapshot() {
        return snapshot(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31));
    }

    public ProjectSnapshot snapshot(LocalDate start, LocalDate end) {
        return new ProjectSnapshot(
                project,
                name(),
                null,
                uscc,
                "测试装备有限公司",
                email(),
                division,
                "C38",
                "EQUIPMENT",
                "CZT_CORE",
                null,
                "TECHNICAL_UPGRADE",
                new BigDecimal("100000000.00"),
                AMOUNT,
                start,
                end,
                null);
    }

    public ProjectSubmitted submitted() {
        return new ProjectSubmitted(snapshot(), AT);
    }

    public SelectionFinalised selected(LocalDate on) {
        return new SelectionFinalised(
                round, 2025, project, "SELECTED", 1, new BigDecimal("88.25"), "TECHNICAL_UPGRADE", AMOUNT, on);
    }

    public AwardIssued awarded(LocalDate on) {
        return new AwardIssued(
                project, award, uscc, "测试装备有限公司", email(), "TECHNICAL_UPGRADE", 2025, AMOUNT, "湘财企指〔2025〕11号", on);
    }

    public ProgressReported reported(int year, int quarter, String physical, LocalDate on) {
        return new ProgressReported(
                snapshot(),
                Ids.next(),
                year,
                quarter,
                new BigDecimal(physical),
                new BigDecimal("40.00"),
                "监理月报",
                on.atTime(10, 0)
                        .atZone(org.fourthousand.kit.clock.SuiteClock.BUSINESS_ZONE)
                        .toInstant());
    }

    /** Every event of the other services once and the service's own warning, with both outcomes where there are two. */
    public List<DomainEvent> all(UUID expert, UUID replacement) {
        var p = snapshot();
        return List.of(
                submitted(),
                new ProjectReturned(p, "缺少节能审查意见", AT),
                new ProjectWithdrawn(p, "SUBMITTED", "建设方案有变", AT),
                new ProjectWithdrawn(p, "CITY_RECOMMENDED", "建设方案有变", AT),
                new ProjectRecommended(p, "COUNTY", "王某", AT),
                new ProjectRecommended(p, "CITY", "李某", AT),
                new ProjectEnteredLibrary(p, DAY, List.of("somebody"), List.of()),
                new ProjectCarriedOver(p, 2025, round),
                new ProjectUpdated(p, List.of("totalInvestment"), "投资调整", AT, List.of()),
                new ProjectSuspended(p, "停工", AT),
                new ProjectResumed(p, "IN_LIBRARY", "复工", AT),
                reported(2025, 2, "30.00", DAY),
                new RoundOpened(round, 2025, "TECHNICAL_UPGRADE", new BigDecimal("300000000.00"), AT),
                new ExpertInvited(round, expert, expertEmail(expert), 12, DAY),
                new ExpertRecused(round, expert, replacement, expertEmail(replacement), AT),
                new ExpertRecused(round, expert, null, null, AT),
                new ScoresDue(round, expert, expertEmail(expert), 3, DAY),
                new ListPublished(round, 2025, 40, DAY, DAY.plusDays(8)),
                new ObjectionRaised(round, Ids.next(), project, AT),
                new ObjectionDecided(round, Ids.next(), project, "DISMISSED", "查无实据", AT),
                new ObjectionDecided(round, Ids.next(), project, "REJECTED_ANONYMOUS", "匿名", AT),
                selected(DAY),
                new SelectionFinalised(
                        round,
                        2025,
                        project,
                        "NOT_SELECTED",
                        90,
                        null,
                        "TECHNICAL_UPGRADE",
                        BigDecimal.ZERO.setScale(2),
                        DAY),
                awarded(DAY),
                new AwardAmended(
                        project,
                        award,
                        uscc,
                        p.enterpriseName(),
                        email(),
                        "TECHNICAL_UPGRADE",
                        2025,
                        AMOUNT,
                        BigDecimal.ONE.setScale(2),
                        "湘财企指〔2025〕12号",
                        "企业缩减建设内容",
                        DAY),
                new InstalmentDue(project, award, 1, AMOUNT, DAY),
                new DisbursementPaid(project, award, Ids.next(), 1, AMOUNT, uscc, email(), DAY),
                new PaymentReturned(project, award, Ids.next(), 1, AMOUNT, uscc, email(), "户名不符", DAY),
                new RecoveryOrdered(project, award, Ids.next(), AMOUNT, "擅自改变用途", DAY),
                new Recovered(project, award, Ids.next(), AMOUNT, DAY),
                new RepaymentOverdue(project, award, Ids.next(), 1, AMOUNT, uscc, email(), DAY),
                new EnterpriseBlacklisted(
                        project, award, Ids.next(), uscc, p.enterpriseName(), "FRAUD", "虚构设备采购合同", "湘财监〔2026〕7号", DAY),
                new PayeeAccountChanged(project, Ids.next(), uscc, email(), "CONFIRMED", DAY.plusDays(4), DAY),
                new PayeeAccountChanged(project, Ids.next(), uscc, email(), "REPLACED", null, DAY),
                new WarningRaised(project, "YELLOW", "形象进度滞后", DAY),
                new ProjectAccepted(p, DAY, "湘工信验〔2026〕3号"),
                new ProjectExited(p, "企业注销", AT));
    }

    public static String expertEmail(UUID expert) {
        return "expert-" + expert + "@example.org";
    }
}
