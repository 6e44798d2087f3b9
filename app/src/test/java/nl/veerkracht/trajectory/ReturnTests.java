package nl.veerkracht.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.Sight;
import nl.veerkracht.access.TeamMember;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.thread.ThreadId;
import nl.veerkracht.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Coming back is always possible, and to the same people. */
@HouseTest
class ReturnTests {

    @Autowired
    Scene scene;

    @Autowired
    Trajectories trajectories;

    @Autowired
    Teams teams;

    @Autowired
    MockMvc web;

    Actor.Person coordinator;
    Actor.Person mentor;
    Actor.Person left;
    Actor.Person weigher;
    ThreadId thread;
    TrajectoryId line;

    @BeforeEach
    void closedLine() {
        coordinator = scene.coordinator();
        mentor = scene.people.person(Role.SPECIALIST);
        left = scene.people.person(Role.SPECIALIST);
        weigher = scene.weigher();
        thread = scene.thread(weigher);
        line = scene.opened(weigher, Scene.opening(thread, coordinator));
        scene.join(coordinator, line, mentor, Sight.NOTES, Sight.TIMELINE);
        scene.join(coordinator, line, left, Sight.NOTES);
        scene.people.run(left, () -> trajectories.leave(line));
        scene.people.run(coordinator, () -> trajectories.become(line, scene.version(line), TrajectoryState.CLOSED));
    }

    private List<TeamMember> team() {
        return scene.people.asHouse(() -> teams.on(line.value()));
    }

    private boolean knows(Actor.Person person) {
        return scene.people.as(person, () -> trajectories.past((String) null)).items().stream()
                .anyMatch(past -> past.id().equals(line));
    }

    @Test
    void whom_she_calls_opens_the_line_again_with_the_people_of_then() {
        assertThat(knows(mentor)).isTrue();
        assertThat(scene.people.as(mentor, () -> trajectories.openAgain(line, "Ik wil toch weer praten.")))
                .isEqualTo(new Opened.Now(line));
        assertThat(team())
                .extracting(TeamMember::account, TeamMember::part)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(coordinator.id(), Part.COORDINATOR),
                        org.assertj.core.groups.Tuple.tuple(mentor.id(), Part.MEMBER));
        assertThat(team().getLast().sees()).containsExactlyInAnyOrder(Sight.NOTES, Sight.TIMELINE);
        assertThat(scene.needs(Needs.NEW, line.value(), coordinator)).isEqualTo(1);
        assertThat(scene.needs(Needs.NEW, line.value(), mentor)).isEqualTo(1);
        assertThat(knows(mentor)).isFalse();
        assertThat(scene.people
                        .as(mentor, () -> trajectories.sheet(line, "test"))
                        .head()
                        .words())
                .extracting(Words::text)
                .isEqualTo("Ik wil toch weer praten.");
    }

    @Test
    void from_the_thread_too_the_same_people_come_back() {
        scene.opened(weigher, Scene.opening(thread, coordinator));
        assertThat(team()).extracting(TeamMember::account).containsExactly(coordinator.id(), mentor.id());
    }

    @Test
    void who_had_left_before_it_closed_or_never_was_there_opens_nothing() throws Exception {
        for (Actor.Person stranger : List.of(left, scene.coordinator())) {
            assertThat(knows(stranger)).isFalse();
            assertThatThrownBy(() -> scene.people.as(stranger, () -> trajectories.openAgain(line, null)))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> scene.people.as(stranger, () -> trajectories.past(line)))
                    .isInstanceOf(Refused.class);
        }
        assertThat(team()).isEmpty();
    }

    @Test
    void who_is_called_when_the_coordinator_of_then_is_gone_is_told_whom_to_ask() {
        scene.owner
                .sql("update access.account set state = 'ended' where id = ?")
                .param(coordinator.id().value())
                .update();
        assertThat(scene.people.as(mentor, () -> trajectories.openAgain(line, null)))
                .isEqualTo(new Opened.Fault("words", "trajectory.fault.nobody-left"));
        assertThat(team()).isEmpty();
    }

    @Test
    void who_sees_that_a_line_was_closed_sees_an_initial_and_no_name() throws Exception {
        for (String path : List.of("/trajectories/past", "/trajectories/" + line.value() + "/return")) {
            String page = web.perform(get(path).with(scene.people.signedIn(mentor)))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(page).contains(line.value().toString()).doesNotContain("Dewi", "van den Berg", "eigen kamer");
        }
    }
}
