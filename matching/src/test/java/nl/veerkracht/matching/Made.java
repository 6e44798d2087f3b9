package nl.veerkracht.matching;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Made-up young people and services, drawn by dice that fall the same way every time. */
final class Made {

    static final Weights WEIGHTS = weights(20_000);

    private static final List<String> NEEDS =
            List.of("care", "protection", "housing", "school_work", "parents", "practical");
    private static final List<String> LIMITS = List.of(
            "girls_only", "small_scale", "group", "not_own_city", "peers", "mild_disability", "keep_school", "culture");
    private static final List<String> CITIES = List.of("Ede", "Urk", "Epe", "Ee", "Oss");
    private static final List<String> CLIMATES = List.of("calm", "growing", "tense");

    private final Random dice;

    Made(long seed) {
        dice = new Random(seed);
    }

    static Weights weights(int steps) {
        return new Weights(
                Map.of("housing", 60, "protection", 50, "care", 45, "school_work", 30, "parents", 20, "practical", 20),
                Set.of("girls_only", "small_scale", "group", "not_own_city", "peers", "keep_school"),
                new Weights.Room(30, 4, 26, 12),
                new Weights.Group(20, 8, 20, 15, 12, 2),
                10,
                10,
                8,
                30,
                new Weights.Whole(35, 2, 52, 25, steps));
    }

    static UUID id(long number) {
        return new UUID(7, number);
    }

    static List<UUID> ids(int from, int number) {
        return IntStream.range(from, from + number).mapToObj(Made::id).toList();
    }

    int upTo(int bound) {
        return dice.nextInt(bound);
    }

    private Set<String> some(List<String> of, int percent) {
        return of.stream().filter(one -> dice.nextInt(100) < percent).collect(Collectors.toSet());
    }

    private <T> T one(List<T> of) {
        return of.get(dice.nextInt(of.size()));
    }

    Seeker seeker(long number, @Nullable UUID earlier) {
        Seeker.About about = new Seeker.About(
                2026 - 12 - dice.nextInt(8),
                dice.nextInt(5) == 0 ? Gender.BOY : Gender.GIRL,
                one(CITIES),
                Set.of(),
                null);
        Set<String> needs =
                Stream.concat(some(NEEDS, 35).stream(), Stream.of(one(NEEDS))).collect(Collectors.toSet());
        return new Seeker(id(number), about, needs, some(LIMITS, 12), Set.of(), dice.nextInt(300), earlier);
    }

    Offer offer(long number, int most) {
        Offer.Group group = dice.nextBoolean()
                ? null
                : new Offer.Group(12 + dice.nextInt(3), 15 + dice.nextInt(4), one(CLIMATES), dice.nextInt(4) == 0);
        Offer.Room room = new Offer.Room(dice.nextInt(most + 1), dice.nextInt(90), dice.nextInt(60));
        return new Offer(
                id(number),
                8 + dice.nextInt(6),
                17 + dice.nextInt(8),
                one(CITIES),
                "",
                some(NEEDS, 40),
                keeps(),
                Set.of(),
                group,
                room);
    }

    private Set<String> keeps() {
        Set<String> keeps = some(LIMITS, 65);
        return keeps.stream()
                .filter(one -> !one.equals("girls_only") || dice.nextBoolean())
                .collect(Collectors.toSet());
    }

    List<Seeker> seekers(int number) {
        return IntStream.range(0, number).mapToObj(one -> seeker(one, null)).toList();
    }

    List<Offer> offers(int number, int most) {
        return IntStream.range(0, number)
                .mapToObj(one -> offer(100_000 + one, most))
                .toList();
    }

    /** Bonds between some of so many people, the first half of them together. */
    List<Bond> bonds(int number, int people) {
        return IntStream.range(0, number)
                .mapToObj(one -> new Bond(id(dice.nextInt(people)), id(dice.nextInt(people)), one * 2 < number))
                .filter(bond -> !bond.one().equals(bond.other()))
                .toList();
    }
}
