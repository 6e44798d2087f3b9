package nl.veerkracht.directory;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes which services an organisation has and how it is reached; nothing else that stands of them is touched. */
@Repository
class OfferStore {

    private static final String ALONE =
            "select pg_advisory_xact_lock(hashtextextended('directory.keeper:' || actor.organisation(), 0))";

    private static final String ORGANISATION = """
            select o.name, coalesce(d.website, '') as website, coalesce(d.email, '') as email, coalesce(p.number, '') as phone
            from access.organisation o
            left join lateral (select x.* from directory.organization x where lower(x.name) = lower(o.name) order by x.id limit 1) d on true
            left join lateral (select n.number from directory.phone n where n.organization_id = d.id and n.service_id is null and n.location_id is null
              and n.contact_id is null and n.service_at_location_id is null order by n.id limit 1) p on true
            where o.id = actor.organisation() and o.state = 'confirmed'
            """;
    private static final String WRITE =
            "update directory.organization set website = nullif(:website, ''), email = nullif(:email, '') where id = :id";
    private static final String PHONE = """
            with shown as (select n.id from directory.phone n where n.organization_id = :id and n.service_id is null and n.location_id is null
                and n.contact_id is null and n.service_at_location_id is null order by n.id limit 1),
              gone as (delete from directory.phone n using shown where n.id = shown.id and :number::text = ''),
              kept as (update directory.phone n set number = :number from shown where n.id = shown.id and :number::text <> '')
            insert into directory.phone (id, organization_id, number) select gen_random_uuid(), :id, :number
            where :number::text <> '' and not exists (select from shown)
            """;
    /** Who asks for what changed since a moment asks for services. */
    private static final String TOUCH =
            "update directory.service set last_modified = actor.moment() where organization_id = :id";

    private static final String ADD = """
            insert into directory.service (id, organization_id, name, description) values (:id, :organisation, :name, :description) on conflict (id) do nothing
            """;
    /** What a first form tells is not all of it: its people are asked the rest before it counts as confirmed. */
    private static final String NOT_YET = "update directory.service set assured_date = null where id = :id";

    private static final String MOVE = """
            update directory.service set status = :status, last_modified = actor.moment()
            where id = :id and (:version::timestamptz is null or last_modified = :version::timestamptz)
            """;
    private static final String FORGET = """
            delete from directory.attribute v using directory.taxonomy_term t where v.link_id = :id and t.id = v.taxonomy_term_id
              and t.taxonomy_id = md5('taxonomy:closed')::uuid
            """;
    private static final String SAY = """
            insert into directory.attribute (id, link_id, link_entity, taxonomy_term_id, value)
            select gen_random_uuid(), :id, 'service', md5('closed:' || w.code)::uuid, w.value
            from unnest(array['since', 'why'], array[:since::text, :why::text]) as w(code, value) where w.value <> ''
            """;

    private final JdbcClient jdbc;
    private final EntryStore entries;

    OfferStore(JdbcClient jdbc, EntryStore entries) {
        this.jdbc = jdbc;
        this.entries = entries;
    }

    /** Two of one organisation wait for each other. */
    void alone() {
        jdbc.sql(ALONE).query().listOfRows();
    }

    Optional<OwnOrganisation> organisation() {
        return jdbc.sql(ORGANISATION).query(OwnOrganisation.class).optional();
    }

    /** @return its id in the directory */
    UUID write(String name, OwnOrganisation kept) {
        UUID id = entries.organisation(name);
        jdbc.sql(WRITE)
                .param("id", id)
                .param("website", kept.website())
                .param("email", kept.email())
                .update();
        jdbc.sql(PHONE).param("id", id).param("number", kept.phone()).update();
        jdbc.sql(TOUCH).param("id", id).update();
        return id;
    }

    /** Whether it was added: it is not when it was there. */
    boolean add(ServiceId id, String organisation, Kept kept) {
        return jdbc.sql(ADD)
                        .param("id", id.value())
                        .param("organisation", entries.organisation(organisation))
                        .param("name", kept.name())
                        .param("description", kept.description())
                        .update()
                > 0;
    }

    void notYetConfirmed(ServiceId id) {
        jdbc.sql(NOT_YET).param("id", id.value()).update();
    }

    /** Whether it was closed: it is not when it changed since this version. */
    boolean close(ServiceId id, Closed closed, @Nullable Instant version) {
        if (!move(id, closed.status(), version)) {
            return false;
        }
        jdbc.sql(FORGET).param("id", id.value()).update();
        jdbc.sql(SAY)
                .param("id", id.value())
                .param("since", Objects.toString(closed.since(), ""))
                .param("why", closed.why())
                .update();
        return true;
    }

    void open(ServiceId id) {
        move(id, "active", null);
        jdbc.sql(FORGET).param("id", id.value()).update();
    }

    private boolean move(ServiceId id, String status, @Nullable Instant version) {
        return jdbc.sql(MOVE)
                        .param("id", id.value())
                        .param("status", status)
                        .param(
                                "version",
                                version == null ? null : version.atOffset(ZoneOffset.UTC),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                > 0;
    }
}
