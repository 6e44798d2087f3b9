package nl.veerkracht.safety;

import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SafetyDossierStore {

    private static final String FIND = """
            select t.state = 'closed' as closed, k.id, k.wrapped
            from trajectory.trajectory t join vault.data_key k on k.id = t.key_id and k.wrapped is not null where t.id = :id
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    SafetyDossierStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    Optional<Dossier> find(TrajectoryId line) {
        return jdbc.sql(FIND)
                .param("id", line.value())
                .query((row, n) -> new Dossier(
                        line,
                        vault.unwrap(row.getObject("id", UUID.class), row.getBytes("wrapped")),
                        row.getBoolean("closed")))
                .optional();
    }
}
