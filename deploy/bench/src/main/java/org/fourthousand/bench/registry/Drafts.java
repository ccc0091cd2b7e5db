package org.fourthousand.bench.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fourthousand.bench.http.Wire;
import org.fourthousand.bench.world.CreditCodes;
import org.fourthousand.bench.world.World;

/**
 * Drafts that are ready to be submitted, with ids that count from 0. The first are of one enterprise, since {@code pgbench}
 * speaks for one; the others are of many enterprises, in many places, of many sizes, and buy different machines, as
 * applications are.
 */
final class Drafts {

    private static final String PREFIX = "00000000-0000-7000-8000-";
    /** How many enterprises the drafts behind the first ones are of. */
    static final int ENTERPRISES = 2_000;

    private static final List<String> CODES = CreditCodes.some(ENTERPRISES);

    private static final String COPY = """
            insert into project
            select (jsonb_populate_record(sample, jsonb_build_object(
                      'id', '%1$s' || lpad(number::text, 12, '0'),
                      'uscc', case when number < %2$d then sample.uscc
                                   else (cast(? as text[]))[1 + mod(number, %4$d)] end,
                      'enterprise_name', brand || '装备有限公司',
                      'name', town || brand || product || '项目',
                      'division', place, 'prefecture', left(place, 4) || '00', 'park', null, 'pole', null,
                      'total_investment', sample.total_investment + 1000 * number,
                      'investment_plan', jsonb_set(sample.investment_plan, '{2,amount}',
                                                   to_jsonb((300000000 + 1000 * number)::text || '.00')),
                      'funding_sources', jsonb_set(sample.funding_sources, '{0,amount}',
                                                   to_jsonb((590000000 + 1000 * number)::text || '.00')),
                      'equipment', jsonb_build_array(
                          jsonb_build_object('name', product || '装配线', 'model', 'ZX-' || number, 'amount', '9000000.00'),
                          jsonb_build_object('name', brand || '检测台', 'model', 'JC-' || number, 'amount', '1000000.00'))))).*
            from project sample,
                 (select number,
                         places[1 + mod(number * 31, cardinality(places))] as place,
                         towns[1 + mod(number * 31, cardinality(places))] as town,
                         products[1 + mod(number * 17, cardinality(products))] as product,
                         chr(19968 + mod(number, 251)) || chr(20968 + mod(number / 251, 251)) as brand
                  from generate_series(0, %3$d - 1) as number, bench_words) as drawn
            where sample.id = '%5$s'
            """;

    private static final String ITS_HISTORY = """
            insert into history
            select aggregate_type, id, position, at, actor_id, actor_name, from_state, to_state, why, previous_hash, hash
            from history, project where aggregate_id = '%s' and id <> aggregate_id
            """;

    private Drafts() {}

    static String id(long number) {
        return PREFIX + "%012d".formatted(number);
    }

    /** The beginning of their ids; the number follows in twelve digits. */
    static String prefix() {
        return PREFIX;
    }

    /** The enterprise whose drafts the first ones are: its social credit code. */
    static String first() {
        return CODES.getFirst();
    }

    /** The enterprise whose draft this is, one of those behind the first ones: its social credit code. */
    static String enterprise(long number) {
        return CODES.get((int) (number % ENTERPRISES));
    }

    /**
     * Registers one over HTTP, and makes others of it.
     *
     * @param enterprise speaks for the first enterprise
     * @param ofTheFirst how many are of that one
     * @param all how many there are
     */
    static void make(World world, String database, Wire enterprise, int ofTheFirst, int all)
            throws IOException, SQLException {
        var answer = enterprise
                .post("/api/registry/v1/projects", UUID.randomUUID().toString(), form())
                .required();
        var registered = new ObjectMapper().readTree(answer.body()).get("id").asText();
        try (var connection = world.superuser(database);
                var statement = connection.createStatement();
                var copy =
                        connection.prepareStatement(COPY.formatted(PREFIX, ofTheFirst, all, ENTERPRISES, registered))) {
            Words.load(connection, world.repository());
            copy.setArray(1, connection.createArrayOf("text", CODES.toArray()));
            copy.execute();
            statement.execute(ITS_HISTORY.formatted(registered));
            statement.execute("select fold_project_counts(2147483647)");
            statement.execute("vacuum analyze");
        }
    }

    private static String form() throws IOException {
        try (var stream = Objects.requireNonNull(
                Drafts.class.getResourceAsStream("/org/fourthousand/bench/registry/form.json"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
