package nl.veerkracht.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which organisations must look at their services again. */
@Repository
class KeeperStore {

    private static final String DUE = """
            select o.id from access.organisation o where o.state = 'confirmed' and o.id > :after and exists (select from directory.organization d
              join directory.service s on s.organization_id = d.id where lower(d.name) = lower(o.name) and s.status = 'active'
                and (s.assured_date is null or s.assured_date < :asked))
            order by o.id limit :most
            """;
    private static final String DONE = """
            select o.id from directory.service k join directory.organization d on d.id = k.organization_id
              join access.organisation o on lower(o.name) = lower(d.name)
            where k.id = :id and not exists (select from directory.organization e join directory.service s on s.organization_id = e.id
              where lower(e.name) = lower(o.name) and s.status = 'active' and (s.assured_date is null or s.assured_date < :asked))
            """;
    private static final String NAMES = "select id, name from access.organisation where id = any (:ids)";

    private record Named(UUID id, String name) {}

    private final JdbcClient jdbc;

    KeeperStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Organisations that take part and have a service that was not confirmed since. */
    List<UUID> due(LocalDate asked, UUID after, int most) {
        return jdbc.sql(DUE)
                .param("asked", asked)
                .param("after", after)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** The organisation of this service, when none of its services is left to confirm. */
    List<UUID> doneWith(ServiceId id, LocalDate asked) {
        return jdbc.sql(DONE)
                .param("id", id.value())
                .param("asked", asked)
                .query(UUID.class)
                .list();
    }

    Map<UUID, String> names(Collection<UUID> organisations) {
        return jdbc
                .sql(NAMES)
                .param("ids", organisations.toArray(UUID[]::new))
                .query((row, n) -> new Named(row.getObject("id", UUID.class), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }
}
