package nl.veerkracht.directory;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks services up. */
@Repository
class SearchStore {

    /** What is asked, read once; words that are not there are null, and missed by nobody. */
    private static final String ASKED = """
            asked as materialized (select :tier::tsquery as tier, :named::tsquery as named, :town::tsquery as town, :area::tsquery as area,
                :region::tsquery as region, :placed::boolean as placed, (p.w)[1]::tsquery as w1, (p.w)[2]::tsquery as w2, (p.w)[3]::tsquery as w3,
                (p.w)[4]::tsquery as w4, (p.w)[5]::tsquery as w5, (p.w)[6]::tsquery as w6, p.m[1] as m1, p.m[2] as m2, p.m[3] as m3, p.m[4] as m4, p.m[5] as m5,
                p.m[6] as m6
              from (select :ways::text[] as w, :weights::int[] as m) p)
            """;

    /** What the words that are missed weigh, then how far away it is, then whether its name says it. */
    private static final String FIT = """
            16 * (case when f.words @@ a.w1 then 0 else a.m1 end + case when f.words @@ a.w2 then 0 else a.m2 end + case when f.words @@ a.w3 then 0 else a.m3 end
                + case when f.words @@ a.w4 then 0 else a.m4 end + case when f.words @@ a.w5 then 0 else a.m5 end + case when f.words @@ a.w6 then 0 else a.m6 end)
              + case when not a.placed or f.words @@ a.town then 0 when f.words @@ a.area then 4 when f.words @@ a.region then 8 else 12 end
              + case when a.named is null or f.words @@ a.named then 0 else 2 end as fit
            """;

    private static final String FITS = """
             and f.youngest <= :oldest and f.oldest >= :youngest
              and (not :openNow::boolean or exists (select from directory.opening w where w.service_id = f.service_id
                and (w.always or w.spans @> :now::timestamptz)))
            """;
    private static final String LATER = """
             where (:after::uuid is null or (h.fit, h.name, h.service_id) > (:fit::int, (select l.name from directory.finding l where l.service_id = :after::uuid), :after::uuid))
            """;
    private static final String SHOW = """
            h.fit, s.id, s.name, o.name as organisation, coalesce(s.description, '') as about, h.informal, h.national, h.languages, s.minimum_age, s.maximum_age,
              coalesce(d.city, '') as town, p.number, c.wait_days, c.updated, s.assured_date, w.always, w.service_id is not null as timed, n.opens, n.closes
            from hit h join directory.service s on s.id = h.service_id join directory.organization o on o.id = s.organization_id
            left join lateral (select a.city from directory.service_at_location l join directory.address a on a.location_id = l.location_id
              where l.service_id = s.id order by l.id = l.service_id desc, a.id limit 1) d on true
            left join lateral (select x.number from directory.phone x where x.service_id = s.id order by x.id limit 1) p on true
            left join lateral (select x.wait_days, x.updated from directory.service_capacity x where x.service_id = s.id and x.wait_days is not null
              order by x.unit_id = md5('unit:place')::uuid desc, x.id limit 1) c on true
            left join directory.opening w on w.service_id = s.id
            left join lateral (select lower(r) as opens, upper(r) as closes from unnest(w.spans) r where upper(r) > :now::timestamptz order by r limit 1) n on true
            """;
    private static final String COLUMNS = "f.service_id, f.name, f.informal, f.national, f.languages, ";
    private static final String IN_ORDER = " order by h.fit, h.name, h.service_id";
    private static final String SOME = IN_ORDER + " limit :limit";

    private static final String BY_INDEX = "with " + ASKED + ", hit as (select h.* from (select " + COLUMNS + FIT
            + " from asked a join directory.finding f on f.words @@ a.tier where true" + FITS + ") h" + LATER + SOME
            + ") select " + SHOW + IN_ORDER;

    /** For what much of the directory has: in the order of names until there is enough. Written so that no index of words is used. */
    private static final String BY_NAME = "with hit as (select " + COLUMNS + "0 as fit from directory.finding f" + """
             where (:tier::text is null or ts_match_vq(f.words, (select :tier::tsquery)))
            """
            + FITS + """
             and (:after::uuid is null or (f.name, f.service_id) > ((select l.name from directory.finding l where l.service_id = :after::uuid), :after::uuid))
            order by f.name, f.service_id limit :limit)
            select """ + " " + SHOW + IN_ORDER;

