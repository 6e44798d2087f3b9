package nl.veerkracht.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.thread.ThreadId;
import nl.veerkracht.vault.DataKey;
import nl.veerkracht.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConsultationStore {

    private static final String WORDS = "consultation.message.words";
    private static final String ADD = """
            insert into consultation.consultation
              (id, thread, asked_by, asked_organisation, specialist, with_share, state, asked_at, due_at, key_id)
            values (:id, :thread, :by, :organisation, :specialist, :share, 'asked', :at::timestamptz, :due::timestamptz, :key)
            """;
    private static final String ADD_MESSAGE = """
            insert into consultation.message (id, consultation, author, kind, words_sealed, written_at)
            values (:id, :consultation, :author, :kind, :words, :at::timestamptz)
            """;
    /** A restored backup has rows whose key was destroyed since: those are not there any more. */
    private static final String READABLE =
            "exists (select from vault.data_key k where k.id = key_id and k.wrapped is not null)";

    private static final String FIND = "select * from consultation.consultation where id = :id and " + READABLE;
    private static final String OF_THREAD =
            "select * from consultation.consultation where thread = any (:threads::uuid[]) and " + READABLE
                    + " order by asked_at desc, id limit 20";
    private static final String EVERY_OF =
            "select * from consultation.consultation where thread = any (:threads::uuid[])";
    private static final String ERASE = "select consultation.erase(:threads)";
    private static final String BY_IDS = "select * from consultation.consultation where id = any (:ids::uuid[])";
    private static final String MINE = """
            select * from (
              (select * from consultation.consultation where asked_by = :me::uuid and (asked_at, id) < (:at::timestamptz, :id::uuid)
               order by asked_at desc, id desc limit :limit)
              union
              (select * from consultation.consultation where specialist = :me::uuid and (asked_at, id) < (:at::timestamptz, :id::uuid)
               order by asked_at desc, id desc limit :limit)) c
            order by asked_at desc, id desc limit :limit
            """;
    private static final String MESSAGES = """
            select m.id, m.author, m.kind, m.words_sealed, m.written_at from consultation.message m
            where m.consultation = :consultation order by m.written_at, m.id limit 200
            """;
    private static final String MOVE = """
            update consultation.consultation set state = :to, version = version + 1,
              answered_at = case when :to = 'answered' then :at::timestamptz else answered_at end
            where id = :id and state = :from
            """;

    private static final String WAITING_FOR = """
            select id from consultation.consultation where specialist = :specialist and state = 'asked' order by asked_at desc, id desc limit :limit
            """;
    private static final String GIVE = """
            update consultation.consultation set specialist = :to, version = version + 1
            where id = :id and specialist = :from and state = 'asked'
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    ConsultationStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(Consultation fresh, OrganisationId organisation) {
        jdbc.sql(ADD)
                .param("id", fresh.id().value())
                .param("thread", fresh.thread().value())
                .param("by", fresh.askedBy().value())
                .param("organisation", organisation.value())
                .param("specialist", fresh.specialist().value())
                .param("share", fresh.withShare())
                .param("at", fresh.askedAt().atOffset(ZoneOffset.UTC))
                .param("due", fresh.due().atOffset(ZoneOffset.UTC))
                .param("key", fresh.key())
                .update();
    }

    void say(Consultation consultation, AccountId author, String kind, String words, Instant at) {
        UUID id = UUID.randomUUID();
        DataKey key = vault.open(consultation.key());
        jdbc.sql(ADD_MESSAGE)
                .param("id", id)
                .param("consultation", consultation.id().value())
                .param("author", author.value())
                .param("kind", kind)
                .param("words", key.seal(WORDS, id, words))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Consultation> find(ConsultationId id) {
        return jdbc.sql(FIND)
                .param("id", id.value())
                .query(ConsultationStore::consultation)
                .optional();
    }

    List<Consultation> of(Collection<ThreadId> threads) {
        return jdbc.sql(OF_THREAD)
                .param("threads", threads.stream().map(ThreadId::value).toArray(UUID[]::new))
                .query(ConsultationStore::consultation)
                .list();
    }

    /** All of them, in any state and number. */
    List<Consultation> everyOf(Collection<ThreadId> threads) {
        return jdbc.sql(EVERY_OF)
                .param("threads", values(threads))
                .query(ConsultationStore::consultation)
                .list();
    }

    void erase(Collection<ThreadId> threads) {
        jdbc.sql(ERASE)
                .param("threads", values(threads))
                .query((row, n) -> true)
                .list();
    }

    private static UUID[] values(Collection<ThreadId> threads) {
        return threads.stream().map(ThreadId::value).toArray(UUID[]::new);
    }

    List<Consultation> byIds(Collection<UUID> ids) {
        return jdbc.sql(BY_IDS)
                .param("ids", ids.toArray(UUID[]::new))
                .query(ConsultationStore::consultation)
                .list();
    }

    List<Consultation> mine(AccountId me, ConsultationCursor after, int limit) {
        return jdbc.sql(MINE)
                .param("me", me.value())
                .param("at", after.at().atOffset(ZoneOffset.UTC))
                .param("id", after.id())
                .param("limit", limit)
                .query(ConsultationStore::consultation)
                .list();
    }

    List<Message> messages(Consultation consultation) {
        DataKey key = vault.open(consultation.key());
        return jdbc.sql(MESSAGES)
                .param("consultation", consultation.id().value())
                .query((row, n) -> message(key, row))
                .list();
    }

    /** Moves it on, unless somebody else did so first. */
    boolean move(Consultation consultation, ConsultationState to, Instant at) {
        return jdbc.sql(MOVE)
                        .param("id", consultation.id().value())
                        .param("from", consultation.state().code())
                        .param("to", to.code())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Questions that wait for an answer of this specialist. */
    List<ConsultationId> waitingFor(AccountId specialist, int limit) {
        return jdbc
                .sql(WAITING_FOR)
                .param("specialist", specialist.value())
                .param("limit", limit)
                .query(UUID.class)
                .list()
                .stream()
                .map(ConsultationId::new)
                .toList();
    }

    /** False when it was answered, closed or given to somebody else meanwhile. */
    boolean give(Consultation consultation, AccountId to) {
        return jdbc.sql(GIVE)
                        .param("id", consultation.id().value())
                        .param("from", consultation.specialist().value())
                        .param("to", to.value())
                        .update()
                == 1;
    }

    private static Message message(DataKey key, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Message(
                new AccountId(row.getObject("author", UUID.class)),
                row.getString("kind"),
                key.unseal(WORDS, id, row.getBytes("words_sealed")),
                row.getTimestamp("written_at").toInstant());
    }

    private static Consultation consultation(ResultSet row, int n) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new Consultation(
                new ConsultationId(row.getObject("id", UUID.class)),
                new ThreadId(row.getObject("thread", UUID.class)),
                new AccountId(row.getObject("asked_by", UUID.class)),
                new AccountId(row.getObject("specialist", UUID.class)),
                row.getBoolean("with_share"),
                ConsultationState.ofCode(row.getString("state")),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                answered == null ? null : answered.toInstant(),
                row.getObject("key_id", UUID.class));
    }
}
