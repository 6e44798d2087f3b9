package nl.veerkracht.herspace;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HelperStore {

    private static final String ROLES = "select member, role from trajectory.member_role where trajectory = :line";

    private final JdbcClient jdbc;

    HelperStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What those on her team are to her, by the id of their part. */
    Map<UUID, String> roles(UUID line) {
        Map<UUID, String> roles = new HashMap<>();
        jdbc.sql(ROLES)
                .param("line", line)
                .query((row, n) -> roles.put(row.getObject("member", UUID.class), row.getString("role")))
                .list();
        return roles;
    }
}
