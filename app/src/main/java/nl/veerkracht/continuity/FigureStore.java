package nl.veerkracht.continuity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.signal.PartialDate;
import nl.veerkracht.trajectory.TrajectoryState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what continuity is made of, for many lines at once. */
@Repository
class FigureStore {

    private static final String OF = """
            select t.id, t.state, t.open_since, c.at as contact, h.warm, h.cold, p.left_team, r.retold, s.stays, n.seen, l.leaders, a.asked,
              (select actor.is_house()) or (t.id, 'notes') in (select dossier, what from trajectory.sight()) as contact_shown
            from unnest(:ids::uuid[]) i(id) join trajectory.trajectory t on t.id = i.id
            left join lateral (select at from trajectory.event where trajectory = t.id and kind = 'note.contact' and at <= :now::timestamptz
              order by at desc limit 1) c on true
            cross join lateral (select (count(*) filter (where warmth = 'warm'))::int as warm, (count(*) filter (where warmth = 'cold'))::int as cold
              from trajectory.handover where trajectory = t.id and at > :year::timestamptz) h
            cross join lateral (select count(distinct m.account)::int as left_team from access.team_member m
              where m.dossier = t.id and m.part = 'member' and m.ends > :year::timestamptz and m.ends <= :now::timestamptz and m.ends > m.begins
                and not exists (select from access.team_member o where o.dossier = m.dossier and o.account = m.account
                  and (o.ends is null or o.ends > :now::timestamptz))) p
            cross join lateral (select count(*)::int as retold from continuity.retold where trajectory = t.id and told_on > :half::date) r
            cross join lateral (select array_agg(from_date || '/' || coalesce(until_date, '')) as stays from continuity.stay where trajectory = t.id) s
            cross join lateral (select array_agg(concern || '/' || figure) as seen from continuity.seen where trajectory = t.id) n
            cross join lateral (select array_agg(m.account) as leaders from access.team_member m where m.dossier = t.id
              and m.part in ('coordinator', 'stand_in') and m.begins <= now() and (m.ends is null or m.ends > now())) l
            cross join lateral (select array_agg(kind || ' ' || audience) as asked from attention.need
              where subject = t.id and kind like 'continuity.%' and settled_at is null) a
            """;

    /** Open lines, and closed ones on which something still stands asked. */
    private static final String LINES = """
            select t.id from trajectory.trajectory t
            where t.id > :after and (t.state <> 'closed'
              or exists (select from attention.need n where n.subject = t.id and n.kind like 'continuity.%' and n.settled_at is null))
            order by t.id limit :limit
            """;

    private final JdbcClient jdbc;
    private final Today today;

    FigureStore(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    List<UUID> lines(UUID after, int limit) {
        return jdbc.sql(LINES)
                .param("after", after)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    List<Figures> of(Collection<UUID> lines) {
        LocalDate day = today.day();
        return jdbc.sql(OF)
                .param("ids", lines.toArray(UUID[]::new))
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .param(
                        "year",
                        day.minusYears(1)
                                .atStartOfDay(Today.AMSTERDAM)
                                .toInstant()
                                .atOffset(ZoneOffset.UTC))
                .param("half", day.minusMonths(6))
                .query((row, n) -> figures(row, day))
                .list();
    }

    private static Figures figures(ResultSet row, LocalDate day) throws SQLException {
        Timestamp contact = row.getTimestamp("contact");
        return new Figures(
                row.getObject("id", UUID.class),
                TrajectoryState.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT)),
                Figures.day(row.getTimestamp("open_since").toInstant()),
                contact == null ? null : Figures.day(contact.toInstant()),
                row.getBoolean("contact_shown"),
                row.getInt("warm"),
                row.getInt("cold"),
                row.getInt("left_team"),
                row.getInt("retold"),
                Gap.among(periods(row), day.minusYears(1), day),
                seen(row),
                List.of((UUID[]) array(row, "leaders", new UUID[0])),
                Set.of((String[]) array(row, "asked", new String[0])));
    }

    private static Object array(ResultSet row, String column, Object[] none) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? none : array.getArray();
    }

    private static List<Stay.Period> periods(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) array(row, "stays", new String[0]))
                .map(stay -> stay.split("/", -1))
                .map(stay -> period(stay[0], stay[1]))
                .toList();
    }

    private static Stay.Period period(String from, String until) {
        return new Stay.Period(new PartialDate(from), until.isEmpty() ? null : new PartialDate(until));
    }

    private static Map<Concern, Integer> seen(ResultSet row) throws SQLException {
        Map<Concern, Integer> seen = new EnumMap<>(Concern.class);
        for (String one : (String[]) array(row, "seen", new String[0])) {
            String[] parts = one.split("/", 2);
            seen.put(Concern.ofCode(parts[0]), Integer.valueOf(parts[1]));
        }
        return seen;
    }
}
