package org.fourthousand.bench.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.fourthousand.bench.http.Wire;
import org.fourthousand.bench.world.World;

/** Drafts of one enterprise that are ready to be submitted, with ids that count from 0. */
final class Drafts {

    /** The beginning of their ids; the number follows in twelve digits. */
    static final String PREFIX = "00000000-0000-7000-8000-";

    private Drafts() {}

    static String id(long number) {
        return PREFIX + "%012d".formatted(number);
    }

    /** Registers one over HTTP, and makes so many like it. */
    static void make(World world, String database, Wire enterprise, int many) throws IOException, SQLException {
        var answer = enterprise
                .post("/api/registry/v1/projects", UUID.randomUUID().toString(), form())
                .required();
        var registered = new ObjectMapper().readTree(answer.body()).get("id").asText();
        try (var connection = world.superuser(database);
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into project
                    select (jsonb_populate_record(project, jsonb_build_object(
                              'id', '%s' || lpad(number::text, 12, '0'), 'name', name || ' ' || number))).*
                    from project, generate_series(0, %d - 1) as number where id = '%s'
                    """.formatted(PREFIX, many, registered));
            statement.execute("""
                    insert into history
                    select aggregate_type, id, position, at, actor_id, actor_name, from_state, to_state, why, previous_hash, hash
                    from history, project where aggregate_id = '%s' and id <> aggregate_id
                    """.formatted(registered));
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
