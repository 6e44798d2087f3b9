package nl.veerkracht.report;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.vault.DataKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was written to and fro, sealed with the signal's own key. */
@Repository
class MessageStore {

    private static final String WORDS = "report.message.words";

    private static final String ADD = """
            insert into report.message (id, signal, key_id, written_by, written_at, words_sealed)
            values (:id, :signal, :key, :by, :at, :words)
            on conflict (id) do nothing
            """;
    private static final String ALL = """
            select id, written_by is null as by_sender, written_at, words_sealed from report.message
            where signal = :signal order by written_at, id
            """;
    private static final String COUNT_OF_SENDER = """
            select count(*) from report.message where signal = :signal and written_by is null
            """;

    private final JdbcClient jdbc;

    MessageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when a message with this id is there already. */
    boolean add(UUID id, ReportStore.Row report, @Nullable AccountId by, Instant at, String words) {
        return jdbc.sql(ADD)
                        .param("id", id)
                        .param("signal", report.signal().value())
                        .param("key", report.key().id())
                        .param("by", by == null ? null : by.value(), Types.OTHER)
                        .param("at", ReportStore.utc(at))
                        .param("words", report.key().seal(WORDS, id, words))
                        .update()
                == 1;
    }

    List<Talk.Line> all(SignalId signal, DataKey key) {
        return jdbc.sql(ALL)
                .param("signal", signal.value())
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Talk.Line(
                            id,
                            row.getBoolean("by_sender"),
                            row.getTimestamp("written_at").toInstant(),
                            key.unseal(WORDS, id, row.getBytes("words_sealed")));
                })
                .list();
    }

    int ofSender(SignalId signal) {
        return jdbc.sql(COUNT_OF_SENDER)
                .param("signal", signal.value())
                .query(Integer.class)
                .single();
    }
}
