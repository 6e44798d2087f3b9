package nl.veerkracht.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every record beside every other, of four cities with four thousand people, against only those that blocking makes candidates. */
@Tag("long")
class BlockingRecallTests {

    private static final List<MadeUpCity> CITIES = LongStream.of(77, 78, 79, 20_261_123)
            .mapToObj(seed -> new MadeUpCity(seed, 1_000))
            .toList();
    private static final double ACCEPTED = 0.5;

    static Stream<Encoder> modes() {
        return Stream.of(Encoder.plain(), new Encoder(LinkageKey.of(new byte[32])));
    }

    /** Two files, and how likely a pair is by itself, as was learned from them. */
    private record Files(Portion left, Portion right, Model model) {

        static Files of(MadeUpCity city, Encoder encoder) {
            Portion left = portion(city.left, encoder);
            Portion right = portion(city.right, encoder);
            try (Engine engine = new InMemory()) {
                engine.take(Side.LEFT, left);
                engine.take(Side.RIGHT, right);
                Batch batch = new Batch(engine, left.size(), right.size(), Side.RIGHT);
                return new Files(left, right, batch.learn());
            }
        }

        private static Portion portion(List<Row> rows, Encoder encoder) {
            return Portion.starting(
                    0,
                    rows.parallelStream()
                            .map(row -> encoder.encode(row.person()))
                            .toList());
        }

        long accepted() {
            return left.records.parallelStream()
                    .mapToLong(record -> right.records.stream()
                            .filter(other -> model.probability(record, other) >= ACCEPTED)
                            .count())
                    .sum();
        }

        long kept() {
            return left.pairs(right, Blocks.allHere(right.size()), false, model, ACCEPTED).stream()
                    .count();
        }
    }

    @ParameterizedTest
    @MethodSource("modes")
    void blocking_keeps_what_comparing_all_pairs_of_two_files_accepts(Encoder encoder) {
        List<Files> files = CITIES.stream().map(city -> Files.of(city, encoder)).toList();
        double accepted = files.stream().mapToLong(Files::accepted).sum();
        double kept = files.stream().mapToLong(Files::kept).sum();

        assertThat(accepted).isGreaterThan(2_500);
        assertThat(kept / accepted).isBetween(0.995, 1.0);
    }
}
