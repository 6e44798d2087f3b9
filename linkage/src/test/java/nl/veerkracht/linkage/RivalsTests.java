package nl.veerkracht.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RivalsTests {

    private static List<Batch.Pair> two(double first, double second) {
        return List.of(new Batch.Pair(0, 0, first), new Batch.Pair(0, 1, second));
    }

    @Test
    void the_likelier_of_two_rivals_takes_from_the_other() {
        double[] left = new Rivals(two(0.95, 0.6)).leave(new double[] {19, 1.5}, Rivals.Seconds.NEVER);

        assertThat(left[0]).isBetween(0.35, 0.45);
        assertThat(left[1]).isBetween(0.04, 0.06);
    }

    @Test
    void where_records_may_have_many_partners_nothing_is_taken() {
        double[] left = new Rivals(two(0.95, 0.6)).leave(new double[] {19, 1.5}, Rivals.Seconds.FREE);

        assertThat(left).containsExactly(1, 1);
    }

    private static Contest.Own alike(int pairs, double probability, double all) {
        Scores scores = new Scores();
        scores.add(Math.log(probability / (1 - probability)), pairs);
        return new Contest.Own(scores, all, 0);
    }

    @Test
    void few_doubtful_pairs_without_rivals_stay_as_doubtful_as_they_were() {
        List<Batch.Pair> alone = IntStream.range(0, 100)
                .mapToObj(n -> new Batch.Pair(n, n, n < 5 ? 0.99 : 0.3))
                .toList();

        assertThat(new Contest(alone, new Contest.Files(200_000, 200_000), alike(33, 0.3, 2e10), alike(33, 0.3, 2e10))
                        .weighedOneToOne())
                .zipSatisfy(
                        alone,
                        (now, before) -> assertThat(now.probability())
                                .isBetween(before.probability() - 0.05, before.probability() + 0.05));
    }

    /** Whoever looks like nobody else, in files where all others have a partner, is likely the partner of the only one left who looks like him a little. */
    @Test
    void whoever_is_left_over_is_likelier_each_other_than_the_fields_alone_say() {
        List<Batch.Pair> nearlyAll = IntStream.range(0, 100)
                .mapToObj(n -> new Batch.Pair(n, n, n < 95 ? 0.9999 : 0.05))
                .toList();

        List<Batch.Pair> weighed = new Contest(
                        nearlyAll, new Contest.Files(100, 100), alike(0, 0.05, 4950), alike(0, 0.05, 4950))
                .weighed()
                .toList();

        assertThat(weighed.getFirst().probability()).isGreaterThan(0.999);
        assertThat(weighed.getLast().probability()).isGreaterThan(0.5);
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
        public Compared compare(Side from, Side in, Model model, double lowest, int oneIn) {
            return all.compare(from, in, model, lowest, 50);
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
