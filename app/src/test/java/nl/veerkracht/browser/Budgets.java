package nl.veerkracht.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What public pages may cost, as agreed in {@code budgets.txt}.
 *
 * @param examples addresses that no one could guess
 * @param limits milliseconds until the first words over a slow line, by address
 */
record Budgets(List<Limit> all, List<String> examples, Map<String, Integer> limits) {

    /** What a page may cost whose address begins like this. */
    record Limit(
            String begins,
            int document,
            int together,
            int requests,
            int script,
            int cookies,
            double sentence,
            double ease) {

        static Limit of(String line) {
            List<String> parts = parts(line);
            return new Limit(
                    parts.get(0),
                    Integer.parseInt(parts.get(1)),
                    Integer.parseInt(parts.get(2)),
                    Integer.parseInt(parts.get(3)),
                    Integer.parseInt(parts.get(4)),
                    Integer.parseInt(parts.get(5)),
                    Double.parseDouble(parts.get(6)),
                    Double.parseDouble(parts.get(7)));
        }
    }

    /** So few words tell nothing of how a page reads. */
    private static final int ENOUGH = 25;

    static Budgets read() {
        List<Limit> all = new ArrayList<>();
        List<String> examples = new ArrayList<>();
        Map<String, Integer> slow = new TreeMap<>();
        for (String line : lines()) {
            if (line.startsWith("=")) {
                examples.add(line.substring(1).strip());
            } else if (line.startsWith("~")) {
                List<String> parts = parts(line.substring(1));
                slow.put(parts.get(1), Integer.parseInt(parts.get(0)));
            } else {
                all.add(Limit.of(line));
            }
        }
        return new Budgets(List.copyOf(all), List.copyOf(examples), Map.copyOf(slow));
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/budgets.txt")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> parts(String line) {
        return Arrays.stream(line.split("\\|")).map(String::strip).toList();
    }

    List<String> slow() {
        return limits.keySet().stream().sorted().toList();
    }

    /** What is above its limit or wrong, in words. */
    List<String> faults(PageCost cost) {
        Limit limit = all.stream()
                .filter(one -> cost.address().startsWith(one.begins()))
                .max(Comparator.comparingInt(one -> one.begins().length()))
                .orElseThrow();
        List<String> faults = new ArrayList<>();
        cost.faults().forEach(fault -> faults.add(cost.address() + ": " + fault));
        over(faults, cost, "document", cost.document(), limit.document());
        over(faults, cost, "all together", cost.together(), limit.together());
        over(faults, cost, "requests", cost.requests(), limit.requests());
        over(faults, cost, "script", cost.script(), limit.script());
        over(faults, cost, "requests to others", cost.others(), 0);
        over(faults, cost, "cookies", cost.cookies(), limit.cookies());
        over(faults, cost, "first words", cost.painted(), limits.getOrDefault(cost.address(), Integer.MAX_VALUE));
        if (cost.reads().words() >= ENOUGH) {
            over(faults, cost, "words of a sentence", cost.reads().perSentence(), limit.sentence());
        }
        if (cost.reads().words() >= ENOUGH && cost.reads().index() < limit.ease()) {
            faults.add(cost.address() + ": reading ease " + cost.reads().index() + ", agreed is " + limit.ease());
        }
        return faults;
    }

    private static void over(List<String> faults, PageCost cost, String what, double is, double limit) {
        if (is > limit) {
            faults.add(cost.address() + ": " + what + " " + is + ", agreed is " + limit);
        }
    }
}
