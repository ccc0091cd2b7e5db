package org.fourthousand.funding.fund;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** A special fund (专项资金, clause 六.3). */
@Entity
@Immutable
public class Fund {

    @Id
    private String code;

    private String nameZh;
    private String nameEn;
    private String clause;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Fund() {}

    FundCode code() {
        return new FundCode(code);
    }

    String nameZh() {
        return nameZh;
    }

    String nameEn() {
        return nameEn;
    }

    String clause() {
        return clause;
    }
}
