package nl.veerkracht.signal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What signals said before they were corrected. */
@Repository
class EarlierStore {

    /** The sealed bytes as they are: they are bound to the signal, not to the row. Holds the signal, so that the correction that follows is of this version. */
    private static final String KEEP = """
            insert into signal.earlier (id, signal, version, key_id, corrected_by, observed, danger, about_sealed, observations_sealed, place_sealed,
              actions_sealed, description_sealed, role, name_sealed, reach_sealed)
            select gen_random_uuid(), s.id, s.version, s.key_id, :by::uuid, s.observed, s.danger, i.about_sealed, c.observations_sealed, c.place_sealed,
              c.actions_sealed, c.description_sealed, t.role, t.name_sealed, t.reach_sealed
            from signal.signal s join signal.identity i on i.signal = s.id join signal.content c on c.signal = s.id
            join signal.contact t on t.signal = s.id
            where s.id = :id and s.version = :version and s.state = 'open' for no key update of s
            """;

    private static final String OF = """
            select e.signal as id, e.corrected_by, e.corrected_at, e.observed, e.danger, e.about_sealed, e.observations_sealed, e.place_sealed,
              e.actions_sealed, e.description_sealed, e.role, e.name_sealed, e.reach_sealed, e.key_id, k.wrapped
            from signal.earlier e join vault.data_key k on k.id = e.key_id
            where e.signal = :id and k.wrapped is not null order by e.version desc limit 20
            """;

    private final JdbcClient jdbc;
    private final SignalRows rows;

    EarlierStore(JdbcClient jdbc, SignalRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** False when it is not at this version any more, or not open. */
    boolean keep(SignalId id, int version, UUID by) {
        return jdbc.sql(KEEP)
                        .param("id", id.value())
                        .param("version", version)
                        .param("by", by)
                        .update()
                == 1;
    }

    /** The newest first. */
    List<EarlierVersion> of(SignalId id) {
        return jdbc.sql(OF).param("id", id.value()).query(this::version).list();
    }

    private EarlierVersion version(ResultSet row, int n) throws SQLException {
        return new EarlierVersion(
                row.getString("observed"),
                row.getBoolean("danger"),
                rows.about(row),
                rows.content(row, n),
                rows.signaller(row),
                new AccountId(row.getObject("corrected_by", UUID.class)),
                row.getTimestamp("corrected_at").toInstant());
    }
}
