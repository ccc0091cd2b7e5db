package org.fourthousand.funding.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fourthousand.funding.amendment.Amendment;
import org.fourthousand.funding.amendment.Amendments;
import org.fourthousand.funding.award.Award;
import org.fourthousand.funding.award.Instalment;
import org.fourthousand.funding.fund.Funds;
import org.fourthousand.funding.ledger.Book;
import org.fourthousand.kit.clock.SuiteClock;
import org.fourthousand.kit.document.OfficialPdf;
import org.fourthousand.kit.value.Yuan;

/**
 * Writes the letters of awards (资金下达通知): what was issued, as it was issued, and by what document it was changed since. The
 * same award gives the same bytes.
 */
@ApplicationScoped
class Letters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private static final String SUBJECTS =
            "select code || ' ' || name from open_budget_subject where fund = :fund and year = :year order by code";

    private final Amendments amendments;
    private final Funds funds;
    private final EntityManager entities;
    private final String issuer;

    Letters(
            Amendments amendments,
            Funds funds,
            EntityManager entities,
            @ConfigProperty(name = "fourthousand.letter.issuer") String issuer) {
        this.amendments = amendments;
        this.funds = funds;
        this.entities = entities;
        this.issuer = issuer;
    }

    @CheckedTemplate(basePath = "letter")
    static class Templates {

        private Templates() {}

        static native TemplateInstance award(Letter letter);
    }

    /** The letter of an issued award as PDF. */
    byte[] pdf(Award award) {
        var day = Objects.requireNonNull(award.issuedOn(), "an issued award has its day");
        var letter = letter(award, day);
        return OfficialPdf.of(
                Templates.award(letter).render(),
                "关于下达%d年度%s的通知".formatted(letter.year(), letter.fund()),
                day.atStartOfDay(SuiteClock.BUSINESS_ZONE).toInstant(),
                award.id().value());
    }

    private Letter letter(Award award, LocalDate day) {
        var changes = amendments.approvedOf(award.id());
        var issued = changes.isEmpty() ? award.amount() : changes.getFirst().amountBefore();
        return new Letter(
                issuer,
                award.documentNumber().text(),
                award.beneficiary().enterpriseName(),
                award.beneficiary().uscc(),
                award.beneficiary().projectName(),
                funds.named(award.book().fund()).nameZh(),
                award.book().year(),
                subjects(award.book()),
                issued,
                planned(award.instalments(), issued),
                award.goals().stream()
                        .map(goal -> new Letter.Goal(goal.indicator(), goal.plainTarget(), goal.unit()))
                        .toList(),
                changes.stream().map(Letters::change).toList(),
                day.format(DAY));
    }

    /** Those it was issued with: the first, as far as they add up to it; later ones follow from its changes. */
    private static List<Letter.Part> planned(List<Instalment> instalments, Yuan issued) {
        var parts = new ArrayList<Letter.Part>();
        var sum = Yuan.ZERO;
        for (var each : instalments) {
            if (sum.compareTo(issued) < 0) {
                parts.add(new Letter.Part(
                        each.number(),
                        each.percent().value().stripTrailingZeros().toPlainString(),
                        each.amount(),
                        each.number() == 1 ? "本通知" : "上一期拨付后，按规定的进度、验收及绩效评价条件"));
                sum = sum.plus(each.amount());
            }
        }
        return List.copyOf(parts);
    }

    private static Letter.Change change(Amendment amendment) {
        return new Letter.Change(amendment.documentNumber().text(), amendment.amountAfter(), amendment.reason());
    }

    @SuppressWarnings("unchecked")
    private List<String> subjects(Book book) {
        return entities.createNativeQuery(SUBJECTS, String.class)
                .setParameter("fund", book.fund().code())
                .setParameter("year", book.year())
                .getResultList();
    }
}
