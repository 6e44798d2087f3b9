package nl.veerkracht.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other engines do with portions gives what the whole would. */
class PortionTests {

    private static final MadeUpCity CITY = new MadeUpCity(31, 400);
    private static final LinkageKey KEY = LinkageKey.of(new byte[32]);
    private static final int CUT = 97;

    private static Portion portion(List<Row> rows, Encoder encoder) {
        return Portion.starting(
                0, rows.stream().map(row -> encoder.encode(row.person())).toList());
    }

    private static List<Portion> cut(Portion whole) {
        return IntStream.iterate(0, from -> from < whole.size(), from -> from + CUT)
                .mapToObj(from -> whole.part(from, Math.min(from + CUT, whole.size())))
                .toList();
    }

    private static List<Batch.Pair> sorted(Stream<Pairs> pairs) {
        return pairs.flatMap(Pairs::stream)
                .sorted((a, b) -> Arrays.compare(new int[] {a.left(), a.right()}, new int[] {b.left(), b.right()}))
                .toList();
    }

    private static Blocks blocks(List<Portion> parts, int size) {
        List<List<Tally>> split =
                parts.stream().map(part -> part.tally(size).split(5)).toList();
        return Tally.blocks(
                IntStream.range(0, 5)
                        .mapToObj(n -> split.stream()
                                .map(tallies -> tallies.get(n))
                                .reduce(Tally::plus)
                                .orElseThrow()
                                .large())
                        .toList(),
                size);
    }

    private static Model travelled(Model model) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(model);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (Model) in.readObject();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pairs_of_all_portions_that_travelled_are_those_of_the_whole(boolean coded) throws Exception {
        Encoder encoder = coded ? new Encoder(KEY) : Encoder.plain();
        Portion left = portion(CITY.left, encoder);
        Portion right = portion(CITY.right, encoder);
        Model model = Model.shipped().withSharesFrom(right.records);
        List<Portion> others = cut(Portion.open(right.seal(KEY), KEY));
        Blocks blocks = blocks(others, right.size());
        Model there = travelled(model);

        Stream<Pairs> parts = cut(Portion.open(left.seal(KEY), KEY)).stream()
                .flatMap(part -> others.stream().map(other -> part.pairs(other, blocks, false, there, 1e-4)));
        Stream<Pairs> whole = Stream.of(left.pairs(right, Blocks.allHere(right.size()), false, model, 1e-4));

        assertThat(sorted(parts)).hasSizeGreaterThan(200).isEqualTo(sorted(whole));
    }

    @Test
    void values_that_one_record_has_need_not_be_counted() {
        List<Encoded> records = portion(CITY.left, new Encoder(KEY)).records;
        Model all = new Model(0.001, Weights.SHIPPED, new CountedFrequencies(Census.of(records)));
        Model fewer = new Model(
                0.001,
                Weights.SHIPPED,
                new CountedFrequencies(Census.of(records).withoutSingles()));

        for (int i = 0; i < 100; i++) {
            Encoded one = records.get(i);
            Encoded other = records.get(2 * i + 1);
            assertThat(fewer.probability(one, other)).isEqualTo(all.probability(one, other));
        }
    }

    @Test
    void which_records_are_chosen_does_not_depend_on_where_they_stand() {
        List<Encoded> records = portion(CITY.left, new Encoder(KEY)).records;
        List<Encoded> chosen = Portion.starting(0, records).oneIn(4).records;

        assertThat(Portion.starting(0, records.reversed()).oneIn(4).records)
                .containsExactlyInAnyOrderElementsOf(chosen);
        assertThat(chosen).hasSizeBetween(records.size() / 8, records.size() / 2);
    }

    @Test
    void a_portion_that_was_changed_or_sealed_with_another_key_is_refused() {
        byte[] sealed = portion(CITY.left.subList(0, 3), Encoder.plain()).seal(KEY);
        byte[] changed = sealed.clone();
        changed[sealed.length / 2] ^= 1;

        assertThatThrownBy(() -> Portion.open(changed, KEY)).isInstanceOf(EncodingRefused.class);
        assertThatThrownBy(() -> Portion.open(Arrays.copyOf(sealed, sealed.length - 1), KEY))
                .isInstanceOf(EncodingRefused.class);
        assertThatThrownBy(() -> Portion.open(sealed, LinkageKey.generate())).isInstanceOf(EncodingRefused.class);
    }
}
