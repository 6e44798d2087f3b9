package nl.veerkracht.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.veerkracht.web.Screen;

/**
 * What a package would do.
 *
 * @param refused the first rows that are not right; with any of them nothing can be brought in
 * @param more how many more are not right, at least
 */
public record Looked(List<Line> lines, List<Named> services, List<Wrong> refused, long more) {

    /** Rows of one table. */
    public record Line(String kind, long added, long changed, long same) {}

    /** A service that is new or changes. */
    public record Named(String name, boolean added) {}

    /**
     * Something that is not right.
     *
     * @param line 0 when it is about the file as a whole
     */
    public record Wrong(String file, long line, String what) {

        /** In the reader's language, when there are words for it. */
        public Optional<String> told(Screen screen) {
            return Reason.told(screen, what);
        }

        static Wrong of(BadInput fault) {
            return new Wrong(fault.file(), fault.line(), fault.what());
        }
    }

    public Looked {
        lines = List.copyOf(lines);
        services = List.copyOf(services);
        refused = List.copyOf(refused);
    }

    static Looked of(Done done) {
        List<Line> lines = done.tables().stream()
                .map(Done.Table::kind)
                .distinct()
                .map(kind -> new Line(
                        kind, rows(done, kind, "added"), rows(done, kind, "changed"), rows(done, kind, "same")))
                .toList();
        return new Looked(
                lines,
                done.services().stream()
                        .map(one -> new Named(one.name(), one.outcome().equals("added")))
                        .toList(),
                List.of(),
                0);
    }

    private static long rows(Done done, String kind, String outcome) {
        return done.tables().stream()
                .filter(table -> table.kind().equals(kind) && table.outcome().equals(outcome))
                .mapToLong(Done.Table::rows)
                .sum();
    }

    /** Whether it can be brought in, and does anything. */
    public boolean isUseful() {
        return refused.isEmpty() && lines.stream().anyMatch(line -> line.added() + line.changed() > 0);
    }

    Map<String, Long> all() {
        return Map.of(
                "added", lines.stream().mapToLong(Line::added).sum(),
                "changed", lines.stream().mapToLong(Line::changed).sum(),
                "same", lines.stream().mapToLong(Line::same).sum());
    }
}
