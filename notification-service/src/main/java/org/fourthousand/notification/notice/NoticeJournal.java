package org.fourthousand.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.history.History;

/** Records what is done about a notice, twice: as an act people read, and in the chain that auditors verify. */
@ApplicationScoped
class NoticeJournal {

    private final EntityManager entities;
    private final Callers callers;
    private final History history;
    private final Clock clock;

    NoticeJournal(EntityManager entities, Callers callers, History history, Clock clock) {
        this.entities = entities;
        this.callers = callers;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Records an act that has just been done.
     *
     * @param before the state before it, empty for the first
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void record(Notice notice, String before, ActKind kind, String words, List<String> evidence) {
        record(notice, before, kind, words, evidence, List.of());
    }

    /** Records an act with the files that prove it; their hashes stand in the chain. */
    @Transactional(Transactional.TxType.MANDATORY)
    void record(
            Notice notice, String before, ActKind kind, String words, List<String> evidence, List<EvidenceFile> files) {
        entities.persist(new NoticeAct(notice.id(), kind, clock.instant(), callers.current(), words, evidence, files));
        history.append(
                "notice",
                notice.id().value(),
                before,
                notice.state().name(),
                kind.name().toLowerCase(Locale.ROOT) + ": " + words + proof(files));
    }

    /** Records an act that needs no evidence. */
    @Transactional(Transactional.TxType.MANDATORY)
    void record(Notice notice, NoticeState before, ActKind kind, String words) {
        record(notice, before.name(), kind, words, List.of());
    }

    private static String proof(List<EvidenceFile> files) {
        return files.stream()
                .map(file -> " [%s sha256:%s]".formatted(file.name(), file.sha256()))
                .collect(Collectors.joining());
    }
}
