package nl.veerkracht.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Services as they are read: one row each, with their attributes as {@code taxonomy:code=value}. */
@Repository
class ServiceStore {

    private static final String SERVICE = """
            select s.id, s.name, coalesce(s.description, '') as description, case when s.minimum_age > 130 then 130 else floor(s.minimum_age)::int end as minimum_age,
              case when s.maximum_age > 130 then 130 else floor(s.maximum_age)::int end as maximum_age,
              o.name as organisation, a.city, a.region, case when c.available > 100000 then 100000 else floor(c.available)::int end as available,
              case when c.maximum > 100000 then 100000 else floor(c.maximum)::int end as maximum, c.wait_days,
              coalesce(c.updated, s.last_modified) as confirmed, c.id is not null as counted, p.number, h.description as hours,
              array(select l.code from directory.language l where l.service_id = s.id and l.code is not null) as languages,
              array(select x.name || ':' || t.code || '=' || coalesce(v.value, '') from directory.attribute v
                join directory.taxonomy_term t on t.id = v.taxonomy_term_id join directory.taxonomy x on x.id = t.taxonomy_id
                where v.link_id = s.id and x.id = md5('taxonomy:' || x.name)::uuid and t.code is not null) as attributes
            from directory.service s join directory.organization o on o.id = s.organization_id
            left join lateral (select d.city, d.region from directory.service_at_location w join directory.address d on d.location_id = w.location_id
              where w.service_id = s.id order by w.id = w.service_id desc, d.id limit 1) a on true
            left join lateral (select r.* from directory.service_capacity r where r.service_id = s.id
              order by r.unit_id = md5('unit:place')::uuid desc, r.id limit 1) c on true
            left join lateral (select n.number from directory.phone n where n.service_id = s.id order by n.id limit 1) p on true
            left join lateral (select u.description from directory.schedule u where u.service_id = s.id and u.description is not null
              order by u.id limit 1) h on true
            """;
    private static final String SELECT_HELPING = SERVICE + """
             where s.status = 'active' and exists (select from directory.attribute n join directory.taxonomy_term t on t.id = n.taxonomy_term_id
              where n.link_id = s.id and t.taxonomy_id = md5('taxonomy:need')::uuid and t.code is not null)
            order by s.name, s.id
            """;
    private static final String SELECT_OF = SERVICE + " where s.id = any (:ids)";
    private static final String SELECT_PAGE = SERVICE + """
             where s.status = 'active' and (s.name, s.id) > (coalesce((select l.name from directory.service l where l.id = :after::uuid), ''),
              coalesce(:after::uuid, '00000000-0000-0000-0000-000000000000'))
            order by s.name, s.id limit :limit
            """;

    private final JdbcClient jdbc;

    ServiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Service> helping() {
        return jdbc.sql(SELECT_HELPING).query(ServiceStore::service).list();
    }

    List<Service> of(Collection<ServiceId> ids) {
        return jdbc.sql(SELECT_OF)
                .param("ids", ids.stream().map(ServiceId::value).toArray(UUID[]::new))
                .query(ServiceStore::service)
                .list();
    }

    List<Service> page(@Nullable ServiceId after, int limit) {
        return jdbc.sql(SELECT_PAGE)
                .param("after", after == null ? null : after.value(), java.sql.Types.OTHER)
                .param("limit", limit)
                .query(ServiceStore::service)
                .list();
    }

    private static Service service(ResultSet row, int n) throws SQLException {
        Map<String, String> attributes = attributes(row);
        return new Service(
                new ServiceId(row.getObject("id", UUID.class)),
                row.getString("organisation"),
                attributes.containsKey("kind:informal"),
                row.getString("name"),
                row.getString("description"),
                reach(row),
                codes(attributes, "need:"),
                codes(attributes, "limit:"),
                group(attributes),
                places(row));
    }

    private static Map<String, String> attributes(ResultSet row) throws SQLException {
        Map<String, String> attributes = new HashMap<>();
        for (String one : (String[]) row.getArray("attributes").getArray()) {
            int at = one.indexOf('=');
            attributes.put(one.substring(0, at), one.substring(at + 1));
        }
        return attributes;
    }

    private static Set<String> codes(Map<String, String> attributes, String taxonomy) {
        return attributes.keySet().stream()
                .filter(one -> one.startsWith(taxonomy))
                .map(one -> one.substring(taxonomy.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Reach reach(ResultSet row) throws SQLException {
        return new Reach(
                row.getObject("minimum_age", Integer.class),
                row.getObject("maximum_age", Integer.class),
                Objects.requireNonNullElse(row.getString("city"), ""),
                Objects.requireNonNullElse(row.getString("region"), ""),
                Set.copyOf(Arrays.asList((String[]) row.getArray("languages").getArray())),
                row.getString("number"),
                row.getString("hours"));
    }

    private static @Nullable Group group(Map<String, String> told) {
        if (!told.containsKey("group:size")) {
            return null;
        }
        return new Group(
                number(told, "group:size"),
                number(told, "group:youngest"),
                number(told, "group:oldest"),
                Group.Climate.valueOf(value(told, "group:climate").toUpperCase(Locale.ROOT)),
                Group.Mix.valueOf(value(told, "group:mix").toUpperCase(Locale.ROOT)),
                LocalDate.parse(value(told, "group:seen")));
    }

    private static int number(Map<String, String> told, String what) {
        return Integer.parseInt(value(told, what));
    }

    private static String value(Map<String, String> told, String what) {
        return Objects.requireNonNull(told.get(what), what);
    }

    private static Places places(ResultSet row) throws SQLException {
        boolean counted = row.getBoolean("counted");
        return new Places(
                counted ? row.getObject("available", Integer.class) : null,
                row.getObject("maximum", Integer.class),
                row.getObject("wait_days", Integer.class),
                row.getTimestamp("confirmed").toInstant());
    }
}
