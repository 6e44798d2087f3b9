package nl.veerkracht.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BreakGlassStore {

    private static final String REASON = "access.break_glass.reason";

    private static final String INSERT = """
            insert into access.break_glass (id, dossier, account, member, reason_sealed, opened_at, ends_at, watchers)
            values (:id, :dossier, :account, :member, :reason, :opened, :ends, :watchers)
            """;
    private static final String COLUMNS =
            "select id, dossier, account, reason_sealed, opened_at, ends_at from access.break_glass ";
    private static final String FIND = COLUMNS + "where id = :id";
    private static final String LIST = COLUMNS + """
            where :after::uuid is null
              or (opened_at, id) < (select b.opened_at, b.id from access.break_glass b where b.id = :after)
            order by opened_at desc, id desc limit :limit
            """;

    private static final String FORGET =
            "update access.break_glass set reason_sealed = null where dossier = any (:dossiers)";
    private static final String OF = COLUMNS + "where id = any (:ids)";

    private final JdbcClient jdbc;
    private final Vault vault;

    BreakGlassStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(Opening opening, UUID member, Collection<AccountId> watchers) {
        jdbc.sql(INSERT)
                .param("id", opening.id())
                .param("dossier", opening.dossier())
                .param("account", opening.account().value())
                .param("member", member)
                .param("reason", vault.house().seal(REASON, opening.id(), opening.reason()))
                .param("opened", Timestamp.from(opening.opened()))
                .param("ends", Timestamp.from(opening.ends()))
                .param("watchers", watchers.stream().map(AccountId::value).toArray(UUID[]::new))
                .update();
    }

    void forget(Collection<UUID> dossiers) {
        jdbc.sql(FORGET).param("dossiers", dossiers.toArray(UUID[]::new)).update();
    }

    Optional<Opening> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(this::opening).optional();
    }

    List<Opening> list(@Nullable UUID after, int limit) {
        return jdbc.sql(LIST)
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query(this::opening)
                .list();
    }

    Map<UUID, Opening> of(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc.sql(OF).param("ids", ids.toArray(UUID[]::new)).query(this::opening).stream()
                        .collect(Collectors.toMap(Opening::id, Function.identity()));
    }

    private Opening opening(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Opening(
                id,
                row.getObject("dossier", UUID.class),
                new AccountId(row.getObject("account", UUID.class)),
                Objects.requireNonNullElse(vault.house().unsealNullable(REASON, id, row.getBytes("reason_sealed")), ""),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("ends_at").toInstant());
    }
}
