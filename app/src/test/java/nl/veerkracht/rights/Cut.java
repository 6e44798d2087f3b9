package nl.veerkracht.rights;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import nl.veerkracht.testing.Until;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Ends the database's side of this thread's connection right before one of the statements that change something, as when the process is killed there:
 * what was not committed is gone.
 */
final class Cut extends AppenderBase<ILoggingEvent> {

    private static final String KILL = "select pg_terminate_backend(?)";
    private static final String ALIVE = "select exists (select from pg_stat_activity where pid = ?)";
    /** Also what a function of the database may write, such as the log. */
    private static final Pattern CHANGE = Pattern.compile(
            "\\[\\s*(insert|update|delete|merge|with.*(insert|update|delete)|select [a-z_]+\\.[a-z_]+\\()",
            Pattern.DOTALL);

    private final String thread = Thread.currentThread().getName();
    private final DataSource source;
    private final JdbcClient owner;
    private final int at;
    private int seen;

    private Cut(DataSource source, JdbcClient owner, int at) {
        this.source = source;
        this.owner = owner;
        this.at = at;
    }

    /**
     * What came of a piece of work.
     *
     * @param changes how many statements that change something it came to, with the one it was cut off at
     * @param thrown what it ended with, null when it ended well
     */
    record Work(int changes, @Nullable Throwable thrown) {}

    /**
     * Does the work.
     *
     * @param at which change it is cut off before, from one; none of them when zero
     */
    static Work of(DataSource source, JdbcClient owner, int at, Runnable work) {
        Logger jdbc = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
        Level before = jdbc.getLevel();
        Cut cut = new Cut(source, owner, at);
        cut.start();
        jdbc.addAppender(cut);
        jdbc.setLevel(Level.DEBUG);
        jdbc.setAdditive(false);
        try {
            work.run();
            return new Work(cut.seen, null);
        } catch (RuntimeException thrown) {
            return new Work(cut.seen, thrown);
        } finally {
            jdbc.setAdditive(true);
            jdbc.setLevel(before);
            jdbc.detachAppender(cut);
        }
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getThreadName().equals(thread)
                && event.getMessage().startsWith("Executing prepared SQL statement")
                && CHANGE.matcher(event.getFormattedMessage().toLowerCase(Locale.ROOT))
                        .find()
                && ++seen == at) {
            kill();
        }
    }

    private void kill() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new AssertionError("Something is written outside a transaction");
        }
        Connection bound = DataSourceUtils.getConnection(source);
        try {
            int backend = bound.unwrap(PGConnection.class).getBackendPID();
            owner.sql(KILL).param(backend).query(Boolean.class).single();
            Until.so(
                    "the database's side of the connection is gone",
                    () -> !owner.sql(ALIVE).param(backend).query(Boolean.class).single());
        } catch (SQLException e) {
            throw new AssertionError(e);
        } finally {
            DataSourceUtils.releaseConnection(bound, source);
        }
    }
}
