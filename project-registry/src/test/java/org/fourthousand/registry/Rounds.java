package org.fourthousand.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.fourthousand.events.funding.AwardAmended;
import org.fourthousand.events.funding.AwardIssued;
import org.fourthousand.events.funding.DisbursementPaid;
import org.fourthousand.events.funding.EnterpriseBlacklisted;
import org.fourthousand.events.review.SelectionFinalised;
import org.fourthousand.events.supervision.NoticeIssued;
import org.fourthousand.kit.id.Ids;

/** What the other services would say of a project. */
public final class Rounds {

    private Rounds() {}

    public static SelectionFinalised selected(String project, int year) {
        return finalised(project, year, "SELECTED", "1000000.00");
    }

    public static SelectionFinalised notSelected(String project, int year) {
        return finalised(project, year, "NOT_SELECTED", "0.00");
    }

    public static SelectionFinalised finalised(String project, int year, String outcome, String amount) {
        return new SelectionFinalised(
                Ids.next(),
                year,
                UUID.fromString(project),
                outcome,
                3,
                new BigDecimal("81.25"),
                "TECHNICAL_UPGRADE",
                new BigDecimal(amount),
                LocalDate.of(year, 6, 1));
    }

    /** Another amount of an award; zero cancels it. */
    public static AwardAmended amended(AwardIssued award, String amount) {
        return new AwardAmended(
                award.projectId(),
                award.awardId(),
                award.uscc(),
                award.enterpriseName(),
                award.contactEmail(),
                award.fund(),
                award.year(),
                award.amount(),
                new BigDecimal(amount),
                "湘财企指〔%s〕99号".formatted(award.year()),
                "企业放弃",
                award.issuedOn().plusDays(1));
    }

    public static AwardIssued award(String project, String uscc, int year) {
        return new AwardIssued(
                UUID.fromString(project),
                Ids.next(),
                uscc,
                "株洲测试航空动力有限公司",
                "contact@enterprise.example",
                "TECHNICAL_UPGRADE",
                year,
                new BigDecimal("1000000.00"),
                "湘财企指〔%s〕11号".formatted(year),
                LocalDate.of(year, 7, 1));
    }

    public static DisbursementPaid paid(String project, String uscc) {
        return new DisbursementPaid(
                UUID.fromString(project),
                Ids.next(),
                Ids.next(),
                1,
                new BigDecimal("500000.00"),
                uscc,
                "contact@enterprise.example",
                LocalDate.of(2026, 7, 2));
    }

    public static EnterpriseBlacklisted blacklisted(String project, String uscc) {
        return new EnterpriseBlacklisted(
                UUID.fromString(project),
                Ids.next(),
                Ids.next(),
                uscc,
                "株洲测试航空动力有限公司",
                "FRAUD",
                "虚构设备采购合同",
                "湘财监〔2026〕7号",
                LocalDate.of(2026, 2, 27));
    }

    public static NoticeIssued notice(String project, String matter, boolean serious) {
        return new NoticeIssued(
                UUID.fromString(project),
                Ids.next(),
                "督〔2026〕" + UUID.randomUUID(),
                matter,
                "county-officer:430204",
                LocalDate.of(2026, 5, 1),
                serious);
    }

    /** The body of a quarterly report. */
    public static Map<String, Object> progress(int year, int quarter, String physical, String financial) {
        var report = new LinkedHashMap<String, Object>();
        report.put("year", year);
        report.put("quarter", quarter);
        report.put("physicalPercent", physical);
        report.put("financialPercent", financial);
        report.put("evidence", "监理月报 3 号");
        return report;
    }
}
