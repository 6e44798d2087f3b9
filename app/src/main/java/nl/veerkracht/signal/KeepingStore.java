package nl.veerkracht.signal;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.vault.DataKey;
import nl.veerkracht.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes signals that are there; row-level security decides again whose they are. */
@Repository
class KeepingStore {

    private static final String CORRECT = """
            update signal.signal set observed = :observed, observed_on = :observedOn, danger = :danger, told = :told, life_areas = :areas,
              version = version + 1
            where id = :id and version = :version and state = 'open'
            """;
    private static final String CORRECT_PARTS = """
            with identity as (update signal.identity set about_sealed = :about where signal = :id),
            content as (update signal.content set observations_sealed = :observations, place_sealed = :place, actions_sealed = :actions,
              description_sealed = :description where signal = :id)
            update signal.contact set role = :role, name_sealed = :name, reach_sealed = :reach where signal = :id
            """;
    private static final String KEY = """
            select k.id, k.wrapped from signal.identity i join vault.data_key k on k.id = i.key_id where i.signal = :id
            """;
    private static final String TAKE = """
            update signal.signal set keeper = :keeper, seen = true, version = version + 1 where id = :id and keeper is null and state = 'open'
            """;
    private static final String HAND_OVER = """
            update signal.signal set keeper = :keeper, seen = false, version = version + 1 where id = :id and state = 'open'
            """;
    private static final String KEPT_BY = """
            select id from signal.signal where keeper = :keeper and state = 'open' order by received_at desc, id desc limit :limit
            """;
    private static final String SEE =
            "update signal.signal set seen = true where id = :id and not seen and keeper = :keeper";
    private static final String MOVE = """
            update signal.signal set state = :to, expires_at = :expiresAt, warned_at = null, version = version + 1
            where id = :id and state = :from
            """;
    private static final String KEEP_UNTIL = """
            update signal.signal set expires_at = greatest(expires_at, :expiresAt), warned_at = null
            where id = any (:ids) and state = 'open'
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    KeepingStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** False when it is not at this version any more, or not open, or not the reader's. */
    boolean correct(SignalId id, int version, Intake intake, LocalDate observedOn) {
        Told told = intake.toldToYoungPerson();
        return jdbc.sql(CORRECT)
                        .param("id", id.value())
                        .param("version", version)
                        .param("observed", intake.observedAt())
                        .param("observedOn", observedOn)
                        .param("danger", intake.immediateDanger())
                        .param("told", told == null ? null : told.code(), Types.VARCHAR)
                        .param("areas", SignalStore.areas(intake))
                        .update()
                == 1;
    }

    void correctParts(SignalId id, SignallerRole role, Seals.Sealed sealed) {
        jdbc.sql(CORRECT_PARTS)
                .param("id", id.value())
                .param("about", sealed.about())
                .param("observations", sealed.observations())
                .param("place", sealed.place(), Types.BINARY)
                .param("actions", sealed.actions(), Types.BINARY)
                .param("description", sealed.description(), Types.BINARY)
                .param("role", role.code())
                .param("name", sealed.name())
                .param("reach", sealed.reach())
                .update();
    }

    Optional<DataKey> key(SignalId id) {
        return jdbc.sql(KEY)
                .param("id", id.value())
                .query((row, n) -> vault.unwrap(row.getObject("id", UUID.class), row.getBytes("wrapped")))
                .optional();
    }

    boolean take(SignalId id, AccountId keeper) {
        return jdbc.sql(TAKE)
                        .param("id", id.value())
                        .param("keeper", keeper.value())
                        .update()
                == 1;
    }

    boolean handOver(SignalId id, AccountId keeper) {
        return jdbc.sql(HAND_OVER)
                        .param("id", id.value())
                        .param("keeper", keeper.value())
                        .update()
                == 1;
    }

    List<SignalId> keptBy(AccountId keeper, int limit) {
        return jdbc.sql(KEPT_BY).param("keeper", keeper.value()).param("limit", limit).query(UUID.class).list().stream()
                .map(SignalId::new)
                .toList();
    }

    /** True the first time its new keeper looks. */
    boolean see(SignalId id, AccountId keeper) {
        return jdbc.sql(SEE)
                        .param("id", id.value())
                        .param("keeper", keeper.value())
                        .update()
                == 1;
    }

    boolean move(SignalId id, SignalState from, SignalState to, Instant expiresAt) {
        if (!from.mayBecome(to)) {
            throw new IllegalArgumentException("No such move: " + from + " to " + to);
        }
        return jdbc.sql(MOVE)
                        .param("id", id.value())
                        .param("from", from.code())
                        .param("to", to.code())
                        .param("expiresAt", SignalStore.utc(expiresAt))
                        .update()
                == 1;
    }

    int keepUntil(Collection<SignalId> ids, Instant expiresAt) {
        List<UUID> values = ids.stream().map(SignalId::value).toList();
        return jdbc.sql(KEEP_UNTIL)
                .param("ids", values.toArray(UUID[]::new))
                .param("expiresAt", SignalStore.utc(expiresAt))
                .update();
    }
}
