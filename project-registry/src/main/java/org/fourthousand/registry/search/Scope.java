package org.fourthousand.registry.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.value.Division;
import org.fourthousand.registry.search.Condition.Kind;
import org.jspecify.annotations.Nullable;

/** Which projects a search is about. The index's views say the same at the database. */
final class Scope {

    private static final Set<Role> PROVINCE = Set.of(
            Role.REGISTRY_OFFICER,
            Role.REVIEW_OFFICER,
            Role.FINANCE_MAKER,
            Role.FINANCE_CHECKER,
            Role.FINANCE_RELEASER,
            Role.SUPERVISOR);
    private static final Condition NOTHING = new Condition(Kind.LIBRARY, "false", Keys.one("-"), Map.of(), Level.NONE);
    private static final Condition HANDED_IN =
            new Condition(Kind.HANDED_IN, "stage <> 'DRAFT'", Keys.one("V"), Map.of(), Level.NONE);
    private static final Condition IN_LIBRARY = new Condition(
            Kind.LIBRARY,
            "stage in ('IN_LIBRARY', 'SELECTED', 'AWARDED', 'SUSPENDED', 'ACCEPTED')",
            Keys.one("B"),
            Map.of(),
            Level.NONE);

    private Scope() {}

    /** The open library (结果公开, clause 六.5). */
    static Conditions library() {
        return new Conditions(List.of(IN_LIBRARY));
    }

    /** What a caller answers for: all handed in to their office, or all of their enterprise; see {@code Sight}. */
    static Conditions of(Caller caller) {
        if (caller.system() || caller.has(Role.AUDITOR)) {
            return new Conditions(List.of());
        }
        if (PROVINCE.stream().anyMatch(caller::has)) {
            return new Conditions(List.of(HANDED_IN));
        }
        var ways = new ArrayList<List<Condition>>();
        if (caller.has(Role.ENTERPRISE) && caller.uscc() != null) {
            ways.add(List.of(own(caller.uscc())));
        }
        var division = office(caller);
        if (division != null) {
            ways.add(List.of(division, HANDED_IN));
        }
        return switch (ways.size()) {
            case 0 -> new Conditions(List.of(NOTHING));
            case 1 -> new Conditions(ways.getFirst());
            default -> new Conditions(List.of(either(new Conditions(ways.getFirst()), new Conditions(ways.getLast()))));
        };
    }

    private static @Nullable Condition office(Caller caller) {
        var division = caller.division() == null
                ? null
                : Division.find(caller.division()).orElse(null);
        if (division == null) {
            return null;
        }
        if (caller.has(Role.CITY_OFFICER)) {
            return division.kind() == Division.Kind.PROVINCE
                    ? null
                    : scoped("prefecture", 'C', division.prefecture().code(), Facet.PREFECTURE.level());
        }
        return caller.has(Role.COUNTY_OFFICER)
                ? scoped("division", 'D', division.code(), Facet.DIVISION.level())
                : null;
    }

    private static Condition own(String uscc) {
        return scoped("uscc", 'M', uscc, null);
    }

    /** Of a kind that is no facet, so that no count ever leaves it out. */
    private static Condition scoped(String column, char mark, String value, @Nullable Level level) {
        var name = "scope_" + column;
        return new Condition(
                Kind.ENTERPRISE, column + " = :" + name, Keys.one(mark + value), Map.of(name, value), level);
    }

    private static Condition either(Conditions one, Conditions other) {
        var parameters = new HashMap<>(one.parameters());
        parameters.putAll(other.parameters());
        return new Condition(
                Kind.ENTERPRISE,
                "((" + one.rows() + ") or (" + other.rows() + "))",
                "((" + one.keys() + ") | (" + other.keys() + "))",
                parameters,
                null);
    }
}
