package nl.veerkracht.thread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.vault.DataKey;
import nl.veerkracht.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions of confirmers to who holds a signal, and the answers. */
@Repository
class QuestionStore {

    private static final String TEXT = "thread.question.text";
    private static final String ANSWER = "thread.question.answer";
    private static final String COLUMNS = """
            q.id, q.proposal, q.signal, q.asked_by, q.asked_at, q.text_sealed, q.answered_by, q.answered_at, q.answer_sealed, q.key_id, k.wrapped
            from thread.question q join vault.data_key k on k.id = q.key_id
            """;
    private static final String ADD = """
            insert into thread.question (id, proposal, signal, asked_by, text_sealed, key_id) values (:id, :proposal, :signal, :by, :text, :key)
            """;
    private static final String OF =
            "select " + COLUMNS + "where q.proposal = :proposal and k.wrapped is not null order by q.asked_at, q.id";
    private static final String FIND = "select " + COLUMNS + "where q.id = :id and k.wrapped is not null";
    private static final String ANSWERED = """
            update thread.question set answered_by = :by, answered_at = actor.moment(), answer_sealed = :answer where id = :id and answered_at is null
            """;
    private static final String UNANSWERED =
            "select id from thread.question where proposal = :proposal and answered_at is null";

    private final JdbcClient jdbc;
    private final Vault vault;

    QuestionStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    UUID add(LinkProposalId proposal, SignalId signal, AccountId by, String text) {
        UUID id = UUID.randomUUID();
        DataKey key = vault.create();
        jdbc.sql(ADD)
                .param("id", id)
                .param("proposal", proposal.value())
                .param("signal", signal.value())
                .param("by", by.value())
                .param("text", key.seal(TEXT, id, text))
                .param("key", key.id())
                .update();
        return id;
    }

    List<Question> of(LinkProposalId proposal) {
        return jdbc.sql(OF)
                .param("proposal", proposal.value())
                .query(this::question)
                .list();
    }

    Optional<Question> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(this::question).optional();
    }

    boolean answer(Question question, AccountId by, String answer) {
        DataKey key = vault.open(question.key());
        return jdbc.sql(ANSWERED)
                        .param("id", question.id())
                        .param("by", by.value())
                        .param("answer", key.seal(ANSWER, question.id(), answer))
                        .update()
                == 1;
    }

    List<UUID> unanswered(LinkProposalId proposal) {
        return jdbc.sql(UNANSWERED)
                .param("proposal", proposal.value())
                .query(UUID.class)
                .list();
    }

    private Question question(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID key = row.getObject("key_id", UUID.class);
        DataKey opened = vault.unwrap(key, row.getBytes("wrapped"));
        Timestamp answered = row.getTimestamp("answered_at");
        return new Question(
                id,
                new LinkProposalId(row.getObject("proposal", UUID.class)),
                new SignalId(row.getObject("signal", UUID.class)),
                new AccountId(row.getObject("asked_by", UUID.class)),
                row.getTimestamp("asked_at").toInstant(),
                opened.unseal(TEXT, id, row.getBytes("text_sealed")),
                account(row.getObject("answered_by", UUID.class)),
                answered == null ? null : answered.toInstant(),
                opened.unsealNullable(ANSWER, id, row.getBytes("answer_sealed")),
                key);
    }

    private static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }
}
