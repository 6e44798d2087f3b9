package nl.veerkracht.questionnaire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads suggestion rules and judgement tables. */
final class SuggesterReader {

    private SuggesterReader() {}

    static Suggester rules(Piece piece) {
        piece.only("item", "needs", "rules");
        return new Suggester.Rules(
                piece.need("item").text(),
                piece.need("needs").list().stream().map(Piece::text).collect(Collectors.toUnmodifiableSet()),
                piece.need("rules").list().stream().map(SuggesterReader::rule).toList());
    }

    private static Suggester.Rule rule(Piece piece) {
        piece.only("suggest", "when", "because", "response");
        return new Suggester.Rule(
                piece.need("suggest").text(),
                ConditionReader.read(piece.need("when")),
                TextReader.text(piece.need("because")),
                piece.may("response").map(TextReader::text));
    }

    static JudgementTable table(Piece piece) {
        piece.only("item", "title", "help", "row", "column", "cells", "because");
        return new JudgementTable(
                piece.need("item").text(),
                TextReader.text(piece.need("title")),
                piece.may("help").map(TextReader::text),
                piece.need("row").text(),
                piece.need("column").text(),
                cells(piece.need("cells")),
                TextReader.text(piece.need("because")));
    }

    private static Map<String, Map<String, String>> cells(Piece piece) {
        var rows = new LinkedHashMap<String, Map<String, String>>();
        piece.entries().forEach((row, columns) -> {
            var cells = new LinkedHashMap<String, String>();
            columns.entries().forEach((column, option) -> cells.put(column, option.text()));
            rows.put(row, cells);
        });
        return rows;
    }
}
