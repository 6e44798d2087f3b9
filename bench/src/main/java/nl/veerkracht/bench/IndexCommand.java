package nl.veerkracht.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.veerkracht.cli.House;
import nl.veerkracht.cli.Installation;
import nl.veerkracht.thread.IndexDoor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How fast, how completely and on how much disk the index finds who a new record belongs with. */
@Command(
        name = "index",
        description =
                "Fills an index with records of made-up people, asks it through the application's own code, and tells times, candidates, recall and size.")
final class IndexCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(names = "--records", paramLabel = "N", defaultValue = "100000", description = "Default: ${DEFAULT-VALUE}.")
    int records;

    @Option(
            names = "--queries",
            paramLabel = "N",
            defaultValue = "4000",
            description = "How many are timed, at least as many before to warm up (default: ${DEFAULT-VALUE}).")
    int queries;

    @Option(
            names = "--full",
            paramLabel = "N",
            defaultValue = "40",
            description = "How many are also compared with every record (default: ${DEFAULT-VALUE}).")
    int full;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "15",
            description = "How long records are entered (default: ${DEFAULT-VALUE}).")
    int seconds;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    long seed;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Keeps the filled index there, or uses one that was filled there with the same numbers. Default: a fresh one, thrown away.")
    @Nullable
    Path data;

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        Path directory =
                data == null ? Files.createTempDirectory("veerkracht-index").resolve("data") : data;
        WrittenDown written = new WrittenDown(seed, records);
        try {
            if (!Files.isDirectory(directory)) {
                fill(directory, written);
            }
            measure(directory, written);
            return 0;
        } finally {
            if (data == null) {
                FileSystemUtils.deleteRecursively(directory.getParent());
            }
        }
    }

    private void fill(Path directory, WrittenDown written) throws SQLException, InterruptedException {
        long began = System.nanoTime();
        try (Installation installation = Installation.startForgetful(directory);
                ConfigurableApplicationContext house = House.openQuietly(installation)) {
            new IndexFilling(Database.owner(installation), written, new IndexDoor(house)).run();
        }
        tell("fill", Map.of("seconds", (System.nanoTime() - began) / 1_000_000 / 1000.0));
    }

    /** As the application runs: PostgreSQL durable, with the cache it gives it. */
    private void measure(Path directory, WrittenDown written) throws SQLException, InterruptedException {
        System.setProperty("veerkracht.database.pool-size", String.valueOf(IndexMeasuring.WORKERS + 2));
        try (Installation installation = Installation.start(directory);
                ConfigurableApplicationContext house = House.openQuietly(installation)) {
            IndexDoor door = new IndexDoor(house);
            IndexMeasuring measuring = new IndexMeasuring(door, new IndexSizes(Database.owner(installation)), written);
            tell("size", measuring.size());
            door.ready();
            tell("warm", measuring.warm(queries));
            tell("query", measuring.queries(queries));
            tell("candidates", measuring.candidates(Math.min(queries, 1_000)));
            tell("found", measuring.found(Math.min(queries, 1_000)));
            if (full > 0) {
                tell("full", measuring.full(full));
            }
            tell("insert", measuring.inserts(seconds));
        }
    }

    private void tell(String measure, Map<String, ?> figures) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("what", "index");
        line.put("records", records);
        line.put("measure", measure);
        line.putAll(figures);
        spec.commandLine().getOut().println(Json.line(line));
        spec.commandLine().getOut().flush();
        PrintWriter err = spec.commandLine().getErr();
        figures.forEach((name, value) -> err.printf(Locale.ROOT, "%-10s %-28s %s%n", measure, name, value));
        err.flush();
    }
}
