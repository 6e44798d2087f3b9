package nl.veerkracht.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a form into answers. Only items that the form asked are touched: the rest keep the answer they had. */
final class FormReader {

    /** The form names in this field each item it asked: a checkbox that is off sends nothing, and must not look like an item that was never shown. */
    static final String ASKED = "asked";

    private static final int NOTE = 1000;

    private final Entered fields;
    private final List<Fault> faults = new ArrayList<>();

    private FormReader(Entered fields) {
        this.fields = fields;
    }

    static Reading read(Instrument instrument, Entered fields, Answers before) {
        var reader = new FormReader(fields);
        var answers = before;
        for (var id : fields.all(ASKED).stream().distinct().toList()) {
            var item = instrument.item(id);
            if (item.isPresent()) {
                answers = answers.with(id, reader.answer(item.get()).orElse(null));
            }
        }
        return new Reading(answers, reader.faults);
    }

    private Optional<Answer> answer(Item item) {
        return switch (item.kind()) {
            case Kind.Choice choice -> option(item).map(Answer.Choice::new);
            case Kind.Choices choices -> choices(item);
            case Kind.YesNo yesNo -> yesNo(item);
            case Kind.Scale scale -> mark(item, scale);
            case Kind.Words words -> words(item, item.id(), words.max()).map(Answer.Words::new);
            case Kind.Day day -> day(item, day);
            case Kind.Matrix matrix -> Optional.empty();
        };
    }

    private Optional<String> option(Item item) {
        var value = fields.first(item.id());
        if (value.isEmpty() || item.option(value).isPresent()) {
            return Optional.of(value).filter(v -> !v.isEmpty());
        }
        return wrong(item, "option");
    }

    private Optional<Answer> choices(Item item) {
        var values = fields.all(item.id());
        var known = item.kind().options().stream().map(Option::id).toList();
        if (!known.containsAll(values)) {
            return wrong(item, "option");
        }
        var chosen = known.stream().filter(values::contains).toList();
        return chosen.isEmpty() ? Optional.empty() : Optional.of(new Answer.Choices(chosen));
    }

    private Optional<Answer> yesNo(Item item) {
        var verdict = option(item);
        var note = words(item, item.id() + ".note", NOTE).orElse("");
        if (verdict.isEmpty() && !note.isEmpty()) {
            return wrong(item, "note_alone");
        }
        return verdict.map(v -> new Answer.YesNo(v, note));
    }

    private Optional<Answer> mark(Item item, Kind.Scale scale) {
        var value = fields.first(item.id());
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!value.matches("-?\\d{1,4}")) {
            return wrong(item, "scale", scale.from(), scale.to());
        }
        var mark = Integer.parseInt(value);
        return mark < scale.from() || mark > scale.to()
                ? wrong(item, "scale", scale.from(), scale.to())
                : Optional.of(new Answer.Mark(mark));
    }

    private Optional<String> words(Item item, String field, int max) {
        var text = fields.first(field).replace("\r\n", "\n").replace('\r', '\n').strip();
        if (!Plain.isPlain(text)) {
            return wrong(item, "characters");
        }
        return text.codePointCount(0, text.length()) > max
                ? wrong(item, "too_long", max)
                : Optional.of(text).filter(t -> !t.isEmpty());
    }

    private Optional<Answer> day(Item item, Kind.Day kind) {
        var entry = new PartialDay(
                fields.first(item.id() + ".year"),
                fields.first(item.id() + ".month"),
                fields.first(item.id() + ".day"));
        if (entry.isBlank()) {
            return Optional.empty();
        }
        var iso = entry.iso();
        if (iso.isEmpty()) {
            return wrong(item, "date");
        }
        return kind.whole() && iso.get().length() < "YYYY-MM-DD".length()
                ? wrong(item, "whole_date")
                : iso.map(Answer.Day::new);
    }

    private <T> Optional<T> wrong(Item item, String message, Object... arguments) {
        faults.add(new Fault(item.id(), message, arguments));
        return Optional.empty();
    }
}
