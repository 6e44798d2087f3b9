package nl.veerkracht.thread;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.Sight;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.signal.SignalId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which signals are in which thread. */
@Repository
class JoinStore {

    static final int SPACE = 81;
    private static final String ALONE = "select pg_advisory_xact_lock(:space, 0)";
    private static final String GONE =
            "update thread.member set gone_at = actor.moment() where signal = :signal and gone_at is null";
    private static final String DANGER = "update thread.member set danger = :danger where signal = :signal";

    /** Everybody in the threads of these signals, those that are gone too: links that ran by them still hold. */
    private static final String FELLOWS = """
            select m.signal from thread.member m
            where m.thread in (select thread from thread.member where signal = any (:signals)) order by m.signal
            """;

    private static final String REACHED = """
            with recursive reach(signal) as (
              select :start::uuid
              union
              select case when p.one = r.signal then p.other else p.one end
              from reach r join thread.proposal p on p.state = 'confirmed' and (p.one = r.signal or p.other = r.signal))
            select signal from reach order by signal
            """;

    /**
     * Makes one thread of these signals: the one that was taken first, else opened first. All of it follows from the signals given, so that the same
     * signals are always the same thread, whatever was joined and undone before.
     */
    private static final String GROUP = """
            with part as (
              select m.home, m.danger, m.gone_at, t.opened_at, t.taken_at
              from thread.member m join thread.thread t on t.id = m.home where m.signal = any (:signals)),
            root as (select home as id from part order by taken_at nulls last, opened_at, home limit 1),
            summary as (
              select count(*) filter (where gone_at is null) as signals,
                coalesce(bool_or(danger) filter (where gone_at is null), false) as danger,
                coalesce(max(opened_at) filter (where gone_at is null), max(opened_at)) as grown_at from part),
            moved as (update thread.member m set thread = root.id from root where m.signal = any (:signals) and m.thread <> root.id),
            threads as (
              update thread.thread t set joined_into = nullif(root.id, t.id), signals = s.signals, danger = s.danger, grown_at = s.grown_at
              from root, summary s where t.id in (select home from part)),
            alone as (delete from access.joined_dossier d using root where d.dossier = root.id),
            joined as (
              insert into access.joined_dossier (dossier, goes_on_as) select part.home, root.id from part, root where part.home <> root.id
              on conflict (dossier) do update set goes_on_as = excluded.goes_on_as)
            select id from root
            """;

    private static final String OWN = """
            own as (
              select m.account, m.part, m.sees, m.ends, m.dossier from access.team_member m
              where m.dossier = any (:parts) and m.part <> 'coordinator' and (m.ends is null or m.ends > now())
                and not exists (select from thread.carried c where c.member = m.id))
            """;

    /** Parts in the team that came along with a thread that is not joined any more. */
    private static final String SURPLUS = "with " + OWN + """
            select c.member from thread.carried c join access.team_member m on m.id = c.member
            where c.thread = any (:parts) and (m.ends is null or m.ends > now())
              and (c.thread <> :root or not exists (select from own where own.account = m.account and own.part = m.part and own.dossier <> :root))
            """;

    /** Parts in the teams of joined threads that the team does not have yet. */
    private static final String MISSING = "with " + OWN + """
            select distinct on (own.account, own.part) own.account, own.part, own.sees, own.ends from own
            where own.dossier <> :root and not exists (
              select from access.team_member m where m.dossier = :root and m.account = own.account and m.part = own.part
                and (m.ends is null or m.ends > now()))
            order by own.account, own.part, own.ends desc nulls first
            """;

    private static final String CARRY = "insert into thread.carried (member, thread) values (:member, :thread)";
    private static final String PARTS = "select home from thread.member where signal = any (:signals)";

    /** Somebody's part in the team of a joined thread. */
    record Carried(
            AccountId account,
            Part part,
            Set<Sight> sees,
            @Nullable Instant ends) {
        Carried {
            sees = Set.copyOf(sees);
        }
    }

    private final JdbcClient jdbc;

    JoinStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing is joined, undone or entered by another until this transaction ends. */
    void alone() {
        jdbc.sql(ALONE).param("space", SPACE).query((row, n) -> true).single();
    }

    void gone(SignalId signal) {
        jdbc.sql(GONE).param("signal", signal.value()).update();
    }

    void danger(SignalId signal, boolean danger) {
        jdbc.sql(DANGER).param("signal", signal.value()).param("danger", danger).update();
    }

    List<SignalId> fellows(SignalId... signals) {
        return signals(jdbc.sql(FELLOWS).param("signals", values(Arrays.asList(signals))));
    }

    List<SignalId> reached(SignalId start) {
        return signals(jdbc.sql(REACHED).param("start", start.value()));
    }

    ThreadId group(List<SignalId> signals) {
        return new ThreadId(jdbc.sql(GROUP)
                .param("signals", values(signals))
                .query(UUID.class)
                .single());
    }

    List<UUID> parts(List<SignalId> signals) {
        return jdbc.sql(PARTS)
                .param("signals", values(signals))
                .query(UUID.class)
                .list();
    }

    List<UUID> surplus(ThreadId root, List<UUID> parts) {
        return jdbc.sql(SURPLUS)
                .param("root", root.value())
                .param("parts", parts.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    List<Carried> missing(ThreadId root, List<UUID> parts) {
        return jdbc.sql(MISSING)
                .param("root", root.value())
                .param("parts", parts.toArray(UUID[]::new))
                .query((row, n) -> new Carried(
                        new AccountId(row.getObject("account", UUID.class)),
                        Part.valueOf(row.getString("part").toUpperCase(java.util.Locale.ROOT)),
                        Arrays.stream((String[]) row.getArray("sees").getArray())
                                .map(code -> Sight.valueOf(code.toUpperCase(java.util.Locale.ROOT)))
                                .collect(Collectors.toSet()),
                        row.getTimestamp("ends") == null
                                ? null
                                : row.getTimestamp("ends").toInstant()))
                .list();
    }

    void carry(UUID member, ThreadId thread) {
        jdbc.sql(CARRY).param("member", member).param("thread", thread.value()).update();
    }

    private static List<SignalId> signals(JdbcClient.StatementSpec query) {
        return query.query(UUID.class).list().stream().map(SignalId::new).toList();
    }

    private static UUID[] values(Collection<SignalId> signals) {
        return signals.stream().map(SignalId::value).toArray(UUID[]::new);
    }
}
