package org.fourthousand.review.expert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which accounts are wanted, and how far they are. */
@ApplicationScoped
public class Accounts {

    /**
     * Takes one change to tell: nobody else takes it for a minute, by which this one has been told or given up. Measured
     * by the database's clock, which all instances share and no demonstration moves.
     */
    private static final String TAKE = """
            update expert_account set next_try = now() + interval '1 minute'
            where expert_id = (select expert_id from expert_account where settled < change and next_try <= now()
              order by next_try limit 1 for update skip locked)
            returning expert_id
            """;

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final EntityManager entities;
    private final Identities identities;

    Accounts(EntityManager entities, Identities identities) {
        this.entities = entities;
        this.identities = identities;
    }

    /**
     * A change to be told to the identity provider.
     *
     * @param number of the change, for {@link #told}
     * @param open whether the expert is to be able to log in
     * @param identity whose account it is
     */
    public record Change(ExpertId expert, int number, boolean open, Identity identity) {}

    void wanted(ExpertId expert) {
        want(expert, ExpertAccount.OPEN);
    }

    void unwanted(ExpertId expert) {
        want(expert, ExpertAccount.LOCKED);
    }

    private void want(ExpertId expert, String wanted) {
        var account = alone(expert);
        if (account == null) {
            entities.persist(new ExpertAccount(expert, wanted, databaseNow()));
        } else {
            account.want(wanted, databaseNow());
        }
        entities.flush();
    }

    /** Takes the change that has waited longest, if one is due. */
    @SuppressWarnings("unchecked")
    public Optional<Change> take() {
        return entities.createNativeQuery(TAKE, UUID.class)
                .getResultStream()
                .findFirst()
                .map(id -> {
                    var account = entities.find(ExpertAccount.class, id);
                    return new Change(
                            account.expertId(),
                            account.change(),
                            account.isWanted(),
                            identities.of(account.expertId()).orElseThrow());
                });
    }

    /** Records that the identity provider knows of a change. @param account its own id of the account */
    public void told(Change change, @Nullable String account) {
        Objects.requireNonNull(alone(change.expert())).settle(change.number(), account);
    }

    /** Records that it could not be told, and tries again later: after 1, 2, 4 … seconds, at most ten minutes. */
    public void failed(Change change, String problem) {
        var account = Objects.requireNonNull(alone(change.expert()));
        var seconds = Math.min(LONGEST.toSeconds(), 1L << Math.min(account.attempts(), 20));
        account.fail(problem, databaseNow().plusSeconds(seconds));
    }

    Map<ExpertId, AccountView> of(Collection<ExpertId> experts) {
        List<UUID> ids = experts.stream().map(ExpertId::value).toList();
        return entities.createQuery("from ExpertAccount where expertId in :ids", ExpertAccount.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(ExpertAccount::expertId, ExpertAccount::view));
    }

    /** Locked, so that what was told and what is wanted meanwhile do not write over each other. */
    private @Nullable ExpertAccount alone(ExpertId expert) {
        return entities.find(ExpertAccount.class, expert.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    private Instant databaseNow() {
        return (Instant)
                entities.createNativeQuery("select now()", Instant.class).getSingleResult();
    }
}
