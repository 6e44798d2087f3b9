package nl.veerkracht.thread;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.signal.SignalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What this room has in words about signals that are gone. */
@Repository
class ErasureStore {

    private static final String SIGNALS = "select signal from thread.member where home = any (:threads)";

    /** Words about a pair are about both: when one of the two is erased, so are they. */
    private static final String KEYS = """
            select d.key_id from thread.decision d join thread.proposal p on p.id = d.proposal
            where (p.one = any (:signals) or p.other = any (:signals)) and d.key_id is not null
            union
            select q.key_id from thread.question q join thread.proposal p on p.id = q.proposal
            where p.one = any (:signals) or p.other = any (:signals)
            """;

    private static final String QUESTIONS = """
            select q.id from thread.question q join thread.proposal p on p.id = q.proposal
            where p.one = any (:signals) or p.other = any (:signals)
            """;

    private final JdbcClient jdbc;

    ErasureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every signal that began one of these threads, those that are gone too. */
    List<SignalId> signals(Collection<ThreadId> threads) {
        return jdbc
                .sql(SIGNALS)
                .param("threads", threads.stream().map(ThreadId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(SignalId::new)
                .toList();
    }

    List<UUID> keys(Collection<SignalId> signals) {
        return ids(KEYS, signals);
    }

    List<UUID> questions(Collection<SignalId> signals) {
        return ids(QUESTIONS, signals);
    }

    private List<UUID> ids(String sql, Collection<SignalId> signals) {
        return jdbc.sql(sql)
                .param("signals", signals.stream().map(SignalId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }
}
