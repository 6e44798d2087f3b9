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
import java.util.stream.Stream;
import nl.veerkracht.signal.SignalId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ThreadStore {

    private static final String FIND = """
            select t.id, t.opened_at, t.taken_at, t.signals, t.danger, t.grown_at,
              array(select p.id from thread.thread p where p.joined_into = t.id order by p.opened_at, p.id) as joined,
              array(select m.signal from thread.member m where m.thread = t.id and m.gone_at is null order by m.signal) as members
            from thread.thread t
            where t.id = (select coalesce(f.joined_into, f.id) from thread.thread f where f.id = :id)
            """;
    private static final String OF_SIGNAL = "select thread from thread.member where signal = :signal";
    private static final String LINKS = """
            select p.id, p.decided_at from thread.proposal p join thread.member m on m.signal = p.one
            where m.thread = :id and p.state = 'confirmed' order by p.decided_at, p.id
            """;

    private final JdbcClient jdbc;

    ThreadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SignalThread> find(ThreadId id) {
        return jdbc.sql(FIND).param("id", id.value()).query(ThreadStore::thread).optional();
    }

    Optional<ThreadId> ofSignal(SignalId signal) {
        return jdbc.sql(OF_SIGNAL)
                .param("signal", signal.value())
                .query(UUID.class)
                .optional()
                .map(ThreadId::new);
    }

    List<ThreadLink> links(ThreadId thread) {
        return jdbc.sql(LINKS)
                .param("id", thread.value())
                .query((row, n) -> new ThreadLink(
                        new LinkProposalId(row.getObject("id", UUID.class)),
                        row.getTimestamp("decided_at").toInstant()))
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
                ids(row.getArray("members")).map(SignalId::new).toList(),
                Stream.concat(Stream.of(id), ids(row.getArray("joined")).map(ThreadId::new))
                        .toList());
    }

    private static Stream<UUID> ids(Array ids) throws SQLException {
        return Arrays.stream((UUID[]) ids.getArray());
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
