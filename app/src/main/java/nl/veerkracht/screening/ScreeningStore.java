package nl.veerkracht.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Screenings; what is told about them is sealed. */
@Repository
class ScreeningStore {

    private static final String WORDS = "screening.screening.words";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String ADD = """
            insert into screening.screening (id, organisation, planned_by, starts_at, minutes, capacity, words_sealed, state)
            values (:id, :organisation, :by, :starts, :minutes, :capacity, :words, 'planned')
            """;
    private static final String CHANGE = """
            update screening.screening set starts_at = :starts, minutes = :minutes, capacity = :capacity, words_sealed = :words,
              version = version + 1
            where id = :id and version = :version
            """;
    private static final String CANCEL = """
            update screening.screening set state = case when :cancelled then 'cancelled' else 'planned' end where id = :id
            """;
    private static final String CAME = "update screening.screening set visitors = :visitors where id = :id";
    private static final String FIND = """
            select s.id, s.organisation, o.name, s.starts_at, s.minutes, s.capacity, s.words_sealed, s.state, s.visitors, s.version
            from screening.screening s join access.organisation o on o.id = s.organisation
            where s.id = :id
            """;
    private static final String COMING = """
            select s.id, s.organisation, o.name, s.starts_at, s.minutes, s.capacity, s.words_sealed, s.state, s.visitors, s.version
            from screening.screening s join access.organisation o on o.id = s.organisation
            where s.organisation = :organisation and s.starts_at > :from
              and (s.starts_at, s.id) > (:at::timestamptz, :id::uuid) order by s.starts_at, s.id limit :limit
            """;
    private static final String PAST = """
            select s.id, s.organisation, o.name, s.starts_at, s.minutes, s.capacity, s.words_sealed, s.state, s.visitors, s.version
            from screening.screening s join access.organisation o on o.id = s.organisation
            where s.organisation = :organisation and s.starts_at <= :from
              and (s.starts_at, s.id) < (:at::timestamptz, :id::uuid) order by s.starts_at desc, s.id desc limit :limit
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    ScreeningStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(UUID id, Actor.Person by, Planned planned) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("organisation", by.inOrganisation().value())
                .param("by", by.id().value())
                .param("starts", utc(planned.startsAt()))
                .param("minutes", planned.minutes())
                .param("capacity", planned.capacity())
                .param("words", sealed(id, planned))
                .update();
    }

    boolean change(UUID id, int version, Planned planned) {
        return jdbc.sql(CHANGE)
                        .param("id", id)
                        .param("version", version)
                        .param("starts", utc(planned.startsAt()))
                        .param("minutes", planned.minutes())
                        .param("capacity", planned.capacity())
                        .param("words", sealed(id, planned))
                        .update()
                == 1;
    }

    void cancel(UUID id, boolean cancelled) {
        jdbc.sql(CANCEL).param("id", id).param("cancelled", cancelled).update();
    }

    void came(UUID id, int visitors) {
        jdbc.sql(CAME).param("id", id).param("visitors", visitors).update();
    }

    Optional<Screening> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(this::screening).optional();
    }

    List<Screening> of(OrganisationId organisation, Instant now, boolean past, ScreeningCursor after, int limit) {
        return jdbc.sql(past ? PAST : COMING)
                .param("organisation", organisation.value())
                .param("from", utc(now))
                .param("at", utc(after.startsAt()))
                .param("id", after.id())
                .param("limit", limit)
                .query(this::screening)
                .list();
    }

    private byte[] sealed(UUID id, Planned planned) {
        return vault.house().seal(WORDS, id, JSON.writeValueAsString(planned.said()));
    }

    private Screening screening(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Screening(
                id,
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("name"),
                row.getTimestamp("starts_at").toInstant(),
                row.getInt("minutes"),
                row.getInt("capacity"),
                JSON.readValue(vault.house().unseal(WORDS, id, row.getBytes("words_sealed")), Screening.Said.class),
                row.getString("state").equals("cancelled"),
                row.getObject("visitors", Integer.class),
                row.getInt("version"));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
