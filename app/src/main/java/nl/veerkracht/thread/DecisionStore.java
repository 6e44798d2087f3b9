package nl.veerkracht.thread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.vault.DataKey;
import nl.veerkracht.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people decided on link proposals, with their reasons. */
@Repository
class DecisionStore {

    private static final String NOTE = "thread.decision.note";
    private static final String ADD = """
            insert into thread.decision (id, proposal, what, by, reason, note_sealed, key_id)
            values (:id, :proposal, :what, :by, :reason, :note, :key)
            """;
    private static final String OF = """
            select d.id, d.what, d.by, d.at, d.reason, d.note_sealed, d.key_id, k.wrapped
            from thread.decision d left join vault.data_key k on k.id = d.key_id
            where d.proposal = :proposal order by d.at, d.id
            """;

    /**
     * One decision.
     *
     * @param what {@code confirmed}, {@code rejected} or {@code undone}
     * @param reason a code, or null
     * @param note the decider's own words, null when there are none or they were erased
     */
    record Made(
            String what,
            UUID by,
            Instant at,
            @Nullable String reason,
            @Nullable String note) {}

    private final JdbcClient jdbc;
    private final Vault vault;

    DecisionStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(LinkProposalId proposal, String what, UUID by, @Nullable String reason, @Nullable String note) {
        UUID id = UUID.randomUUID();
        DataKey key = note == null ? null : vault.create();
        jdbc.sql(ADD)
                .param("id", id)
                .param("proposal", proposal.value())
                .param("what", what)
                .param("by", by)
                .param("reason", reason)
                .param("note", key == null ? null : key.sealNullable(NOTE, id, note), java.sql.Types.BINARY)
                .param("key", key == null ? null : key.id(), java.sql.Types.OTHER)
                .update();
    }

    List<Made> of(LinkProposalId proposal) {
        return jdbc.sql(OF)
                .param("proposal", proposal.value())
                .query(this::made)
                .list();
    }

    private Made made(ResultSet row, int n) throws SQLException {
        return new Made(
                row.getString("what"),
                row.getObject("by", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("reason"),
                note(row));
    }

    private @Nullable String note(ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("note_sealed");
        byte[] wrapped = row.getBytes("wrapped");
        return sealed == null || wrapped == null
                ? null
                : vault.unwrap(row.getObject("key_id", UUID.class), wrapped)
                        .unseal(NOTE, row.getObject("id", UUID.class), sealed);
    }
}
