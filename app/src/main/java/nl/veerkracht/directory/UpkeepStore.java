package nl.veerkracht.directory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A service as its own people keep it: reads and writes what their form shows, and nothing else. */
@Repository
class UpkeepStore {

    private static final String MAY = """
            select actor.is_house() or access.manages_all() or directory.keeps(s.organization_id) from directory.service s where s.id = :id
            """;
    private static final String OWN = """
            select s.id, s.name, s.assured_date, s.status, s.last_modified,
              s.status = 'active' and (s.assured_date is null or s.assured_date < :asked::date) as due
            from directory.service s join directory.organization d on d.id = s.organization_id
              join access.organisation o on lower(o.name) = lower(d.name)
            where o.id = actor.organisation() and o.state = 'confirmed' and (:after::uuid is null
              or (s.name, s.id) > ((select l.name from directory.service l where l.id = :after::uuid), :after::uuid))
            order by s.name, s.id limit :limit
            """;

    /** Hours that are the same every week and say nothing more. */
    private static final String EVERY_WEEK = """
             u.freq = 'WEEKLY' and coalesce(u.interval, 1) = 1 and u.byday ~ '^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*$'
              and u.opens_at is not null and u.closes_at is not null and u.description is null and u.notes is null and u.schedule_link is null
              and coalesce(u.byweekno, u.bymonthday, u.byyearday, u.valid_from::text, u.valid_to::text, u.dtstart::text, u.until::text) is null
              and coalesce(u.count, u.timezone) is null and u.extra = '{}'
            """;

    private static final String LOOK = """
            select s.id, s.name, coalesce(s.description, '') as description, coalesce(s.eligibility_description, '') as for_whom, s.minimum_age, s.maximum_age,
              s.last_modified, c.available, c.maximum, c.wait_days, coalesce(p.number, '') as number, coalesce(d.postal_code, '') as postcode,
              coalesce(d.address_1, '') as address, coalesce(d.city, '') as town, coalesce(d.region, '') as region, coalesce(s.url, '') as website,
              coalesce(s.email, '') as email, coalesce(s.fees_description, '') as costs, s.status,
              array(select l.code from directory.language l where l.service_id = s.id and l.code is not null) as languages,
              array(select x.t || ':' || t.code || '=' || coalesce(v.value, '') from directory.attribute v join directory.taxonomy_term t on t.id = v.taxonomy_term_id
                join unnest(array['ask', 'need', 'limit', 'hours', 'closed']) x(t) on t.taxonomy_id = md5('taxonomy:' || x.t)::uuid where v.link_id = s.id) as terms,
              array(select day || '=' || u.opens_at || '-' || u.closes_at from directory.schedule u cross join unnest(string_to_array(u.byday, ',')) day
                where u.service_id = s.id and""" + EVERY_WEEK + """
                order by u.opens_at) as hours,
              exists (select from directory.schedule u where u.service_id = s.id and not coalesce((""" + EVERY_WEEK + """
                ), false)) as further
            from directory.service s
            left join lateral (select k.* from directory.service_capacity k where k.service_id = s.id and k.unit_id = md5('unit:place')::uuid order by k.id limit 1) c on true
            left join lateral (select n.number from directory.phone n where n.service_id = s.id order by n.id limit 1) p on true
            left join lateral (select a.* from directory.service_at_location l join directory.address a on a.location_id = l.location_id
              where l.service_id = s.id order by l.id = l.service_id desc, a.id limit 1) d on true
            where s.id = :id
            """;
    private static final String WRITE = """
            update directory.service s set name = :name, description = :description, eligibility_description = nullif(:forWhom, ''),
              minimum_age = case when floor(s.minimum_age) = :youngest::int then s.minimum_age else :youngest::int end,
              maximum_age = case when floor(s.maximum_age) = :oldest::int then s.maximum_age else :oldest::int end,
              assured_date = :today, last_modified = :now
            where s.id = :id and (:version::timestamptz is null or s.last_modified = :version::timestamptz)
            """;
    private static final String CARD = """
            update directory.service set url = nullif(:website, ''), email = nullif(:email, ''), fees_description = nullif(:costs, '') where id = :id
            """;
    private static final String CONFIRM = """
            update directory.service set assured_date = :today, last_modified = actor.moment()
            where id = :id and (:version::timestamptz is null or last_modified = :version::timestamptz)
            """;
    private static final String CONFIRM_ROOM =
            "update directory.service_capacity set updated = :now where service_id = :id";
    private static final String HOURS_GONE =
            "delete from directory.schedule u where u.service_id = :id and" + EVERY_WEEK;
    private static final String HOURS = """
            insert into directory.schedule (id, service_id, freq, byday, opens_at, closes_at)
            select gen_random_uuid(), :id, 'WEEKLY', n.day, n.opens, n.closes from unnest(:days::text[], :opens::text[], :closes::text[]) n(day, opens, closes)
            """;
    private static final String TERMS = """
            with wanted as (select t.id as term, w.value from unnest(:taxonomies::text[], :codes::text[], :values::text[]) as w(taxonomy, code, value)
                join directory.taxonomy_term t on t.taxonomy_id = md5('taxonomy:' || w.taxonomy)::uuid and t.code = w.code),
              gone as (delete from directory.attribute v using directory.taxonomy_term t where v.link_id = :id and t.id = v.taxonomy_term_id
                and t.id in (select md5(x)::uuid from unnest(:offered::text[]) x) and t.id not in (select term from wanted)),
              kept as (update directory.attribute v set value = wanted.value from wanted
                where v.link_id = :id and v.taxonomy_term_id = wanted.term returning v.taxonomy_term_id)
            insert into directory.attribute (id, link_id, link_entity, taxonomy_term_id, value)
            select gen_random_uuid(), :id, 'service', w.term, w.value from wanted w where w.term not in (select taxonomy_term_id from kept)
            """;
    private static final String LANGUAGES = """
            with gone as (delete from directory.language where service_id = :id and code = any (:offered::text[]) and code <> all (:codes::text[]))
            insert into directory.language (id, service_id, code) select gen_random_uuid(), :id, c from unnest(:codes::text[]) c
            where not exists (select from directory.language l where l.service_id = :id and l.code = c)
            """;
    private static final String PHONE = """
            with shown as (select n.id from directory.phone n where n.service_id = :id order by n.id limit 1),
              gone as (delete from directory.phone n using shown where n.id = shown.id and :number::text = ''),
              kept as (update directory.phone n set number = :number from shown where n.id = shown.id and :number::text <> '')
            insert into directory.phone (id, service_id, number) select gen_random_uuid(), :id, :number
            where :number::text <> '' and not exists (select from shown)
            """;

