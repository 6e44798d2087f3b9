package nl.veerkracht.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads conditions: one clause, or {@code all:} or {@code any:} with a list of clauses. */
final class ConditionReader {

    private ConditionReader() {}

    static Condition optional(Optional<Piece> piece) {
        return piece.map(ConditionReader::read).orElse(Condition.ALWAYS);
    }

    static Condition read(Piece piece) {
        if (piece.may("any").isPresent()) {
            return new Condition(true, clauses(piece.only("any").need("any")));
        }
        if (piece.may("all").isPresent()) {
            return new Condition(false, clauses(piece.only("all").need("all")));
        }
        return new Condition(false, List.of(clause(piece)));
    }

    private static List<Clause> clauses(Piece list) {
        var clauses = list.list().stream().map(ConditionReader::clause).toList();
        if (clauses.isEmpty()) {
            throw list.fault("needs at least one clause");
        }
        return clauses;
    }

    private static Clause clause(Piece piece) {
        if (piece.may("known").isPresent()) {
            return known(piece);
        }
        if (piece.may("items").isPresent()) {
            piece.only("items", "are", "at_least");
            return new Clause.Answered(
                    piece.need("items").list().stream().map(Piece::text).toList(),
                    values(piece.need("are")),
                    piece.may("at_least").map(Piece::number).orElse(1));
        }
        piece.only("item", "is");
        return new Clause.Answered(List.of(piece.need("item").text()), values(piece.need("is")), 1);
    }

    private static Clause known(Piece piece) {
        piece.only("known", "is");
        var key = piece.need("known");
        var possible = Optional.ofNullable(Context.KEYS.get(key.text()))
                .orElseThrow(() -> key.fault("unknown circumstance; known: "
                        + Context.KEYS.keySet().stream().sorted().collect(Collectors.joining(", "))));
        for (var value : piece.need("is").oneOrMore()) {
            if (!possible.contains(value.text())) {
                throw value.fault("is no value of '" + key.text() + "'");
            }
        }
        return new Clause.Known(key.text(), values(piece.need("is")));
    }

    private static Set<String> values(Piece piece) {
        return piece.oneOrMore().stream().map(Piece::text).collect(Collectors.toUnmodifiableSet());
    }
}
