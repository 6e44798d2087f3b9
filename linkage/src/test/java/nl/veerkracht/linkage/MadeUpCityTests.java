package nl.veerkracht.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("long")
class MadeUpCityTests {

    private static final MadeUpCity CITY = new MadeUpCity(20_260_401, 1_500);

    private record Result(double precision, double recall) {

        static Result of(List<Link> links) {
            Set<String> right = CITY.right.stream().map(Row::id).collect(Collectors.toSet());
            double pairs =
                    CITY.left.stream().filter(row -> right.contains(row.id())).count();
            double hits = links.stream()
                    .filter(link -> link.left().equals(link.right()))
                    .count();
            return new Result(hits / links.size(), hits / pairs);
        }

        double f1() {
            return 2 * precision * recall / (precision + recall);
        }
    }

    @Test
    void an_unseen_city_is_linked_well_on_readable_values() {
        assertThat(Result.of(Linker.plain().link(CITY.left, CITY.right)).f1()).isGreaterThan(0.95);
    }

    @Test
    void keyed_encodings_cost_little() {
        double plain = Result.of(Linker.plain().link(CITY.left, CITY.right)).f1();
        double coded = Result.of(Linker.coded(LinkageKey.generate()).link(CITY.left, CITY.right))
                .f1();

        assertThat(coded).isGreaterThan(plain - 0.01);
    }

    @Test
    void learned_probabilities_mean_what_they_say() {
        List<Link> links = Linker.plain().withThreshold(0.02).link(CITY.left, CITY.right);

        double expected = links.stream().mapToDouble(Link::probability).sum();
        double right =
                links.stream().filter(link -> link.left().equals(link.right())).count();

        assertThat(expected / right).isBetween(0.95, 1.05);
    }

    private static List<Link> asAnIndexWould(Encoder encoder, Model model, List<Encoded> right) {
        List<Link> links = new ArrayList<>();
        for (Row row : CITY.left) {
            Encoded left = encoder.encode(row.person());
            for (int i = 0; i < right.size(); i++) {
                double p = model.probability(left, right.get(i));
                if (p >= 0.5) {
                    links.add(new Link(row.id(), CITY.right.get(i).id(), p));
                }
            }
        }
        return links;
    }

    @Test
    void the_shipped_model_with_shares_of_the_index_is_right_when_it_is_sure_and_finds_most() {
        Encoder encoder = new Encoder(LinkageKey.generate());
        List<Encoded> right = encode(encoder, CITY.right);
        Model model = Model.shipped().forIndexOf(2 * right.size()).withSharesFrom(right);

        List<Link> links = asAnIndexWould(encoder, model, right);

        assertThat(Result.of(links).recall()).isGreaterThan(0.75);
        assertThat(Result.of(sure(links)).precision()).isGreaterThan(0.95);
    }

    @Test
    void what_is_learned_on_an_index_finds_more_and_is_as_right() {
        Encoder encoder = new Encoder(LinkageKey.of(new byte[32]));
        List<Encoded> right = encode(encoder, CITY.right);
        List<Encoded> all = new ArrayList<>(right);
        all.addAll(encode(encoder, CITY.left));
        Model shares = Model.shipped().forIndexOf(all.size()).withSharesFrom(all);

        Result before = Result.of(asAnIndexWould(encoder, shares, right));
        List<Link> links = asAnIndexWould(encoder, Model.learnedOn(all, all.size()), right);

        assertThat(Result.of(links).f1()).isGreaterThan(before.f1());
        assertThat(Result.of(sure(links)).precision()).isGreaterThan(0.99);
    }

    @Test
    void encodings_that_were_read_back_without_their_keys_are_no_index_to_learn_on() {
        Encoder encoder = new Encoder(LinkageKey.of(new byte[32]));
        List<Encoded> read = encode(encoder, CITY.right.subList(0, 100)).stream()
                .map(encoder::seal)
                .map(encoder::open)
                .toList();

        assertThatThrownBy(() -> Model.learnedOn(read, 100)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void few_records_teach_nothing_but_how_common_names_are() {
        List<Encoded> few = encode(new Encoder(LinkageKey.of(new byte[32])), CITY.right.subList(0, 49));

        Model learned = Model.learnedOn(few, 100_000);

        assertThat(learned.prior())
                .isEqualTo(Model.shipped().forIndexOf(100_000).prior());
        assertThat(learned.weights()).isEqualTo(Weights.SHIPPED);
    }

    private static List<Link> sure(List<Link> links) {
        return links.stream().filter(link -> link.probability() >= 0.9).toList();
    }

    private static List<Encoded> encode(Encoder encoder, List<Row> rows) {
        return rows.stream().map(row -> encoder.encode(row.person())).toList();
    }

    @Test
    void the_order_of_rows_changes_nothing() {
        List<Link> forward = Linker.plain().link(CITY.left, CITY.right);
        List<Link> backward = Linker.plain().link(CITY.left.reversed(), CITY.right.reversed());

        assertThat(backward.stream().map(Link::left).toList())
                .containsExactlyInAnyOrderElementsOf(
                        forward.stream().map(Link::left).toList());
    }

    @Test
    void one_to_one_links_every_record_at_most_once() {
        List<Link> links = Linker.plain().oneToOne().link(CITY.left, CITY.right);

        assertThat(links).extracting(Link::left).doesNotHaveDuplicates();
        assertThat(links).extracting(Link::right).doesNotHaveDuplicates();
        assertThat(Result.of(links).f1()).isGreaterThan(0.95);
    }

    @Test
    void candidates_hold_nearly_everything_a_full_comparison_would_accept() {
        Encoder encoder = new Encoder(LinkageKey.generate());
        List<Encoded> right = encode(encoder, CITY.right);
        Model model = Model.shipped().forIndexOf(2 * right.size()).withSharesFrom(right);
        Candidates index = new Candidates(right);
        Candidates.Seen seen = new Candidates.Seen(right.size());
        int[] accepted = new int[2];
        for (Row row : CITY.left.subList(0, 500)) {
            Encoded query = encoder.encode(row.person());
            List<Integer> found = new ArrayList<>();
            index.of(query, seen, found::add);
            for (int i = 0; i < right.size(); i++) {
                boolean accepts = model.probability(query, right.get(i)) >= 0.5;
                accepted[0] += accepts ? 1 : 0;
                accepted[1] += accepts && found.contains(i) ? 1 : 0;
            }
        }

        assertThat((double) accepted[1] / accepted[0]).isGreaterThan(0.99);
    }
}
