package nl.veerkracht.linkage.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Objects;
import nl.veerkracht.linkage.Engine;
import nl.veerkracht.linkage.LinkCommand;
import nl.veerkracht.linkage.LinkageKey;
import nl.veerkracht.linkage.Linker;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code link} for {@code spark-submit}: reads and encodes the files where it is started, lets the cluster compare, and writes the pairs where it is started.
 * Exit codes as those of {@link LinkCommand}; 1 also when the cluster stops.
 */
@Command(
        name = "link",
        description =
                "Links the records of two CSV files that are about the same person, or finds duplicates in one, on Apache Spark.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public class SparkLink extends LinkCommand {

    private static final String PORTION = "spark.veerkracht.portion";
    private static final String RECORDS = "100000";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "A folder that every machine reaches, for sealed records while the work lasts.")
    private @Nullable String work;

    @Option(
            names = "--plain",
            description = "Compare readable values. Without it keyed encodings are compared, as with --coded.")
    private boolean plain;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description =
                    "A file with the linkage key, 64 hexadecimal digits. Without it a new one is made and forgotten.")
    private @Nullable Path key;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SparkLink()).execute(arguments));
    }

    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        try {
            return super.call();
        } catch (Stopped e) {
            command.getErr().println(e.getMessage());
            return 1;
        }
    }

    @Override
    protected Linker linker() {
        if (plain && (key != null || isGiven("--coded"))) {
            throw wrong("--plain compares readable values, --coded and --key are for encodings; choose one.");
        }
        return plain ? Linker.plain() : Linker.coded(key == null ? LinkageKey.generate() : read(key));
    }

    private boolean isGiven(String option) {
        return Objects.requireNonNull(spec).commandLine().getParseResult().hasMatchedOption(option);
    }

    private LinkageKey read(Path file) {
        try {
            return LinkageKey.of(HexFormat.of().parseHex(Files.readString(file).strip()));
        } catch (IOException | IllegalArgumentException e) {
            throw wrong(file + ": this is no linkage key; it must hold 64 hexadecimal digits and nothing else.");
        }
    }

    @Override
    protected Engine engine() {
        SparkConf conf = new SparkConf()
                .setIfMissing("spark.app.name", "link")
                .setIfMissing("spark.master", "local[*]")
                .setIfMissing("spark.ui.enabled", "false")
                .setIfMissing("spark.io.encryption.enabled", "true")
                .setIfMissing("spark.driver.maxResultSize", "0");
        boolean here = conf.get("spark.master").startsWith("local");
        if (!here && !isHidden(conf)) {
            throw wrong("What goes between the machines would be readable; set spark.authenticate and"
                    + " spark.network.crypto.enabled to true, or use spark.ssl.rpc.enabled.");
        }
        if (!here && work == null) {
            throw wrong("--work is needed on a cluster: a folder that every machine reaches.");
        }
        String folder = work == null ? System.getProperty("java.io.tmpdir") : work;
        int portion = portion(conf);
        JavaSparkContext spark =
                Stopped.ifFails(() -> JavaSparkContext.fromSparkContext(SparkContext.getOrCreate(conf)));
        return new SparkEngine(
                spark,
                new Shelf(folder),
                portion,
                Objects.requireNonNull(spec).commandLine().getErr());
    }

    private int portion(SparkConf conf) {
        String records = conf.get(PORTION, RECORDS);
        if (!records.matches("[1-9][0-9]{0,7}")) {
            throw wrong(PORTION + " is a number of records from 1 to 99999999, not " + records + ".");
        }
        return Integer.parseInt(records);
    }

    private static boolean isHidden(SparkConf conf) {
        return conf.getBoolean("spark.network.crypto.enabled", false)
                || conf.getBoolean("spark.ssl.rpc.enabled", false);
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
    }
}
