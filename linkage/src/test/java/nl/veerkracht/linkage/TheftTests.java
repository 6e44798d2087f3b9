package nl.veerkracht.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Plays the thief of an index of a made-up city, who knows from public figures how common names and places are, here from a larger
 * city drawn alike. The bounds hold what docs/linkage.md says; an attack that starts to work better fails here.
 */
@Tag("long")
class TheftTests {

    private static final LinkageKey KEY = LinkageKey.of(new byte[32]);
    private static final MadeUpCity CITY = new MadeUpCity(31, 2_500);
    private static final List<Row> PUBLIC = new MadeUpCity(77, 5_000).left;
    private static final List<Encoded> STOLEN = encoded(CITY.right, new Encoder(KEY));
    private static final List<Encoded> TRUTH = encoded(CITY.right, Encoder.plain());
    private static final List<Encoded> KNOWN = encoded(PUBLIC, Encoder.plain());

    private static List<Encoded> encoded(List<Row> rows, Encoder encoder) {
        Encoder many = encoder.forManyRecords();
        return rows.stream().map(row -> many.encode(row.person())).toList();
    }

    private static List<String> words(List<Encoded> records, Function<Encoded, List<Token>> names) {
        return records.stream()
                .map(record -> String.valueOf(first(record, names).spelled()))
                .toList();
    }

    private static Token first(Encoded record, Function<Encoded, List<Token>> names) {
        return names.apply(record).getFirst();
    }

    private static List<String> fullNames(List<Encoded> records) {
        return records.stream()
                .map(record -> first(record, r -> r.given).spelled() + " "
                        + first(record, r -> r.surname).spelled())
                .toList();
    }

    /** Which share of guesses has the truth in the first place and among the first ten. */
    private record Found(double first, double ten) {

        static Found of(List<List<String>> guesses, List<String> truth) {
            return new Found(share(guesses, truth, 1), share(guesses, truth, 10));
        }

        private static double share(List<List<String>> guesses, List<String> truth, int most) {
            return IntStream.range(0, truth.size())
                            .filter(i -> guesses.get(i).stream().limit(most).anyMatch(truth.get(i)::equals))
                            .count()
                    / (double) truth.size();
        }
    }

    /** How large the blocks of each record are, as shares of the index, largest first. */
    private static List<double[]> profiles(List<Encoded> records) {
        Map<Long, Integer> sizes = sizes(records);
        return records.stream()
                .map(record -> Arrays.stream(record.blockingKeys())
                        .mapToDouble(key -> -Math.log(sizes.getOrDefault(key, 1) / (double) records.size()))
                        .sorted()
                        .limit(20)
                        .toArray())
                .toList();
    }

