package nl.veerkracht.weighing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.questionnaire.Answers;
import nl.veerkracht.questionnaire.Questionnaires;
import nl.veerkracht.thread.ThreadId;
import nl.veerkracht.vault.DataKey;
import nl.veerkracht.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Saved answers, sealed with the key of their thread. */
@Repository
class VersionStore {

    private static final String ANSWERS = "weighing.version.answers";

    private static final String KEY = """
            select k.id, k.wrapped from weighing.dossier_key d join vault.data_key k on k.id = d.key_id where d.thread = :thread
            """;
    private static final String KEY_IDS = "select key_id from weighing.dossier_key where thread = any (:threads)";
    private static final String ERASE = "select weighing.erase(:threads)";
    private static final String ADD_KEY = """
            insert into weighing.dossier_key (thread, key_id) values (:thread, :key) on conflict (thread) do nothing
            """;
    private static final String ADD = """
            insert into weighing.version (id, weighing, thread, number, answers_sealed, saved_by, saved_at)
            values (:id, :weighing, :thread, :number, :answers, :by, :at)
            """;
    private static final String NUMBERED = """
            select v.*, k.id key_id, k.wrapped
            from weighing.version v join weighing.dossier_key d on d.thread = v.thread join vault.data_key k on k.id = d.key_id
            where v.weighing = :weighing and v.number = :number and k.wrapped is not null
            """;
    private static final String FIND = """
            select v.*, k.id key_id, k.wrapped
            from weighing.version v join weighing.dossier_key d on d.thread = v.thread join vault.data_key k on k.id = d.key_id
            where v.id = :id and k.wrapped is not null
            """;
    private static final String ENTRIES = """
            select id, weighing, number, saved_by, saved_at from weighing.version where weighing = any (:weighings)
            order by saved_at desc, number desc limit 200
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Questionnaires questionnaires;

    VersionStore(JdbcClient jdbc, Vault vault, Questionnaires questionnaires) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.questionnaires = questionnaires;
    }

    /**
     * The thread's key, made when it has none.
     *
     * @throws nl.veerkracht.vault.Erased when what was weighed on this thread was erased
     */
    DataKey key(ThreadId thread) {
        return kept(thread).orElseGet(() -> {
            jdbc.sql(ADD_KEY)
                    .param("thread", thread.value())
                    .param("key", vault.create().id())
                    .update();
            // Whoever came first made the key; the other one is never used.
            return kept(thread).orElseThrow();
        });
    }

    List<UUID> keyIds(List<ThreadId> threads) {
        return jdbc.sql(KEY_IDS)
                .param("threads", values(threads))
                .query(UUID.class)
                .list();
    }

    /** Every row about these threads. */
    void erase(List<ThreadId> threads) {
        jdbc.sql(ERASE)
                .param("threads", values(threads))
                .query((row, n) -> true)
                .list();
    }

    private static UUID[] values(List<ThreadId> threads) {
        return threads.stream().map(ThreadId::value).toArray(UUID[]::new);
    }

    private Optional<DataKey> kept(ThreadId thread) {
        return jdbc.sql(KEY)
                .param("thread", thread.value())
                .query((row, n) -> vault.unwrap(row.getObject("id", UUID.class), row.getBytes("wrapped")))
                .optional();
    }

    void add(Weighing weighing, int number, Answers answers, AccountId by, Instant at) {
        var id = UUID.randomUUID();
        jdbc.sql(ADD)
                .param("id", id)
                .param("weighing", weighing.id().value())
                .param("thread", weighing.thread().value())
                .param("number", number)
                .param("answers", key(weighing.thread()).seal(ANSWERS, id, answers.json()))
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<WeighingVersion> find(WeighingId weighing, int number) {
        return jdbc.sql(NUMBERED)
                .param("weighing", weighing.value())
                .param("number", number)
                .query(this::version)
                .optional();
    }

    Optional<WeighingVersion> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(this::version).optional();
    }

    List<SavedVersion> entries(List<WeighingId> weighings) {
        return jdbc.sql(ENTRIES)
                .param("weighings", weighings.stream().map(WeighingId::value).toArray(UUID[]::new))
                .query(VersionStore::entry)
                .list();
    }

    private WeighingVersion version(ResultSet row, int n) throws SQLException {
        var entry = entry(row, n);
        var key = vault.unwrap(row.getObject("key_id", UUID.class), row.getBytes("wrapped"));
        var json = key.unseal(ANSWERS, entry.id(), row.getBytes("answers_sealed"));
        return new WeighingVersion(
                entry.id(),
                entry.weighing(),
                entry.number(),
                questionnaires.answers(json),
                entry.savedBy(),
                entry.savedAt());
    }

    private static SavedVersion entry(ResultSet row, int n) throws SQLException {
        return new SavedVersion(
                row.getObject("id", UUID.class),
                new WeighingId(row.getObject("weighing", UUID.class)),
                row.getInt("number"),
                new AccountId(row.getObject("saved_by", UUID.class)),
                row.getTimestamp("saved_at").toInstant());
    }
}
