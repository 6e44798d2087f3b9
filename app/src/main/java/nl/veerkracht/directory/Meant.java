package nl.veerkracht.directory;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What words mean in this directory: those that some service has, each with the ways it is written there. The queries are of PostgreSQL's text search. */
record Meant(List<Word> words) {

    /** Who types more is understood by the words that tell most. */
    static final int MOST = 6;

    private static final int STORY = 4;

    static final Meant NOTHING = new Meant(List.of());

    /**
     * @param lexemes as the index has them, any of them will do
     * @param start whether they are the beginning of words
     * @param weight from 4 for a word that many services have to 7 for a rare one: two words tell more than one, and of two a rare one tells more. 1 for a word that
     *     more than half of them have: beside others it tells nothing
     */
    record Word(List<String> lexemes, boolean start, int weight) {

        private static final int SLIGHT = 1;
        private static final int LEAST = 4;
        private static final int STEPS = 3;

        Word {
            lexemes = List.copyOf(lexemes);
        }

        /**
         * A word that so many services have, of so many in all: a step more for each tenth part. How rare a word is tells how much it says, Spärck Jones,
         * Journal of Documentation 28 (1972) 11; held within bounds, because a rare word in a sentence may as well be beside the point.
         */
        static Word of(List<String> lexemes, boolean start, long services, long all) {
            if (services * 2 > all) {
                return new Word(lexemes, start, SLIGHT);
            }
            int steps = (int) Math.floor(Math.log10((double) Math.max(1, all) / Math.max(1, services)));
            return new Word(lexemes, start, LEAST + Math.clamp(steps, 0, STEPS));
        }

        boolean tells() {
            return weight > SLIGHT;
        }

        String query() {
            return query("");
        }

        private String query(String mark) {
            return lexemes.stream()
                    .map(lexeme -> Mark.quoted(mark + lexeme) + (start ? ":*" : ""))
                    .collect(Collectors.joining(" | ", "(", ")"));
        }
    }

    Meant {
        boolean some = words.stream().anyMatch(Word::tells);
        words = words.stream()
                .filter(word -> word.tells() || !some)
                .sorted(Comparator.comparing(Word::weight).reversed())
                .limit(MOST)
                .toList();
    }

    boolean isNothing() {
        return words.isEmpty();
    }

    String every() {
        return words.stream().map(Word::query).collect(Collectors.joining(" & "));
    }

    String any() {
        return words.stream().map(Word::query).collect(Collectors.joining(" | "));
    }

    /** Words that weigh at least half of all. */
    String most() {
        int all = words.stream().mapToInt(Word::weight).sum();
        String query = having((all + 1) / 2, 0);
        return query == null ? every() : query;
    }

    /** More than the one that weighs most: two of them, or more. Much of a directory has one of the words of a story, and little of it two. */
    String several() {
        int one = words.stream().mapToInt(Word::weight).max().orElse(0);
        String query = having(one + 1, 0);
        return query == null ? every() : query;
    }

    /** So many words that hardly a service has all of them. */
    boolean isStory() {
        return words.size() >= STORY;
    }

    /** Any of them in the name. */
    @Nullable
    String named() {
        return isNothing()
                ? null
                : words.stream().map(word -> word.query(Mark.NAMED)).collect(Collectors.joining(" | ", "(", ")"));
    }

    /** At least this weight among the words from this one on: nothing when it cannot be, blank when it always is. */
    private @Nullable String having(int weight, int from) {
        if (weight <= 0) {
            return "";
        }
        if (from == words.size()) {
            return null;
        }
        Word word = words.get(from);
        String rest = having(weight - word.weight(), from + 1);
        String without = having(weight, from + 1);
        if (rest == null) {
            return without;
        }
        String with = rest.isEmpty() ? word.query() : "(" + word.query() + " & (" + rest + "))";
        return without == null ? with : with + " | " + without;
    }
}
