package org.fourthousand.funding.share;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.List;
import org.fourthousand.funding.ledger.Book;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.Yuan;

/** Reads the shares that are in force; the ledger keeps them. */
@ApplicationScoped
class Shares {

    private static final String OF_BOOK = """
            select place, share, promised from ledger_share where fund = :fund and year = :year order by place
            """;

    private final EntityManager entities;

    Shares(EntityManager entities) {
        this.entities = entities;
    }

    /** The shares of a book by place; none when it is not divided. */
    @SuppressWarnings("unchecked")
    List<ShareView> of(Book book) {
        List<Tuple> rows = entities.createNativeQuery(OF_BOOK, Tuple.class)
                .setParameter("fund", book.fund().code())
                .setParameter("year", book.year())
                .getResultList();
        return rows.stream().map(Shares::view).toList();
    }

    private static ShareView view(Tuple row) {
        var share = new Yuan(row.get("share", BigDecimal.class));
        var promised = new Yuan(row.get("promised", BigDecimal.class));
        return new ShareView(Division.of(row.get("place", String.class)), share, promised, share.minus(promised));
    }
}
