package org.fourthousand.notification.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.InvalidValue;

/**
 * A department (部门): a role in a division. Messages and notices are addressed to it, never to the person who happens to
 * sit there.
 *
 * @param role whose work it is
 * @param division a county, a prefecture, or the province (430000)
 */
@Schema(
        type = SchemaType.STRING,
        pattern = "^[a-z-]+:43[0-9]{4}$",
        examples = "county-officer:430102",
        description = "部门:角色与行政区划 | A department: role and division")
public record Office(Role role, Division division) {

    private static final Division PROVINCE = Division.of("430000");

    /** @throws InvalidValue when there is no such office: an enterprise, or a county's role in a prefecture */
    public Office {
        if (!fits(role, division)) {
            throw new InvalidValue(
                    "没有这样的部门:%s,%s。县区部门对应县市区,市州部门对应市州,省级部门为 430000。".formatted(role.roleName(), division.code()),
                    ("There is no such office: %s in %s. A county's office is in a county, a city's in a prefecture,"
                                    + " one of the province in 430000.")
                            .formatted(role.roleName(), division.code()));
        }
    }

    /** An office of the province. */
    public static Office ofProvince(Role role) {
        return new Office(role, PROVINCE);
    }

    /** The department responsible for what lies in a division: the county's, or the city's when there is no county. */
    public static Office responsibleFor(Division division) {
        return switch (division.kind()) {
            case COUNTY, ZONE -> new Office(Role.COUNTY_OFFICER, division);
            case PREFECTURE -> new Office(Role.CITY_OFFICER, division);
            case PROVINCE -> ofProvince(Role.REGISTRY_OFFICER);
        };
    }

    /** The city's office above a division; the province's library office above the province itself. */
    public static Office cityAbove(Division division) {
        return division.kind() == Division.Kind.PROVINCE
                ? ofProvince(Role.REGISTRY_OFFICER)
                : new Office(Role.CITY_OFFICER, division.prefecture());
    }

    /**
     * Reads {@code role:division}.
     *
     * @throws InvalidValue when it is no office
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Office of(String text) {
        var colon = text.indexOf(':');
        if (colon < 0) {
            throw new InvalidValue("部门写作 角色:区划,例如 county-officer:430102", "Write an office as role:division");
        }
        return of(text.substring(0, colon), Division.of(text.substring(colon + 1)));
    }

    /**
     * The office of a role, by the realm's name of the role.
     *
     * @throws InvalidValue when there is no such office
     */
    public static Office of(String roleName, Division division) {
        var role = Role.named(roleName)
                .orElseThrow(() -> new InvalidValue("没有这个角色:" + shown(roleName), "No such role: " + shown(roleName)));
        return new Office(role, division);
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(text.length(), 40));
    }

    private static boolean fits(Role role, Division division) {
        return switch (role) {
            case COUNTY_OFFICER -> division.isCounty() || division.kind() == Division.Kind.ZONE;
            case CITY_OFFICER -> division.isPrefecture();
            case ENTERPRISE, EXPERT -> false;
            case REGISTRY_OFFICER,
                    REVIEW_OFFICER,
                    FINANCE_MAKER,
                    FINANCE_CHECKER,
                    FINANCE_RELEASER,
                    SUPERVISOR,
                    AUDITOR,
                    ADMINISTRATOR -> division.equals(PROVINCE);
        };
    }

    @JsonValue
    @Override
    public String toString() {
        return role.roleName() + ":" + division.code();
    }
}
