package nl.veerkracht.questionnaire;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A long form one section at a time. A step has the number of its section in the instrument, counted from 1, so that it keeps its number when an
 * answer brings up another section.
 */
public final class Steps {

    private final Sheet sheet;
    private final List<Progress> all;
    private final int at;

    private Steps(Sheet sheet, List<Progress> all, int at) {
        this.sheet = sheet;
        this.all = all;
        this.at = at;
    }

    /** @param wanted the step to show, or the first after it that is asked now; null for where there is most to do */
    public static Steps of(Sheet sheet, @Nullable Integer wanted) {
        List<Progress> all = sheet.progress();
        Steps steps = new Steps(sheet, all, 0);
        return new Steps(sheet, all, wanted == null ? steps.open() : steps.from(wanted));
    }

    /** The step in which this item is asked, or 1 when it is in none. */
    public static int of(Instrument instrument, String item) {
        return IntStream.range(0, instrument.sections().size())
                .filter(i -> instrument
                        .sections()
                        .get(i)
                        .leaves()
                        .anyMatch(leaf -> leaf.id().equals(item)))
                .map(i -> i + 1)
                .findFirst()
                .orElse(1);
    }

    /** Where nothing is answered yet, else where something needed is missing, else the last. */
    private int open() {
        return first(IntStream.range(0, all.size()).filter(i -> all.get(i).answered() == 0))
                .orElseGet(() -> first(IntStream.range(0, all.size())
                                .filter(i -> all.get(i).missing()))
                        .orElse(all.size() - 1));
    }

    private int from(int wanted) {
        return first(IntStream.range(0, all.size()).filter(i -> number(all.get(i)) >= wanted))
                .orElse(all.size() - 1);
    }

    private static java.util.Optional<Integer> first(IntStream found) {
        return found.boxed().findFirst();
    }

    /** How far every step is. */
    public List<Progress> all() {
        return all;
    }

    public int number(Progress step) {
        return sheet.instrument().sections().indexOf(step.section()) + 1;
    }

    public Progress current() {
        return all.get(at);
    }

    /** The questions of this step alone. */
    public Sheet shown() {
        return sheet.only(Set.of(current().section().id()));
    }

    /** "Step 2 of 5": which one this is to the reader. */
    public int position() {
        return at + 1;
    }

    public boolean isFirst() {
        return at == 0;
    }

    public boolean isLast() {
        return at == all.size() - 1;
    }

    public int before() {
        return number(all.get(Math.max(0, at - 1)));
    }

    public int after() {
        return number(current()) + 1;
    }

    /** Whether an answer in this earlier step brought up questions there that nobody has answered. */
    public boolean cameUpIn(int step) {
        return all.stream()
                .filter(one -> number(one) == step)
                .flatMap(one -> sheet.asked(one.section().items()).stream())
                .anyMatch(item -> !item.when().equals(Condition.ALWAYS)
                        && item.leaves()
                                .noneMatch(leaf -> sheet.answers().of(leaf.id()).isPresent()));
    }
}
