package nl.veerkracht.attention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NeedStore {

    private static final String ASK = """
            insert into attention.need (id, audience, kind, urgency, due_at, subject, dossier)
            select n.id, n.audience, n.kind, n.urgency, coalesce(n.due, 'infinity'::timestamptz), n.subject, n.dossier
            from unnest(:ids::uuid[], :audiences::text[], :kinds::text[], :urgencies::smallint[], :dues::timestamptz[], :subjects::uuid[], :dossiers::uuid[])
              n(id, audience, kind, urgency, due, subject, dossier)
            on conflict (audience, kind, subject) where settled_at is null
            do update set urgency = excluded.urgency, due_at = excluded.due_at
            """;
    private static final String SETTLE =
            "update attention.need set settled_at = actor.moment() where subject = :subject and kind = :kind and settled_at is null";
    private static final String SETTLE_FOR = """
            update attention.need set settled_at = actor.moment()
            where subject = :subject and kind = :kind and audience = :audience and settled_at is null
            """;
    private static final String SETTLE_ALL =
            "update attention.need set settled_at = actor.moment() where dossier = :dossier and settled_at is null";

    /** One short ordered read per audience of the reader, then merged: as fast with a million needs as with ten. */
    private static final String PAGE = """
            select n.*
            from unnest((select attention.audiences())) a(audience)
            cross join lateral (
              select id, audience, kind, urgency, due_at, subject, dossier, since
              from attention.need
              where audience = a.audience and settled_at is null
                and (urgency, due_at, id) > (:urgency, coalesce(:due, 'infinity'::timestamptz), :id)
                and (:all or kind = any (:kinds))
              order by urgency, due_at, id
              limit :limit) n
            order by n.urgency, n.due_at, n.id
            limit :limit
            """;

    private final JdbcClient jdbc;

    NeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** No two of them with the same audience, kind and subject. */
    void ask(Collection<Need> needs) {
        jdbc.sql(ASK)
                .param("ids", each(needs, Need::id, UUID[]::new))
                .param("audiences", each(needs, need -> need.audience().code(), String[]::new))
                .param("kinds", each(needs, Need::kind, String[]::new))
                .param("urgencies", each(needs, need -> (short) need.urgency().ordinal(), Short[]::new))
                .param("dues", each(needs, need -> text(need.due()), String[]::new))
                .param("subjects", each(needs, Need::subject, UUID[]::new))
                .param("dossiers", each(needs, Need::dossier, UUID[]::new))
                .update();
    }

    private static <T> T[] each(Collection<Need> needs, Function<Need, @Nullable T> part, IntFunction<T[]> array) {
        return needs.stream().map(part).toArray(array);
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    void settle(String kind, UUID subject) {
        jdbc.sql(SETTLE).param("kind", kind).param("subject", subject).update();
    }

    void settle(String kind, UUID subject, Audience audience) {
        jdbc.sql(SETTLE_FOR)
                .param("kind", kind)
                .param("subject", subject)
                .param("audience", audience.code())
                .update();
    }

    void settleAll(UUID dossier) {
        jdbc.sql(SETTLE_ALL).param("dossier", dossier).update();
    }

    NeedPage page(List<String> kinds, NeedCursor after, int limit) {
        List<Need> found = jdbc.sql(PAGE)
                .param("urgency", after.urgency())
                .param("due", utc(after.due()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", after.id())
                .param("all", kinds.isEmpty())
                .param("kinds", kinds.toArray(String[]::new))
                .param("limit", limit + 1)
                .query(NeedStore::need)
                .list();
        if (found.size() <= limit) {
            return new NeedPage(found, Optional.empty());
        }
        Need last = found.get(limit - 1);
        NeedCursor next = new NeedCursor(last.urgency().ordinal(), last.due(), last.id());
        return new NeedPage(found.subList(0, limit), Optional.of(next.opaque()));
    }

    private static Need need(ResultSet row, int n) throws SQLException {
        return new Need(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                Urgency.values()[row.getInt("urgency")],
                new Audience(row.getString("audience")),
                row.getObject("subject", UUID.class),
                row.getObject("dossier", UUID.class),
                finite(row.getTimestamp("due_at")),
                row.getTimestamp("since").toInstant());
    }

    private static @Nullable Instant finite(Timestamp due) {
        return due.getTime() == org.postgresql.PGStatement.DATE_POSITIVE_INFINITY ? null : due.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
