package nl.veerkracht.directory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What typed words and places mean in this directory. */
@Repository
class MeaningStore {

    /**
     * Each word that tells something and that some service has: itself, words it begins or is a later part of, and when there are none the words it looks like.
     * A part of a word is only looked for behind three letters or more: no first part of a word in two is shorter, and "eten" is not in "weten". What nobody
     * has is looked for as the beginning of words.
     */
    private static final String UNDERSTOOD = """
            with typed as (select u.word, u.n, directory.unaccent(u.word) as key from unnest(:words::text[]) with ordinality u(word, n)
                where to_tsvector('directory.dutch', u.word) <> ''),
              meant as (select t.n, t.word, coalesce(
                  (select array_agg(i.word) from (select k.word from directory.word k where length(t.key) > 3 and k.word like '%' || t.key || '%'
                    and strpos(k.word, t.key) not in (2, 3) order by length(k.word), k.word limit 12) i),
                  (select array_agg(l.word) from (select k.word from directory.word k where length(t.key) > 3 and k.word operator(directory.%) t.key
                    and directory.similarity(k.word, t.key) >= 0.4 order by directory.similarity(k.word, t.key) desc, k.word limit 3) l),
                  '{}') as others from typed t),
              heard as (select m.n, w.lexemes, coalesce((select sum(k.services) from directory.lexeme k where k.lexeme = any (w.lexemes)), 0)::bigint as services
                from meant m cross join lateral (select array_agg(distinct v.lexeme order by v.lexeme) as lexemes
                  from unnest(m.word || m.others) o(word) cross join lateral unnest(to_tsvector('directory.dutch', o.word)) v) w),
              told as (select h.n, h.lexemes, false as start, h.services from heard h where h.services > 0
                union all select h.n, h.lexemes, true, b.services from heard h
                  cross join lateral (select sum(k.services)::bigint as services from directory.lexeme k
                    where k.lexeme >= h.lexemes[1] and k.lexeme < h.lexemes[1] || chr(1114111)) b where h.services = 0 and b.services > 0)
            select t.lexemes, t.start, t.services, coalesce((select l.services from directory.lexeme l where l.lexeme = ''), 0) as all from told t order by t.n
            """;

    private static final String NEAR = """
            select t.shown, t.name, t.areas, t.regions, t.name = p.key as same from (select lower(directory.unaccent(:place)) as key) p
              join directory.town t on t.name = p.key or t.name operator(directory.%) p.key and directory.similarity(t.name, p.key) >= 0.4
            order by t.name = p.key desc, directory.similarity(t.name, p.key) desc, t.name limit 1
            """;
    private static final String AREA = """
            select array_agg(distinct r) from directory.town t cross join unnest(t.regions) r where t.areas @> array[:area::text]
            """;

    private final JdbcClient jdbc;

    MeaningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What words mean here: nothing when no service has any of them. */
    Meant understood(List<String> words) {
        return new Meant(jdbc.sql(UNDERSTOOD)
                .param("words", words.toArray(String[]::new))
                .query(MeaningStore::word)
                .list());
    }

    private static Meant.Word word(ResultSet row, int n) throws SQLException {
        return Meant.Word.of(
                texts(row.getArray("lexemes")), row.getBoolean("start"), row.getLong("services"), row.getLong("all"));
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
}
