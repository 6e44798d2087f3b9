package nl.veerkracht.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody looks for, as the index can answer it. */
record Sought(Wanted wanted, Meant meant, Near near, Instant now) {

    /**
     * What to look among, the best first. All that one finds stands before whatever only a later one finds, and a later one finds all that an earlier one
     * does: as soon as one has enough for a page, no other is needed.
     */
    List<String> tiers() {
        return among().stream().map(this::wholly).distinct().toList();
    }

    private List<String> among() {
        String named = meant.named();
        if (named == null) {
            return near.isSomewhere() ? List.of(near.closest(), near.query()) : List.of("");
        }
        if (near.isSomewhere()) {
            return Stream.of(
                            Stream.of(meant.every(), near.closest()),
                            Stream.of(meant.every(), near.query()),
                            Stream.of(meant.most(), near.query()),
                            Stream.of(meant.any(), near.query()))
                    .map(Sought::all)
                    .toList();
        }
        return meant.isStory()
                ? List.of(meant.every(), meant.most(), meant.several(), meant.any())
                : List.of(all(Stream.of(meant.every(), named)), meant.every(), meant.most(), meant.any());
    }

    private String wholly(String some) {
        List<String> parts = new ArrayList<>();
        if (!some.isEmpty()) {
            parts.add(some);
        }
        marks().stream().map(Mark::quoted).forEach(parts::add);
        if (wanted.openNow()) {
            parts.add(Mark.quoted(Slot.ALWAYS) + " | " + Mark.quoted(Slot.at(now)));
        }
        return all(parts.stream());
    }

    private static String all(Stream<String> queries) {
        return queries.map(query -> "(" + query + ")").collect(Collectors.joining(" & "));
    }

    /** Whether neither words nor a place narrow it down, so that it may be much of the directory. */
    boolean isWide() {
        return meant.isNothing() && !near.isSomewhere();
    }

    /** What every answer has, leaving out that it may be always open. */
    List<String> common() {
        return wanted.openNow()
                ? Stream.concat(marks().stream(), Stream.of(Slot.at(now))).toList()
                : marks();
    }

    private List<String> marks() {
        return Stream.of(
                        wanted.ask().isEmpty() ? "" : Mark.ask(wanted.ask()),
                        wanted.language().isEmpty() ? "" : Mark.language(wanted.language()))
                .filter(mark -> !mark.isEmpty())
                .toList();
    }
}
