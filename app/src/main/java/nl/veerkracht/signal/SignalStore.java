package nl.veerkracht.signal;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes signals. */
@Repository
class SignalStore {

    /** The key is stored with the row or not at all, so that a signal that is known already leaves no key behind. */
    private static final String INSERT = """
            with stored as (
              insert into signal.signal (id, organisation, sender, keeper, key_id, external_fingerprint, observed, observed_on, received_at,
                state, danger, told, life_areas, expires_at)
              values (:id, :organisation, :sender, :keeper, :key, :fingerprint, :observed, :observedOn, :receivedAt,
                'open', :danger, :told, :areas, :expiresAt)
              on conflict (organisation, external_fingerprint) do nothing
              returning key_id)
            insert into vault.data_key (id, wrapped) select key_id, :wrapped from stored
            """;

    private static final String INSERT_PARTS = """
            with identity as (
              insert into signal.identity (signal, organisation, key_id, external_id_sealed, about_sealed)
              values (:id, :organisation, :key, :externalId, :about)),
            content as (
              insert into signal.content (signal, key_id, observations_sealed, place_sealed, actions_sealed, description_sealed)
              values (:id, :key, :observations, :place, :actions, :description))
            insert into signal.contact (signal, organisation, key_id, role, name_sealed, reach_sealed)
            values (:id, :organisation, :key, :role, :name, :reach)
            """;
    private static final String FIRST = """
            select id, received_at from signal.signal
            where organisation = :organisation and external_fingerprint = :fingerprint
            """;

    /** What is stored in {@code signal.signal} when a signal is new. */
    record Fresh(
            SignalId id,
            OrganisationId organisation,
            OrganisationId sender,
            @Nullable AccountId keeper,
            byte[] fingerprint,
            LocalDate observedOn,
            Instant receivedAt,
            Instant expiresAt) {}

    private final JdbcClient jdbc;

    SignalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when this organisation has a signal with this fingerprint already; waits for one that is being stored. */
    boolean insert(Fresh fresh, Intake intake, Vault.Fresh key) {
        AccountId keeper = fresh.keeper();
        Told told = intake.toldToYoungPerson();
        return jdbc.sql(INSERT)
                        .param("id", fresh.id().value())
                        .param("organisation", fresh.organisation().value())
                        .param("sender", fresh.sender().value())
                        .param("keeper", keeper == null ? null : keeper.value(), Types.OTHER)
                        .param("key", key.key().id())
                        .param("wrapped", key.wrapped())
                        .param("fingerprint", fresh.fingerprint())
                        .param("observed", intake.observedAt())
                        .param("observedOn", fresh.observedOn())
                        .param("receivedAt", utc(fresh.receivedAt()))
                        .param("danger", intake.immediateDanger())
                        .param("told", told == null ? null : told.code(), Types.VARCHAR)
                        .param("areas", areas(intake))
                        .param("expiresAt", utc(fresh.expiresAt()))
                        .update()
                == 1;
    }

    void insertParts(Fresh fresh, UUID key, SignallerRole role, Seals.Sealed sealed) {
        jdbc.sql(INSERT_PARTS)
                .param("id", fresh.id().value())
                .param("organisation", fresh.organisation().value())
                .param("key", key)
                .param("externalId", sealed.externalId(), Types.BINARY)
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

    /** The answer the same signal got the first time. */
    Optional<Receipt.KnownAlready> first(OrganisationId organisation, byte[] fingerprint) {
        return jdbc.sql(FIRST)
                .param("organisation", organisation.value())
                .param("fingerprint", fingerprint)
                .query((row, n) -> new Receipt.KnownAlready(
                        new SignalId(row.getObject("id", UUID.class)),
                        row.getTimestamp("received_at").toInstant()))
                .optional();
    }

    static String[] areas(Intake intake) {
        return intake.observations().stream()
                .map(Observation::lifeArea)
                .distinct()
                .sorted()
                .map(LifeArea::code)
                .toArray(String[]::new);
    }

    static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
