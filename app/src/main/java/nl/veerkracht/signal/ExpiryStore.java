package nl.veerkracht.signal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Signals whose time is nearly or wholly over. Rows that somebody is working on are left for the next round. */
@Repository
class ExpiryStore {

    private static final String TO_WARN = """
            update signal.signal set warned_at = :now where id in (
              select id from signal.signal where state = 'open' and warned_at is null and expires_at < :before
              order by expires_at limit :limit for update skip locked)
            returning id, organisation, keeper, key_id, expires_at
            """;
    private static final String OVER = """
            select id, organisation, keeper, key_id, expires_at from signal.signal
            where state <> 'expired' and expires_at <= :now order by expires_at limit :limit for update skip locked
            """;
    private static final String ONE = """
            select id, organisation, keeper, key_id, expires_at from signal.signal where id = :id and state <> 'expired' for update
            """;
    private static final String EXPIRE = """
            update signal.signal set state = 'expired', expires_at = least(expires_at, :now), version = version + 1 where id = any (:ids)
            """;
    private static final String ERASE = "select signal.erase(:ids)";

    /** One of them. */
    record Ending(
            SignalId id,
            OrganisationId organisation,
            @Nullable AccountId keeper,
            UUID key,
            Instant expiresAt) {}

    private final JdbcClient jdbc;

    ExpiryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Ending> toWarn(Instant now, Instant before, int limit) {
        return jdbc.sql(TO_WARN)
                .param("now", SignalStore.utc(now))
                .param("before", SignalStore.utc(before))
                .param("limit", limit)
                .query(ExpiryStore::ending)
                .list();
    }

    List<Ending> over(Instant now, int limit) {
        return jdbc.sql(OVER)
                .param("now", SignalStore.utc(now))
                .param("limit", limit)
                .query(ExpiryStore::ending)
                .list();
    }

    List<Ending> one(SignalId id) {
        return jdbc.sql(ONE).param("id", id.value()).query(ExpiryStore::ending).list();
    }

    void expire(List<SignalId> signals, Instant now) {
        UUID[] ids = signals.stream().map(SignalId::value).toArray(UUID[]::new);
        jdbc.sql(EXPIRE).param("ids", ids).param("now", SignalStore.utc(now)).update();
        jdbc.sql(ERASE).param("ids", ids).query((row, n) -> true).list();
    }

    private static Ending ending(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        UUID keeper = row.getObject("keeper", UUID.class);
        return new Ending(
                new SignalId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                keeper == null ? null : new AccountId(keeper),
                row.getObject("key_id", UUID.class),
                row.getTimestamp("expires_at").toInstant());
    }
}
