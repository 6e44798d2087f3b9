package nl.veerkracht.questionnaire;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks what one piece of an instrument says about another: a rule about an item that does not exist would never speak. */
final class InstrumentCheck {

    private final Piece root;
    private final Instrument instrument;

    private InstrumentCheck(Piece root, Instrument instrument) {
        this.root = root;
        this.instrument = instrument;
    }

    static void check(Piece root, Instrument instrument) {
        var check = new InstrumentCheck(root, instrument);
        instrument.sections().forEach(check::section);
        instrument.suggesters().forEach(check::suggester);
        instrument.outcome().ifPresent(item -> check.kind(item, Kind.Choice.class));
        instrument.again().ifPresent(item -> check.kind(item, Kind.Day.class));
    }

    private void kind(String id, Class<? extends Kind> kind) {
        if (instrument.item(id).filter(item -> kind.isInstance(item.kind())).isEmpty()) {
            throw fault("concludes", "'%s' should be an item of another kind".formatted(id));
        }
    }

    private void section(Section section) {
        condition(section.when(), "sections");
        section.items().forEach(this::item);
    }

    private void item(Item item) {
        condition(item.when(), "sections");
        item.waiver().ifPresent(waiver -> condition(waiver.when(), "sections"));
        if (item.kind() instanceof Kind.Matrix matrix) {
            matrix.rows().forEach(row -> {
                row.waiver().ifPresent(waiver -> condition(waiver.when(), "sections"));
                row.items().forEach(this::item);
            });
        }
    }

    private void suggester(Suggester suggester) {
        switch (suggester) {
            case Suggester.Rules rules -> rules(rules);
            case JudgementTable table -> table(table);
        }
    }

    private void rules(Suggester.Rules rules) {
        rules.needs().forEach(item -> options(item, "suggestions"));
        for (var rule : rules.rules()) {
            offers(rules.item(), Set.of(rule.option()), "suggestions");
            condition(rule.when(), "suggestions");
        }
    }

    private void table(JudgementTable table) {
        var rows = options(table.row(), "tables");
        var columns = options(table.column(), "tables");
        same(rows, table.cells().keySet(), "rows");
        table.cells().values().forEach(cells -> {
            same(columns, cells.keySet(), "columns");
            offers(table.item(), new HashSet<>(cells.values()), "tables");
        });
    }

    private void same(Set<String> expected, Set<String> found, String what) {
        if (!expected.equals(found)) {
            throw fault(
                    "tables",
                    "the %s should be exactly %s"
                            .formatted(what, expected.stream().sorted().toList()));
        }
    }

    private void condition(Condition condition, String where) {
        condition.onAnswers().forEach(clause -> clause.items().forEach(item -> offers(item, clause.options(), where)));
    }

    private void offers(String item, Set<String> wanted, String where) {
        var missing = new HashSet<>(wanted);
        missing.removeAll(options(item, where));
        if (!missing.isEmpty()) {
            throw fault(where, "item '%s' has no option %s".formatted(item, missing));
        }
    }

    private Set<String> options(String id, String where) {
        var item = instrument.item(id).orElseThrow(() -> fault(where, "there is no item '%s'".formatted(id)));
        return codes(item.kind()).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> codes(Kind kind) {
        return kind instanceof Kind.Scale scale
                ? Stream.iterate(scale.from(), n -> n <= scale.to(), n -> n + 1).map(String::valueOf)
                : kind.options().stream().map(Option::id);
    }

    private MalformedInstrument fault(String where, String what) {
        return root.need(where).fault(what);
    }
}
