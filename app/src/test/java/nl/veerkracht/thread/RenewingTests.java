package nl.veerkracht.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.Signals;
import nl.veerkracht.testing.HouseInTime;
import nl.veerkracht.testing.MadeUpPerson;
import nl.veerkracht.testing.TestPeople;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In a database of its own: the whole index is renewed here, under another key too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("long")
class RenewingTests {

    private static final String GIVEN = "Fenna";

    HouseInTime house;
    JdbcClient owner;
    IndexSeen seen;
    TestPeople people;
    MadeUp madeUp;
    Actor.Person teacher;
    Actor.Person doctor;
    String surname = "";

    @BeforeAll
    void start() {
        house = HouseInTime.begin(LocalDate.of(2026, 3, 9), 9);
        owner = JdbcClient.create(house.owner());
        seen = new IndexSeen(owner);
        people = house.bean(TestPeople.class);
        madeUp = house.bean(MadeUp.class);
        people.asHouse(house.bean(Editions.class)::look);
    }

    @AfterAll
    void stop() {
        house.close();
    }

    @BeforeEach
    void who() {
        teacher = people.person(Role.SIGNALLER);
        doctor = people.person(Role.SIGNALLER);
        surname = MadeUpPerson.surname();
    }

    @Test
    void what_older_rules_made_is_made_anew_from_its_signal() {
        SignalId signal = madeUp.about(teacher, GIVEN, surname);
        List<String> whole = seen.keys(signal);
        spoil(signal);
        assertThat(seen.keys(signal)).isNotEqualTo(whole);

        round();

        assertThat(seen.keys(signal)).isEqualTo(whole).isEqualTo(seen.listed(signal));
        assertThat(seen.left()).isZero();
    }

