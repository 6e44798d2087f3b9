package nl.veerkracht.cli;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import nl.veerkracht.database.Schema;
import nl.veerkracht.keys.MasterKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.EnumerablePropertySource;

/**
 * An installation whose database is being started, and brought to this version of the program, beside other work. The application gets ready meanwhile and
 * waits only at the moment it needs the database.
 */
final class Starting {

    private static final String PREPARED = "veerkracht.database.prepared";

    private final MasterKey keys;
    private final FutureTask<Installation> started;

    private Starting(MasterKey keys, FutureTask<Installation> started) {
        this.keys = keys;
        this.started = started;
    }

    static Starting of(Path data) {
        MasterKey keys = Installation.keys(data);
        // Two threads that both begin to log would meet a logging system that is half there.
        LoggerFactory.getILoggerFactory();
        FutureTask<Installation> started = new FutureTask<>(() -> prepared(Installation.start(data, keys)));
        Thread.ofPlatform().name("database-start").daemon().start(started);
        return new Starting(keys, started);
    }

    private static Installation prepared(Installation installation) {
        try {
            Schema.bring(
                    installation.setting("url"),
                    installation.setting("user"),
                    installation.setting("password"),
                    installation.keys());
            return installation;
        } catch (RuntimeException e) {
            installation.close();
            throw e;
        }
    }

    MasterKey keys() {
        return keys;
    }

    /**
     * The installation, as soon as its database is there.
     *
     * @throws RuntimeException why it could not be started
     */
    Installation installation() {
        try {
            return started.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw new IllegalStateException("The database could not be started.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Starting was interrupted.");
        }
    }

    /** Where the database is, for who can wait. */
    EnumerablePropertySource<Starting> properties() {
        return new EnumerablePropertySource<>("installation", this) {
            @Override
            public String[] getPropertyNames() {
                return new String[] {Installation.URL, Installation.USER, Installation.PASSWORD, PREPARED};
            }

            @Override
            public @Nullable Object getProperty(String name) {
                return name.equals(PREPARED)
                        ? (Object) true
                        : containsProperty(name) ? installation().settings().get(name) : null;
            }
        };
    }
}
