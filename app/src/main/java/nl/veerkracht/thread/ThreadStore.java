package nl.veerkracht.thread;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ThreadStore {

    private static final String FIND = """
            select t.id, t.opened_at, t.taken_at, t.signals, t.danger, t.grown_at,
              array(select p.id from thread.thread p where p.joined_into = t.id order by p.opened_at, p.id) as joined
            from thread.thread t
            where t.id = (select coalesce(f.joined_into, f.id) from thread.thread f where f.id = :id)
            """;
    private static final String OF_SIGNAL = "select thread from thread.member where signal = :signal";
    private static final String SIGNALS =
            "select signal from thread.member where thread = :thread and gone_at is null order by signal";

    private final JdbcClient jdbc;

    ThreadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SignalThread> find(ThreadId id) {
        return jdbc.sql(FIND).param("id", id.value()).query(ThreadStore::thread).optional();
    }

    Optional<ThreadId> ofSignal(UUID signal) {
        return jdbc.sql(OF_SIGNAL)
                .param("signal", signal)
                .query(UUID.class)
                .optional()
                .map(ThreadId::new);
    }

    List<UUID> signals(ThreadId thread) {
        return jdbc.sql(SIGNALS)
                .param("thread", thread.value())
                .query(UUID.class)
                .list();
    }

    static SignalThread thread(ResultSet row, int n) throws SQLException {
        ThreadId id = new ThreadId(row.getObject("id", UUID.class));
        return new SignalThread(
                id,
                row.getTimestamp("opened_at").toInstant(),
                instant(row.getTimestamp("taken_at")),
                row.getInt("signals"),
                row.getBoolean("danger"),
                row.getTimestamp("grown_at").toInstant(),
                parts(id, row.getArray("joined")));
    }

    private static List<ThreadId> parts(ThreadId id, Array joined) throws SQLException {
        List<ThreadId> parts = new java.util.ArrayList<>(List.of(id));
        Arrays.stream((UUID[]) joined.getArray()).map(ThreadId::new).forEach(parts::add);
        return parts;
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
