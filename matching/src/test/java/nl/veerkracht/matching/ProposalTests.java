package nl.veerkracht.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ProposalTests {

    private static final int YEAR = 2026;
    private final Matching matching = new Matching(Made.WEIGHTS, YEAR);

    private record Town(List<Seeker> seekers, List<Offer> offers, List<Bond> bonds) {

        static Town of(long seed) {
            Made made = new Made(seed);
            int people = 2 + made.upTo(5);
            List<Offer> offers = made.offers(1 + made.upTo(4), 3);
            List<Seeker> seekers = IntStream.range(0, people)
                    .mapToObj(one -> made.seeker(
                            one,
                            made.upTo(3) == 0
                                    ? offers.get(made.upTo(offers.size())).id()
                                    : null))
                    .toList();
            return new Town(seekers, offers, made.bonds(made.upTo(5), people));
        }
    }

    @Test
    void nothing_is_better_than_what_is_proposed_whatever_way_everybody_goes() {
        assertThat(LongStream.range(0, 1500)).allSatisfy(seed -> {
            Town town = Town.of(seed);
            Proposal proposal = matching.propose(town.seekers(), town.offers(), town.bonds());
            AllWays all = new AllWays(Made.WEIGHTS, town.seekers(), town.offers(), town.bonds());
            assertThat(all.worth(proposal.offers())).hasValue(all.best());
            assertThat(proposal.proven()).isTrue();
        });
    }

    @Test
    void what_is_given_when_the_search_is_cut_short_keeps_every_bond_and_tells_how_much_could_be_gained() {
        Matching hurried = new Matching(Made.weights(0), YEAR);
        assertThat(LongStream.range(0, 1500)).allSatisfy(seed -> {
            Town town = Town.of(seed);
            Proposal proposal = hurried.propose(town.seekers(), town.offers(), town.bonds());
            AllWays all = new AllWays(Made.WEIGHTS, town.seekers(), town.offers(), town.bonds());
            long worth = all.worth(proposal.offers()).orElseThrow();
            assertThat(worth + proposal.gap()).isGreaterThanOrEqualTo(all.best());
            assertThat(proposal.proven()).isEqualTo(proposal.gap() == 0);
        });
    }

    @Test
    void the_same_question_in_another_order_has_the_same_answer() {
        Made made = new Made(11);
        List<Seeker> seekers = made.seekers(60);
        List<Offer> offers = made.offers(20, 3);
        List<Bond> bonds = made.bonds(10, 60);
        assertThat(matching.propose(seekers.reversed(), offers.reversed(), bonds.reversed()))
                .isEqualTo(matching.propose(seekers, offers, bonds));
    }

    private static List<Seeker> asProposed(List<Seeker> seekers, Map<UUID, UUID> offers) {
        return seekers.stream()
                .map(one -> new Seeker(
                        one.id(),
                        one.about(),
                        one.needs(),
                        one.limits(),
                        one.never(),
                        one.waited(),
                        offers.get(one.id())))
                .toList();
    }

    @Test
    void a_proposal_stays_as_it_is_when_nothing_changes() {
        Made made = new Made(5);
        List<Seeker> seekers = made.seekers(150);
        List<Offer> offers = made.offers(40, 3);
        List<Bond> bonds = made.bonds(16, 150);
        Proposal before = matching.propose(seekers, offers, bonds);
        assertThat(matching.propose(asProposed(seekers, before.offers()), offers, bonds)
                        .offers())
                .isEqualTo(before.offers());
    }

    /** Without a cost of change everybody may move for one point; with it only chains that gain more than they disturb. */
    @Test
    void one_more_who_waits_moves_few_others() {
        int moved = 0;
        for (int seed = 0; seed < 20; seed++) {
            Made made = new Made(seed);
            List<Seeker> seekers = made.seekers(120);
            List<Offer> offers = made.offers(40, 3);
            Map<UUID, UUID> before =
                    matching.propose(seekers, offers, List.of()).offers();
            List<Seeker> more = new ArrayList<>(asProposed(seekers, before));
            more.add(made.seeker(999, null));
            Map<UUID, UUID> after = matching.propose(more, offers, List.of()).offers();
            moved += (int) seekers.stream()
                    .filter(one -> before.containsKey(one.id()))
                    .filter(one -> !Objects.equals(before.get(one.id()), after.get(one.id())))
                    .count();
        }
        assertThat(moved).isLessThanOrEqualTo(20);
    }

    @Test
    void of_two_who_need_the_same_the_one_who_waited_longer_goes_first() {
        Offer offer = new Offer(
                Made.id(1), null, null, "", "", Set.of("care"), Set.of(), Set.of(), null, new Offer.Room(1, 0, 0));
        assertThat(matching.propose(List.of(waits(2, 10), waits(3, 80)), List.of(offer), List.of())
                        .offers())
                .containsOnlyKeys(Made.id(3));
    }

    private static Seeker waits(long id, int days) {
        return new Seeker(
                Made.id(id),
                new Seeker.About(null, null, null, Set.of(), null),
                Set.of("care"),
                Set.of(),
                Set.of(),
                days,
                null);
    }

    @Test
    void who_must_stay_together_and_must_not_meet_goes_on_waiting() {
        Offer offer = new Offer(
                Made.id(1),
                null,
                null,
                "",
                "",
                Set.of("care"),
                Set.of(),
                Set.of(),
                null,
                new Offer.Room(null, null, 0));
        List<Bond> bonds = List.of(new Bond(Made.id(2), Made.id(3), true), new Bond(Made.id(2), Made.id(3), false));
        assertThat(matching.propose(List.of(waits(2, 1), waits(3, 1)), List.of(offer), bonds)
                        .offers())
                .isEmpty();
    }

    @Test
    void where_anything_must_be_asked_first_nobody_is_proposed() {
        Offer offer = new Offer(
                Made.id(1), 12, 18, "", "", Set.of("care"), Set.of(), Set.of(), null, new Offer.Room(3, 0, 0));
        assertThat(matching.propose(List.of(waits(2, 1)), List.of(offer), List.of())
                        .offers())
                .isEmpty();
    }
}
