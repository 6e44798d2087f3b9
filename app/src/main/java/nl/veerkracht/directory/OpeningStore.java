package nl.veerkracht.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.hours.Holidays;
import nl.veerkracht.hours.Opening;
import nl.veerkracht.hours.Span;
import nl.veerkracht.hours.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Schedules as a clock can read them, and the time they come to. */
@Repository
class OpeningStore {

    private static final String RULES = """
            select r.* from (select u.service_id as service, u.* from directory.schedule u where u.service_id = any (:ids)
              union all select l.service_id, u.* from directory.schedule u join directory.service_at_location l on l.id = u.service_at_location_id
                where l.service_id = any (:ids) and u.service_id is null) r
            where r.opens_at is not null and r.closes_at is not null and r.byweekno is null and r.byyearday is null
            order by r.id
            """;
    private static final String SAID = """
            select v.link_id, t.code, v.value from directory.attribute v join directory.taxonomy_term t on t.id = v.taxonomy_term_id
            where v.link_id = any (:ids) and t.taxonomy_id = md5('taxonomy:hours')::uuid
            """;
    private static final String DUE = """
            select o.service_id from directory.opening o where o.told_until < :before and o.service_id > :after order by o.service_id limit :most
            """;
    private static final String REMOVE = "delete from directory.opening where service_id = any (:ids)";
    private static final String WRITE = """
            insert into directory.opening (service_id, always, spans, slots, told_until)
            select n.id, n.always, n.spans::tstzmultirange, string_to_array(n.slots, ' '), :until
            from unnest(:ids::uuid[], :always::boolean[], :spans::text[], :slots::text[]) as n(id, always, spans, slots)
              join directory.service s on s.id = n.id
            on conflict (service_id) do update set always = excluded.always, spans = excluded.spans, slots = excluded.slots, told_until = excluded.told_until
            """;

    private record Rule(UUID service, OpeningRule rule) {}

    private record Said(UUID service, String code, @Nullable String value) {}

    /** The coming weeks of one service. */
    private record Ahead(UUID service, boolean always, List<Span> spans) {

        static Ahead of(UUID service, OpeningHours hours, Instant now) {
            return new Ahead(service, hours.at(now) instanceof Opening.Always, hours.ahead(now));
        }

        String ranges() {
            return spans.stream()
                    .map(span -> "[" + span.from() + "," + span.to() + ")")
                    .collect(Collectors.joining(",", "{", "}"));
        }

        String slots() {
            return always ? Slot.ALWAYS : String.join(" ", Slot.of(spans));
        }
    }

    private final JdbcClient jdbc;
    private final Holidays holidays;

    OpeningStore(JdbcClient jdbc, Holidays holidays) {
        this.jdbc = jdbc;
        this.holidays = holidays;
    }

    /** The hours of each of these services that a clock can read. */
    Map<UUID, OpeningHours> hours(Collection<UUID> services) {
        UUID[] ids = services.toArray(UUID[]::new);
        Map<UUID, List<OpeningRule>> rules = jdbc.sql(RULES).param("ids", ids).query(OpeningStore::rule).list().stream()
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(Rule::service, Collectors.mapping(Rule::rule, Collectors.toList())));
        Map<UUID, List<Said>> said = rules.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(SAID)
                        .param("ids", ids)
                        .query((row, n) -> new Said(
                                row.getObject("link_id", UUID.class), row.getString("code"), row.getString("value")))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Said::service));
        Map<UUID, OpeningHours> hours = new HashMap<>();
        rules.forEach((id, all) -> hours.put(id, hours(all, said.getOrDefault(id, List.of()))));
        return hours;
    }

    private OpeningHours hours(List<OpeningRule> rules, List<Said> said) {
        List<OpeningHours.Days> closed = said.stream()
                .filter(one -> one.code().equals("closed"))
                .flatMap(one -> ClosedDays.of(one.value()).stream())
                .toList();
        boolean onHolidays = said.stream().anyMatch(one -> one.code().equals("on_holidays"));
        return new OpeningHours(rules, closed, onHolidays, holidays);
    }

    private static Optional<Rule> rule(ResultSet row, int n) throws SQLException {
        String opens = row.getString("opens_at");
        Optional<LocalTime> from = Week.time(opens);
        Optional<LocalTime> to = Week.time(row.getString("closes_at"));
        Optional<Recurrence> recurrence = recurrence(row);
        if (from.isEmpty() || to.isEmpty() || recurrence.isEmpty()) {
            return Optional.empty();
        }
        ZoneId told = Week.zone(row.getObject("timezone") == null ? null : row.getDouble("timezone"));
        return Optional.of(new Rule(
                row.getObject("service", UUID.class),
                new OpeningRule(
                        recurrence.get(),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        new Times(from.get(), to.get(), Week.zoneOf(opens).orElse(told)))));
    }

    private static Optional<Recurrence> recurrence(ResultSet row) throws SQLException {
        Optional<List<OnDay>> days = Week.days(row.getString("byday"));
        Optional<List<Integer>> monthDays = Week.monthDays(row.getString("bymonthday"));
        int interval = row.getInt("interval");
        if (days.isEmpty() || monthDays.isEmpty() || interval < 0) {
            return Optional.empty();
        }
        String freq = row.getString("freq");
        LocalDate start = row.getObject("dtstart", LocalDate.class);
        int count = row.getInt("count");
        return Optional.of(new Recurrence(
                freq == null ? null : Recurrence.Freq.valueOf(freq),
                Math.max(1, interval),
                days.get(),
                monthDays.get(),
                start == null && interval > 1 ? row.getObject("valid_from", LocalDate.class) : start,
                row.getObject("until", LocalDate.class),
                count > 0 ? count : null,
                weekStart(row.getString("wkst"))));
    }

    private static DayOfWeek weekStart(@Nullable String written) {
        return written == null ? DayOfWeek.MONDAY : OnDay.of(written).day();
    }

    /** Services whose time is worked out for too short. */
    List<UUID> due(Instant before, UUID after, int most) {
        return jdbc.sql(DUE)
                .param("before", utc(before))
                .param("after", after)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** Works out the time these services are open. */
    void tell(List<UUID> services, Instant now) {
        Map<UUID, OpeningHours> hours = hours(services);
        UUID[] unknown = services.stream().filter(id -> !hours.containsKey(id)).toArray(UUID[]::new);
        jdbc.sql(REMOVE).param("ids", unknown).update();
        List<Ahead> known = hours.entrySet().stream()
                .map(one -> Ahead.of(one.getKey(), one.getValue(), now))
                .toList();
        jdbc.sql(WRITE)
                .param("ids", known.stream().map(Ahead::service).toArray(UUID[]::new))
                .param("always", known.stream().map(Ahead::always).toArray(Boolean[]::new))
                .param("spans", known.stream().map(Ahead::ranges).toArray(String[]::new))
                .param("slots", known.stream().map(Ahead::slots).toArray(String[]::new))
                .param("until", utc(now.plus(OpeningHours.AHEAD, ChronoUnit.DAYS)))
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
