package nl.veerkracht.continuity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.trajectory.TrajectoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EighteenStore {

    private static final String PUT = """
            insert into continuity.eighteen_item (trajectory, item, state, changed_by) values (:line, :item, :state, :by)
            on conflict (trajectory, item) do update set state = excluded.state, changed_by = excluded.changed_by, changed_at = actor.moment()
            """;
    private static final String ITEMS =
            "select trajectory, item, state from continuity.eighteen_item where trajectory = any (:lines::uuid[])";
    private static final String SAY = """
            insert into continuity.parents_word (trajectory, agrees, said_on, written_by) values (:line, :agrees, :on, :by)
            on conflict (trajectory) do update set agrees = excluded.agrees, said_on = excluded.said_on, written_by = excluded.written_by,
              written_at = actor.moment()
            """;
    private static final String SAID = "select agrees, said_on from continuity.parents_word where trajectory = :line";
    private static final String ASKED = """
            select subject || ' ' || audience from attention.need
            where subject = any (:lines::uuid[]) and kind = 'eighteen.watch' and settled_at is null
            """;
    private static final String LEADERS = """
            select dossier || ' account:' || account from access.team_member where dossier = any (:lines::uuid[])
              and part in ('coordinator', 'stand_in') and begins <= now() and (ends is null or ends > now())
            """;

    /** What she said about sharing with her parents. */
    record Word(boolean agrees, LocalDate on) {}

    private final JdbcClient jdbc;

    EighteenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(TrajectoryId line, String item, ItemState state, UUID by) {
        jdbc.sql(PUT)
                .param("line", line.value())
                .param("item", item)
                .param("state", state.code())
                .param("by", by)
                .update();
    }

    /** By line, then by item. */
    Map<UUID, Map<String, ItemState>> items(Collection<UUID> lines) {
        Map<UUID, Map<String, ItemState>> items = new HashMap<>();
        jdbc.sql(ITEMS).param("lines", lines.toArray(UUID[]::new)).query(row -> {
            items.computeIfAbsent(row.getObject("trajectory", UUID.class), line -> new HashMap<>())
                    .put(row.getString("item"), ItemState.ofCode(row.getString("state")));
        });
        return items;
    }

    void say(TrajectoryId line, Word word, UUID by) {
        jdbc.sql(SAY)
                .param("line", line.value())
                .param("agrees", word.agrees())
                .param("on", word.on())
                .param("by", by)
                .update();
    }

    Optional<Word> said(TrajectoryId line) {
        return jdbc.sql(SAID)
                .param("line", line.value())
                .query((row, n) -> new Word(row.getBoolean("agrees"), row.getObject("said_on", LocalDate.class)))
                .optional();
    }

    /** What stands asked about these lines, as {@code line audience}. */
    Set<String> asked(Collection<UUID> lines) {
        return pairs(ASKED, lines);
    }

    /** Who leads these lines, as {@code line audience}. */
    Set<String> leaders(Collection<UUID> lines) {
        return pairs(LEADERS, lines);
    }

    private Set<String> pairs(String sql, Collection<UUID> lines) {
        return jdbc.sql(sql).param("lines", lines.toArray(UUID[]::new)).query(String.class).stream()
                .collect(Collectors.toSet());
    }
}
