package nl.veerkracht.linkage;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code link LEFT.csv [RIGHT.csv] --out PAIRS.csv}: exit code 0 when done, 1 when there is no room for the work or for its result, 2 for input that is
 * wrong. Whatever the end, the output is complete or not there.
 */
@Command(
        name = "link",
        description = "Links the records of two CSV files that are about the same person, or finds duplicates in one.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public class LinkCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..2", description = "One CSV file, or two to link with each other.")
    private List<Path> files = List.of();

    @Option(names = "--out", required = true, paramLabel = "PAIRS.csv", description = "Where the pairs go.")
    private Path out = Path.of("");

    @Option(
            names = "--columns",
            paramLabel = "MAP.yaml",
            description = "Which header holds which field, for files with other headers.")
    private @Nullable Path columns;

    @Option(
            names = "--threshold",
            paramLabel = "P",
            defaultValue = "0.5",
            description = "Lowest probability of a pair, from 0 to 1. Default: ${DEFAULT-VALUE}.")
    private double threshold;

    @Option(names = "--coded", description = "Link on keyed encodings, as the application does.")
    private boolean coded;

    @Option(
            names = "--one-to-one",
            description = "Every record is linked at most once; for two files without duplicates.")
    private boolean oneToOne;

    @Option(
            names = "--groups",
            paramLabel = "GROUPS.csv",
            description = "Also writes which records of one file are together one person, three or more too.")
    private @Nullable Path groups;

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new ParameterException(
                    command.commandLine(), "--threshold must lie between 0 and 1, not " + threshold + ".");
        }
        if (oneToOne && files.size() < 2) {
            throw new ParameterException(command.commandLine(), "--one-to-one needs two files.");
        }
        if (groups != null && files.size() > 1) {
            throw new ParameterException(
                    command.commandLine(), "--groups is for one file; put the rows of both in one.");
        }
        try {
            link();
            return 0;
        } catch (BadFile e) {
            err().println(e.getMessage());
            return 2;
        } catch (OutFile.Unwritable e) {
            err().println(e.getMessage());
            return 1;
        } catch (OutOfMemoryError e) {
            err().println(tooLarge());
            return 1;
        }
    }

    private void link() {
        OutFile pairs = OutFile.at(out, inputs());
        OutFile persons = groups == null
                ? null
                : OutFile.at(
                        groups, Stream.concat(inputs().stream(), Stream.of(out)).toList());
        Results results = new Results(links());
        try (OutFile.Part found = pairs.write(Results.PAIR_COLUMNS, results.pairs(threshold))) {
            if (persons != null) {
                try (OutFile.Part together = persons.write(Results.GROUP_COLUMNS, results.groups())) {
                    together.intoPlace();
                }
            }
            found.intoPlace();
        }
    }

    /** As a program of its own, without the application. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new LinkCommand()).execute(arguments));
    }

    private List<Path> inputs() {
        return Stream.concat(files.stream(), Stream.ofNullable(columns)).toList();
    }

    private double lowest() {
        return groups == null ? threshold : Math.min(threshold, Results.LOWEST_FOR_GROUPS);
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }

    private String tooLarge() {
        long allowed = Runtime.getRuntime().maxMemory() >> 20;
        return files.getFirst() + ": linking this takes more memory than the " + allowed
                + " MB that are allowed; allow more (VEERKRACHT_JAVA_OPTIONS=-Xmx8g), or link on Apache Spark.";
    }

    private List<Link> links() {
        ColumnMap map = columns == null ? ColumnMap.PLAIN : ColumnMap.read(columns);
        Linker linker = (oneToOne ? linker().oneToOne() : linker()).withThreshold(lowest());
        Encoder encoder = linker.encoder();
        try (Engine engine = engine()) {
            Records left = read(files.getFirst(), map, new Records(encoder, engine, Side.LEFT));
            return files.size() == 1
                    ? linker.duplicates(engine, left)
                    : linker.link(engine, left, read(files.getLast(), map, new Records(encoder, engine, Side.RIGHT)));
        }
    }

    /** Says whether readable values or encodings are compared. */
    protected Linker linker() {
        return coded ? Linker.coded(LinkageKey.generate()) : Linker.plain();
    }

    /** What holds the records and looks through them. */
    protected Engine engine() {
        return new InMemory();
    }

    private Records read(Path file, ColumnMap map, Records records) {
        PeopleFile.read(file, map, records::add).forEach(err()::println);
        return records.complete();
    }
}
