package nl.veerkracht.database;

import javax.sql.DataSource;
import nl.veerkracht.keys.MasterKey;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** Brings a database to what this version of the program needs. Can be done before the application is there, while it is getting ready. */
public final class Schema {

    private Schema() {}

    /**
     * Makes the login the application works under, and runs the migrations that are new.
     *
     * @param url JDBC address
     * @param user the owner of the database
     */
    public static void bring(String url, String user, String password, MasterKey keys) {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(url);
        owner.setUser(user);
        owner.setPassword(password);
        login(keys).ensure(owner);
        migrate(owner);
    }

    static AppLogin login(MasterKey keys) {
        return new AppLogin(keys.password("database/" + AppLogin.NAME));
    }

    private static void migrate(DataSource owner) {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration")
                .schemas("flyway")
                .createSchemas(true)
                .outOfOrder(true)
                .load()
                .migrate();
    }
}
