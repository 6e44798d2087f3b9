package nl.veerkracht.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every tampering is tried on the real tables as their owner, found, and put back. */
@HouseTest
@Isolated
class AuditTests {

    @Autowired
    Audit audit;

    @Autowired
    AuditVerifier verifier;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void someEntriesAndACheckpoint() {
        for (int i = 0; i < 30; i++) {
            write("test.look");
        }
        checkpoints.write();
        assertThat(verifier.verify()).isInstanceOf(AuditVerification.Whole.class);
    }

    private void write(String action) {
        Acting.as(
                new Actor.House("test"),
                () -> new TransactionTemplate(transactions).execute(status -> {
                    audit.look(action, UUID.randomUUID());
                    audit.change("test.change", UUID.randomUUID(), Map.of("state", "open"));
                    return true;
                }));
    }

    @Test
    void a_changed_entry_is_found() throws SQLException {
        assertFound(
                "update audit.entry set body = replace(body, '\"kind\":', '\"kond\":') where seq = 1 and chain = (%s)");
    }

    @Test
    void a_deleted_entry_is_found() throws SQLException {
        assertFound("delete from audit.entry where seq = 1 and chain = (%s)");
    }

    @Test
    void two_swapped_entries_are_found() throws SQLException {
        assertFound("""
                with pair as (select a.body a, b.body b, a.hash ah, b.hash bh from audit.entry a join audit.entry b
                  on a.chain = b.chain and a.seq = 1 and b.seq = 2 and a.chain = (%s))
                update audit.entry e set body = case e.seq when 1 then pair.b else pair.a end,
                  hash = case e.seq when 1 then pair.bh else pair.ah end
                from pair where e.seq in (1, 2) and e.chain = (%s)
                """);
    }

    @Test
    void a_log_cut_short_is_found_even_when_its_head_is_set_back() throws SQLException {
        assertFound("""
                with gone as (delete from audit.entry e where e.chain = (%s) and e.seq = (select max(seq) from audit.entry where chain = e.chain))
                update audit.chain c set seq = c.seq - 1, hash = (select hash from audit.entry e where e.chain = c.no and e.seq = c.seq - 1)
                where c.no = (%s) and c.seq > 1
                """);
    }

    @Test
    void a_chain_computed_anew_over_changed_entries_is_found_by_its_checkpoint() throws SQLException {
        assertFound("""
                do $$
                declare h bytea := decode(repeat('00', 32), 'hex'); e record; c smallint := (%s);
                begin
                  update audit.entry set body = replace(body, '"kind":', '"kond":') where chain = c and seq = 1;
                  for e in select * from audit.entry where chain = c order by seq loop
                    h := sha256(h || int2send(c) || int8send(e.seq) || convert_to(e.body, 'UTF8'));
                    update audit.entry set hash = h where chain = c and seq = e.seq;
                  end loop;
                  update audit.chain set hash = h where no = c;
                end $$
                """);
    }

    @Test
    void the_applications_login_can_only_append() {
        assertThatThrownBy(() -> Acting.as(
                        new Actor.House("test"),
                        () -> new TransactionTemplate(transactions).execute(status -> {
                            new org.springframework.jdbc.core.JdbcTemplate(java.util.Objects.requireNonNull(
                                            ((org.springframework.jdbc.support.JdbcTransactionManager) transactions)
                                                    .getDataSource()))
                                    .update("delete from audit.entry");
                            return true;
                        })))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void somebodys_words_cannot_slip_into_a_detail() {
        assertThatThrownBy(() -> Acting.as(
                        new Actor.House("test"),
                        () -> new TransactionTemplate(transactions).execute(status -> {
                            audit.change("test.change", UUID.randomUUID(), Map.of("note", "she told me"));
                            return true;
                        })))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_undone_is_not_written() {
        long before = entries();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            audit.look("test.undone", UUID.randomUUID());
            status.setRollbackOnly();
        });
        assertThat(entries()).isEqualTo(before);
    }

    private long entries() {
        return ((AuditVerification.Whole) verifier.verify()).entries();
    }

    /** Tampers inside a chain that is long enough, looks, and puts everything back. */
    private void assertFound(String tampering) throws SQLException {
        String chain = "select chain from audit.entry group by chain having count(*) > 2 order by chain limit 1";
        try (Connection owner = TestServer.owner().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("create table audit.entry_kept as select chain, seq, body, hash from audit.entry");
            statement.execute("create table audit.chain_kept as select * from audit.chain");
            try {
                statement.execute(tampering.replace("%s", chain));
                assertThat(verifier.verify()).isInstanceOf(AuditVerification.Broken.class);
            } finally {
                statement.execute("delete from audit.entry");
                statement.execute("insert into audit.entry (chain, seq, body, hash) select * from audit.entry_kept");
                statement.execute(
                        "update audit.chain c set seq = k.seq, hash = k.hash from audit.chain_kept k where k.no = c.no");
                statement.execute("drop table audit.entry_kept, audit.chain_kept");
            }
        }
        assertThat(verifier.verify()).isInstanceOf(AuditVerification.Whole.class);
    }
}
