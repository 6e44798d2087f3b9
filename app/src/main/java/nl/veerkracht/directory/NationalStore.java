package nl.veerkracht.directory;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which services are for the whole country. */
@Repository
class NationalStore {

    private static final String KNOWN = "select s.id from directory.service s where s.id = any (:ids)";
    private static final String NATIONAL = """
            insert into directory.attribute (id, link_id, link_entity, taxonomy_term_id, value)
            values (gen_random_uuid(), :id, 'service', md5('reach:national')::uuid, '')
            """;

    private final JdbcClient jdbc;

    NationalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these that are there. */
    List<UUID> known(Collection<UUID> ids) {
        return jdbc.sql(KNOWN)
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    void national(ServiceId id) {
        jdbc.sql(NATIONAL).param("id", id.value()).update();
    }
}
