package nl.veerkracht.trajectory;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RoleStore {

    private static final String INSERT =
            "insert into trajectory.member_role (member, trajectory, role) values (:member, :line, :role)";
    private static final String OF = "select member, role from trajectory.member_role where trajectory = :line";

    private final JdbcClient jdbc;

    RoleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID member, TrajectoryId line, MemberRole role) {
        jdbc.sql(INSERT)
                .param("member", member)
                .param("line", line.value())
                .param("role", role.code())
                .update();
    }

    /** By the id of the part. */
    Map<UUID, MemberRole> of(TrajectoryId line) {
        return jdbc
                .sql(OF)
                .param("line", line.value())
                .query((row, n) -> Map.entry(Sql.id(row, "member"), MemberRole.ofCode(row.getString("role"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
