package nl.veerkracht.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lets matchers link files and tells what came of it. */
final class LinkMeasuring {

    private static final Duration OUR_PATIENCE = Duration.ofHours(2);
    private static final double EVEN = 0.5;

    private final Path folder;
    private final Duration patience;
    private final PrintWriter out;
    private final PrintWriter err;

    /** @param patience how long a matcher of others may take */
    LinkMeasuring(Path folder, Duration patience, PrintWriter out, PrintWriter err) {
        this.folder = folder;
        this.patience = patience;
        this.out = out;
        this.err = err;
    }

    void head() {
        err.printf(
                "%-44s %-16s %9s %9s %9s %9s %9s %9s %7s%n",
                "", "", "F1 at 0.5", "best F1", "at", "recall 99", "r. 99.9", "seconds", "MB");
        err.flush();
    }

    /** How right it is, how sure, how fast. */
    void quality(LinkCase of, Matcher matcher) throws InterruptedException {
        Path pairs = folder.resolve("pairs.csv");
        LinkRun run = run(matcher, matcher.command(of, folder, pairs));
        if (run instanceof LinkRun.Done done) {
            List<FoundPair> found = FoundPair.read(pairs);
            List<FoundPair> kept = of.once() && matcher.isPeer() ? FoundPair.bestOfEach(found) : found;
            tell(of, matcher, done, new LinkQuality(kept, of.truth()));
        } else {
            tellNot(of, matcher, run);
        }
    }

    /** So often with the usual options; the middle of the times counts. */
    void time(LinkCase of, Matcher matcher, int times) throws InterruptedException {
        List<LinkRun.Done> runs = new ArrayList<>();
        for (int n = 0; n < times; n++) {
            LinkRun run = run(matcher, matcher.usual(of, folder, folder.resolve("pairs.csv")));
            if (!(run instanceof LinkRun.Done done)) {
                tellNot(of, matcher, run);
                return;
            }
            runs.add(done);
        }
        double[] seconds =
                runs.stream().mapToDouble(LinkRun.Done::seconds).sorted().toArray();
        double processor = runs.stream()
                .mapToDouble(LinkRun.Done::processorSeconds)
                .average()
                .orElse(0);
        int megabytes = runs.stream().mapToInt(LinkRun.Done::megabytes).max().orElse(0);
        LinkRun.Done middle = new LinkRun.Done(seconds[seconds.length / 2], processor, megabytes);
        Map<String, Object> line = line("link_time", of, matcher);
        line.put("times", times);
        line.putAll(figures(middle));
        json(line);
        err.printf(Locale.ROOT, "%-44s %-16s %69.1f %7d%n", of.name(), matcher.shown(), middle.seconds(), megabytes);
        err.flush();
    }

    private LinkRun run(Matcher matcher, List<String> command) throws InterruptedException {
        LinkRun run = LinkRun.of(command, folder, matcher.isPeer() ? patience : OUR_PATIENCE);
        if (run instanceof LinkRun.Failed failed && !matcher.isPeer()) {
            throw new IllegalStateException(String.join(" ", command) + ": " + failed.told());
        }
        return run;
    }

    private void tell(LinkCase of, Matcher matcher, LinkRun.Done run, LinkQuality quality) {
        LinkQuality.Best best = quality.best();
        Map<String, Object> line = line("link", of, matcher);
        line.put("true_pairs", of.truth().count());
        line.put("pairs", quality.pairs());
        if (!matcher.isPeer()) {
            line.put("f1_at_half", quality.f1At(EVEN));
        }
        line.put("best_f1", best.f1());
        line.put("best_at", best.threshold());
        line.put("recall_at_99", quality.recallAt(0.99));
        line.put("recall_at_999", quality.recallAt(0.999));
        line.putAll(figures(run));
        json(line);
        err.printf(
                Locale.ROOT,
                "%-44s %-16s %9s %9.4f %9.3f %9.4f %9.4f %9.1f %7d%n",
                of.name(),
                matcher.shown(),
                matcher.isPeer() ? "" : String.format(Locale.ROOT, "%.4f", quality.f1At(EVEN)),
                best.f1(),
                best.threshold(),
                quality.recallAt(0.99),
                quality.recallAt(0.999),
                run.seconds(),
                run.megabytes());
        if (!of.once() && !matcher.isPeer()) {
            quality.tenths().forEach(tenth -> tell(of, matcher, tenth));
        }
        err.flush();
    }

    private void tell(LinkCase of, Matcher matcher, LinkQuality.Tenth tenth) {
        Map<String, Object> line = line("link_tenth", of, matcher);
        line.put("from", tenth.from());
        line.put("links", tenth.links());
        line.put("mean", tenth.mean());
        line.put("right", tenth.right());
        json(line);
        err.printf(
                Locale.ROOT,
                "    from %.1f: %7d links, said %.3f, right %.3f%n",
                tenth.from(),
                tenth.links(),
                tenth.mean(),
                tenth.right());
    }

    private void tellNot(LinkCase of, Matcher matcher, LinkRun run) {
        Map<String, Object> line = line("link", of, matcher);
        line.put("not_done", run.told());
        json(line);
        err.printf("%-44s %-16s %s%n", of.name(), matcher.shown(), run.told());
        err.flush();
    }

    private static Map<String, Object> figures(LinkRun.Done run) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("seconds", run.seconds());
        figures.put("processor_seconds", run.processorSeconds());
        figures.put("most_mb", run.megabytes());
        return figures;
    }

    private static Map<String, Object> line(String what, LinkCase of, Matcher matcher) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("what", what);
        line.put("case", of.name());
        line.put("matcher", matcher.shown());
        return line;
    }

    private void json(Map<String, Object> line) {
        out.println(Json.line(line));
        out.flush();
    }
}
