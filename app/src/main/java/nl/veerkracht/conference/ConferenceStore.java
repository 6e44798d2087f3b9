package nl.veerkracht.conference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.vault.DataKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConferenceStore {

    private static final String PLACE = "conference.conference.place";
    private static final String VIEW = "conference.conference.her_view";

    private static final String ADD = """
            insert into conference.conference (id, trajectory, at, place_sealed, called_by)
            values (:id, :line, :at::timestamptz, :place, :by)
            """;
    private static final String INVITE = """
            insert into conference.guest (conference, trajectory, account) select :id, :line, a from unnest(:accounts::uuid[]) a
            """;
    private static final String PAGE = """
            select * from conference.conference where trajectory = :line and (at, id) < (:at::timestamptz, :after)
            order by at desc, id desc limit :limit
            """;
    private static final String FIND = "select * from conference.conference where trajectory = :line and id = :id";
    private static final String HER_PART = """
            update conference.conference set her_part = :part, her_view_sealed = :view, version = version + 1
            where id = :id and trajectory = :line and version = :version
            """;
    private static final String BECOME = """
            update conference.conference set state = :state, version = version + 1
            where id = :id and trajectory = :line and version = :version and state = 'planned'
            """;
    private static final String GUESTS = "select * from conference.guest where conference = :id order by account";
    private static final String CAME =
            "update conference.guest set came = account = any (:came::uuid[]) where conference = :id";

    private final JdbcClient jdbc;

    ConferenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Line line, UUID id, Conference.Plan plan, UUID by) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("line", line.id().value())
                .param("at", plan.at().atOffset(ZoneOffset.UTC))
                .param("place", line.key().sealNullable(PLACE, id, plan.place()), Types.BINARY)
                .param("by", by)
                .update();
        jdbc.sql(INVITE)
                .param("id", id)
                .param("line", line.id().value())
                .param("accounts", ids(plan.guests()))
                .update();
    }

    private static UUID[] ids(Collection<AccountId> accounts) {
        return accounts.stream().map(AccountId::value).distinct().toArray(UUID[]::new);
    }

    List<Conference> page(Line line, Instant at, UUID after, int limit) {
        return jdbc.sql(PAGE)
                .param("line", line.id().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> conference(row, line.key()))
                .list();
    }

    Optional<Conference> find(Line line, UUID id) {
        return jdbc.sql(FIND)
                .param("line", line.id().value())
                .param("id", id)
                .query((row, n) -> conference(row, line.key()))
                .optional();
    }

    /** False when somebody changed it meanwhile. */
    boolean herPart(Line line, UUID id, int version, HerPart part, @Nullable String view) {
        return jdbc.sql(HER_PART)
                        .param("id", id)
                        .param("line", line.id().value())
                        .param("version", version)
                        .param("part", part.code())
                        .param("view", line.key().sealNullable(VIEW, id, view), Types.BINARY)
                        .update()
                == 1;
    }

    /** False when somebody changed it meanwhile, or it is planned no longer. */
    boolean become(Line line, UUID id, int version, Conference.State state) {
        return jdbc.sql(BECOME)
                        .param("id", id)
                        .param("line", line.id().value())
                        .param("version", version)
                        .param("state", state.code())
                        .update()
                == 1;
    }

    List<Conference.Guest> guests(UUID id) {
        return jdbc.sql(GUESTS)
                .param("id", id)
                .query((row, n) -> new Conference.Guest(
                        new AccountId(row.getObject("account", UUID.class)), row.getObject("came", Boolean.class)))
                .list();
    }

    void came(UUID id, Collection<AccountId> came) {
        jdbc.sql(CAME).param("id", id).param("came", ids(came)).update();
    }

    private static Conference conference(ResultSet row, DataKey key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Conference(
                id,
                row.getObject("at", OffsetDateTime.class).toInstant(),
                key.unsealNullable(PLACE, id, row.getBytes("place_sealed")),
                Conference.State.ofCode(row.getString("state")),
                HerPart.ofCode(row.getString("her_part")),
                key.unsealNullable(VIEW, id, row.getBytes("her_view_sealed")),
                row.getInt("version"));
    }
}