    private static Map<Long, Integer> sizes(List<Encoded> records) {
        Map<Long, Integer> sizes = new HashMap<>();
        records.forEach(
                record -> Arrays.stream(record.blockingKeys()).forEach(key -> sizes.merge(key, 1, Integer::sum)));
        return sizes;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < Math.max(a.length, b.length); i++) {
            sum += Math.abs((i < a.length ? a[i] : 9) - (i < b.length ? b[i] : 9));
        }
        return sum;
    }

    private static List<List<String>> nearest(List<String> names, List<double[]> theirs) {
        List<double[]> stolen = profiles(STOLEN);
        return stolen.parallelStream()
                .map(profile -> nearest(profile, names, theirs))
                .toList();
    }

    private static List<String> nearest(double[] profile, List<String> names, List<double[]> theirs) {
        double[] distances =
                theirs.stream().mapToDouble(other -> distance(profile, other)).toArray();
        return IntStream.range(0, distances.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> distances[i]))
                .limit(50)
                .map(names::get)
                .distinct()
                .limit(10)
                .toList();
    }

    @Test
    void blocking_keys_without_the_key_hardly_tell_names() {
        List<String> truth = fullNames(TRUTH);
        List<String> known = fullNames(KNOWN);
        List<String> commonest =
                known.stream().collect(Collectors.groupingBy(name -> name, Collectors.counting())).entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .limit(10)
                        .map(Map.Entry::getKey)
                        .toList();
        Found blind = Found.of(truth.stream().map(name -> commonest).toList(), truth);
        Found found = Found.of(nearest(known, profiles(KNOWN)), truth);

        assertThat(found.first()).isLessThan(blind.first() + 0.005);
        assertThat(found.ten()).isLessThan(blind.ten() + 0.01);
    }

    @Test
    void some_of_the_largest_blocks_can_be_named_by_their_rank() {
        Map<Long, Long> meaning = meaning();
        List<Long> stolen = largest(STOLEN);
        List<Long> known = largest(KNOWN);
        List<List<String>> guesses = new ArrayList<>();
        List<String> truth = new ArrayList<>();
        for (int rank = 0; rank < 100; rank++) {
            int at = rank;
            truth.add(String.valueOf(meaning.get(stolen.get(rank))));
            guesses.add(IntStream.rangeClosed(Math.max(0, rank - 5), rank + 5)
                    .boxed()
                    .sorted(Comparator.comparing(i -> Math.abs(i - at)))
                    .map(i -> String.valueOf(known.get(i)))
                    .toList());
        }

        assertThat(Found.of(guesses, truth).first()).isLessThan(0.15);
        assertThat(Found.of(guesses, truth).ten()).isBetween(0.05, 0.4);
    }

    /** Per stolen key the key of the same block under the open hash, by which blocks of two cities can be compared. */
    private static Map<Long, Long> meaning() {
        Map<Long, Long> meaning = new HashMap<>();
        for (int i = 0; i < STOLEN.size(); i++) {
            List<Block> coded = STOLEN.get(i).blocks();
            List<Block> plain = TRUTH.get(i).blocks();
            IntStream.range(0, coded.size())
                    .forEach(n -> meaning.put(coded.get(n).key(), plain.get(n).key()));
        }
        return meaning;
    }

    private static List<Long> largest(List<Encoded> records) {
        return sizes(records).entrySet().stream()
                .sorted(Map.Entry.<Long, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(120)
                .toList();
    }

    @Test
    void a_thief_with_the_register_itself_finds_some_persons_by_the_sizes_of_their_blocks() {
        List<String> register = CITY.left.stream().map(Row::id).toList();
        List<String> truth = CITY.right.stream().map(Row::id).toList();
        Found found = Found.of(nearest(register, profiles(encoded(CITY.left, Encoder.plain()))), truth);

        assertThat(found.first()).isLessThan(0.06);
        assertThat(found.ten()).isLessThan(0.2);
    }

    @Test
    void unsealed_tokens_tell_names_without_the_key() {
        for (Function<Encoded, List<Token>> names :
                List.<Function<Encoded, List<Token>>>of(record -> record.given, record -> record.surname)) {
            List<Token> stolen =
                    STOLEN.stream().map(record -> first(record, names)).toList();
            FrequencyThief thief = new FrequencyThief(words(KNOWN, names), stolen);
            Found rank = found(thief.byRank(), stolen, names);
            Found pattern = found(thief.byPattern(), stolen, names);

            assertThat(pattern.first()).isGreaterThan(rank.first());
            assertThat(pattern.first()).isLessThan(0.5);
        }
    }

    private static Found found(
            Map<Long, List<String>> guesses, List<Token> stolen, Function<Encoded, List<Token>> names) {
        return Found.of(
                stolen.stream()
                        .map(token -> guesses.getOrDefault(token.exact(), List.of()))
                        .toList(),
                words(TRUTH, names));
    }

    @Test
    void with_the_key_every_name_in_a_dictionary_is_read() {
        Encoder encoder = new Encoder(KEY).forManyRecords();
        Map<Long, String> read = new HashMap<>();
        Stream.concat(words(KNOWN, r -> r.given).stream(), words(KNOWN, r -> r.surname).stream())
                .distinct()
                .forEach(word -> read.put(
                        first(encoder.encode(Person.builder().givenNames(word).build()), r -> r.given)
                                .exact(),
                        word));
        List<List<String>> guesses = STOLEN.stream()
                .map(record -> List.of(read.get(first(record, r -> r.given).exact()) + " "
                        + read.get(first(record, r -> r.surname).exact())))
                .toList();
        Found found = Found.of(guesses, fullNames(TRUTH));

        assertThat(found.first()).isGreaterThan(0.5);
    }
}
