package nl.veerkracht.directory;

import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads for the API: which rows are on a page, rows by their id, and rows by what they belong to. Each is one query, however many rows. */
@Repository
class FeedStore {

    /** A row by its id. */
    record Row(String kind, UUID id, String row, String extra) {}

    /**
     * A row by what it belongs to.
     *
     * @param under the field with which it says so
     */
    record Below(String kind, String under, UUID parent, UUID id, String row, String extra) {}

    record Offered(UUID id, UUID organizationId) {}

    private static final String SERVICES = """
             from directory.service s
            where (:search::text is null or to_tsvector('simple', s.name || ' ' || coalesce(s.alternate_name, '') || ' ' || coalesce(s.description, ''))
                @@ websearch_to_tsquery('simple', :search::text))
              and (:organization::uuid is null or s.organization_id = :organization::uuid)
              and (:after::timestamptz is null or s.last_modified >= :after::timestamptz)
              and (:term::uuid is null or exists (select from directory.attribute a where a.link_id = s.id and a.taxonomy_term_id = :term::uuid))
              and (:taxonomy::uuid is null or exists (select from directory.attribute a join directory.taxonomy_term t on t.id = a.taxonomy_term_id
                where a.link_id = s.id and t.taxonomy_id = :taxonomy::uuid))
            """;
    private static final String SELECT_SERVICES =
            "select s.id" + SERVICES + " order by s.id limit :limit offset :offset";
    private static final String COUNT_SERVICES = "select count(*)" + SERVICES;
    private static final String SELECT_MINIMAL = """
            select jsonb_build_object('id', s.id, 'name', s.name, 'status', s.status, 'last_modified', m.at, 'modified_date', m.at)::text
            from (select s.id, s.name, s.status, s.last_modified""" + SERVICES + """
             order by s.id limit :limit offset :offset) s
            cross join lateral (select to_char(s.last_modified at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at) m order by s.id
            """;
    private static final String AT_LOCATIONS =
            " from directory.service_at_location w join directory.service s on s.id = w.service_id"
                    + SERVICES.replaceFirst("from directory.service s", "");
    private static final String SELECT_AT_LOCATIONS =
            "select w.id" + AT_LOCATIONS + " order by w.id limit :limit offset :offset";
    private static final String COUNT_AT_LOCATIONS = "select count(*)" + AT_LOCATIONS;
    private static final String ORGANIZATIONS = """
             from directory.organization o
            where (:search::text is null or to_tsvector('simple', o.name || ' ' || coalesce(o.alternate_name, '') || ' ' || o.description)
                @@ websearch_to_tsquery('simple', :search::text))
              and (:term::uuid is null or exists (select from directory.attribute a where a.link_id = o.id and a.taxonomy_term_id = :term::uuid))
              and (:taxonomy::uuid is null or exists (select from directory.attribute a join directory.taxonomy_term t on t.id = a.taxonomy_term_id
                where a.link_id = o.id and t.taxonomy_id = :taxonomy::uuid))
            """;
    private static final String SELECT_ORGANIZATIONS =
            "select o.id" + ORGANIZATIONS + " order by o.id limit :limit offset :offset";
    private static final String COUNT_ORGANIZATIONS = "select count(*)" + ORGANIZATIONS;
    private static final String TAXONOMIES = """
             from directory.taxonomy x where (:search::text is null or position(lower(:search::text) in lower(x.name || ' ' || x.description)) > 0)
            """;
    private static final String SELECT_TAXONOMIES =
            "select x.id" + TAXONOMIES + " order by x.id limit :limit offset :offset";
    private static final String COUNT_TAXONOMIES = "select count(*)" + TAXONOMIES;
    private static final String TERMS = """
             from directory.taxonomy_term t
            where (:search::text is null or position(lower(:search::text) in lower(t.name || ' ' || t.description)) > 0)
              and (:taxonomy::uuid is null or t.taxonomy_id = :taxonomy::uuid) and (:parent::uuid is null or t.parent_id = :parent::uuid)
              and (not :top or t.parent_id is null)
            """;
    private static final String SELECT_TERMS = "select t.id" + TERMS + " order by t.id limit :limit offset :offset";
    private static final String COUNT_TERMS = "select count(*)" + TERMS;
    private static final String SELECT_LOCATIONS =
            "select l.id from directory.location l order by l.id limit :limit offset :offset";
    private static final String COUNT_LOCATIONS = "select count(*) from directory.location";

