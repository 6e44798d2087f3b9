package nl.veerkracht.thread;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.signal.SignalId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has signals in one thread, and who has spoken with whom. */
@Repository
class IntroductionStore {

    private static final String SPOKEN = "select account, signal, at from thread.spoken where signal = any (:signals)";
    private static final String SPEAK =
            "insert into thread.spoken (account, signal) values (:account, :signal) on conflict do nothing";

    /** The reader's own signals that stand in a thread with others, newest first. */
    private static final String OWN = """
            select s.id, s.received_at, m.thread from signal.signal s
            join thread.member m on m.signal = s.id join thread.thread t on t.id = m.thread
            where s.keeper = :account and s.state = 'open' and t.signals > 1
              and (s.received_at, s.id) < (coalesce(:at, 'infinity'::timestamptz), :id)
            order by s.received_at desc, s.id desc limit :limit
            """;

    private static final String UNKEPT = """
            select s.id, s.received_at, m.thread from signal.signal s
            join thread.member m on m.signal = s.id join thread.thread t on t.id = m.thread
            where s.organisation = :organisation and s.keeper is null and s.state = 'open' and t.signals > 1
              and (s.received_at, s.id) < (coalesce(:at, 'infinity'::timestamptz), :id)
            order by s.received_at desc, s.id desc limit :limit
            """;
    private static final String MEMBERS =
            "select thread, signal from thread.member where thread = any (:threads) and gone_at is null order by thread, signal";

    /** Somebody spoke with the one who gave this signal. */
    record Spoken(AccountId account, SignalId signal, java.time.Instant at) {}

    /** One of the reader's signals, in a thread with others. */
    record Own(SignalId signal, java.time.Instant receivedAt, ThreadId thread) {}

    /** A signal in a thread. */
    record Member(ThreadId thread, SignalId signal) {}

    private final JdbcClient jdbc;

    IntroductionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Spoken> spoken(Collection<SignalId> signals) {
        return jdbc.sql(SPOKEN)
                .param("signals", signals.stream().map(SignalId::value).toArray(UUID[]::new))
                .query((row, n) -> new Spoken(
                        new AccountId(row.getObject("account", UUID.class)),
                        new SignalId(row.getObject("signal", UUID.class)),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    void speak(AccountId account, SignalId signal) {
        jdbc.sql(SPEAK)
                .param("account", account.value())
                .param("signal", signal.value())
                .update();
    }

    List<Own> own(AccountId account, @Nullable ProposalCursor after, int limit) {
        return page(jdbc.sql(OWN).param("account", account.value()), after, limit);
    }

    List<Own> unkept(UUID organisation, int limit) {
        return page(jdbc.sql(UNKEPT).param("organisation", organisation), null, limit);
    }

    private static List<Own> page(JdbcClient.StatementSpec query, @Nullable ProposalCursor after, int limit) {
        return query.param(
                        "at",
                        after == null ? null : after.at().atOffset(java.time.ZoneOffset.UTC),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", after == null ? new UUID(-1, -1) : after.id())
                .param("limit", limit)
                .query((row, n) -> new Own(
                        new SignalId(row.getObject("id", UUID.class)),
                        row.getTimestamp("received_at").toInstant(),
                        new ThreadId(row.getObject("thread", UUID.class))))
                .list();
    }

    List<Member> members(Collection<ThreadId> threads) {
        return jdbc.sql(MEMBERS)
                .param(
                        "threads",
                        threads.stream().map(ThreadId::value).distinct().toArray(UUID[]::new))
                .query((row, n) -> new Member(
                        new ThreadId(row.getObject("thread", UUID.class)),
                        new SignalId(row.getObject("signal", UUID.class))))
                .list();
    }
}
