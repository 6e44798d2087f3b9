package nl.veerkracht.database;

import java.util.Locale;

/** Where a PostgreSQL server listens on this machine and how its owner signs in. Prints without the password. */
public record ServerAddress(int port, String owner, String password) {

    /** The JDBC address of one database on this server. */
    public String url(String database) {
        return String.format(Locale.ROOT, "jdbc:postgresql://localhost:%d/%s", port, database);
    }

    @Override
    public String toString() {
        return "ServerAddress[port=" + port + "]";
    }
}
