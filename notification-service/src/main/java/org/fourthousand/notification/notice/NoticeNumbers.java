package org.fourthousand.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Year;
import org.fourthousand.kit.value.DocumentNumber;

/** Draws the numbers of notices (立项号): 督〔2026〕1号, by year, without gaps, even when a registration fails. */
@ApplicationScoped
class NoticeNumbers {

    /** Locks the year's row until the transaction ends: the next number waits for this one to be committed or given back. */
    private static final String DRAW = """
            insert into notice_counter (year, last) values (:year, 1)
            on conflict (year) do update set last = notice_counter.last + 1 returning last
            """;

    private static final String DRAW_CLOSING = DRAW.replace("notice_counter", "closing_counter");

    private final EntityManager entities;

    NoticeNumbers(EntityManager entities) {
        this.entities = entities;
    }

    /** The next serial number of a year. */
    @Transactional(Transactional.TxType.MANDATORY)
    int next(Year year) {
        return draw(DRAW, year);
    }

    /** The number (销号) under which the next notice of a year is struck off: 督销〔2026〕1号. */
    @Transactional(Transactional.TxType.MANDATORY)
    DocumentNumber nextClosing(Year year) {
        return DocumentNumber.of("督销〔%d〕%d号".formatted(year.getValue(), draw(DRAW_CLOSING, year)));
    }

    private int draw(String statement, Year year) {
        return (Integer) entities.createNativeQuery(statement, Integer.class)
                .setParameter("year", year.getValue())
                .getSingleResult();
    }
}
