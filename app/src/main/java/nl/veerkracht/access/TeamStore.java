package nl.veerkracht.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.actor.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TeamStore {

    private static final String ON = """
            select id, dossier, account, part, sees, begins, ends from access.team_member
            where dossier = any (:dossiers) and (:ever or ends is null or ends > now())
            order by dossier, case when :ever then null else array_position(
              array['coordinator', 'stand_in', 'weigher', 'specialist', 'member', 'break_glass'], part) end, begins, id
            """;
    private static final String COORDINATORS = """
            select dossier, account from access.team_member
            where dossier = any (:dossiers) and part = 'coordinator' and begins <= now() and (ends is null or ends > now())
            """;
    private static final String IS_ON = """
            select exists (select from access.team_member where dossier = :dossier and account = :account
              and (:any or part = any (:parts)) and begins <= now() and (ends is null or ends > now()))
            """;
    private static final String SEES = """
            select exists (select from access.team_member where dossier = :dossier and account = :account
              and :sight = any (sees) and begins <= now() and (ends is null or ends > now()))
            """;
    private static final String DOSSIERS = """
            select distinct dossier from access.team_member
            where account = :account and part = :part and dossier > :after and begins <= now() and (ends is null or ends > now())
            order by dossier limit :limit
            """;
    private static final String FIND =
            "select id, dossier, account, part, sees, begins, ends from access.team_member where id = :id";
    private static final String CURRENT = """
            select id, dossier, account, part, sees, begins, ends from access.team_member
            where dossier = :dossier and part = :part and begins <= now() and (ends is null or ends > now())
            order by begins limit 1
            """;
    private static final String INSERT = """
            insert into access.team_member (id, dossier, account, part, sees, begins, ends, added_by)
            values (:id, :dossier, :account, :part, :sees, coalesce(:begins::timestamptz, actor.moment()), :ends, :by)
            """;
    private static final String CLOSE = """
            update access.team_member set ends = greatest(actor.moment(), begins) where id = :id and (ends is null or ends > now())
            """;

    private final JdbcClient jdbc;

    TeamStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, List<TeamMember>> on(Collection<UUID> dossiers, boolean ever) {
        return jdbc
                .sql(ON)
                .param("dossiers", dossiers.toArray(UUID[]::new))
                .param("ever", ever)
                .query(TeamStore::member)
                .stream()
                .collect(Collectors.groupingBy(TeamMember::dossier, LinkedHashMap::new, Collectors.toList()));
    }

    Map<UUID, AccountId> coordinators(Collection<UUID> dossiers) {
        Map<UUID, AccountId> found = new HashMap<>();
        jdbc.sql(COORDINATORS).param("dossiers", dossiers.toArray(UUID[]::new)).query(row -> {
            found.put(row.getObject("dossier", UUID.class), new AccountId(row.getObject("account", UUID.class)));
        });
        return found;
    }

    boolean isOn(UUID dossier, AccountId account, Set<Part> parts) {
        return jdbc.sql(IS_ON)
                .param("dossier", dossier)
                .param("account", account.value())
                .param("any", parts.isEmpty())
                .param("parts", parts.stream().map(Part::code).toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    boolean sees(UUID dossier, AccountId account, Sight sight) {
        return jdbc.sql(SEES)
                .param("dossier", dossier)
                .param("account", account.value())
                .param("sight", sight.code())
                .query(Boolean.class)
                .single();
    }

    List<UUID> dossiers(AccountId account, Part part, @Nullable UUID after, int limit) {
        return jdbc.sql(DOSSIERS)
                .param("account", account.value())
                .param("part", part.code())
                .param("after", after == null ? new UUID(0, 0) : after)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    Optional<TeamMember> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(TeamStore::member).optional();
    }

    Optional<TeamMember> current(UUID dossier, Part part) {
        return jdbc.sql(CURRENT)
                .param("dossier", dossier)
                .param("part", part.code())
                .query(TeamStore::member)
                .optional();
    }

    void insert(TeamMember member, @Nullable Instant begins, @Nullable AccountId by) {
        jdbc.sql(INSERT)
                .param("id", member.id())
                .param("dossier", member.dossier())
                .param("account", member.account().value())
                .param("part", member.part().code())
                .param("sees", member.sees().stream().map(Sight::code).sorted().toArray(String[]::new))
                .param("begins", utc(begins), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("ends", utc(member.ends()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .update();
    }

    /** False when it had ended already. */
    boolean close(UUID id) {
        return jdbc.sql(CLOSE).param("id", id).update() == 1;
    }

    private static TeamMember member(ResultSet row, int n) throws SQLException {
        Timestamp ends = row.getTimestamp("ends");
        return new TeamMember(
                row.getObject("id", UUID.class),
                row.getObject("dossier", UUID.class),
                new AccountId(row.getObject("account", UUID.class)),
                Part.ofCode(row.getString("part")),
                sees(row.getArray("sees")),
                row.getTimestamp("begins").toInstant(),
                ends == null ? null : ends.toInstant());
    }

    private static Set<Sight> sees(Array codes) throws SQLException {
        return Arrays.stream((String[]) codes.getArray()).map(Sight::ofCode).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
