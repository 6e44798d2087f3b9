package nl.veerkracht.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.vault.DataKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ShareStore {

    static final String REASON = "sharing.share.reason";

    private static final String ADD = """
            insert into sharing.share (id, resource_kind, resource, owner_organisation, granted_by, grantee_kind, grantee, what, purpose, ground, told,
              reason_sealed, key_id, until)
            values (:id, :kind, :resource, :owner, :by, :partnerKind, :partner, :what, :purpose, :ground, :told, :reason, :key, :until)
            """;
    private static final String COLUMNS = """
            s.id, s.resource_kind, s.resource, s.granted_by, s.grantee_kind, s.grantee, coalesce(g.name, '') as organisation_name, o.name as owner_name, s.what,
              s.purpose, s.ground, s.told, s.begins, s.until, s.withdrawn_at
            from sharing.share s join access.organisation o on o.id = s.owner_organisation
            left join access.organisation g on g.id = s.grantee and s.grantee_kind = 'organisation'
            """;
    private static final String MINE = "select " + COLUMNS + """
            where s.granted_by = :by and (s.begins, s.id) < (coalesce(:at, 'infinity'::timestamptz), :id)
            order by s.begins desc, s.id desc limit :limit
            """;

    /** What stands now and is meant for the reader, her organisation, or a dossier she works on. */
    private static final String WITH_ME = "select " + COLUMNS + """
            where s.withdrawn_at is null and s.until > now()
              and s.grantee in (select :account::uuid union all select :organisation::uuid
                union all select m.dossier from access.team_member m
                where m.account = :account::uuid and m.begins <= now() and (m.ends is null or m.ends > now())
                union all select j.dossier from access.team_member m join access.joined_dossier j on j.goes_on_as = m.dossier
                where m.account = :account::uuid and m.begins <= now() and (m.ends is null or m.ends > now()))
              and (s.begins, s.id) < (coalesce(:at, 'infinity'::timestamptz), :id)
            order by s.begins desc, s.id desc limit :limit
            """;

    private static final String FIND = "select " + COLUMNS + "where s.id = :id";
    private static final String OF =
            "select " + COLUMNS + "where s.resource = :resource order by s.begins desc, s.id desc limit 50";
    private static final String SHARED_BY = """
            select exists (select from sharing.share where granted_by = :by::uuid and resource = any (:resources::uuid[])
              and grantee = any (:with::uuid[]) and :what = any (what) and withdrawn_at is null and until > now())
            """;
    private static final String KEYS =
            "select key_id from sharing.share where resource = any (:resources) and key_id is not null";
    private static final String FOR_PARENTS = "select " + COLUMNS
            + "where s.purpose = 'parents' and s.withdrawn_at is null and s.until > :now order by s.id";
    private static final String WITHDRAW =
            "update sharing.share set withdrawn_at = now() where id = :id and withdrawn_at is null";

    private final JdbcClient jdbc;

    ShareStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ShareId id, Wish wish, Shareable.Held held, String kind, UUID by, @Nullable DataKey key) {
        jdbc.sql(ADD)
                .param("id", id.value())
                .param("kind", kind)
                .param("resource", held.resource())
                .param("owner", held.owner().value())
                .param("by", by)
                .param("partnerKind", wish.partner().kind().code())
                .param("partner", wish.partner().id())
                .param("what", wish.what().stream().map(What::code).sorted().toArray(String[]::new))
                .param("purpose", wish.purpose().code())
                .param("ground", wish.ground())
                .param("told", wish.told().code())
                .param(
                        "reason",
                        key == null ? null : key.sealNullable(REASON, id.value(), wish.reason()),
                        java.sql.Types.BINARY)
                .param("key", key == null ? null : key.id(), java.sql.Types.OTHER)
                .param("until", wish.until().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Share> mine(UUID by, @Nullable ShareCursor after, int limit) {
        return page(jdbc.sql(MINE).param("by", by), after, limit);
    }

    List<Share> withMe(UUID account, UUID organisation, @Nullable ShareCursor after, int limit) {
        return page(jdbc.sql(WITH_ME).param("account", account).param("organisation", organisation), after, limit);
    }

    List<Share> of(UUID resource) {
        return jdbc.sql(OF).param("resource", resource).query(ShareStore::share).list();
    }

    Optional<Share> find(ShareId id) {
        return jdbc.sql(FIND).param("id", id.value()).query(ShareStore::share).optional();
    }

    /** The keys of the reasons that were given with shares of these things. */
    List<UUID> keys(Collection<UUID> resources) {
        return jdbc.sql(KEYS)
                .param("resources", resources.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** What stands shared for parents now. */
    List<Share> forParents(Instant now) {
        return jdbc.sql(FOR_PARENTS)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(ShareStore::share)
                .list();
    }

    boolean withdraw(ShareId id) {
        return jdbc.sql(WITHDRAW).param("id", id.value()).update() == 1;
    }

    private static List<Share> page(JdbcClient.StatementSpec query, @Nullable ShareCursor after, int limit) {
        return query.param(
                        "at",
                        after == null ? null : after.at().atOffset(ZoneOffset.UTC),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", after == null ? new UUID(-1, -1) : after.id())
                .param("limit", limit)
                .query(ShareStore::share)
                .list();
    }

    private static Share share(ResultSet row, int n) throws SQLException {
        return new Share(
                new ShareId(row.getObject("id", UUID.class)),
                row.getString("resource_kind"),
                row.getObject("resource", UUID.class),
                new AccountId(row.getObject("granted_by", UUID.class)),
                Partner.Kind.ofCode(row.getString("grantee_kind")),
                row.getObject("grantee", UUID.class),
                row.getString("organisation_name"),
                row.getString("owner_name"),
                what((String[]) row.getArray("what").getArray()),
                row.getString("purpose"),
                row.getString("ground"),
                Told.ofCode(row.getString("told")),
                row.getTimestamp("begins").toInstant(),
                row.getTimestamp("until").toInstant(),
                instant(row.getTimestamp("withdrawn_at")));
    }

    private static Set<What> what(String[] codes) {
        return Arrays.stream(codes).map(What::ofCode).collect(Collectors.toSet());
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }

    boolean sharedBy(UUID by, Collection<UUID> resources, What what, Collection<UUID> with) {
        return jdbc.sql(SHARED_BY)
                .param("by", by)
                .param("resources", resources.toArray(UUID[]::new))
                .param("with", with.toArray(UUID[]::new))
                .param("what", what.code())
                .query(Boolean.class)
                .single();
    }
}
