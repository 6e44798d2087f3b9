package nl.veerkracht.triage;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.questionnaire.Answer;
import nl.veerkracht.questionnaire.Answers;
import nl.veerkracht.questionnaire.Instrument;

/**
 * A triage as its reader sees it.
 *
 * @param answers to each part, none where nothing is answered yet
 * @param numbers of the saved answers, by part
 * @param writes whether the reader may work on it
 * @param leads whether the reader may fix it
 * @param trained whether the reader is trained to ask about childhood
 */
public record TriageView(
        Triage triage,
        Map<SheetKind, Instrument> instruments,
        Map<SheetKind, Answers> answers,
        Map<SheetKind, Integer> numbers,
        ProblemMap map,
        Map<AccountId, Colleague> people,
        boolean writes,
        boolean leads,
        boolean trained) {

    public TriageView {
        instruments = Map.copyOf(instruments);
        answers = Map.copyOf(answers);
        numbers = Map.copyOf(numbers);
        people = Map.copyOf(people);
    }

    public Answers answers(SheetKind kind) {
        return requireNonNull(answers.get(kind));
    }

    public Instrument instrument(SheetKind kind) {
        return requireNonNull(instruments.get(kind));
    }

    int number(SheetKind kind) {
        return numbers.getOrDefault(kind, 0);
    }

    public boolean fillsIn(SheetKind kind) {
        return writes && (kind != SheetKind.CHILDHOOD || trained);
    }

    /** What she wants first, in her words. */
    public Optional<String> first() {
        return answers(SheetKind.WISHES).words("first");
    }

    /** Whether somebody wrote down that she is not safe from herself, in any of the three times to come. */
    public boolean crisis() {
        return List.of("day", "weeks", "months").stream()
                .anyMatch(time -> answers(SheetKind.SAFETY)
                        .of("times." + time + ".self")
                        .filter(answer -> answer.equals(new Answer.Choice("unsafe")))
                        .isPresent());
    }

    /** Somebody's name, or an empty text for who is not known any more. */
    public String name(AccountId account) {
        var colleague = people.get(account);
        return colleague == null ? "" : colleague.name();
    }

    /** Who took part, in words, once it is fixed. */
    public String tookPart() {
        var names = triage.participants().stream().map(this::name).filter(name -> !name.isEmpty());
        var others = Optional.ofNullable(triage.others()).stream();
        return String.join(", ", java.util.stream.Stream.concat(names, others).toList());
    }
}
