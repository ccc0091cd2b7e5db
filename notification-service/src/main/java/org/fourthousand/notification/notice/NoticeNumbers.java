package org.fourthousand.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Year;

/** Draws the numbers of notices (立项号): 督〔2026〕1号, by year, without gaps, even when a registration fails. */
@ApplicationScoped
class NoticeNumbers {

    /** Locks the year's row until the transaction ends: the next number waits for this one to be committed or given back. */
    private static final String DRAW = """
            insert into notice_counter (year, last) values (:year, 1)
            on conflict (year) do update set last = notice_counter.last + 1 returning last
            """;

    private final EntityManager entities;

    NoticeNumbers(EntityManager entities) {
        this.entities = entities;
    }

    /** The next serial number of a year. */
    @Transactional(Transactional.TxType.MANDATORY)
    int next(Year year) {
        return (Integer) entities.createNativeQuery(DRAW, Integer.class)
                .setParameter("year", year.getValue())
                .getSingleResult();
    }
}
