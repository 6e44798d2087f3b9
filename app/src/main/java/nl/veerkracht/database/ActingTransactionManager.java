package nl.veerkracht.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Starts every transaction by telling PostgreSQL who acts, for the length of that transaction only. Nobody needs no telling: without settings
 * row-level security gives nothing.
 */
final class ActingTransactionManager extends JdbcTransactionManager {

    ActingTransactionManager(DataSource source) {
        super(source);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        Actor actor = Acting.current();
        if (!(actor instanceof Actor.Nobody)) {
            ActorSettings.of(actor).apply(connection);
        }
    }
}
