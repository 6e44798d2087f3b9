package nl.veerkracht.bench;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.veerkracht.cli.House;
import nl.veerkracht.cli.Installation;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.ConfigurableApplicationContext;

/** A city of two hundred signals in a database of its own. */
final class TinyCity implements AutoCloseable {

    static final Scale SCALE = new Scale(7, 200, 40, 20, 60, 5, Instant.now().truncatedTo(ChronoUnit.MILLIS));

    private static final String STRUCTURE = """
            select pg_get_indexdef(indexrelid) from pg_index i join pg_class t on t.oid = i.indrelid where t.relkind = 'r'
            union all
            select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
            order by 1
            """;

    final Installation installation;
    final List<String> structureBefore;

    TinyCity(Path data) throws SQLException, InterruptedException {
        installation = Installation.startForgetful(data);
        try (ConfigurableApplicationContext house = House.openQuietly(installation)) {
            structureBefore = list(STRUCTURE);
            new Seeding(SCALE, installation, house, new PrintWriter(Writer.nullWriter())).run();
            new LongLives(SCALE, house).fill(new TargetStore(owner()).longest(5));
        }
    }

    PGSimpleDataSource owner() {
        return Database.owner(installation);
    }

    List<String> structure() throws SQLException {
        return list(STRUCTURE);
    }

    List<String> list(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = owner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    @Override
    public void close() {
        installation.close();
    }
}
