package nl.veerkracht.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;

/**
 * Takes indexes and constraints away before a load and puts exactly the same back after it, from the definitions the catalogue gives. Putting them back
 * checks every row against every constraint, so that nothing false was loaded.
 */
final class Structure {

    private static final String SCHEMAS =
            "n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public', 'flyway', 'schedule')";
    private static final String CONSTRAINTS =
            """
            select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname),
              format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)), c.contype = 'f'
            from pg_constraint c join pg_namespace n on n.oid = c.connamespace
            where c.contype in ('f', 'p', 'u', 'x') and
            """ + SCHEMAS + " order by c.contype = 'f' desc, c.conrelid::regclass::text, c.conname";
    private static final String INDEXES = """
            select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid), false
            from pg_index i join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
            where not exists (select from pg_constraint c where c.conindid = i.indexrelid) and t.relkind = 'r' and
            """ + SCHEMAS;
    /** For statements over all rows. */
    static final String ROOM =
            "set maintenance_work_mem = '768MB'; set work_mem = '256MB'; set synchronous_commit = off";

    private record Piece(String drop, String make, boolean foreign) {}

    private final DataSource owner;
    private final List<Piece> pieces = new ArrayList<>();

    private Structure(DataSource owner) {
        this.owner = owner;
    }

    /** Takes everything away that must be put back with {@link #restore}. */
    static Structure takeAway(DataSource owner) throws SQLException {
        Structure structure = new Structure(owner);
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            structure.read(statement, CONSTRAINTS);
            structure.read(statement, INDEXES);
            for (Piece piece : structure.pieces) {
                statement.execute(piece.drop());
            }
        }
        return structure;
    }

    private void read(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                pieces.add(new Piece(row.getString(1), row.getString(2), row.getBoolean(3)));
            }
        }
    }

    /** Indexes first, with two connections at once, then what refers to them. */
    void restore() throws InterruptedException {
        make(new ConcurrentLinkedQueue<>(of(false)), 2);
        make(new ArrayDeque<>(of(true)), 1);
    }

    private List<String> of(boolean foreign) {
        return pieces.stream()
                .filter(piece -> piece.foreign() == foreign)
                .map(Piece::make)
                .toList();
    }

    private void make(Queue<String> statements, int connections) throws InterruptedException {
        Work.together(connections, worker -> {
            try (Connection connection = owner.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(ROOM);
                for (String one = statements.poll(); one != null; one = statements.poll()) {
                    statement.execute(one);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("What was loaded does not fit the tables.", e);
            }
        });
    }
}
