package nl.veerkracht.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RivalsTests {

    private static final Rivals.Files LARGE = new Rivals.Files(200_000, 200_000);

    @Test
    void few_doubtful_pairs_without_rivals_stay_as_doubtful_as_they_were() {
        List<Batch.Pair> alone = IntStream.range(0, 100)
                .mapToObj(n -> new Batch.Pair(n, n, n < 5 ? 0.99 : 0.3))
                .toList();

        assertThat(Rivals.weigh(alone, Rivals.Seconds.NEVER, LARGE))
                .zipSatisfy(
                        alone,
                        (now, before) -> assertThat(now.probability())
                                .isBetween(before.probability(), before.probability() + 0.01));
    }

    @Test
    void the_likelier_of_two_rivals_takes_from_the_other() {
        List<Batch.Pair> two = List.of(new Batch.Pair(0, 0, 0.95), new Batch.Pair(0, 1, 0.6));

        List<Batch.Pair> weighed =
                Rivals.weigh(two, Rivals.Seconds.NEVER, LARGE).toList();

        assertThat(weighed.getFirst().probability()).isGreaterThan(0.85);
        assertThat(weighed.getLast().probability()).isLessThan(0.1);
    }

    /** Looks at so few records to learn from as it would in files a hundred times as large. */
    private static final class Hasty implements Engine {

        private final InMemory all = new InMemory();

        @Override
        public void take(Side side, Portion portion) {
            all.take(side, portion);
        }

        @Override
        public Census census() {
            return all.census();
        }

        @Override
        public Compared compare(Side from, Side in, Model model, int oneIn) {
            return all.compare(from, in, model, 50);
        }

        @Override
        public Pairs pairs(Side in, Model model, double lowest) {
            return all.pairs(in, model, lowest);
        }

        @Override
        public void close() {
            all.close();
        }
    }

    private static long falseLinks(long seed) {
        MadeUpCity city = new MadeUpCity(seed, 4_000);
        List<Row> left = city.left.stream().filter(row -> number(row) <= 2_010).toList();
        List<Row> right = city.right.stream().filter(row -> number(row) > 1_990).toList();
        try (Engine engine = new Hasty()) {
            return Linker.plain().oneToOne().link(engine, left, right).stream()
                    .filter(link -> !link.left().equals(link.right()))
                    .count();
        }
    }

    private static int number(Row row) {
        return Integer.parseInt(row.id().substring(1));
    }

    @Test
    void links_too_few_for_a_sample_to_show_make_no_strangers_likely() {
        assertThat(LongStream.range(0, 6).map(RivalsTests::falseLinks).sum()).isLessThan(12);
    }
}
