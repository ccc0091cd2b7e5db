package org.fourthousand.funding.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fourthousand.funding.answer.Matching.Match;
import org.fourthousand.funding.bankfile.Answer;
import org.fourthousand.funding.bankfile.AnswerOutcome;
import org.fourthousand.funding.disbursement.DisbursementId;
import org.jspecify.annotations.Nullable;

/** The answers of all files, and which are not dealt with yet. */
@ApplicationScoped
class BankAnswers {

    private static final String KEEP = """
            insert into bank_answer (bank_file_id, sequence, position, end_to_end_id, outcome, amount, currency, day, bank_reference,
                                     bank_reason, disbursement_id)
            select :file, a.* from jsonb_to_recordset(cast(:answers as jsonb)) as a(sequence int, position int, "endToEndId" text,
              outcome text, amount numeric, currency text, day date, "bankReference" text, "bankReason" text, "disbursementId" uuid)
            """;

    private static final String WAITING = """
            select a.sequence, a.position, a.end_to_end_id, a.outcome, a.amount, a.currency, a.day, a.bank_reference, a.bank_reason,
                   a.disbursement_id
            from bank_answer a where a.bank_file_id = :file and a.effect is null order by a.sequence limit :most
            """;

    private static final String DEALT =
            "update bank_answer set effect = :effect where bank_file_id = :file and sequence = :sequence and effect is null";

    private static final String TALLY = """
            select count(*) filter (where effect = 'SETTLED') as settled, count(*) filter (where effect = 'KNOWN') as known,
                   count(*) filter (where effect = 'PENDING') as pending, count(*) filter (where effect = 'UNMATCHED') as unmatched,
                   count(*) filter (where effect is null) as waiting
            from bank_answer where bank_file_id = :file
            """;

    private final EntityManager entities;
    private final ObjectMapper mapper;

    BankAnswers(EntityManager entities, ObjectMapper mapper) {
        this.entities = entities;
        this.mapper = mapper;
    }

    /** An answer that waits, with the payment it names. */
    record Waiting(int sequence, Answer answer, @Nullable DisbursementId payment) {}

    /** Keeps the answers of a file in the order in which they will be dealt with. */
    void keep(BankFileId file, List<Match> matches) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var match : matches) {
            rows.add(row(rows.size() + 1, match));
        }
        try {
            entities.createNativeQuery(KEEP)
                    .setParameter("file", file.value())
                    .setParameter("answers", mapper.writeValueAsString(rows))
                    .executeUpdate();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> row(int sequence, Match match) {
        var answer = match.answer();
        var row = new HashMap<String, Object>();
        row.put("sequence", sequence);
        row.put("position", answer.position());
        row.put("outcome", answer.outcome().name());
        row.put("day", answer.day().toString());
        row.put("bankReference", answer.bankReference());
        row.put("bankReason", answer.reason());
        Optional.ofNullable(answer.endToEndId()).ifPresent(id -> row.put("endToEndId", id));
        Optional.ofNullable(answer.amount()).ifPresent(amount -> row.put("amount", amount.toPlainString()));
        Optional.ofNullable(answer.currency()).ifPresent(currency -> row.put("currency", currency));
        Optional.ofNullable(match.payment())
                .ifPresent(payment ->
                        row.put("disbursementId", payment.disbursement().toString()));
        return row;
    }

    /** Keeps others from dealing with a file until this transaction ends; false when another does just now. */
    boolean alone(BankFileId file) {
        return (Boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:file, 7))")
                .setParameter("file", file.toString())
                .getSingleResult();
    }

    /** The next answers of a file. */
    @SuppressWarnings("unchecked")
    List<Waiting> waiting(BankFileId file, int most) {
        List<Tuple> rows = entities.createNativeQuery(WAITING, Tuple.class)
                .setParameter("file", file.value())
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(BankAnswers::waiting).toList();
    }

    private static Waiting waiting(Tuple row) {
        var payment = row.get("disbursement_id", UUID.class);
        var answer = new Answer(
                row.get("position", Integer.class),
                row.get("end_to_end_id", String.class),
                AnswerOutcome.valueOf(row.get("outcome", String.class)),
                row.get("amount", BigDecimal.class),
                row.get("currency", String.class),
                null,
                LocalDate.parse(row.get("day").toString()),
                row.get("bank_reference", String.class),
                row.get("bank_reason", String.class),
                null,
                null,
                null);
        return new Waiting(
                row.get("sequence", Integer.class), answer, payment == null ? null : new DisbursementId(payment));
    }

    /** Notes what came of one. */
    void dealt(BankFileId file, int sequence, Effect effect) {
        entities.createNativeQuery(DEALT)
                .setParameter("effect", effect.name())
                .setParameter("file", file.value())
                .setParameter("sequence", sequence)
                .executeUpdate();
    }

    /** What came of the answers of a file so far. */
    Tally tally(BankFileId file) {
        var row = (Tuple) entities.createNativeQuery(TALLY, Tuple.class)
                .setParameter("file", file.value())
                .getSingleResult();
        return new Tally(
                row.get("settled", Long.class),
                row.get("known", Long.class),
                row.get("pending", Long.class),
                row.get("unmatched", Long.class),
                row.get("waiting", Long.class));
    }

    /** The oldest file with answers that wait; empty when there is none. */
    @SuppressWarnings("unchecked")
    Optional<BankFileId> fileThatWaits() {
        List<UUID> found = entities.createNativeQuery(
                        "select bank_file_id from bank_answer where effect is null order by bank_file_id limit 1",
                        UUID.class)
                .getResultList();
        return found.stream().findFirst().map(BankFileId::new);
    }
}
