package nl.veerkracht.thread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people decided on link proposals, beside what the index holds of both signals. */
@Repository
class DecidedStore {

    /**
     * The newest pairs that people themselves decided on. Not those that were rejected along with a stronger one: of a confirmed one the pairs behind it are
     * not in it either. Not what was rejected because too little is known: that says nothing about who it is. And of one person's decisions no more
     * than a part, so that nobody alone teaches the index. Signals that are gone are in the index no more.
     */
    private static final String DECIDED = """
            with newest as materialized (
              select id, one, other, state, decided_by, decided_at from thread.proposal
              where decided_at is not null and decided_with is null order by decided_at desc limit :looked),
            told as (
              select *, row_number() over (partition by decided_by order by decided_at desc, id) as nth from newest p
              where not exists (select from thread.decision d where d.proposal = p.id and d.what = 'rejected' and d.reason = 'too_little')),
            chosen as materialized (
              select one, other, state from told where nth <= :each order by decided_at desc, id limit :most)
            select c.state = 'confirmed' as confirmed, a.edition as one_edition, a.sealed as one_sealed, b.edition as other_edition, b.sealed as other_sealed
            from chosen c join thread.encoding a on a.signal = c.one join thread.encoding b on b.signal = c.other
            """;

    private static final String RECORDS = "select coalesce(max(no), 0) from thread.encoding";

    /** A decided pair, both sides sealed. */
    @SuppressWarnings("ArrayRecordComponent")
    record Pair(int oneEdition, byte[] one, int otherEdition, byte[] other, boolean confirmed) {}

    private final JdbcClient jdbc;

    DecidedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param looked among how many of the newest decisions
     * @param each how many of one person's
     * @param most how many in all
     */
    List<Pair> decided(int looked, int each, int most) {
        return jdbc.sql(DECIDED)
                .param("looked", looked)
                .param("each", each)
                .param("most", most)
                .query(DecidedStore::pair)
                .list();
    }

    /** About how many signals the index holds. */
    int records() {
        return jdbc.sql(RECORDS).query(Integer.class).single();
    }

    private static Pair pair(ResultSet row, int n) throws SQLException {
        return new Pair(
                row.getInt("one_edition"),
                row.getBytes("one_sealed"),
                row.getInt("other_edition"),
                row.getBytes("other_sealed"),
                row.getBoolean("confirmed"));
    }
}
