package nl.veerkracht.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import nl.veerkracht.database.EmbeddedServer;
import nl.veerkracht.database.ServerAddress;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One real PostgreSQL for all tests of this JVM, with one database the tests share. */
public final class TestServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final String DATABASE = "veerkracht";
    private static final Path DIRECTORY = TestDirectory.begin();
    private static final ServerAddress ADDRESS = start();

    /** The owner's view of the test database, past all row-level security: for looking at what really stands there. */
    public static PGSimpleDataSource owner() {
        return owner(DATABASE);
    }

    private static PGSimpleDataSource owner(String database) {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(ADDRESS.url(database));
        owner.setUser(ADDRESS.owner());
        owner.setPassword(ADDRESS.password());
        return owner;
    }

    /** An empty database beside the shared one, for a test that needs a house of its own; as its owner. */
    public static PGSimpleDataSource createDatabase(String name) {
        createDatabase(ADDRESS, name);
        return owner(name);
    }

    /** Where the key files of the test application are. */
    public static Path keys() {
        return DIRECTORY.resolve("keys");
    }

    /** For files of this process alone; it is gone when all tests are done. */
    static Path directory() {
        return DIRECTORY;
    }

    private static ServerAddress start() {
        EmbeddedServer server = EmbeddedServer.startForTests(DIRECTORY.resolve("data"), "test");
        // After the application has closed: its last checkpoint still needs the database.
        SpringApplication.getShutdownHandlers().add(() -> {
            server.close();
            TestDirectory.remove(DIRECTORY);
        });
        createDatabase(server.address(), DATABASE);
        return server.address();
    }

    private static void createDatabase(ServerAddress address, String name) {
        PGSimpleDataSource maintenance = new PGSimpleDataSource();
        maintenance.setUrl(address.url("postgres"));
        maintenance.setUser(address.owner());
        maintenance.setPassword(address.password());
        try (Connection connection = maintenance.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        connect(context, DATABASE, keys());
    }

    static void connect(ConfigurableApplicationContext context, String database, Path keys) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test-server",
                        Map.of(
                                "veerkracht.database.url", ADDRESS.url(database),
                                "veerkracht.database.user", ADDRESS.owner(),
                                "veerkracht.database.password", ADDRESS.password(),
                                "veerkracht.keys", keys.toString(),
                                "veerkracht.texts.strict", "true",
                                "veerkracht.linking.renew-every", "1d",
                                "veerkracht.linking.learn-every", "1d")));
    }
}
