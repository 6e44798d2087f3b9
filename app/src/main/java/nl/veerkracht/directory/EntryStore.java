package nl.veerkracht.directory;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Services as they are written: the rows of HSDS that belong to one service, all at once. */
@Repository
class EntryStore {

    private static final String MAY_WRITE = "select actor.is_house() or access.manages_all()";
    private static final String ORGANISATION = """
            insert into directory.organization (id, name, description) values (gen_random_uuid(), :name, :name)
            on conflict (lower(name)) do update set name = excluded.name returning id
            """;
    private static final String SERVICE = """
            insert into directory.service (id, organization_id, name, description, minimum_age, maximum_age, assured_date)
            values (:id, :organisation, :name, :description, :youngest, :oldest, :on)
            on conflict (id) do update set organization_id = excluded.organization_id, name = excluded.name, description = excluded.description,
              minimum_age = excluded.minimum_age, maximum_age = excluded.maximum_age, assured_date = excluded.assured_date, last_modified = actor.moment()
            """;
    private static final String CLEAR = """
            with a as (delete from directory.attribute where link_id = :id), l as (delete from directory.language where service_id = :id),
              p as (delete from directory.phone where service_id = :id), s as (delete from directory.schedule where service_id = :id)
            delete from directory.service_at_location where service_id = :id
            """;
    private static final String AT = """
            with l as (insert into directory.location (id, organization_id, name) values (:id, :organisation, :name) on conflict (id) do nothing),
              a as (insert into directory.address (id, location_id, city, region) values (:id, :id, :city, :region)
                on conflict (id) do update set city = excluded.city, region = excluded.region)
            insert into directory.service_at_location (id, service_id, location_id) values (:id, :id, :id)
            """;
    private static final String LANGUAGE =
            "insert into directory.language (id, service_id, code) values (gen_random_uuid(), :id, :code)";
    private static final String PHONE =
            "insert into directory.phone (id, service_id, number) values (gen_random_uuid(), :id, :number)";
    private static final String HOURS =
            "insert into directory.schedule (id, service_id, description) values (gen_random_uuid(), :id, :hours)";
    private static final String ATTRIBUTE = """
            insert into directory.attribute (id, link_id, link_entity, taxonomy_term_id, value)
            select gen_random_uuid(), :id, 'service', t.id, :value from directory.taxonomy_term t join directory.taxonomy x on x.id = t.taxonomy_id
            where x.name = :taxonomy and t.code = :code
            on conflict (link_id, taxonomy_term_id) do update set value = excluded.value
            """;
    private static final String NO_ROOM_COUNTED = "delete from directory.service_capacity where service_id = :id";
    private static final String ROOM = """
            insert into directory.service_capacity (id, service_id, unit_id, available, maximum, updated, wait_days)
            select gen_random_uuid(), :id, u.id, :free, :maximum, :confirmed, :wait from directory.unit u where u.name = 'place'
            on conflict (service_id, unit_id) do update set available = excluded.available, maximum = excluded.maximum, updated = excluded.updated,
              wait_days = excluded.wait_days
            """;
    private static final String OPEN =
            "update directory.service set status = :status, last_modified = actor.moment() where id = :id";

    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean mayWrite() {
        return jdbc.sql(MAY_WRITE).query(Boolean.class).single();
    }

    void write(Service service) {
        UUID organisation = jdbc.sql(ORGANISATION)
                .param("name", service.organisation())
                .query(UUID.class)
                .single();
        UUID id = service.id().value();
        row(organisation, service);
        jdbc.sql(CLEAR).param("id", id).update();
        reach(organisation, service);
        service.needs().forEach(code -> attribute(id, "need", code, ""));
        service.keeps().forEach(code -> attribute(id, "limit", code, ""));
        group(service).forEach((code, value) -> attribute(id, "group", code, value));
        if (service.informal()) {
            attribute(id, "kind", "informal", "");
        }
        room(service.id(), service.places());
    }

    private void row(UUID organisation, Service service) {
        jdbc.sql(SERVICE)
                .param("id", service.id().value())
                .param("organisation", organisation)
                .param("name", service.name())
                .param("description", service.description())
                .param("youngest", service.reach().youngest(), Types.INTEGER)
                .param("oldest", service.reach().oldest(), Types.INTEGER)
                .param(
                        "on",
                        service.places().confirmed().atOffset(ZoneOffset.UTC).toLocalDate())
                .update();
    }

    private void reach(UUID organisation, Service service) {
        UUID id = service.id().value();
        Reach reach = service.reach();
        jdbc.sql(AT)
                .param("id", id)
                .param("organisation", organisation)
                .param("name", service.name())
                .param("city", reach.city())
                .param("region", reach.region())
                .update();
        reach.languages()
                .forEach(code ->
                        jdbc.sql(LANGUAGE).param("id", id).param("code", code).update());
        if (reach.phone() != null) {
            jdbc.sql(PHONE).param("id", id).param("number", reach.phone()).update();
        }
        if (reach.hours() != null) {
            jdbc.sql(HOURS).param("id", id).param("hours", reach.hours()).update();
        }
    }

    private static Map<String, String> group(Service service) {
        Map<String, String> told = new LinkedHashMap<>();
        Group group = service.group();
        if (group != null) {
            told.put("size", Integer.toString(group.size()));
            told.put("youngest", Integer.toString(group.youngest()));
            told.put("oldest", Integer.toString(group.oldest()));
            told.put("climate", group.climate().code());
            told.put("mix", group.mix().code());
            told.put("seen", group.seen().toString());
        }
        return told;
    }

    private void attribute(UUID id, String taxonomy, String code, String value) {
        int written = jdbc.sql(ATTRIBUTE)
                .param("id", id)
                .param("taxonomy", taxonomy)
                .param("code", code)
                .param("value", value)
                .update();
        if (written == 0) {
            throw new IllegalArgumentException("The directory has no term " + code + " in " + taxonomy);
        }
    }

    void room(ServiceId id, Places places) {
        if (places.free() == null) {
            jdbc.sql(NO_ROOM_COUNTED).param("id", id.value()).update();
            return;
        }
        jdbc.sql(ROOM)
                .param("id", id.value())
                .param("free", places.free())
                .param("maximum", places.maximum(), Types.INTEGER)
                .param("confirmed", utc(places.confirmed()))
                .param("wait", places.waitDays(), Types.INTEGER)
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    void open(ServiceId id, boolean open) {
        jdbc.sql(OPEN)
                .param("id", id.value())
                .param("status", open ? "active" : "inactive")
                .update();
    }
}
