package nl.veerkracht.trajectory;

import java.time.Instant;
import java.util.List;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Closed lines, for those who may erase them. */
@Repository("lineErasureStore")
class ErasureStore {

    /** By who coordinated it when it closed: her part ended in the transaction that closed the line. */
    private static final String CLOSED = """
            select t.id, t.version, t.opened_at, t.closed_at, m.account from access.account a
            join access.team_member m on m.account = a.id and m.part = 'coordinator'
            join trajectory.trajectory t on t.id = m.dossier and t.state = 'closed' and m.ends >= t.closed_at
            where a.organisation = :organisation and (t.closed_at, t.id) < (:at, :id)
            order by t.closed_at desc, t.id desc limit :limit
            """;

    private static final String ERASE = "select trajectory.erase(:id)";

    /** A closed line and its last coordinator. */
    record Closed(TrajectoryId id, int version, Instant openedAt, Instant closedAt, AccountId coordinator) {}

    private final JdbcClient jdbc;

    ErasureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Closed> closed(OrganisationId organisation, Moment after, int limit) {
        return jdbc.sql(CLOSED)
                .param("organisation", organisation.value())
                .param("at", Sql.utc(after.at()))
                .param("id", after.id())
                .param("limit", limit)
                .query((row, n) -> new Closed(
                        new TrajectoryId(Sql.id(row, "id")),
                        row.getInt("version"),
                        Sql.moment(row, "opened_at"),
                        Sql.moment(row, "closed_at"),
                        new AccountId(Sql.id(row, "account"))))
                .list();
    }

    void erase(TrajectoryId id) {
        jdbc.sql(ERASE).param("id", id.value()).query((row, n) -> true).list();
    }
}
