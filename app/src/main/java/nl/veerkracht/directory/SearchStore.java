package nl.veerkracht.directory;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks services up. */
@Repository
class SearchStore {

    /** Of each word that tells something: itself, words it is a part of, and when there are none the words it looks like. */
    private static final String UNDERSTOOD = """
            select t.word, coalesce(
                (select array_agg(i.word) from (select k.word from directory.word k where length(t.key) > 3 and k.word like '%' || t.key || '%' order by length(k.word), k.word limit 12) i),
                (select array_agg(l.word) from (select k.word from directory.word k where length(t.key) > 3 and k.word operator(directory.%) t.key
                  and directory.similarity(k.word, t.key) >= 0.4 order by directory.similarity(k.word, t.key) desc, k.word limit 3) l),
                '{}') as others
            from (select u.word, u.n, directory.unaccent(u.word) as key from unnest(:words::text[]) with ordinality u(word, n)) t
            where to_tsvector('directory.dutch', t.word) <> '' order by t.n
            """;

    private static final String HEARD_OF =
            "select exists (select from directory.finding f where f.words @@ to_tsquery('directory.dutch', :any))";

    private static final String NEAR = """
            select t.shown, t.name, t.areas, t.regions, t.name = p.key as same from (select lower(directory.unaccent(:place)) as key) p
              join directory.town t on t.name = p.key or t.name operator(directory.%) p.key and directory.similarity(t.name, p.key) >= 0.4
            order by t.name = p.key desc, directory.similarity(t.name, p.key) desc, t.name limit 1
            """;
    private static final String AREA = """
            select array_agg(distinct r) from directory.town t cross join unnest(t.regions) r where t.areas @> array[:area::text]
            """;

