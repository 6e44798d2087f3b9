package nl.veerkracht.trajectory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.vault.DataKey;
import nl.veerkracht.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TellerStore {

    /** Lines the reader has a part in, each once for itself and once for each of the tasks asked for. */
    private static final String TELL = """
            select t.id, t.key_id, k.wrapped, a.called_sealed, a.name_sealed, a.born_sealed, a.version as about_version,
              j.id as task, j.title_sealed
            from trajectory.trajectory t
            join vault.data_key k on k.id = t.key_id and k.wrapped is not null
            left join trajectory.about a on a.trajectory = t.id
            left join trajectory.task j on j.trajectory = t.id and j.id = any (:subjects)
            where t.id = any (:lines) and t.id in (select dossier from trajectory.sight())
            """;

    /**
     * What a need may show.
     *
     * @param initial of the young person, empty when the reader does not see who it is
     * @param task its title, null when the need is about the line itself
     */
    record Told(UUID line, String initial, @Nullable String task) {

        /** The initial as it is written, or nothing. */
        String dotted() {
            return initial.isEmpty() ? "" : initial + ".";
        }
    }

    private final JdbcClient jdbc;
    private final Vault vault;

    TellerStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** By what the need is about: the line, or the task. */
    Map<UUID, Told> tell(List<UUID> lines, List<UUID> subjects) {
        Map<UUID, Told> told = new HashMap<>();
        jdbc.sql(TELL)
                .param("lines", lines.toArray(UUID[]::new))
                .param("subjects", subjects.toArray(UUID[]::new))
                .query(row -> {
                    read(row, told);
                });
        return told;
    }

    private void read(ResultSet row, Map<UUID, Told> told) throws SQLException {
        UUID line = Sql.id(row, "id");
        DataKey key = vault.unwrap(Sql.id(row, "key_id"), row.getBytes("wrapped"));
        About about = AboutStore.about(row, key, line);
        String initial = about == null ? "" : about.initial();
        told.put(line, new Told(line, initial, null));
        UUID task = row.getObject("task", UUID.class);
        if (task != null) {
            told.put(task, new Told(line, initial, TaskStore.title(key, task, row.getBytes("title_sealed"))));
        }
    }
}
