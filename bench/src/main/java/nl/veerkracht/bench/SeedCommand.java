package nl.veerkracht.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.veerkracht.cli.House;
import nl.veerkracht.cli.Installation;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "seed",
        description =
                "Fills a fresh data directory with a made-up city, sealed and encoded as the application does it.")
final class SeedCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data-bench",
            description = "New or empty (default: ${DEFAULT-VALUE}).")
    Path data = Path.of("data-bench");

    @Option(names = "--signals", paramLabel = "N", defaultValue = "1000000", description = "Default: ${DEFAULT-VALUE}.")
    int signals;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "200000", description = "Default: ${DEFAULT-VALUE}.")
    int threads;

    @Option(
            names = "--trajectories",
            paramLabel = "N",
            defaultValue = "50000",
            description = "Default: ${DEFAULT-VALUE}.")
    int trajectories;

    @Option(names = "--accounts", paramLabel = "N", defaultValue = "20000", description = "Default: ${DEFAULT-VALUE}.")
    int accounts;

    @Option(
            names = "--organisations",
            paramLabel = "N",
            defaultValue = "1500",
            description = "Default: ${DEFAULT-VALUE}.")
    int organisations;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same number gives the same city (default: ${DEFAULT-VALUE}).")
    long seed;

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        requireFresh();
        Instant began = Instant.now();
        Scale scale = new Scale(
                seed, signals, threads, trajectories, accounts, organisations, began.truncatedTo(ChronoUnit.MILLIS));
        Map<String, Long> rows = seed(scale);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("what", "seed");
        figures.put("seconds", Duration.between(began, Instant.now()).toMillis() / 1000.0);
        figures.put("rows", rows);
        spec.commandLine().getOut().println(Json.line(figures));
        return 0;
    }

    private Map<String, Long> seed(Scale scale) throws SQLException, InterruptedException {
        try (Installation installation = Installation.startForgetful(data);
                ConfigurableApplicationContext house = House.openQuietly(installation)) {
            Seeding seeding =
                    new Seeding(scale, installation, house, spec.commandLine().getErr());
            Map<String, Long> rows = new TreeMap<>();
            seeding.run().written().forEach((table, count) -> rows.put(table, count.sum()));
            new LongLives(scale, house)
                    .fill(new TargetStore(Database.owner(installation)).longest(Visitors.LONG_LINES));
            scale.keep(data);
            return rows;
        }
    }

    private void requireFresh() throws IOException {
        try (Stream<Path> content = Files.isDirectory(data) ? Files.list(data) : Stream.empty()) {
            if (content.findAny().isPresent()) {
                throw new ParameterException(
                        spec.commandLine(), data + " is not empty; choose a new directory with --data.");
            }
        }
    }
}
