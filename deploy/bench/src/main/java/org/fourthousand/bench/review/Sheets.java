package org.fourthousand.bench.review;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The scoresheets of a drawn round: one is saved over HTTP, the others are made of it. */
final class Sheets {

    private static final String FILL = """
            update scoresheet s set marks = saved.marks, version = s.version + 1
            from scoresheet saved where saved.assignment_id = ? and s.round_id = saved.round_id and s.assignment_id <> saved.assignment_id
            """;

    /** The experts agree within two points about a project that is worth 55 to 98. */
    private static final String SCORE = """
            update scoresheet s set locked_at = now(), marks = jsonb_build_object('marks', (
                select jsonb_agg(jsonb_set(mark, '{score}', to_jsonb(to_char(
                    57 + mod(abs(hashtextextended(s.project_id::text, 1)), 4100) / 100.0
                       + mod(abs(hashtextextended(s.expert_id::text || s.project_id, 1)), 400) / 100.0 - 2, 'FM990.00'))))
                from jsonb_array_elements(s.marks -> 'marks') as mark))
            where round_id = ?
            """;

    private Sheets() {}

    /** Every expert saves a draft of each of their sheets. */
    static void draft(Office office, UUID round) throws SQLException, IOException {
        var seats = seats(office, round).entrySet().iterator().next();
        var first = seats.getValue().getFirst();
        try (var expert = office.expert(seats.getKey())) {
            expert.put(Office.API + "scoresheets/" + first, 0, Office.sheet("80"))
                    .required();
        }
        try (var connection = office.superuser();
                var fill = connection.prepareStatement(FILL)) {
            fill.setObject(1, UUID.fromString(first));
            fill.execute();
        }
        office.settle();
    }

    /** Every expert hands in all of them, with points of their own. */
    static void handIn(Office office, UUID round) throws SQLException, IOException {
        draft(office, round);
        try (var connection = office.superuser();
                var score = connection.prepareStatement(SCORE);
                var submit =
                        connection.prepareStatement("update assignment set state = 'SUBMITTED' where round_id = ?")) {
            score.setObject(1, round);
            score.execute();
            submit.setObject(1, round);
            submit.execute();
        }
        office.settle();
    }

    /** The seats of each expert of a round. */
    static Map<String, List<String>> seats(Office office, UUID round) throws SQLException {
        try (var connection = office.superuser();
                var select = connection.prepareStatement(
                        "select expert_id, id from assignment where round_id = ? order by expert_id, id")) {
            select.setObject(1, round);
            var seats = new LinkedHashMap<String, List<String>>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    seats.computeIfAbsent(rows.getString(1), any -> new ArrayList<>())
                            .add(rows.getString(2));
                }
            }
            return seats;
        }
    }
}
