package nl.veerkracht.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The usual way to link keyed encodings, as a program of its own: of each person one Bloom filter with all that is known (the cryptographic long-term key of
 * Schnell, Bachteler and Reiher 2011), every filter compared with every other by Dice's coefficient. Names by bigrams, dates and numbers by digits in their
 * place, the positions by double hashing with a keyed hash. No candidates, no weights, nothing learned.
 */
final class FilterPeer {

    private static final int BITS = 1024;
    private static final double LOWEST = 0.5;
    private static final int MOST_ALIKE = 10;
    private static final Set<String> NOT_IN = Set.of(LinkColumns.ID, "gender");
    private static final List<String> BY_PLACE =
            List.of("birth_date", "postal_code", "phone", "house_number", "national_id");

    private final Mac mac;
    private int hashes;

    private FilterPeer(byte[] key) throws GeneralSecurityException {
        mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
    }

    private record Alike(String id, double dice) {}

    private record Filter(String id, long[] words, int set) {}

    /** @param arguments left file, right file, file for the pairs, and columns as {@link LinkColumns#of} takes them */
    public static void main(String[] arguments) throws GeneralSecurityException {
        LinkColumns columns = LinkColumns.of(Arrays.copyOfRange(arguments, 3, arguments.length));
        FilterPeer peer = new FilterPeer("a key of two parties who compare".getBytes(StandardCharsets.UTF_8));
        List<Map<String, String>> people = PeerFile.read(Path.of(arguments[0]), columns);
        peer.fillHalf(people);
        List<Filter> left = peer.filters(people);
        List<Filter> right = peer.filters(PeerFile.read(Path.of(arguments[1]), columns));
        List<List<Object>> pairs =
                left.parallelStream().flatMap(one -> alike(one, right).stream()).toList();
        Csv.write(Path.of(arguments[2]), List.of("left_id", "right_id", "probability"), pairs);
    }

    private static List<List<Object>> alike(Filter one, List<Filter> others) {
        PriorityQueue<Alike> alike = new PriorityQueue<>(Comparator.comparingDouble(Alike::dice));
        double lowest = LOWEST;
        for (Filter other : others) {
            double dice = dice(one, other);
            if (dice > lowest) {
                alike.add(new Alike(other.id, dice));
                if (alike.size() > MOST_ALIKE) {
                    lowest = alike.remove().dice;
                }
            }
        }
        return alike.stream()
                .map(other -> List.<Object>of(one.id, other.id, other.dice))
                .toList();
    }

    private static double dice(Filter one, Filter other) {
        int both = 0;
        for (int i = 0; i < one.words.length; i++) {
            both += Long.bitCount(one.words[i] & other.words[i]);
        }
        return 2.0 * both / (one.set + other.set);
    }

    /** So many positions for each gram that a filter is half full in the mean, which tells most. */
    private void fillHalf(List<Map<String, String>> people) {
        double grams = people.stream()
                .mapToInt(person -> grams(person).size())
                .average()
                .orElse(1);
        hashes = Math.max(1, (int) Math.round(BITS * Math.log(2) / grams));
    }

    private List<Filter> filters(List<Map<String, String>> people) {
        return people.stream().map(this::filter).toList();
    }

    private Filter filter(Map<String, String> person) {
        long[] words = new long[BITS / 64];
        grams(person).forEach(gram -> set(words, gram));
        int set = Arrays.stream(words)
                .map(Long::bitCount)
                .mapToInt(Math::toIntExact)
                .sum();
        return new Filter(String.valueOf(person.get(LinkColumns.ID)), words, set);
    }

    private static List<String> grams(Map<String, String> person) {
        return person.entrySet().stream()
                .filter(one -> !NOT_IN.contains(one.getKey()))
                .flatMap(one -> grams(one.getKey(), one.getValue().toLowerCase(Locale.ROOT)).stream()
                        .map(gram -> one.getKey() + " " + gram))
                .toList();
    }

    private static List<String> grams(String field, String value) {
        if (BY_PLACE.contains(field)) {
            return IntStream.range(0, value.length())
                    .mapToObj(i -> i + " " + value.charAt(i))
                    .toList();
        }
        String padded = " " + value + " ";
        return IntStream.range(0, padded.length() - 1)
                .mapToObj(i -> padded.substring(i, i + 2))
                .toList();
    }

    private void set(long[] words, String text) {
        byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        int first = number(hash, 0);
        int step = number(hash, 4) | 1;
        for (int i = 0; i < hashes; i++) {
            int bit = Math.floorMod(first + i * step, BITS);
            words[bit / 64] |= 1L << bit;
        }
    }

    private static int number(byte[] hash, int at) {
        return hash[at] << 24 | (hash[at + 1] & 0xff) << 16 | (hash[at + 2] & 0xff) << 8 | hash[at + 3] & 0xff;
    }
}
