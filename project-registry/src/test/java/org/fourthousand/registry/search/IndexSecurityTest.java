package org.fourthousand.registry.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the index lets a caller see at the database, with queries that have no filter of their own. */
@QuarkusTest
class IndexSecurityTest {

    private static final Caller COUNTY = person(Role.COUNTY_OFFICER, null, "430204");
    private static final Caller CITY = person(Role.CITY_OFFICER, null, "430200");
    private static final Caller OTHER_COUNTY = person(Role.COUNTY_OFFICER, null, "430203");
    private static final Caller OTHER_CITY = person(Role.CITY_OFFICER, null, "430100");
    private static final Caller REGISTRY = person(Role.REGISTRY_OFFICER, null, null);
    private static final Caller AUDITOR = person(Role.AUDITOR, null, null);
    private static final Caller EXPERT = person(Role.EXPERT, null, null);

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Callers callers;

    private final String uscc = Enterprises.next();
    private final Caller own = person(Role.ENTERPRISE, uscc, null);
    private final Caller other = person(Role.ENTERPRISE, Enterprises.next(), null);

    @Test
    void aDraftIsFoundByItsEnterpriseAndTheAuditorOnly() {
        var draft = Desk.enterprise(uscc).register(Forms.good());

        for (var caller : List.of(own, AUDITOR, Caller.system("test"))) {
            assertThat(finds(caller, draft)).as(caller.toString()).isTrue();
        }
        for (var caller : List.of(other, COUNTY, CITY, REGISTRY, EXPERT, Caller.nobody())) {
            assertThat(finds(caller, draft)).as(caller.toString()).isFalse();
        }
    }

    @Test
    void whatWasHandedInIsFoundByItsOfficesAndTheProvince() {
        var submitted = Desk.enterprise(uscc).register(Forms.good());
        Desk.enterprise(uscc).submit(submitted).statusCode(200);

        for (var caller : List.of(own, COUNTY, CITY, REGISTRY, AUDITOR)) {
            assertThat(finds(caller, submitted)).as(caller.toString()).isTrue();
        }
        for (var caller : List.of(other, OTHER_COUNTY, OTHER_CITY, EXPERT, Caller.nobody())) {
            assertThat(finds(caller, submitted)).as(caller.toString()).isFalse();
        }
    }

    @Test
    void whatIsInTheLibraryIsFoundByEverybody() {
        var entered = Desk.inLibrary(uscc, Forms.good());

        assertThat(finds(Caller.nobody(), entered)).isTrue();
        assertThat(finds(OTHER_COUNTY, entered)).isTrue();
    }

    @Test
    void countsTellNobodyMoreThanTheProjectsDo() {
        var form = Forms.with("park", "计数园区" + uscc);
        Desk.enterprise(uscc).submit(Desk.enterprise(uscc).register(form)).statusCode(200);
        Desk.enterprise(uscc).register(Forms.with("park", "计数园区" + uscc));

        var unfolded = "select sum(projects) from counted_since where park = '计数园区" + uscc + "'";
        var folded = "select sum(projects) from counted_project where park = '计数园区%s' and level = 24".formatted(uscc);
        var both = "select coalesce((%s), 0) + coalesce((%s), 0)".formatted(unfolded, folded);
        assertThat(number(AUDITOR, both)).isEqualTo(2);
        Owner.fold();

        assertThat(number(AUDITOR, folded)).isEqualTo(2);
        for (var caller : List.of(COUNTY, CITY, REGISTRY)) {
            assertThat(number(caller, folded)).as(caller.toString()).isEqualTo(1);
        }
        for (var caller : List.of(own, other, OTHER_COUNTY, OTHER_CITY, EXPERT, Caller.nobody())) {
            assertThat(number(caller, folded)).as(caller.toString()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"search_entry", "project_count", "project_count_change", "project_news"})
    void nothingButTheViewsLeadsToTheTables(String table) {
        for (var change : List.of("select * from %s", "delete from %s", "insert into %s default values")) {
            assertThatThrownBy(() -> number(Caller.system("test"), change.formatted(table)))
                    .hasMessageContaining("permission denied");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"searchable_project", "counted_project", "counted_since", "appeared_project"})
    void theViewsAreForReading(String view) {
        assertThatThrownBy(() -> number(Caller.system("test"), "delete from " + view))
                .hasMessageMatching("(?s).*(permission denied|cannot delete from view).*");
    }

    @Test
    void theIndexIsNotRebuiltByTheService() {
        assertThatThrownBy(() -> number(Caller.system("test"), "select search_rebuild()"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void twoCharacterWordsUseAnIndex() {
        var plan = strings(
                REGISTRY,
                "set enable_seqscan = off; explain select id from searchable_project where terms @@ '''0N智能'''::tsquery");

        assertThat(plan).anyMatch(line -> line.contains("Bitmap Index Scan on search_entry_terms"));
    }

    private boolean finds(Caller caller, String project) {
        return number(caller, "select count(*) from searchable_project where id = '" + project + "'") == 1;
    }

    private long number(Caller caller, String query) {
        var first = strings(caller, query).getFirst();
        return first == null ? 0 : Long.parseLong(first);
    }

    private List<@Nullable String> strings(Caller caller, String query) {
        var found = new ArrayList<@Nullable String>();
        callers.runAs(caller, () -> {
            try (var connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                try (var statement = connection.createStatement()) {
                    var rows = statement.execute(query.replace("set enable", "set local enable"));
                    while (!rows && statement.getUpdateCount() >= 0) {
                        rows = statement.getMoreResults();
                    }
                    var result = statement.getResultSet();
                    while (result != null && result.next()) {
                        found.add(result.getString(1));
                    }
                } finally {
                    connection.rollback();
                }
            } catch (SQLException refused) {
                throw new IllegalStateException(refused.getMessage(), refused);
            }
        });
        return found;
    }

    private static Caller person(Role role, @Nullable String uscc, @Nullable String division) {
        return new Caller(role + "-" + division, "name", Set.of(role), uscc, division, null, null, false);
    }
}
