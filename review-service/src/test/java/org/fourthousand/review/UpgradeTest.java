package org.fourthousand.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A database that an earlier version migrated and filled takes the newer migrations, and loses nothing. */
@QuarkusTest
class UpgradeTest {

    private static final String DATABASE = "upgraded";
    private static final String EXPERT = "00000000-0000-7000-8000-0000000000e1";
    private static final String OBJECTION = "00000000-0000-7000-8000-0000000000f1";

    @Inject
    Owner owner;

    @Test
    void identitiesOfBeforeTheyWereSealedAreKeptUntilTheServiceSealsThem() throws SQLException {
        command("postgres", "create database " + DATABASE + " owner " + owner.user());
        migrate("23");
        command(DATABASE, """
                set session_replication_role = replica;
                insert into expert (id, title, fields, joined_at, version)
                  values ('%1$s', '研究员', '{C35}', '2025-03-01T00:00:00Z', 3);
                insert into expert_identity values ('%1$s', '欧阳明德', 'ouyang@experts.example.org');
                insert into expert_tie (expert_id, kind, uscc) values ('%1$s', 'KINSHIP', '91430100MA4L00011K');
                insert into objector values ('%2$s', '王五', '13700000000');
                """.formatted(EXPERT, OBJECTION));

        migrate("latest");

        assertThat(ask("select concat_ws(' ', status, declared_at = joined_at, title) from expert"))
                .isEqualTo("ACTIVE t 研究员");
        assertThat(ask("select concat_ws(' ', name, email, sealed is null) from expert_identity"))
                .isEqualTo("欧阳明德 ouyang@experts.example.org t");
        assertThat(ask("select concat_ws(' ', name, contact, sealed is null) from objector"))
                .isEqualTo("王五 13700000000 t");
        assertThat(ask("select concat_ws(' ', kind, uscc) from expert_tie")).isEqualTo("KINSHIP 91430100MA4L00011K");
        assertThat(ask("select concat_ws(' ', wanted, settled < change) from expert_account"))
                .isEqualTo("OPEN t");
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(owner.beside(DATABASE), owner.user(), owner.password())
                .locations("db/kit", "db/migration")
                .placeholders(java.util.Map.of("app", "service_app"))
                .target(target)
                .load()
                .migrate();
    }

    /** As the server's own administrator, whom foreign keys do not bind. */
    private void command(String database, String sql) throws SQLException {
        try (var connection = owner.connect(owner.beside(database), "postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String sql) throws SQLException {
        try (var connection = owner.connect(owner.beside(DATABASE), owner.user());
                var result = connection.createStatement().executeQuery(sql)) {
            return result.next() ? String.valueOf(result.getString(1)) : "no row";
        }
    }
}
