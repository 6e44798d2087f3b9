package nl.veerkracht.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import nl.veerkracht.keys.MasterKey;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Hears what committed transactions of any node announce with {@code pg_notify}, on one connection of its own outside the pool. It begins when the first
 * room wants to hear, and connects again for as long as the program runs.
 */
@Component
public class Announcements implements DisposableBean {

    /** A room that hears one channel. Both methods return at once. */
    public interface Hearer {

        /** The name given to {@code pg_notify}: a plain word. */
        String channel();

        /** Something was announced. */
        void heard(String payload);

        /** Something may have been announced that was not heard: the connection is there again. */
        void missed();
    }

    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);
    private static final int IDLE_MILLIS = 10_000;
    private static final int ALIVE_SECONDS = 5;
    private static final int AGAIN_MILLIS = 500;

    private final DatabaseProperties properties;
    private final MasterKey keys;
    private final ObjectProvider<Hearer> hearers;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Connection connection;

    Announcements(DatabaseProperties properties, MasterKey keys, ObjectProvider<Hearer> hearers) {
        this.properties = properties;
        this.keys = keys;
        this.hearers = hearers;
    }

    /** Begins to listen, for these and all others who hear; a second time does nothing. */
    public void listen(List<? extends Hearer> first) {
        if (begun.compareAndSet(false, true)) {
            List<Hearer> all =
                    Stream.concat(first.stream(), hearers.stream()).distinct().toList();
            Thread.ofVirtual().name("announcements").start(() -> listenOn(all));
        }
    }

    private void listenOn(List<Hearer> hearers) {
        while (ended.getCount() > 0) {
            try (Connection fresh = connect()) {
                connection = fresh;
                begin(fresh, hearers);
                hear(fresh, hearers);
            } catch (SQLException gone) {
                // PostgreSQL is away or was started anew: whoever waits for news is told once it is back.
                pause();
            } catch (RuntimeException fault) {
                // A node that hears nothing more looks alive and is deaf. Kinds only: a message may quote what somebody
                // wrote.
                LOG.error(
                        "Hearing what is announced failed: {}", fault.getClass().getName());
                pause();
            }
        }
    }

    private Connection connect() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", AppLogin.NAME);
        login.setProperty("password", Schema.login(keys).password());
        login.setProperty("ApplicationName", "veerkracht-announcements");
        login.setProperty("tcpKeepAlive", "true");
        login.setProperty("connectTimeout", String.valueOf(ALIVE_SECONDS));
        login.setProperty("logServerErrorDetail", "false");
        return DriverManager.getConnection(properties.url(), login);
    }

    private static void begin(Connection fresh, List<Hearer> hearers) throws SQLException {
        try (Statement statement = fresh.createStatement()) {
            for (Hearer hearer : hearers) {
                statement.execute("listen " + statement.enquoteIdentifier(hearer.channel(), true));
            }
        }
        hearers.forEach(Hearer::missed);
    }

    private void hear(Connection fresh, List<Hearer> hearers) throws SQLException {
        PGConnection notified = fresh.unwrap(PGConnection.class);
        while (ended.getCount() > 0) {
            PGNotification[] news = notified.getNotifications(IDLE_MILLIS);
            if ((news == null || news.length == 0) && !fresh.isValid(ALIVE_SECONDS)) {
                return;
            }
            for (PGNotification one : news == null ? new PGNotification[0] : news) {
                hearers.stream()
                        .filter(hearer -> hearer.channel().equals(one.getName()))
                        .forEach(hearer -> hearer.heard(one.getParameter()));
            }
        }
    }

    private void pause() {
        try {
            ended.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void destroy() throws SQLException {
        ended.countDown();
        Connection open = connection;
        if (open != null) {
            open.abort(Runnable::run);
        }
    }
}
