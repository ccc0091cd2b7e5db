package org.fourthousand.funding.fund;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.fourthousand.kit.problem.Problem;

/** All special funds. */
@ApplicationScoped
public class Funds implements PanacheRepositoryBase<Fund, String> {

    /**
     * The fund of a code.
     *
     * @throws Problem 404 when there is none
     */
    public Fund named(FundCode code) {
        return findByIdOptional(code.code()).orElseThrow(() -> Problem.notFound("fund", code));
    }
}