    @Test
    void nothing_is_half_when_a_node_stops_before_the_end() {
        List<SignalId> signals = IntStream.range(0, 4)
                .mapToObj(n -> madeUp.about(teacher, GIVEN, MadeUpPerson.surname()))
                .toList();
        signals.forEach(this::spoil);
        List<String> before = seen.index();

        assertThatThrownBy(() -> people.run(new Actor.House("linking.renew"), () -> {
                    assertThat(house.bean(Renewing.class)
                                    .renew(signals.stream().map(seen::no).toList()))
                            .isEqualTo(4);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");

        assertThat(seen.index()).isEqualTo(before);
        round();
        assertThat(seen.left()).isZero();
    }

    @Test
    void what_was_missed_in_between_is_found_when_the_older_one_is_renewed() {
        SignalId first = madeUp.about(teacher, GIVEN, surname);
        spoil(first);
        SignalId second = madeUp.about(doctor, GIVEN, surname);
        assertThat(seen.proposedWith(second)).isEmpty();

        round();

        assertThat(seen.proposedWith(second)).containsExactly(first.value());
    }

    @Test
    void what_was_proposed_before_stays_as_it_is() {
        SignalId first = madeUp.about(teacher, GIVEN, surname);
        SignalId second = madeUp.about(doctor, GIVEN, surname);
        List<String> before = seen.proposals(first);
        owner.sql("update thread.encoding set edition = 0 where signal = any (:all)")
                .param("all", new UUID[] {first.value(), second.value()})
                .update();

        round();

        assertThat(seen.proposals(first)).isEqualTo(before).hasSize(1);
        assertThat(seen.left()).isZero();
    }

    @Test
    void what_was_withdrawn_at_a_correction_is_proposed_again_when_it_shows_again() {
        SignalId first = madeUp.about(teacher, GIVEN, surname);
        SignalId second = madeUp.about(doctor, GIVEN, surname);
        people.asHouse(() -> house.bean(LinkProposalStore.class).withdraw(second));
        assertThat(asked(second)).isEmpty();
        owner.sql("update thread.encoding set edition = 0 where signal = :signal")
                .param("signal", first.value())
                .update();

        round();

        assertThat(asked(second)).hasSize(1);
    }

    @Test
    void what_a_newer_node_made_is_compared_but_left_to_it() {
        SignalId first = madeUp.about(teacher, GIVEN, surname);
        int newer = owner.sql("insert into thread.edition (made_by, key_no) values (:no, 1) returning no")
                .param("no", seen.no(first))
                .query(Integer.class)
                .single();
        owner.sql(
                        "update thread.encoding set sealed = substring(sealed for 40), edition = :newer where signal = :signal")
                .param("newer", newer)
                .param("signal", first.value())
                .update();

        SignalId second = madeUp.about(doctor, GIVEN, surname);

        assertThat(seen.proposedWith(second)).containsExactly(first.value());
        assertThat(seen.edition(first)).isEqualTo(newer);
        owner.sql("update thread.encoding set edition = 0 where signal = :signal")
                .param("signal", first.value())
                .update();
        owner.sql("delete from thread.edition where no = :newer")
                .param("newer", newer)
                .update();
        round();
    }

    @Test
    @Timeout(60)
    void who_starts_a_round_does_not_wait_for_it_and_starts_no_second() throws Exception {
        SignalId signal = madeUp.about(teacher, GIVEN, surname);
        spoil(signal);
        Renewing renewing = new OwnNode(house, 1, 0).renewing;
        try (Connection joining = AdvisoryLocks.alone(house.owner(), JoinStore.SPACE)) {
            Thread round = renewing.begin().orElseThrow();
            assertThat(renewing.begin()).isEmpty();
            assertThat(seen.edition(signal)).isZero();
            joining.commit();
            round.join();
        }
        assertThat(seen.edition(signal)).isPositive();
        renewing.begin().orElseThrow().join();
    }

    @Test
    @Timeout(60)
    void what_a_renewal_shows_is_proposed_by_one_node_after_the_other() throws Exception {
        SignalId first = madeUp.about(teacher, GIVEN, surname);
        spoil(first);
        SignalId second = madeUp.about(doctor, GIVEN, surname);
        try (Connection proposing = AdvisoryLocks.alone(house.owner(), RenewalStore.SPACE)) {
            Thread round = new OwnNode(house, 1, 0).renewing.begin().orElseThrow();
            while (!AdvisoryLocks.waits(owner, RenewalStore.SPACE)) {
                assertThat(round.isAlive()).isTrue();
            }
            assertThat(seen.proposedWith(second)).isEmpty();
            proposing.commit();
            round.join();
        }
        assertThat(asked(second)).hasSize(1);
    }

    @Test
    @Timeout(60)
    void a_signal_that_is_put_back_asks_after_a_renewal_that_asks_about_its_thread() throws Exception {
        SignalId first = madeUp.about(teacher, GIVEN, surname);
        people.run(teacher, () -> house.bean(Signals.class).withdraw(first));
        SignalId second = madeUp.about(doctor, GIVEN, surname);
        assertThat(seen.proposedWith(second)).isEmpty();
        try (Connection proposing = AdvisoryLocks.alone(house.owner(), RenewalStore.SPACE)) {
            Thread back = Thread.ofVirtual()
                    .start(() ->
                            people.run(teacher, () -> house.bean(Signals.class).putBack(first)));
            while (!AdvisoryLocks.waits(owner, RenewalStore.SPACE)) {
                assertThat(back.isAlive()).isTrue();
            }
            proposing.commit();
            back.join();
        }
        assertThat(asked(second)).hasSize(1);
    }

    @Test
    void a_node_that_stops_begins_nothing_any_more_and_leaves_the_rest_to_others() throws Exception {
        SignalId signal = madeUp.about(teacher, GIVEN, surname);
        spoil(signal);
        Renewing renewing = new OwnNode(house, 1, 0).renewing;
        renewing.stop();
        renewing.begin().orElseThrow().join();
        assertThat(seen.edition(signal)).isZero();
        round();
        assertThat(seen.edition(signal)).isPositive();
    }

    @Test
    void an_encoding_that_is_cut_off_is_made_anew_and_not_passed_over() {
        SignalId first = madeUp.about(teacher, GIVEN, surname);
        owner.sql("update thread.encoding set sealed = substring(sealed for 40) where signal = :signal")
                .param("signal", first.value())
                .update();

        SignalId second = madeUp.about(doctor, GIVEN, surname);

        assertThat(seen.proposedWith(second)).containsExactly(first.value());
        assertThat(seen.left()).isEqualTo(1);
        round();
        assertThat(seen.left()).isZero();
    }

    @Test
    void nodes_that_renew_at_the_same_moment_do_each_signal_once_and_leave_none() throws Exception {
        List<SignalId> signals = IntStream.range(0, 40)
                .mapToObj(n -> madeUp.about(teacher, GIVEN, MadeUpPerson.surname()))
                .toList();
        signals.forEach(this::spoil);
        OwnNode other = new OwnNode(house, 1, 0);
        Callable<Boolean> here = this::round;
        Callable<Boolean> there = () -> {
            other.renewing.round();
            return true;
        };
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            both.invokeAll(List.of(here, there))
                    .forEach(done -> assertThat(done.resultNow()).isTrue());
        }
        // What one had at the moment the other looked is left to the one.
        round();
        assertThat(seen.left()).isZero();
        assertThat(signals).allSatisfy(signal -> assertThat(seen.keys(signal)).hasSizeGreaterThan(5));
    }

    @Test
    void a_key_that_too_many_have_finds_nobody_and_counts_again_once_so_many_are_gone() {
        SignalId first = madeUp.about(teacher, GIVEN, surname);
        owner.sql(
                        "update thread.block set nos = nos || (select string_agg(int4send(n), ''::bytea) from generate_series(1000001, 1000300) n) where thread.without(nos, :no) <> nos")
                .param("no", seen.no(first))
                .update();

        SignalId second = madeUp.about(doctor, GIVEN, surname);

        assertThat(seen.proposedWith(second)).isEmpty();
        assertThat(seen.keys(second)).as("only that too many have them is kept").isEmpty();
        people.asHouse(() -> {
            house.bean(LinkIndexStore.class).remove(second);
            return true;
        });
        assertThat(found(house.bean(LinkIndex.class))).isEmpty();
        assertThat(house.bean(Recounting.class).round()).isPositive();
        assertThat(found(house.bean(LinkIndex.class))).containsExactly(first);
        assertThat(owner.sql("select count(*) from thread.recount")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** Last in this class in what it leaves behind: the index under two keys, which every other test can live with. */
    @Test
    void while_the_key_changes_both_old_and_new_are_found_from_both_sides() {
        SignalId first = madeUp.about(teacher, GIVEN, surname);
        List<String> under = seen.keys(first);
        OwnNode next = new OwnNode(house, 2, 0);
        assertThat(found(next.index)).contains(first);

        people.run(new Actor.House("linking.renew"), () -> next.renewing.renew(List.of(seen.no(first))));
        assertThat(seen.keys(first)).doesNotContainAnyElementsOf(under).isEqualTo(seen.listed(first));
        assertThat(found(next.index)).contains(first);
        people.asHouse(house.bean(Editions.class)::look);
        assertThat(found(house.bean(LinkIndex.class))).contains(first);

        SignalId second = madeUp.about(doctor, GIVEN, surname);
        assertThat(seen.proposedWith(second)).containsExactly(first.value());
        next.renewing.round();
        assertThat(owner.sql("select count(distinct edition) from thread.encoding")
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(found(next.index)).contains(first, second);
    }

    private boolean round() {
        house.bean(Renewing.class).round();
        return true;
    }

    private List<SignalId> found(LinkIndex index) {
        return people.asHouse(() ->
                index.matches(0, index.entry(Identifying.person(MadeUpPerson.of(GIVEN, surname), 2026)), 500).stream()
                        .map(Match::signal)
                        .toList());
    }

    /** As if rules that share no key with those of now had made it. */
    private void spoil(SignalId signal) {
        int no = seen.no(signal);
        people.asHouse(() -> {
            house.bean(LinkIndexStore.class).leave(signal);
            return true;
        });
        owner.sql("insert into thread.block (key, nos) values (:no, int4send(:no)), (-:no, int4send(:no))")
                .param("no", no)
                .update();
        owner.sql("update thread.encoding set edition = 0, blocks = array[:no, -:no] where no = :no")
                .param("no", no)
                .update();
    }

    private List<LinkProposalId> asked(SignalId signal) {
        return people.asHouse(() -> house.bean(LinkProposalStore.class).about(signal));
    }
}
