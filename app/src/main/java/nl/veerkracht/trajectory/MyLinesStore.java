package nl.veerkracht.trajectory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.access.Part;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.vault.DataKey;
import nl.veerkracht.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MyLinesStore {

    /** My parts first, which are few; then only the rows of one page are looked into. */
    private static final String PAGE = """
            select t.id, t.state, t.opened_at, t.key_id, k.wrapped, mine.part, a.called_sealed, a.name_sealed, a.born_sealed,
              a.version as about_version, c.at as last_contact, n.due_on as next
            from (select m.dossier, (array['coordinator', 'stand_in', 'weigher', 'specialist', 'member', 'break_glass'])[
                    min(array_position(array['coordinator', 'stand_in', 'weigher', 'specialist', 'member', 'break_glass'], m.part))] as part
                  from access.team_member m
                  where m.account = :account and m.begins <= now() and (m.ends is null or m.ends > now()) group by m.dossier) mine
            join trajectory.trajectory t on t.id = mine.dossier
            join vault.data_key k on k.id = t.key_id and k.wrapped is not null
            left join trajectory.about a on a.trajectory = t.id
            left join lateral (select at from trajectory.event where trajectory = t.id and kind = 'note.contact'
              order by at desc limit 1) c on true
            left join lateral (select due_on from trajectory.task where trajectory = t.id and state = 'open'
              order by due_on, id limit 1) n on true
            where (t.opened_at, t.id) < (:at, :id)
            order by t.opened_at desc, t.id desc limit :limit
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    MyLinesStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    List<MyLine> page(AccountId account, Moment after, int limit) {
        return jdbc.sql(PAGE)
                .param("account", account.value())
                .param("at", Sql.utc(after.at()))
                .param("id", after.id())
                .param("limit", limit)
                .query(this::mine)
                .list();
    }

    private MyLine mine(ResultSet row, int n) throws SQLException {
        UUID id = Sql.id(row, "id");
        DataKey key = vault.unwrap(Sql.id(row, "key_id"), row.getBytes("wrapped"));
        return new MyLine(
                id,
                TrajectoryState.ofCode(row.getString("state")),
                AboutStore.about(row, key, id),
                Part.valueOf(row.getString("part").toUpperCase(java.util.Locale.ROOT)),
                Sql.moment(row, "opened_at"),
                Sql.momentOrNull(row, "last_contact"),
                row.getObject("next", LocalDate.class));
    }
}