    private static final String FITS = """
             and f.youngest <= :oldest and f.oldest >= :youngest
              and (:ask::text = '' or f.asks @> array[:ask::text]) and (:language::text = '' or f.languages @> array[:language::text])
              and (not :openNow::boolean or exists (select from directory.opening w where w.service_id = f.service_id
                and (w.always or w.spans @> :now::timestamptz)))
            """;
    private static final String IN_PLACE = """
             and (f.towns && :towns::text[] or f.areas && :areas::text[] or f.regions && :regions::text[] or f.national)
            """;
    private static final String AWAY = """
            case when f.towns && :towns::text[] then 0 when f.areas && :areas::text[] then 4 when f.regions && :regions::text[] then 8 else 12 end
            """;
    private static final String MISSED = """
            case when f.words @@ to_tsquery('directory.dutch', :every) then 0 else 16 end
              + case when f.words @@ to_tsquery('directory.dutch', :named) then 0 else 2 end
            """;
    private static final String LATER = """
             and (:after::uuid is null or (h.fit, h.name, h.service_id) > (:fit::int, (select l.name from directory.finding l where l.service_id = :after::uuid), :after::uuid))
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
    private static final String IN_ORDER = " order by h.fit, h.name, h.service_id";
    private static final String SOME = " order by h.fit, h.name, h.service_id limit :limit";

    private static final String COLUMNS = "f.service_id, f.name, f.informal, f.national, f.languages, ";
    private static final String HITS = "select " + COLUMNS + "0 as fit from directory.finding f where true";
    private static final String BY_WORDS = "with hit as (select h.* from (select " + COLUMNS + MISSED
            + " as fit from directory.finding f where f.words @@ to_tsquery('directory.dutch', :any)" + FITS
            + ") h where true"
            + LATER + SOME + ") select " + SHOW + IN_ORDER;
    private static final String BY_WORDS_IN_PLACE = "with hit as (select h.* from (select " + COLUMNS + MISSED + " + "
            + AWAY
            + " as fit from directory.finding f where f.words @@ to_tsquery('directory.dutch', :any)" + FITS + IN_PLACE
            + ") h where true" + LATER + SOME + ") select " + SHOW + IN_ORDER;
    private static final String BY_PLACE = "with hit as (select h.* from (select " + COLUMNS + AWAY
            + " as fit from directory.finding f where true" + FITS + IN_PLACE + ") h where true" + LATER + SOME
            + ") select " + SHOW
            + IN_ORDER;
    private static final String BY_NAME = "with hit as (select h.* from (" + HITS + FITS + """
            ) h where (:after::uuid is null or (h.name, h.service_id) > ((select l.name from directory.finding l where l.service_id = :after::uuid), :after::uuid))
            order by h.name, h.service_id limit :limit)
            select """ + " " + SHOW + IN_ORDER;
    private static final String NATIONAL = "with hit as (" + HITS
            + " and f.national order by f.name, f.service_id limit 30) select " + SHOW + IN_ORDER;
    private static final String ONE = "with hit as (" + HITS + " and f.service_id = :id) select " + SHOW;

    private static final String MORE = """
            select s.eligibility_description, s.url, s.email, s.application_process, s.fees_description,
              (select u.description from directory.schedule u where u.service_id = s.id and u.description is not null order by u.id limit 1) as hours,
              array(select n.number from directory.phone n where n.service_id = s.id order by n.id) as phones
            from directory.service s where s.id = :id
            """;

    /** What is asked of the words. */
    record Meant(String any, String every, String named) {}

    /** Where a page ended. */
    record Place(int fit, UUID after) {}

    record Found(int fit, Hit hit) {}

    private final JdbcClient jdbc;

    SearchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What words mean here; empty when they tell nothing. */
    Optional<Meant> understood(List<String> words) {
        List<List<String>> each = jdbc.sql(UNDERSTOOD)
                .param("words", words.toArray(String[]::new))
                .query((row, n) -> ways(row.getString("word"), texts(row.getArray("others"))))
                .list();
        return each.isEmpty()
                ? Optional.empty()
                : Optional.of(new Meant(joined(each, " | "), joined(each, " & "), named(each)));
    }

    /** Whether any service, wherever it is, has any of it. */
    boolean isHeardOf(Meant meant) {
        return jdbc.sql(HEARD_OF).param("any", meant.any()).query(Boolean.class).single();
    }

    /** A word that nobody uses, or a short one, is looked for as the beginning of others. */
    private static List<String> ways(String word, List<String> others) {
        return others.isEmpty()
                ? List.of(word + ":*")
                : Stream.concat(Stream.of(word), others.stream()).distinct().toList();
    }

    private static String joined(List<List<String>> words, String with) {
        return words.stream().map(ways -> "(" + String.join(" | ", ways) + ")").collect(Collectors.joining(with));
    }

    private static String named(List<List<String>> words) {
        return words.stream()
                .flatMap(List::stream)
                .map(way -> way.endsWith(":*") ? way + "A" : way + ":A")
                .collect(Collectors.joining(" | "));
    }

    /** The town or region with this name, or one that looks like it. */
    Optional<Near> near(String place) {
        String area = Near.area(place);
        if (!area.isEmpty()) {
            return jdbc.sql(AREA)
                    .param("area", area)
                    .query((row, n) -> texts(row.getArray(1)))
                    .optional()
                    .map(regions -> new Near(place, List.of(), List.of(area), regions));
        }
        return jdbc.sql(NEAR)
                .param("place", place)
                .query((row, n) -> new Near(
                        row.getString("shown"),
                        List.of(row.getString("name")),
                        texts(row.getArray("areas")),
                        texts(row.getArray("regions"))))
                .optional();
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    List<Found> find(Wanted wanted, @Nullable Meant meant, Near near, Instant now, @Nullable Place after, int limit) {
        boolean placed = near.isSomewhere();
        JdbcClient.StatementSpec statement =
                jdbc.sql(meant == null ? placed ? BY_PLACE : BY_NAME : placed ? BY_WORDS_IN_PLACE : BY_WORDS);
        if (meant != null) {
            statement = statement
                    .param("any", meant.any())
                    .param("every", meant.every())
                    .param("named", meant.named());
        }
        return statement
                .param("youngest", wanted.ages().from())
                .param("oldest", wanted.ages().to())
                .param("ask", wanted.ask())
                .param("language", wanted.language())
                .param("openNow", wanted.openNow())
                .param("towns", near.towns().toArray(String[]::new))
                .param("areas", near.areas().toArray(String[]::new))
                .param("regions", near.regions().toArray(String[]::new))
                .param("now", utc(now))
                .param("fit", after == null ? 0 : after.fit())
                .param("after", after == null ? null : after.after(), Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> new Found(row.getInt("fit"), HitRow.read(row, now)))
                .list();
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
                        texts(row.getArray("phones"))))
                .single();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
