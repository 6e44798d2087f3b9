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
    private static final String PROPOSALS =
            "select id from thread.proposal where state = 'open' order by md5(id::text) limit 2000";

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

    List<UUID> openProposals() {
        return ids(PROPOSALS);
    }

    private List<UUID> ids(String sql, Object... parameters) {
        try (Connection connection = owner.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int n = 0; n < parameters.length; n++) {
                statement.setObject(n + 1, parameters[n]);
            }
            List<UUID> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
