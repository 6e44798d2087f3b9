package nl.veerkracht.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Need;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.Signals;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.MadeUpPerson;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import nl.veerkracht.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class LinkingTests {

    private static final JdbcClient OWNER = JdbcClient.create(TestServer.owner());

    @Autowired
    Threads threads;

    @Autowired
    LinkProposals proposals;

    @Autowired
    LinkProposalStore store;

    @Autowired
    HouseRights house;

    @Autowired
    Signals signals;

    @Autowired
    Attention attention;

    @Autowired
    TestPeople people;

    @Autowired
    MadeUp madeUp;

    Actor.Person teacher;
    Actor.Person doctor;
    Actor.Person confirmer;
    Actor.Person weigher;
    final String surname = MadeUpPerson.surname();

    @BeforeEach
    void who() {
        teacher = people.person(Role.SIGNALLER);
        doctor = people.person(Role.SIGNALLER);
        confirmer = people.person(Role.LINK_CONFIRMER);
        weigher = people.person(Role.WEIGHER);
    }

    @Test
    void a_signal_that_fits_an_earlier_one_is_proposed_in_the_transaction_that_stores_it() {
        SignalId first = madeUp.about(teacher, "Fenna", surname);
        SignalId second = madeUp.about(doctor, "Fena", surname);
        assertThat(proposal(first)).isEqualTo(proposal(second));

        int seenInside = people.as(doctor, () -> {
            SignalId third = madeUp.about(doctor, "Fenna", surname);
            return house.call("test", () -> store.about(third)).size();
        });
        assertThat(seenInside).isEqualTo(2);
    }

    @Test
    void two_signals_at_the_same_moment_still_find_each_other() throws Exception {
        for (int i = 0; i < 5; i++) {
            String name = MadeUpPerson.surname();
            Callable<SignalId> one = () -> madeUp.about(teacher, "Fenna", name);
            Callable<SignalId> other = () -> madeUp.about(doctor, "Fenna", name);
            try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
                List<SignalId> given = both.invokeAll(List.of(one, other)).stream()
                        .map(done -> done.resultNow())
                        .toList();
                assertThat(openAbout(given.getFirst())).hasSize(1);
            }
        }
    }

    @Test
    void a_confirmer_sees_who_both_are_and_nothing_else_of_either() {
        SignalId first = madeUp.about(teacher, "Fenna", surname);
        SignalId second = madeUp.about(doctor, "Fenna", surname);
        LinkProposals.View view = people.as(confirmer, () -> proposals.see(proposal(first)));

        assertThat(view.identities()).containsOnlyKeys(first, second);
        assertThat(view.identities().values())
                .extracting(identity -> identity.about().surname())
                .containsOnly(surname);
        people.run(confirmer, () -> {
            assertThat(signals.contents(List.of(first, second))).isEmpty();
            assertThat(signals.contacts(List.of(first, second))).isEmpty();
            assertThat(signals.metadata(List.of(first, second))).isEmpty();
        });
    }

    @Test
    void who_confirms_nothing_sees_no_proposal_and_no_identity() {
        SignalId first = madeUp.about(teacher, "Fenna", surname);
        madeUp.about(doctor, "Fenna", surname);
        LinkProposalId id = proposal(first);
        for (Actor.Person other : List.of(doctor, weigher, people.person(Role.ADMINISTRATOR, Role.PRIVACY_OFFICER))) {
            assertThatThrownBy(() -> people.as(other, () -> proposals.see(id))).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> people.as(other, () -> threads.confirm(id)))
                    .isInstanceOf(Refused.class);
            people.run(
                    other, () -> assertThat(signals.identities(List.of(first))).isEmpty());
        }
    }

    @Test
    void a_confirmed_link_makes_one_thread_and_its_signallers_learn_of_each_other() {
        SignalId first = madeUp.about(teacher, "Fenna", surname);
        SignalId second = madeUp.about(doctor, "Fenna", surname);
        assertThat(people.as(teacher, () -> signals.contacts(List.of(second)))).isEmpty();

        Decision decision = people.as(confirmer, () -> threads.confirm(proposal(first)));

        assertThat(decision).isInstanceOf(Decision.Joined.class);
        assertThat(thread(first).members()).containsExactlyInAnyOrder(first, second);
        assertThat(people.as(teacher, () -> signals.contacts(List.of(second)))).containsOnlyKeys(second);
        people.run(teacher, () -> {
            assertThat(signals.contents(List.of(second))).isEmpty();
            assertThat(signals.identities(List.of(second))).isEmpty();
            assertThat(signals.metadata(List.of(second))).isEmpty();
        });
        assertThat(needs(teacher, ThreadNeeds.INTRODUCTION)).containsExactly(first.value());
        assertThat(needs(doctor, ThreadNeeds.INTRODUCTION)).containsExactly(second.value());
        people.run(teacher, () -> threads.spoke(second));
        assertThat(needs(teacher, ThreadNeeds.INTRODUCTION)).isEmpty();
    }

    @Test
    void undoing_gives_both_threads_back_and_asks_again() {
        SignalId first = madeUp.about(teacher, "Fenna", surname);
        SignalId second = madeUp.about(doctor, "Fenna", surname);
        SignalThread before = thread(first);
        SignalThread other = thread(second);
        LinkProposalId id = proposal(first);
        people.run(confirmer, () -> threads.confirm(id));
        people.run(confirmer, () -> threads.undo(id, "Toch een nichtje"));

        assertThat(thread(first)).isEqualTo(before);
        assertThat(thread(second)).isEqualTo(other);
        assertThat(openAbout(first)).containsExactly(id);
        assertThat(people.as(teacher, () -> signals.contacts(List.of(second)))).isEmpty();
        assertThat(needs(teacher, ThreadNeeds.INTRODUCTION)).isEmpty();
    }

    @Test
    void what_was_rejected_is_not_proposed_again() {
        SignalId first = madeUp.about(teacher, "Fenna", surname);
        madeUp.about(doctor, "Fenna", surname);
        LinkProposalId id = proposal(first);
        people.run(confirmer, () -> threads.reject(id, "family", null));
        assertThat(openAbout(first)).isEmpty();
        assertThat(people.as(confirmer, () -> threads.confirm(id))).isInstanceOf(Decision.Overtaken.class);
        assertThat(people.as(confirmer, () -> threads.reject(id, "family", null)))
                .isInstanceOf(Decision.Already.class);
    }

    @Test
    void a_signal_that_fits_several_of_one_thread_gets_one_proposal_to_that_thread() {
        SignalId first = madeUp.about(teacher, "Fenna", surname);
        SignalId second = madeUp.about(doctor, "Fenna", surname);
        people.run(confirmer, () -> threads.confirm(proposal(first)));
        SignalId third = madeUp.about(people.person(Role.SIGNALLER), "Fenna", surname);

        assertThat(openAbout(third)).hasSize(1);
        LinkProposals.View view = people.as(confirmer, () -> proposals.see(proposal(third)));
        assertThat(view.pairs()).hasSize(2);
        assertThat(view.identities()).containsOnlyKeys(first, second, third);
        people.run(confirmer, () -> threads.confirm(proposal(third)));
        assertThat(thread(first).members()).hasSize(3);
        assertThat(openAbout(first)).isEmpty();
    }

    @Test
    void of_two_who_decide_at_once_one_wins_and_the_other_hears_it() throws Exception {
        SignalId first = madeUp.about(teacher, "Fenna", surname);
        madeUp.about(doctor, "Fenna", surname);
        LinkProposalId id = proposal(first);
        Callable<Decision> yes = () -> people.as(confirmer, () -> threads.confirm(id));
        Callable<Decision> no =
                () -> people.as(people.person(Role.LINK_CONFIRMER), () -> threads.reject(id, "family", null));
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Decision> decisions = both.invokeAll(List.of(yes, no)).stream()
                    .map(done -> done.resultNow())
                    .toList();
            assertThat(decisions).hasAtLeastOneElementOfType(Decision.Overtaken.class);
            assertThat(decisions).anyMatch(decision -> !(decision instanceof Decision.Overtaken));
        }
    }

    @Test
    void a_decision_on_a_version_that_is_not_there_any_more_is_not_taken() {
        SignalId first = madeUp.about(teacher, "Fenna", surname);
        madeUp.about(doctor, "Fenna", surname);
        LinkProposalId id = proposal(first);
        assertThat(people.as(confirmer, () -> proposals.confirm(id, 77))).isInstanceOf(Decision.Overtaken.class);
        assertThat(openAbout(first)).containsExactly(id);
    }

    @Test
    void a_weigher_takes_a_thread_and_sees_from_then_on_who_it_is_about() {
        SignalId first = madeUp.about(teacher, "Fenna", surname, true);
        ThreadId id = people.as(weigher, () -> threads.ofSignal(first)).orElseThrow();
        assertThat(needsOfRole(weigher, ThreadNeeds.UNWEIGHED)).contains(id.value());
        assertThat(people.as(weigher, () -> signals.identities(List.of(first)))).isEmpty();

        people.run(weigher, () -> threads.take(id));

        assertThat(people.as(weigher, () -> signals.identities(List.of(first)))).containsOnlyKeys(first);
        assertThat(people.as(weigher, () -> signals.contents(List.of(first)))).isEmpty();
        assertThat(needsOfRole(weigher, ThreadNeeds.UNWEIGHED)).doesNotContain(id.value());
    }

    @Test
    void a_team_follows_its_thread_into_another_and_out_again() {
        SignalId first = madeUp.about(teacher, "Fenna", surname);
        SignalId second = madeUp.about(doctor, "Fenna", surname);
        Actor.Person other = people.person(Role.WEIGHER);
        people.run(weigher, () -> threads.take(thread(first).id()));
        people.run(other, () -> threads.take(thread(second).id()));
        LinkProposalId id = proposal(first);

        people.run(confirmer, () -> threads.confirm(id));
        assertThat(people.as(other, () -> signals.identities(List.of(first, second))))
                .hasSize(2);
        people.run(confirmer, () -> threads.undo(id, null));
        assertThat(people.as(other, () -> signals.identities(List.of(first, second))))
                .containsOnlyKeys(second);
        assertThat(people.as(weigher, () -> signals.identities(List.of(first, second))))
                .containsOnlyKeys(first);
    }

    @Test
    void the_index_and_the_proposals_hold_no_plain_value() {
        madeUp.about(teacher, "Fenna", surname);
        SignalId second = madeUp.about(doctor, "Fenna", surname);
        people.run(confirmer, () -> threads.ask(proposal(second), "Draagt zij een gele jas?"));
        for (String table : List.of("encoding", "block", "proposal", "question", "member", "thread")) {
            String dump = String.join(
                    "\n",
                    OWNER.sql("select t::text from thread." + table + " t")
                            .query(String.class)
                            .list());
            assertThat(dump).isNotEmpty().doesNotContainIgnoringCase("fenna", surname, "gele jas", "Joke");
        }
    }

    private SignalThread thread(SignalId signal) {
        return people.as(
                weigher, () -> threads.ofSignal(signal).flatMap(threads::find).orElseThrow());
    }

    private LinkProposalId proposal(SignalId signal) {
        return openAbout(signal).getFirst();
    }

    private List<LinkProposalId> openAbout(SignalId signal) {
        return people.as(confirmer, () -> threads.openProposals(signal));
    }

    private List<java.util.UUID> needs(Actor.Person reader, String kind) {
        return people.as(reader, () -> attention.page(List.of(kind), null, 50)).needs().stream()
                .map(Need::subject)
                .toList();
    }

    private List<java.util.UUID> needsOfRole(Actor.Person reader, String kind) {
        return people.as(reader, () -> attention.page(List.of(kind), null, 5000)).needs().stream()
                .map(Need::subject)
                .toList();
    }
}
