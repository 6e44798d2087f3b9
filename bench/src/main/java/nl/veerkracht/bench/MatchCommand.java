package nl.veerkracht.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import nl.veerkracht.matching.Bond;
import nl.veerkracht.matching.Gender;
import nl.veerkracht.matching.Matching;
import nl.veerkracht.matching.Offer;
import nl.veerkracht.matching.Proposal;
import nl.veerkracht.matching.Seeker;
import nl.veerkracht.matching.Weights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long a proposal takes for everybody who waits and all places, some of whom must stay together or apart. No database is needed. */
@Command(name = "match", description = "Times proposing places for everybody who waits.")
final class MatchCommand implements Callable<Integer> {

    private static final List<String> NEEDS =
            List.of("care", "protection", "housing", "school_work", "parents", "practical");
    private static final List<String> LIMITS =
            List.of("girls_only", "small_scale", "not_own_city", "mild_disability", "keep_school", "culture");
    private static final List<String> CITIES = List.of("Sluizerveen", "Oosterhaven", "Polderdijk", "Hoogstad");

    @Option(names = "--young", defaultValue = "2000", description = "how many wait (default ${DEFAULT-VALUE})")
    int young;

    @Option(names = "--services", defaultValue = "500", description = "how many services (default ${DEFAULT-VALUE})")
    int services;

    @Option(names = "--bonds", defaultValue = "60", description = "how many pairs stay together or apart")
    int bonds;

    @Option(names = "--times", defaultValue = "5", description = "how often; the first is with a cold start")
    int times;

    private final Random dice = new Random(1);

    @Override
    public Integer call() {
        Matching matching = new Matching(weights(), 2026);
        for (int time = 0; time < times; time++) {
            List<Seeker> seekers =
                    IntStream.range(0, young).mapToObj(this::seeker).toList();
            List<Offer> offers =
                    IntStream.range(0, services).mapToObj(this::offer).toList();
            List<Bond> pairs = pairs();
            long start = System.nanoTime();
            Proposal proposal = matching.propose(seekers, offers, pairs);
            long ms = (System.nanoTime() - start) / 1_000_000;
            System.out.printf(
                    "{\"waiting\":%d,\"services\":%d,\"bonds\":%d,\"proposed\":%d,\"proven\":%b,\"gap\":%d,\"ms\":%d}%n",
                    young, services, bonds, proposal.offers().size(), proposal.proven(), proposal.gap(), ms);
        }
        return 0;
    }

    private static Weights weights() {
        return new Weights(
                Map.of("housing", 60, "protection", 50, "care", 45, "school_work", 30, "parents", 20, "practical", 20),
                Set.of("girls_only", "small_scale", "not_own_city", "keep_school"),
                new Weights.Room(30, 4, 26, 12),
                new Weights.Group(20, 8, 20, 15, 12, 2),
                10,
                10,
                8,
                30,
                new Weights.Whole(35, 2, 52, 25, 100));
    }

    private Set<String> some(List<String> of, int percent) {
        return Set.copyOf(of.stream().filter(one -> dice.nextInt(100) < percent).toList());
    }

    private Seeker seeker(int number) {
        String city = CITIES.get(dice.nextInt(CITIES.size()));
        Seeker.About about = new Seeker.About(2026 - 12 - dice.nextInt(8), Gender.GIRL, city, Set.of(), null);
        return new Seeker(
                new UUID(1, number), about, some(NEEDS, 45), some(LIMITS, 15), Set.of(), dice.nextInt(300), null);
    }

    private Offer offer(int number) {
        Offer.Group group = dice.nextBoolean() ? null : new Offer.Group(13, 17, "calm", dice.nextInt(4) == 0);
        Offer.Room room = new Offer.Room(dice.nextInt(7), dice.nextInt(90), dice.nextInt(60));
        String city = CITIES.get(dice.nextInt(CITIES.size()));
        return new Offer(
                new UUID(2, number),
                8 + dice.nextInt(6),
                17 + dice.nextInt(8),
                city,
                "",
                some(NEEDS, 40),
                some(LIMITS, 65),
                Set.of("nl"),
                group,
                room);
    }

    private List<Bond> pairs() {
        List<Bond> pairs = new ArrayList<>();
        for (int pair = 0; pair < bonds; pair++) {
            UUID one = new UUID(1, dice.nextInt(young));
            UUID other = new UUID(1, dice.nextInt(young));
            if (!one.equals(other)) {
                pairs.add(new Bond(one, other, pair % 2 == 0));
            }
        }
        return pairs;
    }
}
