package nl.veerkracht.thread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.signal.SignalId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LinkProposalStore {

    private static final String COLUMNS =
            "p.id, p.one, p.other, p.probability, p.reasons, p.state, p.created_at, p.decided_by, p.decided_at, p.version ";

    /**
     * Per thread the best pairs, for the most probable threads; with its own thread a signal needs none. A signal that is alone in its thread has no
     * other proposals, so the best pair of each thread is asked at once; otherwise {@link #FOLD} decides which are. A pair that people decided stays as
     * they decided.
     */
    private static final String PROPOSE = """
            with matched as (
              select m.signal, m.probability, m.reasons, o.thread,
                row_number() over (partition by o.thread order by m.probability desc, m.signal) as place,
                max(m.probability) over (partition by o.thread) as best
              from unnest(:signals::uuid[], :probabilities::float8[], :reasons::text[]) m(signal, probability, reasons)
              join thread.member o on o.signal = m.signal
              where o.gone_at is null and o.thread <> (select thread from thread.member where signal = :signal)),
            ranked as (
              select *, dense_rank() over (order by best desc, thread) as rank from matched)
            insert into thread.proposal (id, one, other, probability, reasons, state)
            select gen_random_uuid(), least(:signal::uuid, signal), greatest(:signal::uuid, signal), probability, reasons::jsonb,
              case when :alone and place = 1 then 'open' else 'folded' end
            from ranked where place <= :pairs and rank <= :threads
            on conflict (one, other) do update set probability = excluded.probability, reasons = excluded.reasons,
              state = case thread.proposal.state when 'withdrawn' then 'folded' else thread.proposal.state end, version = thread.proposal.version + 1
            where thread.proposal.state in ('open', 'folded', 'withdrawn')
            returning id, state
            """;

    /**
     * For each two threads that undecided proposals lie between, the most probable one is asked and the others stand behind it; within one thread none
     * is asked. Gives back what changed.
     */
    private static final String FOLD = """
            with undecided as (
              select p.id, p.state, p.probability, p.created_at, a.thread = b.thread as together,
                least(a.thread, b.thread) as first, greatest(a.thread, b.thread) as second
              from thread.proposal p join thread.member a on a.signal = p.one join thread.member b on b.signal = p.other
              where p.state in ('open', 'folded') and (p.one = any (:signals) or p.other = any (:signals))),
            ranked as (
              select id, state, together, row_number() over (partition by first, second order by probability desc, created_at, id) as place from undecided),
            wanted as (
              select id, state, case when together or place > 1 then 'folded' else 'open' end as becomes from ranked)
            update thread.proposal p set state = w.becomes, version = p.version + 1
            from wanted w where w.id = p.id and w.state <> w.becomes
            returning p.id, p.state
            """;

    private static final String WITHDRAW = """
            update thread.proposal set state = 'withdrawn', version = version + 1
            where state in ('open', 'folded') and (one = :signal or other = :signal)
            returning id, state
            """;
    private static final String FIND = "select " + COLUMNS + "from thread.proposal p where p.id = :id";
    private static final String LOCK = FIND + " for update";

    /** All undecided proposals between the two threads a proposal lies between, the asked one first. */
    private static final String BESIDE = "select " + COLUMNS + """
            from thread.proposal q
            join thread.member qa on qa.signal = q.one join thread.member qb on qb.signal = q.other
            join thread.member a on a.thread in (qa.thread, qb.thread)
            join thread.proposal p on p.one = a.signal
            join thread.member b on b.signal = p.other
            where q.id = :id and p.state in ('open', 'folded') and a.thread <> b.thread and b.thread in (qa.thread, qb.thread)
            order by p.state = 'open' desc, p.probability desc, p.id
            """;

    private static final String DECIDE = """
            update thread.proposal set state = :state, decided_by = :by, decided_at = actor.moment(), decided_with = :with, version = version + 1
            where id = :id
            """;
    private static final String REOPEN = """
            update thread.proposal set state = 'folded', decided_by = null, decided_at = null, version = version + 1
            where id = :id and state = 'confirmed'
            """;
    private static final String NEWEST = "select " + COLUMNS + """
            from thread.proposal p where p.state = 'open' and (p.created_at, p.id) < (coalesce(:at, 'infinity'::timestamptz), :id)
            order by p.created_at desc, p.id desc limit :limit
            """;
    private static final String OLDEST = "select " + COLUMNS + """
            from thread.proposal p where p.state = 'open' and (p.created_at, p.id) > (coalesce(:at, '-infinity'::timestamptz), :id)
            order by p.created_at, p.id limit :limit
            """;
    private static final String ABOUT =
            "select id from thread.proposal where state = 'open' and (one = :signal or other = :signal) order by created_at, id";
    private static final String WITH = """
            select case when one = :signal then other else one end from thread.proposal
            where (one = :signal or other = :signal) and state <> 'withdrawn'
            """;
    private static final String CONFIRMED_IN = "select " + COLUMNS + """
            from thread.proposal p join thread.member m on m.signal = p.one
            where m.thread = :thread and p.state = 'confirmed' order by p.decided_at, p.id
            """;

    /** A proposal that is asked from now on, or no longer. */
    record Changed(LinkProposalId id, ProposalState state) {}

    private final JdbcClient jdbc;
    private final ReasonsJson reasons;

    LinkProposalStore(JdbcClient jdbc, ReasonsJson reasons) {
        this.jdbc = jdbc;
        this.reasons = reasons;
    }

    /**
     * Writes what a signal may belong with.
     *
     * @param alone whether it is the only signal of its thread and new there
     * @param threads to how many threads at most
     * @param pairs with how many signals of each at most
     */
    List<Changed> propose(SignalId signal, boolean alone, List<Match> matches, int threads, int pairs) {
        return jdbc.sql(PROPOSE)
                .param("signal", signal.value())
                .param("alone", alone)
                .param("threads", threads)
                .param("pairs", pairs)
                .param(
                        "signals",
                        matches.stream().map(match -> match.signal().value()).toArray(UUID[]::new))
                .param(
                        "probabilities",
                        matches.stream()
                                .mapToDouble(match -> match.score().probability())
                                .toArray())
                .param("reasons", matches.stream().map(this::reasons).toArray(String[]::new))
                .query(LinkProposalStore::changed)
                .list();
    }

    private String reasons(Match match) {
        return reasons.write(
                match.score().reasons().stream().map(LinkReason::of).toList());
    }

    List<Changed> fold(List<SignalId> signals) {
        return jdbc.sql(FOLD)
                .param("signals", signals.stream().map(SignalId::value).toArray(UUID[]::new))
                .query(LinkProposalStore::changed)
                .list();
    }

    List<Changed> withdraw(SignalId signal) {
        return jdbc.sql(WITHDRAW)
                .param("signal", signal.value())
                .query(LinkProposalStore::changed)
                .list();
    }

    Optional<LinkProposal> find(LinkProposalId id) {
        return jdbc.sql(FIND).param("id", id.value()).query(this::proposal).optional();
    }

    Optional<LinkProposal> lock(LinkProposalId id) {
        return jdbc.sql(LOCK).param("id", id.value()).query(this::proposal).optional();
    }

    List<LinkProposal> beside(LinkProposalId id) {
        return jdbc.sql(BESIDE).param("id", id.value()).query(this::proposal).list();
    }

    void decide(LinkProposalId id, ProposalState state, UUID by, @Nullable LinkProposalId with) {
        jdbc.sql(DECIDE)
                .param("id", id.value())
                .param("state", state.code())
                .param("by", by)
                .param("with", with == null ? null : with.value(), java.sql.Types.OTHER)
                .update();
    }

    boolean reopen(LinkProposalId id) {
        return jdbc.sql(REOPEN).param("id", id.value()).update() == 1;
    }

    List<LinkProposal> newest(@Nullable ProposalCursor after, int limit) {
        return page(NEWEST, after, new UUID(-1, -1), limit);
    }

    List<LinkProposal> oldest(@Nullable ProposalCursor after, int limit) {
        return page(OLDEST, after, new UUID(0, 0), limit);
    }

    List<LinkProposalId> about(SignalId signal) {
        return jdbc.sql(ABOUT).param("signal", signal.value()).query(UUID.class).list().stream()
                .map(LinkProposalId::new)
                .toList();
    }

    /** Every signal that is proposed with this one, whatever people decided; not those whose proposal was withdrawn when one of the two was corrected. */
    Set<SignalId> with(SignalId signal) {
        return jdbc.sql(WITH).param("signal", signal.value()).query(UUID.class).list().stream()
                .map(SignalId::new)
                .collect(Collectors.toSet());
    }

    List<LinkProposal> confirmedIn(ThreadId thread) {
        return jdbc.sql(CONFIRMED_IN)
                .param("thread", thread.value())
                .query(this::proposal)
                .list();
    }

    private List<LinkProposal> page(String sql, @Nullable ProposalCursor after, UUID start, int limit) {
        return jdbc.sql(sql)
                .param(
                        "at",
                        after == null ? null : after.at().atOffset(ZoneOffset.UTC),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", after == null ? start : after.id())
                .param("limit", limit)
                .query(this::proposal)
                .list();
    }

    private static Changed changed(ResultSet row, int n) throws SQLException {
        return new Changed(
                new LinkProposalId(row.getObject("id", UUID.class)), ProposalState.ofCode(row.getString("state")));
    }

    private LinkProposal proposal(ResultSet row, int n) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new LinkProposal(
                new LinkProposalId(row.getObject("id", UUID.class)),
                new SignalId(row.getObject("one", UUID.class)),
                new SignalId(row.getObject("other", UUID.class)),
                row.getDouble("probability"),
                reasons.read(row.getString("reasons")),
                ProposalState.ofCode(row.getString("state")),
                row.getTimestamp("created_at").toInstant(),
                row.getObject("decided_by", UUID.class),
                decided == null ? null : decided.toInstant(),
                row.getInt("version"));
    }
}
