package nl.veerkracht.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuditStore {

    private static final String APPEND = "select audit.append(:bodies)";
    private static final String HEADS = "select no, seq, hash from audit.chain order by no";
    private static final String ALL = "select chain, seq, body, hash from audit.entry order by chain, seq";
    private static final String ADD_CHECKPOINT =
            "insert into audit.checkpoint (body, signature) values (:body, :signature)";
    private static final String CHECKPOINTS = "select body, signature from audit.checkpoint order by id";

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;

    AuditStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.streaming = new JdbcTemplate(java.util.Objects.requireNonNull(template.getDataSource()));
        this.streaming.setFetchSize(2_000);
    }

    void append(List<String> bodies) {
        jdbc.sql(APPEND)
                .param("bodies", bodies.toArray(String[]::new))
                .query((row, n) -> true)
                .single();
    }

    List<ChainHead> heads() {
        return jdbc.sql(HEADS)
                .query((row, n) -> new ChainHead(row.getInt("no"), row.getLong("seq"), row.getBytes("hash")))
                .list();
    }

    /** Streams every entry in the order of its chain; needs an open transaction, or all rows are fetched at once. */
    void forEach(Consumer<ChainedEntry> entry) {
        streaming.query(ALL, (RowCallbackHandler) row -> entry.accept(entry(row)));
    }

    private static ChainedEntry entry(ResultSet row) throws SQLException {
        return new ChainedEntry(row.getInt("chain"), row.getLong("seq"), row.getString("body"), row.getBytes("hash"));
    }

    void add(Checkpoint checkpoint) {
        jdbc.sql(ADD_CHECKPOINT)
                .param("body", checkpoint.body())
                .param("signature", checkpoint.signature())
                .update();
    }

    List<Checkpoint> checkpoints() {
        return jdbc.sql(CHECKPOINTS)
                .query((row, n) -> new Checkpoint(row.getString("body"), row.getBytes("signature")))
                .list();
    }
}
