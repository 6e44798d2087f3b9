package nl.veerkracht.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrganisationStore {

    private static final String INSERT = """
            insert into access.organisation (id, name, state, operator) values (:id, :name, :state, :operator)
            on conflict do nothing
            """;
    private static final String BY_NAME = "select id from access.organisation where lower(name) = lower(:name)";
    private static final String OPERATING = "select id from access.organisation where operator";
    private static final String OPERATES =
            "select exists (select from access.organisation where id = :id and operator and state = 'confirmed')";
    private static final String FIND =
            "select id, name, state, operator, version from access.organisation where id = :id";

    private static final String LIST = """
            select id, name, state, operator, version from access.organisation
            where (:state::text is null or state = :state)
              and (:after::uuid is null or lower(name) > (select lower(o.name) from access.organisation o where o.id = :after))
            order by lower(name) limit :limit
            """;
    private static final String CHANGE = """
            update access.organisation set name = :name, state = :state, version = version + 1
            where id = :id and version = :version
            """;

    private final JdbcClient jdbc;

    OrganisationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when there is one with this name already. */
    Optional<OrganisationId> insert(String name, Organisation.State state, boolean operator) {
        OrganisationId id = OrganisationId.random();
        int made = jdbc.sql(INSERT)
                .param("id", id.value())
                .param("name", name)
                .param("state", state.code())
                .param("operator", operator)
                .update();
        return made == 1 ? Optional.of(id) : Optional.empty();
    }

    Optional<OrganisationId> byName(String name) {
        return jdbc.sql(BY_NAME)
                .param("name", name)
                .query(UUID.class)
                .optional()
                .map(OrganisationId::new);
    }

    Optional<OrganisationId> operating() {
        return jdbc.sql(OPERATING).query(UUID.class).optional().map(OrganisationId::new);
    }

    boolean operates(OrganisationId id) {
        return jdbc.sql(OPERATES).param("id", id.value()).query(Boolean.class).single();
    }

    Optional<Organisation> find(OrganisationId id) {
        return jdbc.sql(FIND)
                .param("id", id.value())
                .query(OrganisationStore::organisation)
                .optional();
    }

    List<Organisation> list(Organisation.@Nullable State state, @Nullable UUID after, int limit) {
        return jdbc.sql(LIST)
                .param("state", state == null ? null : state.code(), Types.VARCHAR)
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query(OrganisationStore::organisation)
                .list();
    }

    /** False when somebody changed it in between. */
    boolean change(OrganisationId id, String name, Organisation.State state, int version) {
        return jdbc.sql(CHANGE)
                        .param("id", id.value())
                        .param("name", name)
                        .param("state", state.code())
                        .param("version", version)
                        .update()
                == 1;
    }

    static Organisation organisation(ResultSet row, int n) throws SQLException {
        return new Organisation(
                new OrganisationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Organisation.State.ofCode(row.getString("state")),
                row.getBoolean("operator"),
                row.getInt("version"));
    }
}
