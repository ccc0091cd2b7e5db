package org.fourthousand.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fourthousand.funding.Database;
import org.fourthousand.funding.Scene;
import org.fourthousand.kit.caller.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the chain of a book covers: no two entries say the same to it, and entries from before it knew places still verify. */
@QuarkusTest
class DigestTest {

    private static final int YEAR = Scene.TODAY.getYear();

    @Inject
    Scene scene;

    @Inject
    Database database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String ownerPassword;

    @Test
    void aBookThatBeganWithTheEarlierDigestGoesOnWithTheLaterOne() throws SQLException {
        var fund = scene.aFund();
        scene.budget(fund, YEAR, "100.00");
        asOwner("""
                update journal_entry set digest_version = 1,
                  hash = ledger_digest(fund, year, position, reference, reason, posted_at, posted_by, ledger_postings(id), previous_hash)
                where fund = '%s'
                """.formatted(fund));
        asOwner(
                "update ledger_book b set last_hash = (select hash from journal_entry e where e.fund = b.fund) where fund = '%s'"
                        .formatted(fund));

        scene.budget(fund, YEAR, "50.00");

        assertThat(database.count("select count(distinct digest_version) from journal_entry where fund = '%s'", fund))
                .isEqualTo(2);
        scene.bookIsSound(fund, YEAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal_entry set place = '430100' where fund = '%s'",
                "update journal_entry set digest_version = 1 where fund = '%s'",
                "update journal_entry set posted_by = 'somebody' where fund = '%s'"
            })
    void whatIsChangedAfterwardsShows(String tampering) throws SQLException {
        var fund = scene.aFund();
        scene.budget(fund, YEAR, "100.00");
        scene.bookIsSound(fund, YEAR);

        asOwner(tampering.formatted(fund));

        assertThatThrownBy(() -> scene.bookIsSound(fund, YEAR)).isInstanceOf(AssertionError.class);
    }

    @Test
    void partsThatOnlyTogetherSayTheSameDoNotAndAbsentIsNotEmpty() {
        var digests = """
                select count(distinct ledger_digest_2('F', 2026, 1, reference, reason, now(), posted_by, place, 'A:1', '')) from (values
                  ('ab', 'c', 'd', null), ('a', 'bc', 'd', null), ('ab', 'c', 'd', ''), (E'ab\\x1fc', 'd', 'd', null),
                  ('ab', E'c\\x1fd', 'd', null), ('"', '","', 'd', null), ('","', '"', 'd', null)) as said (reference, reason, posted_by, place)
                """;

        assertThat(database.countAs(Caller.system("test"), "%s", digests)).isEqualTo(7);
    }

    private void asOwner(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(url, owner, ownerPassword)) {
            connection.createStatement().execute(statement);
        }
    }
}
