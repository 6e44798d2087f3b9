package nl.veerkracht.helpline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What she said yes to. */
@Repository
class AgreedStore {

    private static final String OF =
            "select * from helpline.agreed where conversation = :conversation order by read_at, id limit 100";
    private static final String FIND = "select * from helpline.agreed where id = :id and conversation = :conversation";
    private static final String ADD = """
            insert into helpline.agreed (id, conversation, ask, answer, parts, read_by, read_at)
            values (:id, :conversation, :ask, :answer, :parts::uuid[], :by, :at::timestamptz) on conflict do nothing
            """;
    private static final String PASS = "update helpline.agreed set signal = :signal where id = :id and signal is null";

    private final JdbcClient jdbc;

    AgreedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Agreed> of(UUID conversation) {
        return jdbc.sql(OF)
                .param("conversation", conversation)
                .query(AgreedStore::agreed)
                .list();
    }

    Optional<Agreed> find(UUID conversation, UUID id) {
        return jdbc.sql(FIND)
                .param("id", id)
                .param("conversation", conversation)
                .query(AgreedStore::agreed)
                .optional();
    }

    void add(UUID conversation, Agreed agreed, AccountId by, Instant at) {
        jdbc.sql(ADD)
                .param("id", agreed.id())
                .param("conversation", conversation)
                .param("ask", agreed.ask())
                .param("answer", agreed.answer())
                .param("parts", agreed.parts().toArray(UUID[]::new))
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False when it became a signal before. */
    boolean pass(UUID id, UUID signal) {
        return jdbc.sql(PASS).param("id", id).param("signal", signal).update() == 1;
    }

    private static Agreed agreed(ResultSet row, int n) throws SQLException {
        return new Agreed(
                row.getObject("id", UUID.class),
                row.getObject("ask", UUID.class),
                row.getObject("answer", UUID.class),
                List.of((UUID[]) row.getArray("parts").getArray()),
                row.getObject("signal", UUID.class));
    }
}
