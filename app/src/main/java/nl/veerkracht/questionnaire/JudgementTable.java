package nl.veerkracht.questionnaire;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table that people look a judgement up in: a row and columns chosen by earlier answers, an option in each cell. Of several
 * columns the option that stands last in the item's own order is suggested.
 *
 * @param item the item whose answer is suggested
 * @param row the item that picks the row
 * @param column the item that picks one or more columns
 * @param cells option by row, then by column
 * @param because the reason, with {@code {row}}, {@code {column}} and {@code {option}} filled in
 */
public record JudgementTable(
        String item,
        Text title,
        Optional<Text> help,
        String row,
        String column,
        Map<String, Map<String, String>> cells,
        Text because)
        implements Suggester {

    public JudgementTable {
        cells = Map.copyOf(cells);
    }

    public String cell(String rowOption, String columnOption) {
        return cells.getOrDefault(rowOption, Map.of()).getOrDefault(columnOption, "");
    }

    @Override
    public Optional<Suggestion> suggest(Instrument instrument, Answers answers, Context context) {
        var options = instrument.item(item).map(i -> i.kind().options()).orElse(List.of());
        return answers.choice(row)
                .flatMap(chosen -> gravest(instrument, answers, chosen, options).map(pick -> pick.suggestion(this)));
    }

    private Optional<Pick> gravest(Instrument instrument, Answers answers, String rowOption, List<Option> options) {
        return answers.of(column).stream()
                .flatMap(answer -> answer.codes().stream())
                .sorted()
                .flatMap(col -> pick(instrument, rowOption, col, options).stream())
                .max(Comparator.comparingInt(pick -> options.indexOf(pick.option())));
    }

    private Optional<Pick> pick(Instrument instrument, String rowOption, String columnOption, List<Option> options) {
        var code = cell(rowOption, columnOption);
        return options.stream()
                .filter(option -> option.id().equals(code))
                .findFirst()
                .map(option -> new Pick(
                        new Suggestion.Ground(label(instrument, row), label(instrument, row, rowOption)),
                        new Suggestion.Ground(label(instrument, column), label(instrument, column, columnOption)),
                        option));
    }

    private static Text label(Instrument instrument, String item) {
        return instrument.item(item).orElseThrow().label();
    }

    private static Text label(Instrument instrument, String item, String option) {
        return instrument
                .item(item)
                .flatMap(i -> i.option(option))
                .orElseThrow()
                .label();
    }

    private record Pick(Suggestion.Ground row, Suggestion.Ground column, Option option) {

        Suggestion suggestion(JudgementTable table) {
            var because = table.because.filled(
                    Map.of("row", row.answer(), "column", column.answer(), "option", option.label()));
            return new Suggestion(table.item, option, because, List.of(row, column), Optional.empty());
        }
    }
}
