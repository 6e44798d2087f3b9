package nl.veerkracht.herspace;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Four marks from 0 to 10 that she gave (instrument 9). The questions are in the order in which they are asked.
 *
 * @param words what she added, null when nothing
 */
public record Marks(
        UUID id, Kind kind, List<Integer> marks, @Nullable String words, Instant givenAt) {

    static final int COUNT = 4;
    static final int MOST = 10;

    /** At or below this a mark asks for a person, whatever was before. */
    private static final int LOW = 3;

    /** So much lower than the time before, on average, is a fall. */
    private static final int FALL = 2;

    public Marks {
        marks = List.copyOf(marks);
    }

    /** What the marks are about; the texts of the questions are {@code herspace.marks.<code>.<1-4>}. */
    public enum Kind {
        /** A contact: was I heard, was it about what I wanted, did it fit me, was it right. After the Session Rating Scale's domains. */
        CONTACT,
        /** How I am: with myself, with people close to me, at school or work, in all. After the Outcome Rating Scale's domains. */
        MONTH;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean believable() {
        return marks.size() == COUNT && marks.stream().allMatch(mark -> mark >= 0 && mark <= MOST);
    }

    /** Whether a person should look: a low mark, or clearly lower than the time before. */
    boolean asks(@Nullable Marks before) {
        return marks.stream().anyMatch(mark -> mark <= LOW) || (before != null && before.sum() - sum() >= FALL * COUNT);
    }

    private int sum() {
        return marks.stream().mapToInt(Integer::intValue).sum();
    }

    /** "7 · 5 · 6 · 7", in the order of the questions. */
    public String said() {
        return marks.stream().map(String::valueOf).collect(Collectors.joining(" · "));
    }

    String written() {
        return marks.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static List<Integer> read(String written) {
        return Arrays.stream(written.split(",")).map(Integer::valueOf).toList();
    }

    static Kind kind(String code) {
        return Kind.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
