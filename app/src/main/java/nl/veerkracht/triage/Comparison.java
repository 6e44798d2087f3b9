package nl.veerkracht.triage;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.questionnaire.Change;

/**
 * Two triages of one line beside one another, and what changed.
 *
 * @param answers by part, in the order of the page; parts without a change are left out
 */
public record Comparison(TriageView before, TriageView after, Map<SheetKind, List<Change>> answers) {

    public Comparison {
        answers = new EnumMap<>(answers);
    }

    /** A piece that is in both and reads otherwise. */
    public record Reworded(Piece before, Piece after) {}

    /** One problem keeps another going, told by their words. */
    public record Told(String cause, String effect) {}

    public List<Piece> fresh() {
        return missingIn(before.map(), after.map());
    }

    public List<Piece> gone() {
        return missingIn(after.map(), before.map());
    }

    private static List<Piece> missingIn(ProblemMap one, ProblemMap other) {
        return other.pieces().stream()
                .filter(piece -> same(piece, one).isEmpty())
                .toList();
    }

    private static Optional<Piece> same(Piece piece, ProblemMap map) {
        return map.pieces().stream()
                .filter(one -> one.origin().equals(piece.origin()))
                .findFirst();
    }

    public List<Reworded> reworded() {
        return before.map().pieces().stream()
                .flatMap(piece -> same(piece, after.map()).map(now -> new Reworded(piece, now)).stream())
                .filter(both -> differs(both.before(), both.after()))
                .toList();
    }

    private static boolean differs(Piece one, Piece other) {
        return one.kind() != other.kind()
                || one.domain() != other.domain()
                || !one.words().equals(other.words());
    }

    public List<Told> freshLinks() {
        return missing(before.map(), after.map());
    }

    public List<Told> goneLinks() {
        return missing(after.map(), before.map());
    }

    private static List<Told> missing(ProblemMap one, ProblemMap other) {
        var known = new HashSet<>(origins(one).values());
        return origins(other).entrySet().stream()
                .filter(link -> !known.contains(link.getValue()))
                .map(link -> new Told(
                        other.words(link.getKey().cause()),
                        other.words(link.getKey().effect())))
                .toList();
    }

    private static Map<Link, List<UUID>> origins(ProblemMap map) {
        var origins = new java.util.LinkedHashMap<Link, List<UUID>>();
        map.links().forEach(link -> origins.put(link, List.of(origin(map, link.cause()), origin(map, link.effect()))));
        return origins;
    }

    private static UUID origin(ProblemMap map, UUID piece) {
        return map.piece(piece).map(Piece::origin).orElse(piece);
    }

    /** Whether nothing changed at all. */
    public boolean isSame() {
        return answers.isEmpty() && isSameMap();
    }

    /** Whether nothing changed on the map. */
    public boolean isSameMap() {
        return List.of(fresh(), gone(), reworded(), freshLinks(), goneLinks()).stream()
                .allMatch(List::isEmpty);
    }
}