    private static final String LEAST = """
            select case when count(*) = cardinality(:marks::text[]) then coalesce(min(l.services), 9223372036854775807) else 0 end
            from directory.lexeme l where l.lexeme = any (:marks::text[])
            """;

    private static final String HITS = "hit as (select " + COLUMNS + "0 as fit from directory.finding f where ";
    private static final String NATIONAL =
            "with " + HITS + "f.national order by f.name, f.service_id limit 30) select " + SHOW + IN_ORDER;
    private static final String ONE = "with " + HITS + "f.service_id = :id) select " + SHOW;

    private static final String MORE = """
            select s.eligibility_description, s.url, s.email, s.application_process, s.fees_description,
              (select u.description from directory.schedule u where u.service_id = s.id and u.description is not null order by u.id limit 1) as hours,
              array(select n.number from directory.phone n where n.service_id = s.id order by n.id) as phones
            from directory.service s where s.id = :id
            """;

    /** Where a page ended. */
    record Place(int fit, UUID after) {}

    record Found(int fit, Hit hit) {}

    private final JdbcClient jdbc;

    SearchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The best of a tier, from where a page ended. */
    List<Found> find(Sought sought, String tier, @Nullable Place after, int limit) {
        Near near = sought.near();
        List<Meant.Word> words = sought.meant().words();
        return common(jdbc.sql(BY_INDEX), sought, tier, after, limit)
                .param("named", sought.meant().named())
                .param("town", Mark.towns(near.towns()))
                .param("area", Mark.areas(near.areas()))
                .param("region", Mark.regions(near.regions()))
                .param("placed", near.isSomewhere())
                .param("fit", after == null ? 0 : after.fit())
                .param("ways", words.stream().map(Meant.Word::query).toArray(String[]::new))
                .param(
                        "weights",
                        IntStream.range(0, Meant.MOST)
                                .mapToObj(n -> n < words.size() ? words.get(n).weight() : 0)
                                .toArray(Integer[]::new))
                .query((row, n) -> new Found(row.getInt("fit"), HitRow.read(row, sought.now())))
                .list();
    }

    /** The first by name. */
    List<Found> findByName(Sought sought, String tier, @Nullable Place after, int limit) {
        return common(jdbc.sql(BY_NAME), sought, tier.isEmpty() ? null : tier, after, limit)
                .query((row, n) -> new Found(0, HitRow.read(row, sought.now())))
                .list();
    }

    private static JdbcClient.StatementSpec common(
            JdbcClient.StatementSpec statement,
            Sought sought,
            @Nullable String tier,
            @Nullable Place after,
            int limit) {
        return statement
                .param("tier", tier)
                .param("youngest", sought.wanted().ages().from())
                .param("oldest", sought.wanted().ages().to())
                .param("openNow", sought.wanted().openNow())
                .param("now", utc(sought.now()))
                .param("after", after == null ? null : after.after(), Types.OTHER)
                .param("limit", limit);
    }

    /** How many services have the mark that the fewest have. */
    long least(List<String> marks) {
        return jdbc.sql(LEAST)
                .param("marks", marks.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    List<Hit> national(Instant now) {
        return jdbc.sql(NATIONAL)
                .param("now", utc(now))
                .query((row, n) -> HitRow.read(row, now))
                .list();
    }

    Optional<Hit> one(UUID id, Instant now) {
        return jdbc.sql(ONE)
                .param("id", id)
                .param("now", utc(now))
                .query((row, n) -> HitRow.read(row, now))
                .optional();
    }

    ServicePage.More more(UUID id) {
        return jdbc.sql(MORE)
                .param("id", id)
                .query((row, n) -> new ServicePage.More(
                        row.getString("eligibility_description"),
                        row.getString("hours"),
                        row.getString("url"),
                        row.getString("email"),
                        row.getString("application_process"),
                        row.getString("fees_description"),
                        List.of((String[]) row.getArray("phones").getArray())))
                .single();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
