package nl.veerkracht.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import nl.veerkracht.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class KeepingTests {

    @Autowired
    Signals signals;

    @Autowired
    Expiry expiry;

    @Autowired
    TestPeople people;

    OrganisationId school;
    Actor.Person teacher;
    Actor.Person colleague;
    Actor.Person mandate;
    Actor.Key key;

    @BeforeEach
    void enrol() {
        school = People.organisation();
        teacher = people.person(school, Role.SIGNALLER);
        colleague = people.person(school, Role.SIGNALLER);
        mandate = people.person(school, Role.MANDATE_HOLDER);
        key = People.key(school, Role.SIGNALLER);
    }

    @Test
    void what_a_key_sent_is_anybodys_until_one_takes_it() {
        SignalId id = given(key);
        assertThat(seen(teacher, id)).isTrue();
        assertThat(People.count(
                        "select count(*) from attention.need where subject = ? and kind = 'signal.new' and settled_at is null",
                        id.value()))
                .isEqualTo(1);

        run(teacher, () -> signals.take(id));
        assertThat(seen(colleague, id)).isFalse();
        assertThat(People.as(key, () -> signals.sent(id)).orElseThrow().signal())
                .isNull();
        assertThatThrownBy(() -> run(colleague, () -> signals.take(id))).isInstanceOf(Refused.class);
        assertThat(needs(id)).isZero();
    }

    @Test
    void a_mandate_holder_hands_over_without_reading() {
        SignalId id = given(teacher);
        SignalView looked = People.as(mandate, () -> signals.read(id)).orElseThrow();
        assertThat(looked.identity()).isNull();
        assertThat(looked.content()).isNull();
        assertThat(looked.contact()).isNull();

        Actor.Person stranger = people.person(People.organisation(), Role.SIGNALLER);
        assertThatThrownBy(() -> run(mandate, () -> signals.handOver(id, stranger.id())))
                .isInstanceOf(Refused.class);
        Actor.Person elsewhere = people.person(People.organisation(), Role.MANDATE_HOLDER);
        assertThatThrownBy(() -> run(elsewhere, () -> signals.handOver(id, stranger.id())))
                .isInstanceOf(Refused.class);

        run(mandate, () -> signals.handOver(id, colleague.id()));
        assertThat(seen(teacher, id)).isFalse();
        assertThat(needs(id)).isEqualTo(1);
        assertThat(seen(colleague, id)).isTrue();
        assertThat(needs(id)).isZero();
    }

    @Test
    void a_withdrawn_signal_can_be_put_back_and_an_erased_one_cannot() {
        SignalId id = given(teacher);
        run(teacher, () -> signals.withdraw(id));
        assertThat(state(id)).isEqualTo("withdrawn");
        assertThatThrownBy(() -> run(teacher, () -> signals.withdraw(id))).isInstanceOf(Refused.class);
        run(teacher, () -> signals.putBack(id));
        assertThat(state(id)).isEqualTo("open");
        run(teacher, () -> signals.letGo(id));
        assertThat(state(id)).isEqualTo("expired");
        assertThatThrownBy(() -> run(teacher, () -> signals.putBack(id))).isInstanceOf(Refused.class);
    }

    @Test
    void the_keeper_is_warned_and_after_the_term_nothing_of_the_words_is_left() {
        SignalId id = given(teacher);
        expires(id, Instant.now().plusSeconds(86_400));
        expiry.sweep();
        assertThat(People.count(
                        "select count(*) from attention.need where subject = ? and audience = ?",
                        id.value(),
                        "account:" + teacher.id().value()))
                .isEqualTo(1);

        expires(id, Instant.now().minusSeconds(1));
        expiry.sweep();
        assertThat(state(id)).isEqualTo("expired");
        assertThat(needs(id)).isZero();
        assertThat(People.count("select count(*) from signal.content where signal = ?", id.value()))
                .isZero();
        assertThat(People.count(
                        "select count(*) from vault.data_key k join signal.signal s on s.key_id = k.id where s.id = ? and k.wrapped is null",
                        id.value()))
                .isEqualTo(1);
    }

    @Test
    void a_signal_that_is_still_needed_or_confirmed_stays() {
        SignalId kept = given(teacher);
        SignalId confirmed = given(teacher);
        expires(kept, Instant.now().plusSeconds(60));
        expires(confirmed, Instant.now().plusSeconds(60));
        run(teacher, () -> signals.keep(kept, KeepReason.STILL_WORRIED));
        run(colleague, () -> signals.confirmed(List.of(confirmed)));
        for (SignalId id : List.of(kept, confirmed)) {
            assertThat(People.count(
                            "select count(*) from signal.signal where id = ? and expires_at > now() + interval '700 days'",
                            id.value()))
                    .isEqualTo(1);
        }
    }

    @Test
    void the_list_pages_without_gaps() {
        List<SignalId> given = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            given.add(given(teacher));
        }
        List<SignalId> listed = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            String from = after.orElse(null);
            SignalPage page = People.as(teacher, () -> signals.own(from, 3));
            page.lines().forEach(line -> listed.add(line.meta().id()));
            after = page.next();
        } while (after.isPresent());
        assertThat(listed).containsExactlyInAnyOrderElementsOf(given);
    }

    private SignalId given(Actor actor) {
        return ((Receipt.Stored) People.as(actor, () -> signals.receive(Examples.signal()))).id();
    }

    private boolean seen(Actor actor, SignalId id) {
        return People.as(actor, () -> signals.read(id))
                .filter(view -> view.content() != null)
                .isPresent();
    }

    private static void run(Actor actor, Runnable work) {
        People.as(actor, () -> {
            work.run();
            return true;
        });
    }

    private static String state(SignalId id) {
        return JdbcClient.create(TestServer.owner())
                .sql("select state from signal.signal where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private static int needs(SignalId id) {
        return People.count("select count(*) from attention.need where subject = ? and settled_at is null", id.value());
    }

    private static void expires(SignalId id, Instant at) {
        JdbcClient.create(TestServer.owner())
                .sql("update signal.signal set expires_at = ?, warned_at = null where id = ?")
                .params(java.sql.Timestamp.from(at), id.value())
                .update();
    }
}
