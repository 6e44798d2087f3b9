package nl.veerkracht.testing;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.veerkracht.signal.About;
import nl.veerkracht.signal.PartialDate;

/** Young people who do not exist, and who do not meet in a database that tests share. */
public final class MadeUpPerson {

    private static final int LETTERS = 12;

    private MadeUpPerson() {}

    /** A surname nobody else has. */
    public static String surname() {
        StringBuilder name = new StringBuilder("W");
        UUID.randomUUID()
                .toString()
                .chars()
                .filter(Character::isLetterOrDigit)
                .limit(LETTERS)
                .forEach(sign -> name.append((char) ('a' + Character.digit(sign, 16))));
        return name.toString();
    }

    /** The same day of birth, place and number for the same surname; each of them drawn apart for another, or strangers would be proposed as one. */
    public static About of(String given, String surname) {
        Random drawn = new Random(surname.hashCode());
        return new About(
                given,
                null,
                surname,
                null,
                new PartialDate("%d-%02d-%02d"
                        .formatted(2000 + drawn.nextInt(16), 1 + drawn.nextInt(12), 1 + drawn.nextInt(28))),
                null,
                null,
                "%d %c%c".formatted(1000 + drawn.nextInt(9000), 'A' + drawn.nextInt(23), 'A' + drawn.nextInt(19)),
                null,
                "06%08d".formatted(drawn.nextInt(100_000_000)),
                List.of(),
                null,
                null);
    }
}
