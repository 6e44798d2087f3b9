package nl.veerkracht.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import nl.veerkracht.signal.Handle;

/**
 * A made-up country: 600 places of very different size, each with its own postal areas, and names as a country has them. The commonest surname is one in a
 * hundred, three in four are from a long tail of some 25,000; a given name is common for three in ten.
 */
final class Land {

    private static final int PLACES = 600;
    private static final int AREAS = 4_000;
    private static final double PLACE_SKEW = 0.6;

    private final long seed;
    private final NameBook names;
    private final LocalDate today;
    private final List<String> surnames = new ArrayList<>();
    private final List<String> given = new ArrayList<>();
    private final List<String> places;

    Land(long seed, NameBook names, LocalDate today) {
        this.seed = seed;
        this.names = names;
        this.today = today;
        every(surnames, "surname-begin", "surname-begin", "surname-end");
        every(surnames, "surname-begin", "surname-middle", "surname-end");
        every(surnames, "surname-other", "given-middle", "surname-other-end");
        every(given, "given-begin", "given-middle", "given-end");
        List<String> made = new ArrayList<>();
        every(made, "surname-begin", "surname-end");
        places = Stream.concat(names.list("cities").stream(), made.stream().distinct())
                .limit(PLACES)
                .toList();
    }

    /** All ways to put these parts together, in an order of its own. */
    private void every(List<String> into, String... parts) {
        List<String> words = List.of("");
        for (String part : parts) {
            List<String> ends = names.list(part).stream().distinct().toList();
            words = words.stream()
                    .flatMap(word -> ends.stream().map(end -> word + end.toLowerCase(Locale.ROOT)))
                    .toList();
        }
        words.stream()
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .forEach(into::add);
        Collections.shuffle(into, new Random(seed));
    }

    Youth youth(long number) {
        Dice dice = Dice.of(seed, "youth", number);
        boolean girl = dice.chance(0.7);
        String name =
                dice.chance(0.3) ? dice.skewed(names.list(girl ? "girls" : "boys"), 0.3) : dice.skewed(given, 0.4);
        NameBook.Surname surname =
                dice.chance(0.25) ? names.common(dice) : new NameBook.Surname("", dice.skewed(surnames, 0.4));
        int place = dice.skewed(places.size(), PLACE_SKEW);
        String handle = Youth.handle(dice, name, surname);
        return new Youth(
                girl,
                name,
                surname,
                today.minusYears(12).minusDays(dice.below(13 * 365)),
                postalCode(dice, place),
                places.get(place),
                Youth.phone(dice),
                new Handle(dice.of(names.list("platforms")), handle),
                dice.of(names.list("schools")));
    }

    /** Larger places have more areas. */
    private static String postalCode(Dice dice, int place) {
        int from = area(place);
        int to = Math.max(from + 1, area(place + 1));
        int area = 1_000 + 2 * (from + dice.below(to - from));
        return String.format(Locale.ROOT, "%d %c%c", area, 'A' + dice.below(26), 'A' + dice.below(26));
    }

    private static int area(int place) {
        return (int) (AREAS * Math.pow((double) place / PLACES, 1 - PLACE_SKEW));
    }
}
