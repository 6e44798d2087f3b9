package nl.veerkracht.signal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class ReceivingTests {

    @Autowired
    Signals signals;

    OrganisationId school;
    Actor.Person teacher;
    Actor.Key key;

    @BeforeEach
    void people() {
        school = People.organisation();
        teacher = People.person(school, Role.SIGNALLER);
        key = People.key(school, Role.SIGNALLER);
    }

    @Test
    void what_was_given_is_read_back_word_for_word() {
        Intake given = Examples.signal();
        SignalView view = People.as(teacher, () -> signals.read(stored(given))).orElseThrow();

        assertThat(view.meta().keeper()).isEqualTo(teacher.id());
        assertThat(view.meta().lifeAreas()).containsExactly(LifeArea.APPEARANCE, LifeArea.SCHOOL);
        assertThat(requireNonNull(view.identity()).about())
                .isEqualTo(given.about().identity());
        assertThat(requireNonNull(view.content()).observations()).isEqualTo(given.observations());
        assertThat(requireNonNull(view.content()).description())
                .isEqualTo(given.about().description());
        assertThat(requireNonNull(view.content()).place()).isEqualTo(given.place());
        assertThat(requireNonNull(view.contact()).signaller()).isEqualTo(given.signaller());
    }

    @Test
    void the_same_signal_sent_again_gets_the_first_answer_and_stores_nothing() {
        Intake given = Examples.signal();
        SignalId first = stored(given);
        int keys = People.count("select count(*) from vault.data_key");

        assertThat(People.as(teacher, () -> signals.receive(given)))
                .isInstanceOfSatisfying(
                        Receipt.KnownAlready.class,
                        again -> assertThat(again.id()).isEqualTo(first));
        assertThat(People.count("select count(*) from vault.data_key")).isEqualTo(keys);
    }

    @Test
    void sent_many_times_at_once_it_is_stored_once_and_everybody_gets_the_same_answer() throws Exception {
        Intake given = Examples.signal();
        Callable<SignalId> send = () -> switch (People.as(key, () -> signals.receive(given))) {
            case Receipt.Stored stored -> stored.id();
            case Receipt.KnownAlready known -> known.id();
            case Receipt.Invalid invalid -> throw new AssertionError(invalid.faults());
        };
        List<SignalId> answers;
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = senders
                    .invokeAll(IntStream.range(0, 12).mapToObj(i -> send).toList())
                    .stream()
                    .map(answer -> answer.resultNow())
                    .distinct()
                    .toList();
        }
        assertThat(answers).hasSize(1);
        assertThat(People.count("select count(*) from signal.signal where organisation = ?", school.value()))
                .isEqualTo(1);
    }

    @Test
    void two_organisations_may_use_the_same_external_id() {
        Intake given = Examples.signal();
        Actor.Key other = People.key(People.organisation(), Role.SIGNALLER);
        SignalId mine = stored(given);
        assertThat(People.as(other, () -> signals.receive(given)))
                .isInstanceOfSatisfying(
                        Receipt.Stored.class, theirs -> assertThat(theirs.id()).isNotEqualTo(mine));
    }

    @Test
    void who_is_no_signaller_gives_no_signal() {
        Actor.Person weigher = People.person(school, Role.WEIGHER);
        assertThatThrownBy(() -> People.as(weigher, () -> signals.receive(Examples.signal())))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> signals.receive(Examples.signal())).isInstanceOf(Refused.class);
    }

    private SignalId stored(Intake given) {
        return ((Receipt.Stored) People.as(teacher, () -> signals.receive(given))).id();
    }
}
