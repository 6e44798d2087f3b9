package nl.veerkracht.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import nl.veerkracht.signal.About;
import nl.veerkracht.signal.PartialDate;

/** Young people who do not exist, and who do not meet in a database that tests share. */
public final class MadeUpPerson {

    private static final int LETTERS = 12;

    /** Sixteen years of days; the stride shares no factor with it, so that every day comes once before any comes again. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private static final int DAYS = 5844;
    private static final int STRIDE = 2357;
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Map<String, Integer> NUMBERS = new ConcurrentHashMap<>();

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

    /**
     * The same day of birth, place and number for the same surname. Place and number are drawn apart for another and the day is nobody else's, or strangers
     * of one first name would be proposed as one.
     */
    public static About of(String given, String surname) {
        Random drawn = new Random(surname.hashCode());
        LocalDate born = FIRST_DAY.plusDays(NUMBERS.computeIfAbsent(surname, name -> NEXT.getAndAdd(STRIDE)) % DAYS);
        return new About(
                given,
                null,
                surname,
                null,
                new PartialDate(born.toString()),
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