    private static final String SELECT_ROWS = """
            select e.kind, e.id, e.row::text as row, e.extra::text as extra from directory.entry e
            where e.kind = any (:kinds::text[]) and e.id = any (:ids::uuid[]) order by e.id
            """;
    private static final String SELECT_BELOW = """
            select b.kind, b.under, b.parent, b.id, b.row::text as row, b.extra::text as extra from directory.below b
            where b.parent = any (:ids::uuid[]) order by b.id
            """;
    private static final String SELECT_OFFERED = """
            select s.id, s.organization_id from directory.service s where s.organization_id = any (:ids::uuid[]) order by s.id
            """;

    private static final Map<Kind, List<String>> PAGES = Map.of(
            Kind.SERVICE, List.of(SELECT_SERVICES, COUNT_SERVICES),
            Kind.SERVICE_AT_LOCATION, List.of(SELECT_AT_LOCATIONS, COUNT_AT_LOCATIONS),
            Kind.ORGANIZATION, List.of(SELECT_ORGANIZATIONS, COUNT_ORGANIZATIONS),
            Kind.TAXONOMY, List.of(SELECT_TAXONOMIES, COUNT_TAXONOMIES),
            Kind.TAXONOMY_TERM, List.of(SELECT_TERMS, COUNT_TERMS),
            Kind.LOCATION, List.of(SELECT_LOCATIONS, COUNT_LOCATIONS));

    private final JdbcClient jdbc;

    FeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static boolean pages(Kind kind) {
        return PAGES.containsKey(kind);
    }

    List<UUID> page(Kind kind, Asked asked) {
        return asked(PAGES.getOrDefault(kind, List.of()).getFirst(), asked)
                .param("limit", asked.perPage())
                .param("offset", asked.offset())
                .query(UUID.class)
                .list();
    }

    long count(Kind kind, Asked asked) {
        return asked(PAGES.getOrDefault(kind, List.of()).getLast(), asked)
                .query(Long.class)
                .single();
    }

    List<String> minimal(Asked asked) {
        return asked(SELECT_MINIMAL, asked)
                .param("limit", asked.perPage())
                .param("offset", asked.offset())
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Asked asked) {
        return jdbc.sql(sql)
                .param("search", asked.search(), Types.VARCHAR)
                .param("organization", asked.organization(), Types.OTHER)
                .param("term", asked.term(), Types.OTHER)
                .param("taxonomy", asked.taxonomy(), Types.OTHER)
                .param("parent", asked.parent(), Types.OTHER)
                .param("top", asked.topOnly())
                .param("after", moment(asked), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static @Nullable Object moment(Asked asked) {
        return asked.modifiedAfter() == null ? null : asked.modifiedAfter().atOffset(ZoneOffset.UTC);
    }

    List<Row> rows(Collection<Kind> kinds, Collection<UUID> ids) {
        return jdbc.sql(SELECT_ROWS)
                .param("kinds", kinds.stream().map(Kind::code).toArray(String[]::new))
                .param("ids", ids.toArray(UUID[]::new))
                .query(Row.class)
                .list();
    }

    List<Below> below(Collection<UUID> parents) {
        return jdbc.sql(SELECT_BELOW)
                .param("ids", parents.toArray(UUID[]::new))
                .query(Below.class)
                .list();
    }

    List<Offered> offered(Collection<UUID> organizations) {
        return jdbc.sql(SELECT_OFFERED)
                .param("ids", organizations.toArray(UUID[]::new))
                .query(Offered.class)
                .list();
    }
}
