package nl.veerkracht.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.access.Sight;
import nl.veerkracht.actor.ActingClock;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.trajectory.Outcome;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class TransitionTests {

    @Autowired
    Transitions transitions;

    @Autowired
    TransitionRounds rounds;

    @Autowired
    LineScene scene;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    Actor.Person noor;
    TrajectoryId line;

    @BeforeEach
    void someone() {
        noor = scene.coordinator();
        line = scene.line(noor);
    }

    private static LocalDate today() {
        return LocalDate.now(Here.AMSTERDAM);
    }

    private UUID planned(int inDays) {
        Passage passage = new Passage(Transition.Kind.PLACE, "De crisisgroep", "De Lindehof", today().plusDays(inDays));
        assertThat(scene.people.as(noor, () -> transitions.plan(line, passage))).isEqualTo(Outcome.DONE);
        return scene.people.as(noor, () -> transitions.of(line)).transitions().stream()
                .filter(one -> one.plannedOn().equals(passage.plannedOn()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Transition read(UUID one) {
        return scene.people.as(noor, () -> transitions.one(line, one)).one();
    }

    private Outcome ready(UUID one, Transition.Step step, LocalDate on) {
        return scene.people.as(noor, () -> transitions.ready(line, one, step, on, "Samen thee gedronken."));
    }

    private void sweepIn(int days) {
        ActingClock.at(Instant.now().plus(Duration.ofDays(days)), () -> {
            rounds.sweep();
            return true;
        });
    }

    @Test
    void what_is_not_ready_is_asked_for_three_weeks_before_and_no_more_when_it_is() {
        UUID one = planned(40);
        assertThat(scene.asked(Coming.UNREADY, one)).isEmpty();
        sweepIn(18);
        assertThat(scene.asked(Coming.UNREADY, one)).isEmpty();
        sweepIn(20);
        sweepIn(20);
        assertThat(scene.asked(Coming.UNREADY, one)).containsExactly(LineScene.account(noor));
        UUID near = planned(10);
        for (Transition.Step step : Transition.Step.values()) {
            assertThat(scene.asked(Coming.UNREADY, near)).containsExactly(LineScene.account(noor));
            assertThat(ready(near, step, today())).isEqualTo(Outcome.DONE);
        }
        assertThat(read(near).missing()).isEmpty();
        assertThat(scene.asked(Coming.UNREADY, near)).isEmpty();
    }

    @Test
    void on_the_day_after_somebody_is_asked_how_it_went() {
        UUID one = planned(2);
        assertThat(scene.asked(Coming.UNREADY, one)).containsExactly(LineScene.account(noor));
        sweepIn(3);
        assertThat(scene.asked(Coming.UNREADY, one)).isEmpty();
        assertThat(scene.asked(Coming.PASSED, one)).containsExactly(LineScene.account(noor));
        ActingClock.at(Instant.now().plus(Duration.ofDays(3)), () -> {
            scene.people.run(noor, () -> transitions.happened(line, one, 0, today().plusDays(2)));
            return true;
        });
        assertThat(scene.asked(Coming.PASSED, one)).isEmpty();
    }

    @Test
    void a_transition_that_went_ahead_unready_stays_shown_as_such() throws Exception {
        UUID one = planned(-10);
        ready(one, Transition.Step.PREPARED, today().minusDays(12));
        assertThat(scene.people.as(noor, () -> transitions.happened(line, one, 0, today().minusDays(10))))
                .isEqualTo(Outcome.DONE);
        ready(one, Transition.Step.MET, today().minusDays(3));
        Transition read = read(one);
        assertThat(read.missing()).containsExactly(Transition.Step.AFTERCARE);
        assertThat(read.wentWithout()).containsExactly(Transition.Step.MET, Transition.Step.AFTERCARE);
        assertThat(page(noor, "/trajectories/" + line.value() + "/transitions")).contains("Niet alles was klaar");
        assertThat(page(noor, "/trajectories/" + line.value() + "/transitions/" + one))
                .contains("Dit was er nog niet op de dag zelf", "Samen thee gedronken.");
    }

    @Test
    void what_cannot_be_is_refused_at_its_field() {
        UUID one = planned(5);
        Passage far = new Passage(
                Transition.Kind.SCHOOL, null, "Het ROC", today().plusYears(3).plusDays(1));
        assertThat(scene.people.as(noor, () -> transitions.plan(line, far)))
                .isEqualTo(new Outcome.Fault("day", "transition.fault.day"));
        assertThat(ready(one, Transition.Step.MET, today().plusDays(1)))
                .isEqualTo(new Outcome.Fault("day", "transition.fault.not-been"));
        assertThat(scene.people.as(noor, () -> transitions.happened(line, one, 0, today().plusDays(1))))
                .isEqualTo(new Outcome.Fault("day", "transition.fault.not-been"));
        assertThat(scene.people.as(noor, () -> transitions.happened(line, one, 7, today())))
                .isEqualTo(Outcome.CHANGED);
        assertThat(ready(one, Transition.Step.MET, today())).isEqualTo(Outcome.DONE);
        assertThat(ready(one, Transition.Step.MET, today())).isEqualTo(Outcome.CHANGED);
        assertThat(scene.people.as(noor, () -> transitions.callOff(line, one, 0)))
                .isEqualTo(Outcome.DONE);
        assertThatThrownBy(() -> ready(one, Transition.Step.AFTERCARE, today())).isInstanceOf(Refused.class);
        assertThat(scene.asked(Coming.UNREADY, one)).isEmpty();
    }

    @Test
    void who_does_not_see_the_timeline_sees_and_writes_nothing() {
        UUID one = planned(5);
        Actor.Person other = scene.people.person(Role.SPECIALIST);
        scene.join(noor, line, other, Sight.IDENTITY);
        Passage passage = new Passage(Transition.Kind.CARE, null, "De Linde", today());
        for (Actor.Person stranger : List.of(other, scene.coordinator())) {
            assertThatThrownBy(() -> scene.people.as(stranger, () -> transitions.one(line, one)))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> scene.people.as(stranger, () -> transitions.plan(line, passage)))
                    .isInstanceOf(Refused.class);
            assertThat(scene.people.as(
                            stranger,
                            () -> jdbc.sql("select count(*)::int from transition.transition where id = ?")
                                    .param(one)
                                    .query(Integer.class)
                                    .single()))
                    .isZero();
        }
    }

    @Test
    void no_word_stands_readable_in_the_database() {
        UUID one = planned(5);
        ready(one, Transition.Step.MET, today());
        scene.people.run(noor, () -> {
            transitions.along(line, one, "De hond");
            transitions.says(line, one, Transition.Assent.PARTLY, "Als de hond meegaat.");
        });
        assertThat(read(one).words()).isEqualTo("Als de hond meegaat.");
        for (String table : List.of("transition", "ready", "along")) {
            assertThat(scene.owner
                            .sql("select string_agg(t::text, ' ') from transition." + table + " t where trajectory = ?")
                            .param(line.value())
                            .query(String.class)
                            .single())
                    .doesNotContain("Lindehof", "crisis", "thee", "hond");
        }
    }

    private String page(Actor.Person reader, String path) throws Exception {
        return web.perform(get(path).with(scene.people.signedIn(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
