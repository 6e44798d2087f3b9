package nl.veerkracht.directory;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Services as they are written: of the rows of HSDS that belong to one service only those that a {@link Service} tells of; all others stay. */
@Repository
class EntryStore {

    private static final String MAY_WRITE = "select actor.is_house() or access.manages_all()";
    /** Two who write at once about a new organisation must make one of it; its name alone does not keep it single. */
    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtextextended('directory.organization:' || lower(:name), 0))";

    private static final String ORGANISATION =
            "select id from directory.organization where lower(name) = lower(:name) order by id limit 1";
    private static final String NEW_ORGANISATION =
            "insert into directory.organization (id, name, description) values (gen_random_uuid(), :name, :name) returning id";
    private static final String SERVICE = """
            insert into directory.service as s (id, organization_id, name, description, minimum_age, maximum_age, assured_date)
            values (:id, :organisation, :name, :description, :youngest, :oldest, :on)
            on conflict (id) do update set organization_id = excluded.organization_id, name = excluded.name, description = excluded.description,
              minimum_age = case when floor(s.minimum_age) = excluded.minimum_age then s.minimum_age else excluded.minimum_age end,
              maximum_age = case when floor(s.maximum_age) = excluded.maximum_age then s.maximum_age else excluded.maximum_age end,
              assured_date = excluded.assured_date, last_modified = actor.moment()
            """;
    /** A place that stands so already stays as it is; another one may share its address, so this one gets an address of its own. */
    private static final String AT = """
            with shown as (select d.city, d.region from directory.service_at_location w join directory.address d on d.location_id = w.location_id
                where w.service_id = :id order by w.id = w.service_id desc, d.id limit 1),
              here as (select 1 where not exists (select from shown where shown.city = :city and coalesce(shown.region, '') = :region)),
              l as (insert into directory.location (id, organization_id, name) select :id, :organisation, :name from here on conflict (id) do nothing),
              a as (insert into directory.address (id, location_id, city, region) select :id, :id, :city, :region from here
                on conflict (id) do update set city = excluded.city, region = excluded.region)
            insert into directory.service_at_location (id, service_id, location_id) select :id, :id, :id from here on conflict (id) do nothing
            """;

    private static final String LANGUAGES = """
            with gone as (delete from directory.language where service_id = :id and code is not null and code <> all (:codes::text[]))
            insert into directory.language (id, service_id, code) select gen_random_uuid(), :id, c from unnest(:codes::text[]) c
            where not exists (select from directory.language l where l.service_id = :id and l.code = c)
            """;
    /** Only the number that is shown: a service may have more of them. */
    private static final String PHONE = """
            with shown as (select n.id from directory.phone n where n.service_id = :id order by n.id limit 1),
              gone as (delete from directory.phone n using shown where n.id = shown.id and :number::text is null),
              kept as (update directory.phone n set number = :number from shown where n.id = shown.id and :number::text is not null)
            insert into directory.phone (id, service_id, number) select gen_random_uuid(), :id, :number
            where :number::text is not null and not exists (select from shown)
            """;
    /** Only the words: a row that says more than words keeps the rest. */
    private static final String HOURS = """
            with shown as (select u.id, u.freq is null and u.opens_at is null and u.closes_at is null and u.extra = '{}' as words from directory.schedule u
                where u.service_id = :id and u.description is not null order by u.id limit 1),
              gone as (delete from directory.schedule u using shown where u.id = shown.id and shown.words and :hours::text is null),
              kept as (update directory.schedule u set description = :hours from shown
                where u.id = shown.id and (:hours::text is not null or not shown.words))
            insert into directory.schedule (id, service_id, description) select gen_random_uuid(), :id, :hours
            where :hours::text is not null and not exists (select from shown)
            """;

    private static final String UNKNOWN_TERMS = """
            select w.code || ' in ' || w.taxonomy from unnest(:taxonomies::text[], :codes::text[]) as w(taxonomy, code)
            where not exists (select from directory.taxonomy_term t where t.id = md5(w.taxonomy || ':' || w.code)::uuid)
            """;
    private static final String ATTRIBUTES = """
            with wanted as (select t.id as term, w.value from unnest(:taxonomies::text[], :codes::text[], :values::text[]) as w(taxonomy, code, value)
                join directory.taxonomy_term t on t.id = md5(w.taxonomy || ':' || w.code)::uuid),
              gone as (delete from directory.attribute v using directory.taxonomy_term t where v.link_id = :id and t.id = v.taxonomy_term_id
                and t.taxonomy_id in (select md5('taxonomy:' || x)::uuid from unnest(array['need', 'limit', 'group', 'kind']) x)
                and t.id not in (select term from wanted)),
              kept as (update directory.attribute v set value = wanted.value from wanted
                where v.link_id = :id and v.taxonomy_term_id = wanted.term returning v.taxonomy_term_id)
            insert into directory.attribute (id, link_id, link_entity, taxonomy_term_id, value)
            select gen_random_uuid(), :id, 'service', w.term, w.value from wanted w where w.term not in (select taxonomy_term_id from kept)
            """;
    private static final String NO_ROOM_COUNTED =
            "delete from directory.service_capacity where service_id = :id and unit_id = md5('unit:place')::uuid";
    private static final String ROOM = """
            with kept as (update directory.service_capacity set available = :free, maximum = :maximum, updated = :confirmed, wait_days = :wait
              where id = (select r.id from directory.service_capacity r where r.service_id = :id and r.unit_id = md5('unit:place')::uuid order by r.id limit 1)
              returning id)
            insert into directory.service_capacity (id, service_id, unit_id, available, maximum, updated, wait_days)
            select gen_random_uuid(), :id, md5('unit:place')::uuid, :free::numeric, :maximum::numeric, :confirmed::timestamptz, :wait::int
            where not exists (select from kept)
            """;
    private static final String TOUCH = "update directory.service set last_modified = actor.moment() where id = :id";
    private static final String OPEN =
            "update directory.service set status = :status, last_modified = actor.moment() where id = :id";

    private record Term(String taxonomy, String code, String value) {}

    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean mayWrite() {
        return jdbc.sql(MAY_WRITE).query(Boolean.class).single();
    }

    void write(Service service) {
        UUID organisation = organisation(service.organisation());
        row(organisation, service);
        reach(organisation, service);
        attributes(service);
        room(service.id(), service.places());
    }

    /** The organisation with this name, new when there is none. */
    UUID organisation(String name) {
        jdbc.sql(ONE_AT_A_TIME).param("name", name).query().listOfRows();
        return jdbc.sql(ORGANISATION)
                .param("name", name)
                .query(UUID.class)
                .optional()
                .orElseGet(() -> jdbc.sql(NEW_ORGANISATION)
                        .param("name", name)
                        .query(UUID.class)
                        .single());
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
        jdbc.sql(LANGUAGES)
                .param("id", id)
                .param("codes", reach.languages().toArray(String[]::new))
                .update();
        jdbc.sql(PHONE)
                .param("id", id)
                .param("number", reach.phone(), Types.VARCHAR)
                .update();
        jdbc.sql(HOURS)
                .param("id", id)
                .param("hours", reach.hours(), Types.VARCHAR)
                .update();
    }

    private void attributes(Service service) {
        List<Term> terms = new ArrayList<>();
        service.needs().forEach(code -> terms.add(new Term("need", code, "")));
        service.keeps().forEach(code -> terms.add(new Term("limit", code, "")));
        terms.addAll(group(service));
        if (service.informal()) {
            terms.add(new Term("kind", "informal", ""));
        }
        String[] taxonomies = terms.stream().map(Term::taxonomy).toArray(String[]::new);
        String[] codes = terms.stream().map(Term::code).toArray(String[]::new);
        requireKnown(taxonomies, codes);
        jdbc.sql(ATTRIBUTES)
                .param("id", service.id().value())
                .param("taxonomies", taxonomies)
                .param("codes", codes)
                .param("values", terms.stream().map(Term::value).toArray(String[]::new))
                .update();
    }

    private void requireKnown(String[] taxonomies, String[] codes) {
        List<String> unknown = jdbc.sql(UNKNOWN_TERMS)
                .param("taxonomies", taxonomies)
                .param("codes", codes)
                .query(String.class)
                .list();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("The directory has no term " + unknown.getFirst());
        }
    }

    private static List<Term> group(Service service) {
        Group group = service.group();
        if (group == null) {
            return List.of();
        }
        return List.of(
                new Term("group", "size", Integer.toString(group.size())),
                new Term("group", "youngest", Integer.toString(group.youngest())),
                new Term("group", "oldest", Integer.toString(group.oldest())),
                new Term("group", "climate", group.climate().code()),
                new Term("group", "mix", group.mix().code()),
                new Term("group", "seen", group.seen().toString()));
    }

    void room(ServiceId id, Places places) {
        // Also so that two who tell at once of one service wait for each other.
        jdbc.sql(TOUCH).param("id", id.value()).update();
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
