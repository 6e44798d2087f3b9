package nl.veerkracht.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How well files are linked whose truth is known, and what it takes, through the command that people use. */
@Command(
        name = "link",
        description =
                "Links files of which is known who is who, each time as a process of its own, and tells how right that is, how sure and how fast; others beside it if asked.")
final class LinkingCommand implements Callable<Integer> {

    /** Which files. */
    enum Source {
        PEOPLE,
        FEBRL,
        CITY,
        LARGE
    }

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--people",
            paramLabel = "DIR",
            defaultValue = "../shared/data/people-a",
            description = "Holds left.csv, right.csv and truth.csv (default: ${DEFAULT-VALUE}).")
    Path people = Path.of("");

    @Option(
            names = "--febrl",
            paramLabel = "DIR",
            defaultValue = "../shared/data/febrl",
            description = "Holds dataset1.csv and dataset3.csv (default: ${DEFAULT-VALUE}).")
    Path febrl = Path.of("");

    @Option(
            names = "--city",
            paramLabel = "N",
            defaultValue = "20000",
            description = "A made-up city of so many people; 0 for none (default: ${DEFAULT-VALUE}).")
    int city;

    @Option(
            names = "--large",
            paramLabel = "N",
            defaultValue = "0",
            description = "Two files of so many made-up people too, half of them in both (default: ${DEFAULT-VALUE}).")
    int large;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    long seed;

    @Option(
            names = "--times",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often 5,000 with 5,000 is timed (default: ${DEFAULT-VALUE}).")
    int times;

    @Option(names = "--only", paramLabel = "SOURCE", split = ",", description = "Only these: ${COMPLETION-CANDIDATES}.")
    Set<Source> only = EnumSet.allOf(Source.class);

    @Option(names = "--coded-only", description = "Not on readable values.")
    boolean codedOnly;

    @Option(names = "--peers", description = "Other matchers on the same files: Duke, and plain Bloom filters.")
    boolean peers;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "600",
            description = "How long one of those may take for one case (default: ${DEFAULT-VALUE}).")
    int patience;

    @Override
    public Integer call() throws IOException, InterruptedException {
        refuseBelow("--city", city, 0);
        refuseBelow("--large", large, 0);
        refuseBelow("--times", times, 1);
        refuseBelow("--patience", patience, 1);
        try (TrialData trial = TrialData.begin("veerkracht-link")) {
            Path folder = Files.createDirectories(trial.path());
            LinkMeasuring measuring = new LinkMeasuring(
                    folder,
                    Duration.ofSeconds(patience),
                    spec.commandLine().getOut(),
                    spec.commandLine().getErr());
            measuring.head();
            febrl(measuring, folder);
            people(measuring);
            city(measuring, folder);
            large(measuring, folder);
        }
        return 0;
    }

    private void refuseBelow(String option, int value, int lowest) {
        if (value < lowest) {
            throw new ParameterException(
                    spec.commandLine(), option + " must be at least " + lowest + ", not " + value + ".");
        }
    }

    private void febrl(LinkMeasuring measuring, Path folder) throws InterruptedException {
        if (!wanted(Source.FEBRL, febrl)) {
            return;
        }
        for (int number : List.of(1, 3)) {
            FebrlSet set = FebrlSet.cut(febrl.resolve("dataset" + number + ".csv"), folder);
            for (Map.Entry<String, LinkColumns> columns : FebrlSet.COLUMNS.entrySet()) {
                all(measuring, set.with("FEBRL " + number + ", " + columns.getKey(), columns.getValue()));
            }
        }
        LinkCase whole = FebrlSet.withItself(febrl.resolve("dataset3.csv"), "FEBRL 3 with itself, all columns");
        for (Matcher matcher : matchers()) {
            measuring.time(whole, matcher, matcher.isPeer() ? 1 : times);
        }
    }

    private void people(LinkMeasuring measuring) throws InterruptedException {
        if (wanted(Source.PEOPLE, people)) {
            TruePairs truth = TruePairs.read(people.resolve("truth.csv"));
            all(
                    measuring,
                    new LinkCase(
                            people.getFileName().toString(),
                            people.resolve("left.csv"),
                            people.resolve("right.csv"),
                            LinkColumns.own(),
                            truth,
                            false));
        }
    }

    private void city(LinkMeasuring measuring, Path folder) throws InterruptedException {
        if (!only.contains(Source.CITY) || city == 0) {
            return;
        }
        LinkCase made = new TwoSides(seed, folder).city("city of " + city, city);
        all(measuring, made);
        for (Matcher matcher : own()) {
            measuring.quality(made.oneToOne(), matcher);
        }
    }

    private void large(LinkMeasuring measuring, Path folder) throws InterruptedException {
        if (only.contains(Source.LARGE) && large > 0) {
            all(measuring, new TwoSides(seed, folder).country(large + " with " + large, large));
        }
    }

    private boolean wanted(Source source, Path directory) {
        if (only.contains(source) && !Files.isDirectory(directory)) {
            spec.commandLine().getErr().println(directory + ": there is no such directory, so it is left out.");
        }
        return only.contains(source) && Files.isDirectory(directory);
    }

    private void all(LinkMeasuring measuring, LinkCase of) throws InterruptedException {
        for (Matcher matcher : matchers()) {
            measuring.quality(of, matcher);
        }
    }

    private List<Matcher> own() {
        return codedOnly ? List.of(Matcher.CODED) : List.of(Matcher.PLAIN, Matcher.CODED);
    }

    private List<Matcher> matchers() {
        List<Matcher> all = new ArrayList<>(own());
        if (peers) {
            all.addAll(List.of(Matcher.DUKE, Matcher.FILTERS));
        }
        return all;
    }
}
