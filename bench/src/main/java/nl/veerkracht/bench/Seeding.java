package nl.veerkracht.bench;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import nl.veerkracht.cli.Installation;
import nl.veerkracht.linkage.Encoder;
import nl.veerkracht.thread.IndexDoor;
import nl.veerkracht.vault.Vault;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.ApplicationContext;

/** Fills a fresh, migrated database with a city: everything away that slows a load, rows in, everything back, statistics. */
final class Seeding {

    private static final int WORKERS = 3;
    private static final int AT_ONCE = 5_000;

    private final Scale scale;
    private final PGSimpleDataSource owner;
    private final Secret secret;
    private final Vault vault;
    private final Encoder encoder;
    private final int edition;
    private final PrintWriter told;
    private Instant began = Instant.now();

    Seeding(Scale scale, Installation installation, ApplicationContext house, PrintWriter told) {
        this.scale = scale;
        this.owner = Database.owner(installation);
        this.secret = new Secret(installation.keys());
        this.vault = house.getBean(Vault.class);
        IndexDoor index = new IndexDoor(house);
        this.encoder = index.encoder();
        this.edition = index.edition();
        this.told = told;
    }

    Load run() throws SQLException, InterruptedException {
        NameBook names = new NameBook();
        Town town = Town.of(scale, names);
        City city = new City(scale, town, names, vault, encoder, edition);
        Load load = new Load(owner);
        Structure structure = Structure.takeAway(owner);
        people(load, town);
        said("people");
        districts(load, city);
        said("signals, threads and lines");
        log(load, city.received(), town);
        said("log");
        blocks();
        said("who shares a blocking key");
        structure.restore();
        said("indexes and constraints, each checked");
        settle();
        said("statistics");
        return load;
    }

    private void people(Load load, Town town) {
        Load.Batch batch = new Load.Batch();
        new PeopleStore(vault, secret).add(batch, town, scale.now());
        load.write(batch);
    }

    private void districts(Load load, City city) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        Work.together(WORKERS, worker -> {
            try (Load.Writer writer = load.new Writer()) {
                for (int one = next.getAndIncrement(); one < city.districts(); one = next.getAndIncrement()) {
                    writer.write(city.district(one));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** In the order in which things happened; chains are made one entry after another. */
    private void log(Load load, Received received, Town town) throws SQLException {
        AuditStore audit = new AuditStore();
        try (Load.Writer writer = load.new Writer()) {
            List<Integer> order = received.inOrder();
            for (int from = 0; from < order.size(); from += AT_ONCE) {
                Load.Batch batch = new Load.Batch();
                order.subList(from, Math.min(order.size(), from + AT_ONCE)).forEach(number -> {
                    Received.One one = received.get(number, town);
                    audit.created(batch, one);
                    if (number % 2 == 0) {
                        audit.looked(batch, one);
                    }
                });
                writer.write(batch);
            }
        }
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            for (int chain = 0; chain < AuditStore.CHAINS; chain++) {
                String head = audit.head(chain);
                if (head != null) {
                    statement.execute(head);
                }
            }
        }
    }

    private void blocks() throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(Structure.ROOM);
            statement.execute(ThreadStore.BLOCKS);
        }
    }

    /** Frozen as a database that has been in use for years is, so that the first readers do not pay for the load. */
    private void settle() throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(ThreadStore.COUNT_ON);
            statement.execute("set maintenance_work_mem = '512MB'");
            statement.execute("vacuum (freeze, analyze)");
            statement.execute("checkpoint");
        }
    }

    private void said(String what) {
        double seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
        told.printf(Locale.ROOT, "%7.1f s  %s%n", seconds, what);
        told.flush();
    }
}