    private final JdbcClient jdbc;
    private final EntryStore entries;
    private final PlaceStore places;
    private final Choices choices;

    UpkeepStore(JdbcClient jdbc, EntryStore entries, PlaceStore places, Choices choices) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.places = places;
        this.choices = choices;
    }

    boolean may(ServiceId id) {
        return jdbc.sql(MAY)
                .param("id", id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    List<OwnService> own(LocalDate asked, @Nullable UUID after, int limit) {
        return jdbc.sql(OWN)
                .param("asked", asked)
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> new OwnService(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("assured_date", LocalDate.class),
                        row.getBoolean("due"),
                        row.getString("status"),
                        row.getTimestamp("last_modified").toInstant()))
                .list();
    }

    Optional<Own> look(ServiceId id) {
        return jdbc.sql(LOOK).param("id", id.value()).query(UpkeepStore::own).optional();
    }

    private static Own own(ResultSet row, int n) throws SQLException {
        List<String> terms = texts(row.getArray("terms"));
        Map<String, String> hours = new TreeMap<>();
        for (String one : texts(row.getArray("hours"))) {
            hours.merge(one.substring(0, 2), one.substring(3), (a, b) -> a + ", " + b);
        }
        Kept kept = new Kept(
                row.getString("name"),
                row.getString("description"),
                row.getString("for_whom"),
                whole(row, "minimum_age"),
                whole(row, "maximum_age"),
                codes(terms, "ask:"),
                codes(terms, "need:"),
                codes(terms, "limit:"),
                hours,
                codes(terms, "hours:").contains("on_holidays"),
                value(terms, "hours:closed="),
                row.getString("number"),
                row.getString("postcode"),
                Set.copyOf(texts(row.getArray("languages"))),
                whole(row, "available"),
                whole(row, "maximum"),
                whole(row, "wait_days"),
                card(row));
        return new Own(
                new ServiceId(row.getObject("id", UUID.class)),
                kept,
                row.getTimestamp("last_modified").toInstant(),
                row.getBoolean("further"),
                closed(row.getString("status"), terms));
    }

    private static Card card(ResultSet row) throws SQLException {
        return new Card(
                row.getString("address"),
                row.getString("town"),
                row.getString("region"),
                row.getString("website"),
                row.getString("email"),
                row.getString("costs"));
    }

    private static @Nullable Closed closed(String status, List<String> terms) {
        return status.equals("active")
                ? null
                : new Closed(
                        status, Typed.day(value(terms, "closed:since=")).orElse(null), value(terms, "closed:why="));
    }

    private static String value(List<String> terms, String term) {
        return terms.stream()
                .filter(one -> one.startsWith(term))
                .map(one -> one.substring(term.length()))
                .findFirst()
                .orElse("");
    }

    private static Set<String> codes(List<String> terms, String taxonomy) {
        return Set.copyOf(terms.stream()
                .filter(term -> term.startsWith(taxonomy))
                .map(term -> term.substring(taxonomy.length(), term.indexOf('=')))
                .toList());
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    /** Whether it was written: it is not when it changed since this version; null is whatever version. */
    boolean write(ServiceId id, Kept kept, @Nullable Instant version, Instant now, LocalDate today) {
        int written = jdbc.sql(WRITE)
                .param("id", id.value())
                .param("name", kept.name())
                .param("description", kept.description())
                .param("forWhom", kept.forWhom())
                .param("youngest", kept.youngest(), Types.INTEGER)
                .param("oldest", kept.oldest(), Types.INTEGER)
                .param("today", today)
                .param("now", utc(now))
                .param("version", version == null ? null : utc(version), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        if (written == 0) {
            return false;
        }
        terms(id, kept);
        jdbc.sql(LANGUAGES)
                .param("id", id.value())
                .param("codes", kept.languages().toArray(String[]::new))
                .param("offered", choices.languages().toArray(String[]::new))
                .update();
        jdbc.sql(PHONE).param("id", id.value()).param("number", kept.phone()).update();
        places.keep(id, kept);
        card(id, kept.card());
        hours(id, kept.hours());
        entries.room(id, new Places(kept.free(), kept.maximum(), kept.waitDays(), now));
        return true;
    }

    private void card(ServiceId id, @Nullable Card card) {
        if (card != null) {
            jdbc.sql(CARD)
                    .param("id", id.value())
                    .param("website", card.website())
                    .param("email", card.email())
                    .param("costs", card.costs())
                    .update();
        }
    }

    private void terms(ServiceId id, Kept kept) {
        List<String[]> terms = new ArrayList<>();
        add(terms, "ask", kept.asks());
        add(terms, "need", kept.needs());
        add(terms, "limit", kept.limits());
        if (kept.onHolidays()) {
            terms.add(new String[] {"hours", "on_holidays", ""});
        }
        if (!kept.closed().isEmpty()) {
            terms.add(new String[] {"hours", "closed", kept.closed()});
        }
        jdbc.sql(TERMS)
                .param("id", id.value())
                .param("taxonomies", terms.stream().map(term -> term[0]).toArray(String[]::new))
                .param("codes", terms.stream().map(term -> term[1]).toArray(String[]::new))
                .param("values", terms.stream().map(term -> term[2]).toArray(String[]::new))
                .param("offered", choices.terms().toArray(String[]::new))
                .update();
    }

    private static void add(List<String[]> terms, String taxonomy, Collection<String> codes) {
        codes.forEach(code -> terms.add(new String[] {taxonomy, code, ""}));
    }

    /** Hours that stay the same keep their rows. */
    private void hours(ServiceId id, Map<String, String> wanted) {
        if (wanted.equals(look(id).orElseThrow().kept().hours())) {
            return;
        }
        jdbc.sql(HOURS_GONE).param("id", id.value()).update();
        List<String> days = new ArrayList<>();
        List<DayHours.Stretch> stretches = new ArrayList<>();
        wanted.forEach((day, written) -> DayHours.of(written).orElseThrow().forEach(stretch -> {
            days.add(day);
            stretches.add(stretch);
        }));
        jdbc.sql(HOURS)
                .param("id", id.value())
                .param("days", days.toArray(String[]::new))
                .param("opens", stretches.stream().map(DayHours.Stretch::opens).toArray(String[]::new))
                .param(
                        "closes",
                        stretches.stream().map(DayHours.Stretch::closes).toArray(String[]::new))
                .update();
    }

    /** Whether it was: it is not when it changed since this version; null is whatever version. */
    boolean confirm(ServiceId id, @Nullable Instant version, Instant now, LocalDate today) {
        int confirmed = jdbc.sql(CONFIRM)
                .param("id", id.value())
                .param("today", today)
                .param("version", version == null ? null : utc(version), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        if (confirmed > 0) {
            jdbc.sql(CONFIRM_ROOM)
                    .param("id", id.value())
                    .param("now", utc(now))
                    .update();
        }
        return confirmed > 0;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
