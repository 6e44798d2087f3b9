package nl.veerkracht.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.veerkracht.actor.Role;

/** Whom and what there is to ask for in a seeded city. */
final class TargetStore {

    /** Those with most on their desk among many: the busy are not spared. */
    private static final String HOLDERS = """
            select a.id from access.account a join access.account_role r on r.account = a.id
            where r.role = ? and a.state = 'active'
              and not exists (select from access.account_role other where other.account = a.id and other.role = 'administrator')
            order by md5(a.id::text) limit ?
            """;

    private static final String DOSSIERS = """
            select distinct m.dossier from access.team_member m
            where m.account = ? and m.part = ? and (m.ends is null or m.ends > now()) and not exists (
              select from access.joined_dossier j where j.dossier = m.dossier) limit 300
            """;

    private static final String LONGEST = """
            select m.dossier, m.account, a.organisation from (select trajectory, count(*) as events from trajectory.event group by 1 order by 2 desc limit ?) l
            join access.team_member m on m.dossier = l.trajectory and m.part = 'coordinator' and m.ends is null
            join access.account a on a.id = m.account
            order by l.events desc, m.dossier
            """;
    private static final String PROPOSALS =
            "select id from thread.proposal where state = 'open' order by md5(id::text) limit 2000";

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final DataSource owner;

    TargetStore(DataSource owner) {
        this.owner = owner;
    }

    List<UUID> holders(Role role, int limit) {
        return ids(HOLDERS, role.code(), limit);
    }

    /** Dossiers on whose team somebody is, in this part. */
    List<UUID> dossiers(UUID account, String part) {
        return ids(DOSSIERS, account, part);
    }

    /** The lines on which most happened, each with who coordinates it. */
    List<LongLine> longest(int limit) {
        return read(
                LONGEST,
                row -> new LongLine(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class)),
                limit);
    }

    List<UUID> openProposals() {
        return ids(PROPOSALS);
    }

    private List<UUID> ids(String sql, Object... parameters) {
        return read(sql, row -> row.getObject(1, UUID.class), parameters);
    }

    private <T> List<T> read(String sql, Row<T> one, Object... parameters) {
        try (Connection connection = owner.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int n = 0; n < parameters.length; n++) {
                statement.setObject(n + 1, parameters[n]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(one.of(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
