package nl.veerkracht.rights;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.veerkracht.actor.Role;

/** The table of rights as it stands in {@code rights/rights.txt}, which says how it is read. */
final class Table {

    static final List<String> PEOPLE = Arrays.stream(Role.values())
            .filter(role -> role != Role.IMPORTER)
            .map(Role::code)
            .toList();
    static final List<String> OTHERS = List.of("key", "importer", "house", "nobody", "young", "parent");

    private final Map<String, Set<Relation>> groups = new HashMap<>();
    private final Map<String, List<Rule>> rules = new HashMap<>();

    /** The rules under one heading: {@code faces}, {@code rows} or {@code pages}. */
    List<Rule> under(String heading) {
        return rules.getOrDefault(heading, List.of());
    }

    static Table read() {
        Table table = new Table();
        String heading = "";
        for (String line : text().lines().toList()) {
            String clean = line.strip();
            if (clean.startsWith("[")) {
                heading = clean.substring(1, clean.length() - 1);
            } else if (!clean.isEmpty() && !clean.startsWith("#")) {
                table.add(heading, clean);
            }
        }
        return table;
    }

    private void add(String heading, String line) {
        if (heading.equals("groups")) {
            String[] sides = line.split("=", 2);
            groups.put(sides[0].strip(), relations(sides[1]));
            return;
        }
        String[] cells = line.split("\\|");
        String who = cells.length > 2 ? cells[2] : "";
        Rule rule = new Rule(cells[0].strip(), cells[1].strip(), who(who), cells.length > 3 ? cells[3].strip() : "");
        rules.computeIfAbsent(heading, key -> new ArrayList<>()).add(rule);
    }

    private List<Rule.Who> who(String text) {
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(one -> {
                    String[] sides = one.split("@", 2);
                    return new Rule.Who(kinds(sides[0]), relations(sides.length > 1 ? sides[1] : "stranger"));
                })
                .toList();
    }

    private static Set<String> kinds(String text) {
        Set<String> kinds = new HashSet<>();
        for (String word : text.split(",")) {
            String clean = word.strip();
            if (clean.equals("*")) {
                kinds.addAll(PEOPLE);
            } else if (PEOPLE.contains(clean) || OTHERS.contains(clean)) {
                kinds.add(clean);
            } else {
                throw new IllegalArgumentException("nobody is a " + clean);
            }
        }
        return kinds;
    }

    private Set<Relation> relations(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .flatMap(word -> relation(word).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Relation.class)));
    }

    private Set<Relation> relation(String word) {
        if (word.equals("any")) {
            return EnumSet.allOf(Relation.class);
        }
        if (word.startsWith("not ")) {
            return EnumSet.complementOf(EnumSet.copyOf(relation(word.substring(4))));
        }
        return groups.containsKey(word) ? groups.get(word) : Set.of(Relation.of(word));
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(Table.class.getResourceAsStream("/rights/rights.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
