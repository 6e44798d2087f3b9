package nl.veerkracht.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An instrument with answers, ready to be shown in one language: as a form, to read, or as the difference with an earlier version. */
public final class Sheet {

    private final Instrument instrument;
    private final Answers answers;
    private final Context context;
    private final Entered entered;
    private final List<Fault> faults;
    private final Set<String> chosenSections;
    private final Wording wording;

    private Sheet(
            Instrument instrument,
            Answers answers,
            Context context,
            Entered entered,
            List<Fault> faults,
            Set<String> chosenSections,
            Wording wording) {
        this.instrument = instrument;
        this.answers = answers;
        this.context = context;
        this.entered = entered;
        this.faults = List.copyOf(faults);
        this.chosenSections = Set.copyOf(chosenSections);
        this.wording = wording;
    }

    public static Sheet of(Instrument instrument, Answers answers, Context context, Wording wording) {
        return new Sheet(instrument, answers, context, Entered.of(answers), List.of(), Set.of(), wording);
    }

    /** The same, showing again what was entered and what is wrong with it. */
    public Sheet corrected(Entered again, List<Fault> wrong) {
        return new Sheet(instrument, answers, context, again, wrong, chosenSections, wording);
    }

    /** The same with complaints about the answers as they stand, such as what is still missing. */
    public Sheet faulted(List<Fault> wrong) {
        return new Sheet(instrument, answers, context, entered, wrong, chosenSections, wording);
    }

    /** Only these sections, for a form in steps. */
    public Sheet only(Set<String> sections) {
        return new Sheet(instrument, answers, context, entered, faults, sections, wording);
    }

    public Instrument instrument() {
        return instrument;
    }

    public Answers answers() {
        return answers;
    }

    public List<Fault> faults() {
        return faults;
    }

    public String t(String key, Object... arguments) {
        return wording.t(key, arguments);
    }

    public String t(Text text) {
        return text.in(wording.locale());
    }

    public List<Section> sections() {
        return instrument.sections().stream()
                .filter(section -> chosenSections.isEmpty() || chosenSections.contains(section.id()))
                .filter(section -> section.when().holds(answers, context))
                .toList();
    }

    public List<Item> asked(List<Item> items) {
        return items.stream().filter(item -> item.asked(answers, context)).toList();
    }

    /** Whether an answer given earlier may show questions that are hidden now. */
    public boolean hasMore() {
        return instrument.sections().stream()
                .filter(section -> chosenSections.isEmpty() || chosenSections.contains(section.id()))
                .anyMatch(section -> !section.when().holds(answers, context)
                        || section.items().stream().anyMatch(item -> !item.asked(answers, context)));
    }

    public @Nullable String waived(Optional<Waiver> waiver) {
        return waiver.filter(w -> w.when().holds(answers, context))
                .map(w -> t(w.text()))
                .orElse(null);
    }

    public boolean required(Item item) {
        return item.required() && item.waived(answers, context).isEmpty();
    }

    public String value(String field) {
        return entered.first(field);
    }

    public boolean chosen(String field, String option) {
        return entered.all(field).contains(option);
    }

    /** An earlier choice can be taken back: a browser offers no way to clear a radio button. */
    public boolean canBeOpened(Item item) {
        return !item.required() && answers.of(item.id()).isPresent();
    }

    public @Nullable String fault(Item item) {
        return faults.stream()
                .filter(fault -> fault.item().equals(item.id()))
                .findFirst()
                .map(this::text)
                .orElse(null);
    }

    /** What is wrong, in words. */
    public String text(Fault fault) {
        return t(fault.key(), fault.arguments().toArray());
    }

    /** The ids of what describes an item's field, or null. */
    public @Nullable String describedBy(Item item) {
        var ids = new ArrayList<String>();
        item.hint().ifPresent(hint -> ids.add("hint-" + item.id()));
        if (!item.examples().isEmpty()) {
            ids.add("examples-" + item.id());
        }
        if (item.waived(answers, context).isPresent()) {
            ids.add("waived-" + item.id());
        }
        if (fault(item) != null) {
            ids.add("fault-" + item.id());
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /** The question with, in a matrix, its row before it. */
    public String question(Item item) {
        return instrument
                .row(item)
                .map(row -> t(row.label()) + ": " + t(item.label()))
                .orElseGet(() -> t(item.label()));
    }

    public String question(String item) {
        return instrument.item(item).map(this::question).orElse(item);
    }

    /** The answer in words, a line each; none when there is no answer. */
    public List<String> lines(Item item) {
        return answers.of(item.id()).map(answer -> lines(item, answer)).orElse(List.of());
    }

    /** The answer in words; empty when there is none. */
    public String told(String item) {
        return instrument.item(item).map(i -> String.join("\n", lines(i))).orElse("");
    }

    public List<String> lines(Item item, Answer answer) {
        return switch (answer) {
            case Answer.Choice choice -> labels(item, List.of(choice.option()));
            case Answer.Choices choices -> labels(item, choices.options());
            case Answer.YesNo yesNo -> noted(labels(item, List.of(yesNo.verdict())), yesNo.note());
            case Answer.Mark mark -> List.of(mark(item, mark.value()));
            case Answer.Words words -> words.text().lines().toList();
            case Answer.Day day -> List.of(wording.partial(day.iso()));
        };
    }

    private String mark(Item item, int value) {
        return item.kind() instanceof Kind.Scale scale
                ? t("questionnaire.mark", value, scale.from(), t(scale.low()), scale.to(), t(scale.high()))
                : Integer.toString(value);
    }

    private List<String> labels(Item item, List<String> options) {
        return options.stream()
                .map(id -> item.option(id).map(option -> t(option.label())).orElse(id))
                .toList();
    }

    private static List<String> noted(List<String> lines, String note) {
        var all = new ArrayList<>(lines);
        note.lines().forEach(all::add);
        return all;
    }

    /** Whether an answer stands under a question that is no longer asked. */
    public boolean outOfPlace(Item item) {
        return answers.of(item.id()).isPresent()
                && instrument.asked(answers, context).noneMatch(item::equals);
    }

    /** Whether anything in this section has an answer. */
    public boolean answered(Section section) {
        return section.leaves().anyMatch(item -> answers.of(item.id()).isPresent());
    }

    public boolean answered(Kind.Row row) {
        return answered(row.items());
    }

    public boolean answered(List<Item> items) {
        return items.stream().anyMatch(item -> answers.of(item.id()).isPresent());
    }

    public List<Suggestion> suggestions(Item item) {
        return instrument.suggestions(answers, context).stream()
                .filter(suggestion -> suggestion.item().equals(item.id()))
                .toList();
    }

    public List<JudgementTable> tables(Item item) {
        return instrument.suggesters().stream()
                .filter(JudgementTable.class::isInstance)
                .map(JudgementTable.class::cast)
                .filter(table -> table.item().equals(item.id()))
                .toList();
    }

    public List<Option> options(String item) {
        return instrument.item(item).map(i -> i.kind().options()).orElse(List.of());
    }

    public String option(String item, String option) {
        return instrument
                .item(item)
                .flatMap(i -> i.option(option))
                .map(o -> t(o.label()))
                .orElse("");
    }

    public List<Progress> progress() {
        return Progress.of(instrument, answers, context);
    }
}
