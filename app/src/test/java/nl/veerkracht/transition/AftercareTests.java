package nl.veerkracht.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.access.Sight;
import nl.veerkracht.access.TeamMember;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.ActingClock;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.trajectory.Outcome;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.trajectory.TrajectoryState;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class AftercareTests {

    private static final TransitionTerms TERMS = new TransitionTerms(21, 3, 7);

    @Autowired
    Aftercare aftercare;

    @Autowired
    AftercareRounds rounds;

    @Autowired
    LineScene scene;

    @Autowired
    Teams teams;

    @Autowired
    MockMvc web;

    Actor.Person noor;
    Actor.Person karim;
    TrajectoryId line;

    @BeforeEach
    void someone() {
        noor = scene.coordinator();
        karim = scene.people.person(Role.SPECIALIST);
        line = scene.line(noor);
        scene.join(noor, line, karim, Sight.TIMELINE, Sight.NOTES);
    }

    private Outcome agree(@Nullable Integer version, Rhythm rhythm) {
        return scene.people.as(noor, () -> aftercare.agree(line, version, rhythm, karim.id(), "Eerst een appje."));
    }

    private List<String> asked(String kind) {
        return scene.asked(kind, line.value());
    }

    private void sweepIn(int days) {
        ActingClock.at(Instant.now().plus(Duration.ofDays(days)), () -> {
            rounds.sweep();
            return true;
        });
    }

    @Test
    void who_agreed_to_it_is_asked_each_time_the_rhythm_says_so_without_an_end() {
        assertThat(agree(null, Rhythm.MONTH)).isEqualTo(Outcome.DONE);
        scene.become(noor, line, TrajectoryState.AFTERCARE);
        sweepIn(29);
        assertThat(asked(Staying.CONTACT)).isEmpty();
        sweepIn(30);
        sweepIn(31);
        assertThat(asked(Staying.CONTACT)).containsExactly(LineScene.account(karim));
        ActingClock.at(Instant.now().plus(Duration.ofDays(31)), () -> {
            LocalDate day = LocalDate.now(Here.AMSTERDAM).plusDays(31);
            scene.people.run(karim, () -> aftercare.reached(line, "Ze heeft een baantje.", day));
            return true;
        });
        assertThat(asked(Staying.CONTACT)).isEmpty();
        sweepIn(60);
        assertThat(asked(Staying.CONTACT)).isEmpty();
        sweepIn(4000);
        assertThat(asked(Staying.CONTACT)).containsExactly(LineScene.account(karim));
        sweepIn(0);
    }

    @Test
    void who_tried_in_vain_tries_again_some_days_later() {
        LocalDate since = LocalDate.of(2026, 1, 1);
        Staying staying =
                new Staying(new UUID(0, 1), true, 30, since, null, since.plusDays(29), List.of(), List.of(), Set.of());
        assertThat(staying.next(TERMS)).isEqualTo(since.plusDays(36));
        Staying early =
                new Staying(new UUID(0, 1), true, 30, since, null, since.plusDays(2), List.of(), List.of(), Set.of());
        assertThat(early.next(TERMS)).isEqualTo(since.plusDays(30));
        Staying reached = new Staying(
                new UUID(0, 1),
                true,
                30,
                since,
                since.plusDays(33),
                since.plusDays(29),
                List.of(),
                List.of(),
                Set.of());
        assertThat(reached.next(TERMS)).isEqualTo(since.plusDays(63));
    }

    @Test
    void without_an_agreement_who_leads_is_asked_for_one_and_when_the_contact_leaves_she_is_asked_herself() {
        scene.become(noor, line, TrajectoryState.AFTERCARE);
        sweepIn(0);
        assertThat(asked(Staying.RHYTHM)).containsExactly(LineScene.account(noor));
        assertThat(agree(null, Rhythm.WEEK)).isEqualTo(Outcome.DONE);
        assertThat(asked(Staying.RHYTHM)).isEmpty();
        scene.people.run(karim, () -> scene.trajectories.leave(line));
        sweepIn(8);
        assertThat(asked(Staying.CONTACT)).containsExactly(LineScene.account(noor));
        sweepIn(0);
    }

    @Test
    void two_who_agree_at_once_lose_nothing_and_the_contact_is_on_the_team() {
        assertThat(agree(null, Rhythm.MONTH)).isEqualTo(Outcome.DONE);
        assertThat(agree(null, Rhythm.WEEK)).isEqualTo(Outcome.CHANGED);
        assertThat(agree(0, Rhythm.WEEK)).isEqualTo(Outcome.DONE);
        assertThat(agree(0, Rhythm.MONTH)).isEqualTo(Outcome.CHANGED);
        Actor.Person other = scene.people.person(Role.SPECIALIST);
        assertThat(scene.people.as(noor, () -> aftercare.agree(line, 1, Rhythm.WEEK, other.id(), null)))
                .isEqualTo(new Outcome.Fault("contact", "transition.aftercare.fault.contact"));
    }

    @Test
    void who_comes_back_finds_the_line_open_with_the_same_people() throws Exception {
        assertThatThrownBy(() -> scene.people.as(noor, () -> aftercare.back(line)))
                .isInstanceOf(Refused.class);
        agree(null, Rhythm.MONTH);
        scene.become(noor, line, TrajectoryState.AFTERCARE);
        List<TeamMember> before = scene.people.asHouse(() -> teams.on(line.value()));
        assertThat(scene.people.as(karim, () -> aftercare.back(line))).isFalse();
        sweepIn(1);
        assertThat(asked(Staying.BACK)).containsExactly(LineScene.account(noor));
        assertThat(page(noor)).contains("De lijn weer openen", "Eerst een appje.");
        assertThat(scene.people.as(noor, () -> aftercare.back(line))).isTrue();
        assertThat(asked(Staying.BACK)).isEmpty();
        assertThat(scene.people.asHouse(() -> teams.on(line.value()))).isEqualTo(before);
    }

    @Test
    void who_does_not_see_notes_is_not_told_when_there_was_contact() throws Exception {
        agree(null, Rhythm.MONTH);
        Actor.Person other = scene.people.person(Role.SPECIALIST);
        scene.join(noor, line, other, Sight.TIMELINE);
        scene.people.run(karim, () -> aftercare.reached(line, "Ze lachte.", LocalDate.now(Here.AMSTERDAM)));
        assertThat(page(karim)).contains("Laatste contact");
        assertThat(page(other)).contains("Elke maand").doesNotContain("Laatste contact");
    }

    private String page(Actor.Person reader) throws Exception {
        return web.perform(get("/trajectories/" + line.value() + "/aftercare").with(scene.people.signedIn(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
