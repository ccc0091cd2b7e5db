package org.fourthousand.kit.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The counties that answer to the province directly (省直管县) in one matter. Which they are is a decision of the province that changes, so it is a
 * policy parameter and nothing this package knows.
 *
 * @param counties in the order of their codes; may be empty
 */
@Schema(
        type = SchemaType.ARRAY,
        implementation = Division.class,
        description = "省直管县市区 | Counties directly under the province")
public record DirectCounties(Set<Division> counties) {

    /** Every county goes through its prefecture. */
    public static final DirectCounties NONE = new DirectCounties(Set.of());

    /** @throws InvalidValue when one of them is no county */
    public DirectCounties {
        for (Division division : counties) {
            if (!division.isCounty()) {
                throw new InvalidValue(
                        division.name() + "不是县市区,不能列为省直管县",
                        division.code() + " is no county and cannot answer to the province directly");
            }
        }
        counties = Collections.unmodifiableSortedSet(new TreeSet<>(counties));
    }

    /**
     * From the codes a policy parameter lists.
     *
     * @throws InvalidValue when one of them is no county
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DirectCounties of(Collection<Division> counties) {
        return new DirectCounties(new TreeSet<>(counties));
    }

    @JsonValue
    @Override
    public Set<Division> counties() {
        return counties;
    }
}
