package nl.veerkracht.bench;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Chance that can be thrown again: the same seed, stream and number give the same throws, on every machine and in any order of work. */
final class Dice {

    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Dice of(long seed, String stream, long number) {
        long mixed = seed * 0x9E3779B97F4A7C15L + stream.hashCode();
        return new Dice(new SplittableRandom(mixed ^ Long.rotateLeft(number * 0xBF58476D1CE4E5B9L, 17)).nextLong());
    }

    boolean chance(double p) {
        return random.nextDouble() < p;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    int between(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    long longs() {
        return random.nextLong();
    }

    double part() {
        return random.nextDouble();
    }

    /** A number below {@code bound}, small ones far more often: place r has a weight of about (r+1)^-{@code skew}, for a skew below 1. */
    int skewed(int bound, double skew) {
        return Math.min(bound - 1, (int) (bound * Math.pow(random.nextDouble(), 1 / (1 - skew))));
    }

    /** How often something with chance 1/(1+{@code mean}) to stop goes on, {@code most} at most. */
    int geometric(double mean, int most) {
        double stop = 1 / (1 + mean);
        return Math.min(most, (int) (Math.log(1 - random.nextDouble()) / Math.log(1 - stop)));
    }

    <T> T of(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** One of the first far more often than one of the last. */
    <T> T skewed(List<T> list, double skew) {
        return list.get(skewed(list.size(), skew));
    }

    Instant between(Instant from, Instant to) {
        return Instant.ofEpochMilli(random.nextLong(from.toEpochMilli(), to.toEpochMilli()));
    }

    UUID uuid() {
        long high = random.nextLong() & ~0xF000L | 0x4000L;
        long low = random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** An id that stands for a thing everywhere in this city. */
    static UUID id(long seed, String thing, long number) {
        return of(seed, "id " + thing, number).uuid();
    }
}
