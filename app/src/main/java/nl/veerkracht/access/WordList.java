package nl.veerkracht.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** One list of words that phrases are made of, in alphabetical order. */
final class WordList {

    private final List<String> words;
    private final Set<String> known;
    private final int longest;

    WordList(String file) {
        words = lines(file);
        known = Set.copyOf(words);
        longest = words.stream().mapToInt(String::length).max().orElseThrow();
    }

    List<String> all() {
        return words;
    }

    /** Every way to read these letters as six words. */
    List<List<String>> readings(String letters) {
        List<List<String>> found = new ArrayList<>();
        read(letters, 0, new ArrayList<>(), found);
        return found;
    }

    private void read(String letters, int from, List<String> sofar, List<List<String>> found) {
        if (sofar.size() == PhraseWords.COUNT || from == letters.length()) {
            if (sofar.size() == PhraseWords.COUNT && from == letters.length()) {
                found.add(List.copyOf(sofar));
            }
            return;
        }
        for (int to = from + 1; to <= Math.min(letters.length(), from + longest); to++) {
            String word = letters.substring(from, to);
            if (known.contains(word)) {
                sofar.add(word);
                read(letters, to, sofar, found);
                sofar.removeLast();
            }
        }
    }

    /**
     * All words in one short text: for each a capital that says how many letters of the word before it to take off ({@code A} none, {@code B} one …), then
     * the letters to add.
     */
    String small() {
        StringBuilder small = new StringBuilder();
        String before = "";
        for (String word : words) {
            int same = 0;
            while (same < Math.min(before.length(), word.length()) && before.charAt(same) == word.charAt(same)) {
                same++;
            }
            small.append((char) ('A' + before.length() - same)).append(word, same, word.length());
            before = word;
        }
        return small.toString();
    }

    private static List<String> lines(String name) {
        try (InputStream file = Objects.requireNonNull(WordList.class.getResourceAsStream("/phrase/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
