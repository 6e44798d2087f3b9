package nl.veerkracht.trajectory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Births of those whom lines are about, for what their age changes. */
@Repository
class BirthStore {

    private static final String BORN = """
            select t.*, k.wrapped, a.called_sealed, a.name_sealed, a.born_sealed, a.version as about_version
            from trajectory.trajectory t
            join vault.data_key k on k.id = t.key_id and k.wrapped is not null
            join trajectory.about a on a.trajectory = t.id and a.born_sealed is not null
            """;
    private static final String PAGE = BORN + " where t.state <> 'closed' and t.id > :after order by t.id limit :limit";
    private static final String OF =
            BORN + " where t.thread = any (:dossiers::uuid[]) or t.id = any (:dossiers::uuid[]) order by t.id";

    private final JdbcClient jdbc;
    private final Vault vault;

    BirthStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    List<Lines.Born> page(UUID after, int limit) {
        return jdbc.sql(PAGE)
                .param("after", after)
                .param("limit", limit)
                .query(this::born)
                .list();
    }

    List<Lines.Born> of(Collection<UUID> dossiers) {
        return jdbc.sql(OF)
                .param("dossiers", dossiers.toArray(UUID[]::new))
                .query(this::born)
                .list();
    }

    private Lines.Born born(ResultSet row, int n) throws SQLException {
        Line line = LineStore.line(row, vault);
        About about = java.util.Objects.requireNonNull(AboutStore.about(row, line.key(), line.dossier()));
        return new Lines.Born(line, java.util.Objects.requireNonNull(about.born()));
    }
}
