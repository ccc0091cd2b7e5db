package org.fourthousand.funding.openness;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.fourthousand.kit.clock.SuiteClock;
import org.jspecify.annotations.Nullable;

/**
 * Says an allocation as the money of a project in the words of OC4IDS 0.9: under the id which the registry's package gives
 * the project, so that both can be laid side by side.
 */
final class FundedProjects {

    private static final String CREDIT_CODE = "CN-USCC";

    private FundedProjects() {}

    /** The project's money; only of an allocation that has a project. */
    static FundedProject of(OpenAllocation allocation, String id, FunderSettings funder) {
        var source = new Reference(funder.id(), funder.name());
        var payee = new Reference(CREDIT_CODE + "-" + allocation.uscc(), allocation.enterpriseName());
        var awarded = new Breakdown(
                "award-" + allocation.id(),
                allocation.fundName() + "," + allocation.documentNumber(),
                new Value(allocation.amount(), "CNY"),
                source,
                begin(allocation.issuedOn()));
        return new FundedProject(
                id,
                allocation.changedAt(),
                "zh",
                allocation.projectName(),
                new Budget(List.of(new Breakdowns("awarded-support", "下达的专项资金", List.of(awarded)))),
                List.of(
                        new Party(
                                payee.id(),
                                payee.name(),
                                new Identifier(CREDIT_CODE, allocation.uscc()),
                                List.of("payee")),
                        new Party(source.id(), source.name(), null, List.of("funder", "payer"))),
                transactions(allocation, source, payee));
    }

    private static List<Transaction> transactions(OpenAllocation allocation, Reference payer, Reference payee) {
        return allocation.payments().stream()
                .map(payment -> new Transaction(
                        "payment-" + payment.id(),
                        begin(payment.on()),
                        new Value(payment.amount(), "CNY"),
                        payer,
                        payee))
                .toList();
    }

    private static OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(SuiteClock.BUSINESS_ZONE).toOffsetDateTime();
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record FundedProject(
            String id,
            Instant updated,
            String language,
            String title,
            Budget budget,
            List<Party> parties,
            List<Transaction> transactions) {}

    record Budget(List<Breakdowns> budgetBreakdowns) {}

    record Breakdowns(String id, String description, List<Breakdown> budgetBreakdown) {}

    record Breakdown(String id, String description, Value amount, Reference sourceParty, OffsetDateTime approvalDate) {}

    record Value(BigDecimal amount, String currency) {}

    record Reference(String id, String name) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Party(String id, String name, @Nullable Identifier identifier, List<String> roles) {}

    record Identifier(String scheme, String id) {}

    /** A payment to the enterprise. */
    record Transaction(String id, OffsetDateTime date, Value value, Reference payer, Reference payee) {}
}
