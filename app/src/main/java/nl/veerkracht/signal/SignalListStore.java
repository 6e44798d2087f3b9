package nl.veerkracht.signal;

import java.util.List;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of signals, each along an index of its own. */
@Repository
class SignalListStore {

    private static final String KEPT_BY = lines("keeper = :of and state <> 'expired'");
    private static final String UNKEPT = lines("organisation = :of and keeper is null and state = 'open'");
    private static final String OF_ORGANISATION = lines("organisation = :of and state = 'open'");
    private static final String BY_ID = """
            select s.id, s.organisation, o.name as organisation_name, s.keeper, s.observed, s.observed_on, s.received_at, s.state, s.danger, s.told,
              s.life_areas, s.expires_at, s.version, s.key_id, k.wrapped, i.about_sealed
            from signal.signal s
            join access.organisation o on o.id = s.organisation
            join vault.data_key k on k.id = s.key_id
            left join signal.identity i on i.signal = s.id
            where s.id = any (:ids)
            """;

    private final JdbcClient jdbc;
    private final SignalRows rows;

    SignalListStore(JdbcClient jdbc, SignalRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    List<SignalLine> keptBy(AccountId keeper, SignalCursor after, int limit) {
        return lines(KEPT_BY, keeper.value(), after, limit);
    }

    List<SignalLine> unkept(OrganisationId organisation, SignalCursor after, int limit) {
        return lines(UNKEPT, organisation.value(), after, limit);
    }

    List<SignalLine> of(OrganisationId organisation, SignalCursor after, int limit) {
        return lines(OF_ORGANISATION, organisation.value(), after, limit);
    }

    List<SignalLine> byId(List<UUID> ids) {
        return jdbc.sql(BY_ID)
                .param("ids", ids.toArray(UUID[]::new))
                .query(rows::line)
                .list();
    }

    /** The page is cut out first, so that the parts are looked up for its rows only. */
    private static String lines(String which) {
        return """
            select p.id, p.organisation, o.name as organisation_name, p.keeper, p.observed, p.observed_on, p.received_at, p.state, p.danger, p.told,
              p.life_areas, p.expires_at, p.version, p.key_id, k.wrapped, i.about_sealed
            from (select * from signal.signal
              where %s and (received_at, id) < (:receivedAt, :id)
              order by received_at desc, id desc limit :limit) p
            join access.organisation o on o.id = p.organisation
            join vault.data_key k on k.id = p.key_id
            left join signal.identity i on i.signal = p.id
            order by p.received_at desc, p.id desc
            """.formatted(which);
    }

    private List<SignalLine> lines(String sql, UUID of, SignalCursor after, int limit) {
        return jdbc.sql(sql)
                .param("of", of)
                .param("receivedAt", SignalStore.utc(after.receivedAt()))
                .param("id", after.id())
                .param("limit", limit)
                .query(rows::line)
                .list();
    }
}
