package nl.veerkracht.triage;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.vault.DataKey;
import nl.veerkracht.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TriageStore {

    private static final String OTHERS = "triage.triage.others";

    private static final String START = """
            insert into triage.triage (id, trajectory, number, started_by)
            values (:id, :line, (select coalesce(max(number), 0) + 1 from triage.triage where trajectory = :line), :by)
            on conflict do nothing
            """;
    private static final String FIND = """
            select t.*, l.key_id, k.wrapped from triage.triage t join trajectory.trajectory l on l.id = t.trajectory
            join vault.data_key k on k.id = l.key_id and k.wrapped is not null where t.id = :id
            """;
    private static final String LOCK = FIND + " and t.state = 'draft' for no key update of t";
    private static final String OF_LINE = """
            select t.*, l.key_id, k.wrapped from triage.triage t join trajectory.trajectory l on l.id = t.trajectory
            join vault.data_key k on k.id = l.key_id and k.wrapped is not null
            where t.trajectory = :line order by t.number desc limit 100
            """;
    private static final String CHANGED =
            "update triage.triage set version = version + 1 where id = :id and state = 'draft'";
    private static final String FIX = """
            update triage.triage set state = 'fixed', fixed_by = :by, fixed_at = actor.moment(), with_her = :withHer,
              participants = :participants, others_sealed = :others, needs = :needs, limits = :limits
            where id = :id and state = 'draft' and version = :version
            """;
    private static final String WANTED = """
            select distinct on (trajectory) trajectory, id, needs, limits from triage.triage
            where trajectory = any (:lines) and state = 'fixed' order by trajectory, number desc
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    TriageStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** False when a triage of this line is being worked on already. */
    boolean start(TriageId id, TrajectoryId line, AccountId by) {
        return jdbc.sql(START)
                        .param("id", id.value())
                        .param("line", line.value())
                        .param("by", by.value())
                        .update()
                == 1;
    }

    Optional<Triage> find(TriageId id) {
        return jdbc.sql(FIND).param("id", id.value()).query(this::triage).optional();
    }

    /** The draft, not to be changed by anybody else until this transaction ends; nothing when it is no draft. */
    Optional<Triage> lock(TriageId id) {
        return jdbc.sql(LOCK).param("id", id.value()).query(this::triage).optional();
    }

    /** The newest first. */
    List<Triage> of(TrajectoryId line) {
        return jdbc.sql(OF_LINE).param("line", line.value()).query(this::triage).list();
    }

    void changed(TriageId id) {
        jdbc.sql(CHANGED).param("id", id.value()).update();
    }

    boolean fix(Triage triage, Fixing fixing, AccountId by, List<String> needs, List<String> limits) {
        return jdbc.sql(FIX)
                        .param("id", triage.id().value())
                        .param("version", fixing.version())
                        .param("by", by.value())
                        .param("withHer", fixing.withHer().code())
                        .param(
                                "participants",
                                fixing.participants().stream()
                                        .map(AccountId::value)
                                        .toArray(UUID[]::new))
                        .param("others", sealed(triage, fixing.others()))
                        .param("needs", needs.toArray(String[]::new))
                        .param("limits", limits.toArray(String[]::new))
                        .update()
                == 1;
    }

    private static byte @Nullable [] sealed(Triage triage, @Nullable String others) {
        return others == null ? null : triage.key().seal(OTHERS, triage.id().value(), others);
    }

    Map<TrajectoryId, Wanted> wanted(Collection<TrajectoryId> lines) {
        var wanted = new HashMap<TrajectoryId, Wanted>();
        jdbc.sql(WANTED)
                .param("lines", lines.stream().map(TrajectoryId::value).toArray(UUID[]::new))
                .query(row -> {
                    wanted.put(
                            new TrajectoryId(row.getObject("trajectory", UUID.class)),
                            new Wanted(
                                    new TriageId(row.getObject("id", UUID.class)),
                                    codes(row.getArray("needs")),
                                    codes(row.getArray("limits"))));
                });
        return wanted;
    }

    private Triage triage(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var key = vault.unwrap(row.getObject("key_id", UUID.class), row.getBytes("wrapped"));
        var withHer = row.getString("with_her");
        return new Triage(
                new TriageId(id),
                new TrajectoryId(row.getObject("trajectory", UUID.class)),
                key,
                row.getInt("number"),
                TriageState.ofCode(row.getString("state")),
                row.getInt("version"),
                new AccountId(row.getObject("started_by", UUID.class)),
                row.getTimestamp("started_at").toInstant(),
                moment(row.getTimestamp("fixed_at")),
                withHer == null ? null : WithHer.ofCode(withHer),
                accounts(row.getArray("participants")),
                others(row, id, key));
    }

    private static @Nullable String others(ResultSet row, UUID id, DataKey key) throws SQLException {
        var sealed = row.getBytes("others_sealed");
        return sealed == null ? null : key.unseal(OTHERS, id, sealed);
    }

    private static java.time.@Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static List<AccountId> accounts(Array ids) throws SQLException {
        return Arrays.stream((UUID[]) ids.getArray()).map(AccountId::new).toList();
    }

    private static List<String> codes(Array codes) throws SQLException {
        return List.of((String[]) codes.getArray());
    }
}
