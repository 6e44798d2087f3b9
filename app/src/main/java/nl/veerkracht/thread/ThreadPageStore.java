package nl.veerkracht.thread;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of threads. */
@Repository
class ThreadPageStore {

    private static final String COLUMNS =
            "t.id, t.opened_at, t.taken_at, t.signals, t.danger, t.grown_at, array[]::uuid[] as joined, array[]::uuid[] as members ";

    /** Threads nobody has taken yet though they grew, longest waiting first. */
    private static final String WAITING = "select " + COLUMNS + """
            from thread.thread t
            where t.taken_at is null and t.joined_into is null and (t.signals > 1 or t.danger)
              and (t.grown_at, t.id) > (coalesce(:at, '-infinity'::timestamptz), :id)
            order by t.grown_at, t.id limit :limit
            """;

    /** Threads on whose team the reader is, newest part first. */
    private static final String MINE = "select " + COLUMNS + """
            from access.team_member m join thread.thread t on t.id = m.dossier
            where m.account = :account and m.begins <= now() and (m.ends is null or m.ends > now()) and t.joined_into is null
              and t.id > :id
            order by t.id limit :limit
            """;

    private static final String TAKE = """
            update thread.thread set taken_at = coalesce(taken_at, actor.moment()) where id = :id and joined_into is null
            """;

    private final JdbcClient jdbc;

    ThreadPageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SignalThread> waiting(@Nullable ProposalCursor after, int limit) {
        return jdbc.sql(WAITING)
                .param(
                        "at",
                        after == null ? null : after.at().atOffset(ZoneOffset.UTC),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", after == null ? new UUID(0, 0) : after.id())
                .param("limit", limit)
                .query(ThreadStore::thread)
                .list();
    }

    List<SignalThread> mine(AccountId account, @Nullable UUID after, int limit) {
        return jdbc.sql(MINE)
                .param("account", account.value())
                .param("id", after == null ? new UUID(0, 0) : after)
                .param("limit", limit)
                .query(ThreadStore::thread)
                .list();
    }

    void take(ThreadId thread) {
        jdbc.sql(TAKE).param("id", thread.value()).update();
    }
}
