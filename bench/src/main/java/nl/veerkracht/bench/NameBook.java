package nl.veerkracht.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Names as they are spread in a city: a few that many share, many that few share. A third of the names is put together from parts. */
final class NameBook {

    private static final double MADE = 0.35;
    private final Map<String, List<String>> lists;

    /** A surname with what stands before it. */
    record Surname(String infix, String name) {}

    NameBook() {
        try (InputStream file = Objects.requireNonNull(NameBook.class.getResourceAsStream("names.txt"))) {
            lists = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .collect(Collectors.toMap(
                            words -> words[0],
                            words -> Arrays.stream(words)
                                    .skip(1)
                                    .map(word -> word.replace('_', ' ').replace("-", ""))
                                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> list(String name) {
        return Objects.requireNonNull(lists.get(name), name);
    }

    String given(Dice dice, boolean girl) {
        return dice.chance(MADE)
                ? dice.of(list("given-begin")) + dice.of(list("given-middle")) + dice.of(list("given-end"))
                : dice.skewed(list(girl ? "girls" : "boys"), 0.5);
    }

    Surname surname(Dice dice) {
        return dice.chance(MADE) ? new Surname("", made(dice)) : split(dice.skewed(list("surnames"), 0.5));
    }

    /** One of those that many have, hardly more often the first than the last. */
    Surname common(Dice dice) {
        return split(dice.skewed(list("surnames"), 0.3));
    }

    private String made(Dice dice) {
        return dice.chance(0.5)
                ? dice.of(list("surname-begin")) + dice.of(list("surname-middle")) + dice.of(list("surname-end"))
                : dice.of(list("surname-other")) + dice.of(list("surname-other-end"));
    }

    private static Surname split(String whole) {
        int last = whole.lastIndexOf(' ');
        return last < 0
                ? new Surname("", whole)
                : new Surname(whole.substring(0, last).toLowerCase(java.util.Locale.ROOT), whole.substring(last + 1));
    }

    /** A name as an account has it. */
    String whole(Dice dice) {
        Surname surname = surname(dice);
        String given = given(dice, dice.chance(0.6));
        return (given + " " + surname.infix() + " " + surname.name()).replace("  ", " ");
    }
}
