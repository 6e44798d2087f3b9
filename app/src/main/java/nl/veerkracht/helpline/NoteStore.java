package nl.veerkracht.helpline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.vault.DataKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes and the key they are sealed under; here sealed once more under the data key of their conversation. */
@Repository
class NoteStore {

    private static final String WORDS = "helpline.note.words";
    private static final String WRAPPED = "helpline.notes_key.wrapped";

    private static final String KEYS = """
            select version, wrapped_sealed from helpline.notes_key where conversation = :conversation order by version
            """;
    private static final String MAKE_KEY = """
            insert into helpline.notes_key (conversation, version, wrapped_sealed) values (:conversation, :version, :wrapped)
            on conflict do nothing
            """;
    /** Only beside one there is: nobody else begins notes than who has the conversation. */
    private static final String REWRAP = """
            insert into helpline.notes_key (conversation, version, wrapped_sealed)
            select conversation, :to::int, :wrapped::bytea from helpline.notes_key where conversation = :conversation and version = :from
            on conflict do nothing
            """;

    private static final String ALL = """
            select id, author, words_sealed, written_at from helpline.note where conversation = :conversation
            order by written_at, n limit 200
            """;
    private static final String ADD = """
            insert into helpline.note (id, conversation, author, words_sealed, written_at)
            values (:id, :conversation, :author, :words, :at::timestamptz)
            """;

    private final JdbcClient jdbc;

    NoteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One for each version it was wrapped for, oldest first. */
    List<NotesKey> keys(UUID conversation, DataKey sealing) {
        return jdbc.sql(KEYS)
                .param("conversation", conversation)
                .query((row, n) -> new NotesKey(
                        row.getInt("version"), sealing.unseal(WRAPPED, conversation, row.getBytes("wrapped_sealed"))))
                .list();
    }

    /** Unless somebody made one a moment before. */
    void make(UUID conversation, DataKey sealing, NotesKey key) {
        jdbc.sql(MAKE_KEY)
                .param("conversation", conversation)
                .param("version", key.version())
                .param("wrapped", sealing.seal(WRAPPED, conversation, key.wrapped()))
                .update();
    }

    /** Beside those it has: one that is wrapped wrongly takes the place of none. Nothing changes when somebody did so before. */
    void rewrap(UUID conversation, DataKey sealing, int from, NotesKey to) {
        jdbc.sql(REWRAP)
                .param("conversation", conversation)
                .param("from", from)
                .param("to", to.version())
                .param("wrapped", sealing.seal(WRAPPED, conversation, to.wrapped()))
                .update();
    }

    List<Note> of(UUID conversation, DataKey sealing) {
        return jdbc.sql(ALL)
                .param("conversation", conversation)
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Note(
                            id,
                            new AccountId(row.getObject("author", UUID.class)),
                            sealing.unseal(WORDS, id, row.getBytes("words_sealed")),
                            row.getTimestamp("written_at").toInstant());
                })
                .list();
    }

    void add(UUID conversation, DataKey sealing, Note note) {
        Instant at = note.at();
        jdbc.sql(ADD)
                .param("id", note.id())
                .param("conversation", conversation)
                .param("author", note.author().value())
                .param("words", sealing.seal(WORDS, note.id(), note.sealed()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
