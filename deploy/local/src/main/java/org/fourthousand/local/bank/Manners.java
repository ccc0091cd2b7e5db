package org.fourthousand.local.bank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.fourthousand.local.bank.AnswerCsv.Part;
import org.fourthousand.local.bank.AnswerXml.Debit;
import org.fourthousand.local.bank.AnswerXml.Status;
import org.fourthousand.local.bank.BatchOrder.Payment;

/**
 * How the bank answers a batch, always alike for the same batch. Of ten payments the fourth is rejected and the seventh is
 * paid in two parts; the rest is paid, and told twice and in several files, one of them cut off and one forged.
 */
final class Manners {

    private static final int OF = 10;
    private static final int REJECTED = 3;
    private static final int IN_PARTS = 6;
    private static final BigDecimal FEE = new BigDecimal("15.00");
    private static final BigDecimal FIRST_PART = new BigDecimal("0.40");

    private final BatchOrder order;
    private final Instant now;
    private final Duration late;

    /**
     * @param now when the batch came in
     * @param late how long the bank takes to pay
     */
    Manners(BatchOrder order, Instant now, Duration late) {
        this.order = order;
        this.now = now;
        this.late = late;
    }

    /** Everything it will send, in order. */
    List<BankAnswer> answers() {
        var paid = of(index -> index % OF != REJECTED && index % OF != IN_PARTS);
        var rejected = of(index -> index % OF == REJECTED);
        var inParts = of(index -> index % OF == IN_PARTS);

        var underWay = AnswerXml.pain002(order, id(1), now, statuses(order.payments(), "ACSP", ""));
        var early = new ArrayList<>(statuses(paid.subList(0, (paid.size() + 1) / 2), "ACSC", ""));
        early.addAll(statuses(rejected, "RJCT", "账号户名不符"));
        var report = AnswerXml.pain002(order, id(2), now, early);
        var booked = AnswerXml.camt054(order, id(3), now, debits(paid, inParts));
        var answers = new ArrayList<>(List.of(
                BankAnswer.xml(underWay, Duration.ZERO),
                BankAnswer.xml(Arrays.copyOf(report, report.length * 2 / 3), late),
                BankAnswer.xml(report, late),
                BankAnswer.xml(report, late),
                BankAnswer.xml(forged(booked), late),
                BankAnswer.xml(booked, late.multipliedBy(2))));
        if (!inParts.isEmpty()) {
            var rest = inParts.stream()
                    .map(each -> new Part(each, each.amount().subtract(firstPart(each))))
                    .toList();
            answers.add(new BankAnswer("text/csv", AnswerCsv.paid(order, rest), late.multipliedBy(2)));
        }
        return List.copyOf(answers);
    }

    private List<Payment> of(Predicate<Integer> indices) {
        return IntStream.range(0, order.payments().size())
                .boxed()
                .filter(indices)
                .map(order.payments()::get)
                .toList();
    }

    private static List<Status> statuses(List<Payment> payments, String code, String reason) {
        return payments.stream().map(each -> new Status(each, code, reason)).toList();
    }

    /** All that left the account: the payments, some in part, the bank's fee, and one whose id was lost on the way. */
    private List<Debit> debits(List<Payment> paid, List<Payment> inParts) {
        var debits = new ArrayList<Debit>();
        paid.forEach(each ->
                debits.add(new Debit(each.endToEndId(), each.amount(), AnswerXml.reference(order, each) + "-BOOK")));
        inParts.forEach(each ->
                debits.add(new Debit(each.endToEndId(), firstPart(each), AnswerXml.reference(order, each) + "-PART")));
        debits.add(new Debit("", FEE, "FEE-" + order.number()));
        debits.add(new Debit("LOST-" + order.number(), FEE, "LOST-" + order.number()));
        return debits;
    }

    private static BigDecimal firstPart(Payment payment) {
        return payment.amount().multiply(FIRST_PART).setScale(2, RoundingMode.DOWN);
    }

    /** Somebody raised the first amount and nothing else: the sum does not fit. */
    private static byte[] forged(byte[] booked) {
        var text = new String(booked, StandardCharsets.UTF_8);
        return text.replaceFirst("<Amt Ccy=\"CNY\">", "<Amt Ccy=\"CNY\">1").getBytes(StandardCharsets.UTF_8);
    }

    private String id(int number) {
        return order.number() + "-A" + number;
    }
}
