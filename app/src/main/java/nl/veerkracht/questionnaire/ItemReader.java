package nl.veerkracht.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads items and their options. */
final class ItemReader {

    private static final String[] KEYS = {
        "id",
        "kind",
        "label",
        "hint",
        "examples",
        "required",
        "when",
        "not_required",
        "options",
        "from",
        "to",
        "low",
        "high",
        "max",
        "whole",
        "rows",
        "columns"
    };
    private static final int SHORT = 300;
    private static final int LONG = 4000;
    private static final int LONGEST = 20_000;

    private final Map<String, List<Option>> lists;

    ItemReader(Map<String, List<Option>> lists) {
        this.lists = lists;
    }

    Item item(Piece piece, String prefix) {
        piece.only(KEYS);
        var id = prefix + piece.need("id").id();
        return new Item(
                id,
                TextReader.text(piece.need("label")),
                piece.may("hint").map(TextReader::text),
                piece.may("examples")
                        .map(list -> list.list().stream().map(TextReader::text).toList())
                        .orElse(List.of()),
                piece.may("required").map(Piece::flag).orElse(false),
                ConditionReader.optional(piece.may("when")),
                waiver(piece),
                kind(piece, id, prefix.isEmpty()));
    }

    private Kind kind(Piece piece, String id, boolean top) {
        var kind = piece.need("kind");
        return switch (kind.text()) {
            case "choice" -> new Kind.Choice(choices(piece));
            case "choices" -> new Kind.Choices(choices(piece));
            case "yes_no_unknown" -> new Kind.YesNo();
            case "scale" -> scale(piece);
            case "short_text" -> new Kind.Words(false, max(piece, SHORT));
            case "long_text" -> new Kind.Words(true, max(piece, LONG));
            case "date" -> new Kind.Day(piece.may("whole").map(Piece::flag).orElse(false));
            case "matrix" -> matrix(piece, kind, id, top);
            default ->
                throw kind.fault(
                        "unknown kind; known: choice, choices, yes_no_unknown, scale, short_text, long_text, date, matrix");
        };
    }

    private static int max(Piece piece, int usual) {
        var max = piece.may("max").map(Piece::number).orElse(usual);
        if (max < 1 || max > LONGEST) {
            throw piece.need("max").fault("should be from 1 to " + LONGEST);
        }
        return max;
    }

    private static Kind scale(Piece piece) {
        var from = piece.need("from").number();
        var to = piece.need("to").number();
        if (to <= from || to - from > 20) {
            throw piece.need("to").fault("should be above 'from', by 20 at most");
        }
        return new Kind.Scale(from, to, TextReader.text(piece.need("low")), TextReader.text(piece.need("high")));
    }

    private Kind matrix(Piece piece, Piece kind, String id, boolean top) {
        if (!top) {
            throw kind.fault("a matrix cannot stand inside a matrix");
        }
        return new Kind.Matrix(piece.need("rows").list().stream()
                .map(row -> row(row, piece, id))
                .toList());
    }

    private Kind.Row row(Piece row, Piece matrix, String matrixId) {
        row.only("id", "label", "hint", "not_required", "items");
        var id = matrixId + "." + row.need("id").id();
        var items = new ArrayList<Item>();
        row.may("items").ifPresent(own -> own.list().forEach(piece -> items.add(item(piece, id + "."))));
        matrix.may("columns").ifPresent(shared -> shared.list().forEach(piece -> items.add(item(piece, id + "."))));
        return new Kind.Row(
                id, TextReader.text(row.need("label")), row.may("hint").map(TextReader::text), waiver(row), items);
    }

    private static Optional<Waiver> waiver(Piece piece) {
        return piece.may("not_required").map(waiver -> {
            waiver.only("when", "text");
            return new Waiver(ConditionReader.read(waiver.need("when")), TextReader.text(waiver.need("text")));
        });
    }

    private List<Option> choices(Piece piece) {
        var options = piece.need("options");
        if (!options.isText()) {
            return options(options);
        }
        return Optional.ofNullable(lists.get(options.text()))
                .orElseThrow(() -> options.fault("no such list under option_lists"));
    }

    static List<Option> options(Piece piece) {
        var seen = new HashSet<String>();
        var options = piece.list().stream().map(ItemReader::option).toList();
        options.stream().filter(option -> !seen.add(option.id())).findFirst().ifPresent(twice -> {
            throw piece.fault("has two options called '" + twice.id() + "'");
        });
        if (options.size() < 2) {
            throw piece.fault("needs at least two options");
        }
        return options;
    }

    private static Option option(Piece piece) {
        piece.only("id", "label", "hint");
        return new Option(
                piece.need("id").id(),
                TextReader.text(piece.need("label")),
                piece.may("hint").map(TextReader::text));
    }
}
