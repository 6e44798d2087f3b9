package nl.veerkracht.directory;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Makes the rows that a search looks at, from the tables of HSDS. */
@Repository
class FindingStore {

    /** One at a time: who comes second finds what the first one did. */
    private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended('directory.finding', 0))";

    private static final String WAITING = """
            select distinct service_id from directory.changed where service_id > :after order by service_id limit :most
            """;
    private static final String TAKE =
            "delete from directory.changed where service_id = any (:ids) returning service_id";
    private static final String REMOVE = """
            delete from directory.finding f where f.service_id = any (:ids)
              and not exists (select from directory.service s where s.id = f.service_id and s.status = 'active')
            """;
    private static final String WRITE = """
            with a as (select * from jsonb_to_recordset(:asks::jsonb) as a(code text, needs jsonb, words text)),
              s as (select s.*, o.name as organisation,
                  array(select t.code from directory.attribute v join directory.taxonomy_term t on t.id = v.taxonomy_term_id
                    where v.link_id = s.id and t.taxonomy_id = md5('taxonomy:ask')::uuid) as asked,
                  array(select t.code from directory.attribute v join directory.taxonomy_term t on t.id = v.taxonomy_term_id
                    where v.link_id = s.id and t.taxonomy_id = md5('taxonomy:need')::uuid) as needed
                from directory.service s join directory.organization o on o.id = s.organization_id where s.id = any (:ids) and s.status = 'active'),
              w as (select s.id, coalesce(array_agg(a.code) filter (where a.code is not null), '{}') as asks, coalesce(string_agg(a.words, ' '), '') as words
                from s left join a on a.code = any (s.asked) or (s.asked = '{}' and exists (select from jsonb_array_elements_text(a.needs) n where n = any (s.needed)))
                group by s.id),
              p as (select l.service_id as id,
                  array_agg(distinct '=t:' || left(lower(directory.unaccent(d.city)), 200)) filter (where d.city <> '') as towns,
                  array_agg(distinct '=a:' || left(d.postal_code, 2)) filter (where d.postal_code ~ '^[1-9][0-9]') as areas,
                  array_agg(distinct '=r:' || left(lower(directory.unaccent(d.region)), 200)) filter (where d.region <> '') as regions,
                  string_agg(distinct d.city, ' ') as shown
                from directory.service_at_location l join directory.address d on d.location_id = l.location_id where l.service_id = any (:ids) group by l.service_id),
              k as (select s.id, array(select distinct l.code from directory.language l where l.service_id = s.id and l.code is not null) as languages,
                  exists (select from directory.attribute v where v.link_id = s.id and v.taxonomy_term_id = md5('kind:informal')::uuid) as informal,
                  exists (select from directory.attribute v where v.link_id = s.id and v.taxonomy_term_id = md5('reach:national')::uuid) as national
                from s)
            insert into directory.finding as f (service_id, name, informal, national, words, youngest, oldest, languages)
            select s.id, s.name, k.informal, k.national,
              strip(to_tsvector('directory.dutch', concat_ws(' ', s.name, s.alternate_name, s.organisation, s.description, s.eligibility_description, p.shown, w.words)))
                || array_to_tsvector(array(select '^' || left(n.lexeme, 200) from unnest(to_tsvector('directory.dutch', concat_ws(' ', s.name, s.alternate_name))) n)
                  || array(select '=k:' || x from unnest(w.asks) x) || array(select '=l:' || left(x, 200) from unnest(k.languages) x)
                  || coalesce(p.towns, '{}') || coalesce(p.areas, '{}') || coalesce(p.regions, '{}') || case when k.national then array['=n'] else '{}' end
                  || coalesce((select h.slots from directory.opening h where h.service_id = s.id), '{}')),
              floor(least(coalesce(s.minimum_age, 0), 130))::int, floor(least(coalesce(s.maximum_age, 130), 130))::int, k.languages
            from s join w using (id) join k using (id) left join p using (id)
            on conflict (service_id) do update set name = excluded.name, informal = excluded.informal, national = excluded.national, words = excluded.words,
              youngest = excluded.youngest, oldest = excluded.oldest, languages = excluded.languages
            where (f.name, f.informal, f.national, f.words, f.youngest, f.oldest, f.languages) is distinct from
              (excluded.name, excluded.informal, excluded.national, excluded.words, excluded.youngest, excluded.oldest, excluded.languages)
            """;
    private static final String TOWNS = """
            with d as (select d.city, d.region, d.postal_code from directory.service_at_location l join directory.address d on d.location_id = l.location_id
                where l.service_id = any (:ids)),
              n as (select city as shown, region, postal_code from d where city <> '' union all select region, region, postal_code from d where region <> '')
            insert into directory.town as t (name, shown, regions, areas)
            select lower(directory.unaccent(shown)), min(shown), coalesce(array_agg(distinct lower(directory.unaccent(region))) filter (where region <> ''), '{}'),
              coalesce(array_agg(distinct left(postal_code, 2)) filter (where postal_code ~ '^[1-9][0-9]'), '{}')
            from n group by 1 order by 1
            on conflict (name) do update set regions = array(select distinct unnest(t.regions || excluded.regions)),
              areas = array(select distinct unnest(t.areas || excluded.areas))
            where not (t.regions @> excluded.regions and t.areas @> excluded.areas)
            """;
    private static final String WORDS = """
            insert into directory.word (word)
            select distinct u.lexeme from directory.service s join directory.organization o on o.id = s.organization_id
              cross join lateral unnest(to_tsvector('directory.spelled', concat_ws(' ', s.name, s.alternate_name, o.name, s.description))) u
            where s.id = any (:ids) and length(u.lexeme) between 4 and 30 and u.lexeme ~ '^[[:alpha:]]+$' order by 1
            on conflict (word) do nothing
            """;
    private static final String ASK_WORDS = """
            insert into directory.word (word)
            select distinct u.lexeme from unnest(to_tsvector('directory.spelled', :words)) u
            where length(u.lexeme) between 4 and 30 and u.lexeme ~ '^[[:alpha:]]+$' and not exists (select from directory.word k where k.word = u.lexeme) order by 1
            on conflict (word) do nothing
            """;

    private final JdbcClient jdbc;

    FindingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Services that changed, in order of id. */
    List<UUID> waiting(UUID after, int most) {
        return jdbc.sql(WAITING)
                .param("after", after)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** Those of them that are still waiting, which wait no more. */
    List<UUID> take(List<UUID> services) {
        alone();
        return jdbc.sql(TAKE).param("ids", services.toArray(UUID[]::new)).query(UUID.class).list().stream()
                .distinct()
                .toList();
    }

    void alone() {
        jdbc.sql(ALONE).query(Object.class).optional();
    }

    /** As they stand now; their opening hours must have been told before. */
    void write(List<UUID> services, String asks) {
        UUID[] ids = services.toArray(UUID[]::new);
        jdbc.sql(REMOVE).param("ids", ids).update();
        jdbc.sql(WRITE).param("ids", ids).param("asks", asks).update();
        jdbc.sql(TOWNS).param("ids", ids).update();
        jdbc.sql(WORDS).param("ids", ids).update();
    }

    void learn(String words) {
        jdbc.sql(ASK_WORDS).param("words", words).update();
    }
}
