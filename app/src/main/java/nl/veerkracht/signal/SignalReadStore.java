package nl.veerkracht.signal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads signals; row-level security leaves out what the reader may not see, part by part. */
@Repository
class SignalReadStore {

    private static final String META = """
            select s.id, s.organisation, o.name as organisation_name, s.keeper, s.observed, s.observed_on, s.received_at, s.state, s.danger, s.told,
              s.life_areas, s.expires_at, s.version
            from signal.signal s join access.organisation o on o.id = s.organisation
            where s.id = any (:ids)
            """;
    private static final String IDENTITIES = """
            select i.signal as id, i.organisation, o.name as organisation_name, i.external_id_sealed, i.about_sealed, i.key_id, k.wrapped
            from signal.identity i join access.organisation o on o.id = i.organisation join vault.data_key k on k.id = i.key_id
            where i.signal = any (:ids) and k.wrapped is not null
            """;
    private static final String CONTENTS = """
            select c.signal as id, c.observations_sealed, c.place_sealed, c.actions_sealed, c.description_sealed, c.key_id, k.wrapped
            from signal.content c join vault.data_key k on k.id = c.key_id
            where c.signal = any (:ids) and k.wrapped is not null
            """;
    private static final String CONTACTS = """
            select c.signal as id, c.organisation, o.name as organisation_name, c.role, c.name_sealed, c.reach_sealed, c.key_id, k.wrapped
            from signal.contact c join access.organisation o on o.id = c.organisation join vault.data_key k on k.id = c.key_id
            where c.signal = any (:ids) and k.wrapped is not null
            """;
    private static final String VIEW = """
            select s.id, s.organisation, o.name as organisation_name, s.keeper, s.observed, s.observed_on, s.received_at, s.state, s.danger, s.told,
              s.life_areas, s.expires_at, s.version, s.key_id, k.wrapped, i.external_id_sealed, i.about_sealed,
              c.observations_sealed, c.place_sealed, c.actions_sealed, c.description_sealed, t.role, t.name_sealed, t.reach_sealed
            from signal.signal s
            join access.organisation o on o.id = s.organisation
            join vault.data_key k on k.id = s.key_id
            left join signal.identity i on i.signal = s.id
            left join signal.content c on c.signal = s.id
            left join signal.contact t on t.signal = s.id
            where s.id = :id
            """;

    private final JdbcClient jdbc;
    private final SignalRows rows;

    SignalReadStore(JdbcClient jdbc, SignalRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    List<SignalMeta> meta(Collection<SignalId> ids) {
        return jdbc.sql(META).param("ids", values(ids)).query(rows::meta).list();
    }

    List<SignalIdentity> identities(Collection<SignalId> ids) {
        return jdbc.sql(IDENTITIES)
                .param("ids", values(ids))
                .query(rows::identity)
                .list();
    }

    List<SignalContent> contents(Collection<SignalId> ids) {
        return jdbc.sql(CONTENTS).param("ids", values(ids)).query(rows::content).list();
    }

    List<SignalContact> contacts(Collection<SignalId> ids) {
        return jdbc.sql(CONTACTS).param("ids", values(ids)).query(rows::contact).list();
    }

    Optional<SignalView> view(SignalId id) {
        return jdbc.sql(VIEW).param("id", id.value()).query(rows::view).optional();
    }

    private static UUID[] values(Collection<SignalId> ids) {
        return ids.stream().map(SignalId::value).toArray(UUID[]::new);
    }
}
