package nl.veerkracht.trajectory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.vault.DataKey;
import nl.veerkracht.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LineStore {

    private static final String OPEN = """
            insert into trajectory.trajectory (id, thread, key_id, state, opened_by)
            values (:id, :thread, :key, 'open', :by)
            on conflict (thread) do nothing
            """;
    private static final String LINE = """
            select t.*, k.wrapped from trajectory.trajectory t join vault.data_key k on k.id = t.key_id and k.wrapped is not null where t.id = :id
            """;
    private static final String LOCK = LINE + " for no key update of t";
    private static final String OF_THREAD = """
            select t.*, k.wrapped from trajectory.trajectory t join vault.data_key k on k.id = t.key_id and k.wrapped is not null
            where t.thread = any (:threads) order by t.opened_at, t.id
            """;
    private static final String HEAD = """
            select t.*, k.wrapped, a.called_sealed, a.name_sealed, a.born_sealed, a.version as about_version,
              w.id as words_id, w.words_sealed, w.said_on, n.account is not null as arriving
            from trajectory.trajectory t
            join vault.data_key k on k.id = t.key_id and k.wrapped is not null
            left join trajectory.about a on a.trajectory = t.id
            left join lateral (select id, words_sealed, said_on from trajectory.words
              where trajectory = t.id order by written_at desc, id limit 1) w on true
            left join trajectory.arrival n on n.trajectory = t.id and n.account = (select actor.account())
            where t.id = :id
            """;
    private static final String STATE = """
            update trajectory.trajectory set state = :state, version = version + 1,
              closed_at = case when :state = 'closed' then actor.moment() end,
              open_since = case when state = 'closed' then actor.moment() else open_since end
            where id = :id
            """;
    private static final String CHANGED = "update trajectory.trajectory set version = version + 1 where id = :id";

    private final JdbcClient jdbc;
    private final Vault vault;

    LineStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** False when a line was opened from this thread before. */
    boolean open(TrajectoryId id, UUID thread, DataKey key, UUID by) {
        return jdbc.sql(OPEN)
                        .param("id", id.value())
                        .param("thread", thread)
                        .param("key", key.id())
                        .param("by", by)
                        .update()
                == 1;
    }

    Optional<Line> find(TrajectoryId id) {
        return jdbc.sql(LINE).param("id", id.value()).query(this::line).optional();
    }

    /** The line, not to be changed by anybody else until this transaction ends. */
    Optional<Line> lock(TrajectoryId id) {
        return jdbc.sql(LOCK).param("id", id.value()).query(this::line).optional();
    }

    /** The lines of these threads, the oldest first. */
    List<Line> ofThreads(List<UUID> threads) {
        return jdbc.sql(OF_THREAD)
                .param("threads", threads.toArray(UUID[]::new))
                .query(this::line)
                .list();
    }

    Optional<Head> head(TrajectoryId id) {
        return jdbc.sql(HEAD).param("id", id.value()).query(this::top).optional();
    }

    void become(TrajectoryId id, TrajectoryState state) {
        jdbc.sql(STATE).param("id", id.value()).param("state", state.code()).update();
    }

    void changed(TrajectoryId id) {
        jdbc.sql(CHANGED).param("id", id.value()).update();
    }

    private Line line(ResultSet row, int n) throws SQLException {
        return line(row, vault);
    }

    /** A joined row of a line and its key. */
    static Line line(ResultSet row, Vault vault) throws SQLException {
        return new Line(
                new TrajectoryId(Sql.id(row, "id")),
                Sql.id(row, "thread"),
                vault.unwrap(Sql.id(row, "key_id"), row.getBytes("wrapped")),
                TrajectoryState.ofCode(row.getString("state")),
                Sql.moment(row, "opened_at"),
                Sql.moment(row, "open_since"),
                Sql.momentOrNull(row, "closed_at"),
                row.getInt("version"));
    }

    private Head top(ResultSet row, int n) throws SQLException {
        Line line = line(row, n);
        return new Head(
                line, AboutStore.about(row, line.key(), line.dossier()), words(row, line), row.getBoolean("arriving"));
    }

    private static @Nullable Words words(ResultSet row, Line line) throws SQLException {
        byte[] sealed = row.getBytes("words_sealed");
        return sealed == null
                ? null
                : new Words(
                        line.key().unseal(AboutStore.WORDS, Sql.id(row, "words_id"), sealed),
                        row.getObject("said_on", LocalDate.class));
    }
}
