package nl.veerkracht.thread;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Holds up what a test wants to look at halfway. */
final class AdvisoryLocks {

    private AdvisoryLocks() {}

    /** Everybody who wants this lock waits until the connection commits or is closed. */
    static Connection alone(DataSource source, int space) throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        JdbcClient.create(new SingleConnectionDataSource(connection, true))
                .sql("select pg_advisory_xact_lock(:space, 0)")
                .param("space", space)
                .query((row, n) -> true)
                .single();
        return connection;
    }

    static boolean waits(JdbcClient owner, int space) {
        return owner.sql("""
                        select exists (select from pg_locks l join pg_database d on d.oid = l.database
                          where d.datname = current_database() and l.locktype = 'advisory' and l.classid = :space and not l.granted)
                        """).param("space", space).query(Boolean.class).single();
    }
}
