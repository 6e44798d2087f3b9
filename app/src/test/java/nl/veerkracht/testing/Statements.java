package nl.veerkracht.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Which statements a piece of work sends to the database on this thread. */
public final class Statements extends AppenderBase<ILoggingEvent> {

    private final String thread = Thread.currentThread().getName();
    private final List<String> seen = new CopyOnWriteArrayList<>();

    private Statements() {}

    /** Does the work and tells its statements, in order. */
    public static List<String> of(Callable<?> work) throws Exception {
        Logger jdbc = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
        Level before = jdbc.getLevel();
        Statements statements = new Statements();
        statements.start();
        jdbc.addAppender(statements);
        jdbc.setLevel(Level.DEBUG);
        jdbc.setAdditive(false);
        try {
            work.call();
        } finally {
            jdbc.setAdditive(true);
            jdbc.setLevel(before);
            jdbc.detachAppender(statements);
        }
        return List.copyOf(statements.seen);
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getThreadName().equals(thread) && event.getMessage().startsWith("Executing prepared SQL statement")) {
            seen.add(event.getFormattedMessage());
        }
    }
}
