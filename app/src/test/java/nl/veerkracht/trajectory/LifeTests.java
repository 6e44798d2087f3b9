package nl.veerkracht.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.access.BreakGlass;
import nl.veerkracht.access.Sight;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Need;
import nl.veerkracht.attention.NeedTeller;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.thread.ThreadId;
import nl.veerkracht.web.Refused;
import nl.veerkracht.weighing.WeighedThreads;
import nl.veerkracht.weighing.WeighingId;
import nl.veerkracht.weighing.Weighings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class LifeTests {

    @Autowired
    Scene scene;

    @Autowired
    Rounds rounds;

    @Autowired
    Teller teller;

    @Autowired
    Attention attention;

    @Autowired
    BreakGlass breakGlass;

    @Autowired
    Reading reading;

    @Autowired
    KnownLines known;

    @Autowired
    WeighedThreads weighed;

    @Autowired
    Weighings weighings;

    @Test
    void a_line_moves_only_along_its_legal_moves() {
        assertThat(TrajectoryState.OPEN.next())
                .containsExactlyInAnyOrder(TrajectoryState.AFTERCARE, TrajectoryState.CLOSED);
        assertThat(TrajectoryState.AFTERCARE.next())
                .containsExactlyInAnyOrder(TrajectoryState.OPEN, TrajectoryState.CLOSED);
        assertThat(TrajectoryState.CLOSED.next()).containsExactly(TrajectoryState.OPEN);
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        assertThatThrownBy(() -> become(coordinator, line, TrajectoryState.OPEN))
                .isInstanceOf(Refused.class);
    }

    private Outcome become(Actor.Person who, TrajectoryId line, TrajectoryState state) {
        return scene.people.as(who, () -> scene.trajectories.become(line, scene.version(line), state));
    }

    @Test
    void a_line_with_an_open_task_does_not_close() {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        scene.people.as(coordinator, () -> scene.trajectories.addTask(line, "Bellen", coordinator.id(), Scene.today()));
        assertThat(become(coordinator, line, TrajectoryState.CLOSED)).isInstanceOf(Outcome.Fault.class);
        UUID task = scene.people
                .as(coordinator, () -> scene.trajectories.openTasks(line))
                .getFirst();
        scene.people.run(coordinator, () -> scene.trajectories.finishTask(line, task));
        assertThat(scene.needs(Needs.TASK, task)).isZero();
        assertThat(become(coordinator, line, TrajectoryState.CLOSED)).isEqualTo(Outcome.DONE);
    }

    @Test
    void who_comes_back_is_met_by_the_same_line_with_all_that_was_in_it() {
        Actor.Person weigher = scene.weigher();
        Actor.Person coordinator = scene.coordinator();
        Opening opening = Scene.opening(scene.thread(weigher), coordinator);
        TrajectoryId line = scene.opened(weigher, opening);
        scene.people.as(
                coordinator, () -> scene.trajectories.addNote(line, NoteKind.CONTACT, "Zij lachte.", Scene.today()));
        become(coordinator, line, TrajectoryState.CLOSED);
        assertThatThrownBy(() -> scene.people.run(coordinator, () -> scene.trajectories.say(line, "Nog iets")))
                .isInstanceOf(Refused.class);
        assertThat(scene.opened(weigher, opening)).isEqualTo(line);
        assertThat(scene.owner
                        .sql("select count(*) from trajectory.note where trajectory = :line")
                        .param("line", line.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(scene.coordinatorsAtEveryMoment(line)).containsOnly(1L);
    }

    @Test
    void a_task_is_only_for_who_is_on_the_team_and_only_theirs_to_change() {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        Actor.Person outsider = scene.people.person(Role.SIGNALLER);
        assertThat(scene.people.as(
                        coordinator, () -> scene.trajectories.addTask(line, "Bellen", outsider.id(), Scene.today())))
                .isEqualTo(new Outcome.Fault("owner", "trajectory.fault.owner-off-team"));
        scene.people.as(coordinator, () -> scene.trajectories.addTask(line, "Bellen", coordinator.id(), Scene.today()));
        UUID task = scene.people
                .as(coordinator, () -> scene.trajectories.openTasks(line))
                .getFirst();
        scene.join(coordinator, line, outsider, Sight.TASKS);
        assertThatThrownBy(() -> scene.people.run(outsider, () -> scene.trajectories.finishTask(line, task)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_task_rises_on_its_day_and_moves_on_when_a_part_has_ended_by_itself() {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        Actor.Person member = scene.people.person(Role.SIGNALLER);
        scene.join(coordinator, line, member, Sight.values());
        scene.people.as(
                coordinator,
                () -> scene.trajectories.addTask(
                        line, "Bellen", member.id(), Scene.today().plusDays(30)));
        UUID task = scene.people
                .as(coordinator, () -> scene.trajectories.openTasks(line))
                .getFirst();
        scene.owner
                .sql("update trajectory.task set due_on = current_date where id = :id")
                .param("id", task)
                .update();
        scene.owner
                .sql("update access.team_member set ends = now() where id = :id")
                .param("id", scene.part(line, member))
                .update();
        rounds.round();
        assertThat(scene.needs(Needs.TASK, task, member)).isZero();
        assertThat(scene.needs(Needs.TASK, task, coordinator)).isEqualTo(1);
        assertThat(scene.owner
                        .sql("select min(urgency) from attention.need where subject = :id and settled_at is null")
                        .param("id", task)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_desk_shows_initials_and_the_task_to_its_owner_and_a_name_of_a_colleague_to_who_appoints() {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        scene.people.as(coordinator, () -> scene.trajectories.addTask(line, "Bellen", coordinator.id(), Scene.today()));
        scene.people.asHouse(() -> {
            scene.trajectories.lost(coordinator.id());
            return true;
        });
        Actor.Person mandate = scene.people.person(Role.MANDATE_HOLDER);

        assertThat(told(coordinator, line)).extracting(NeedTeller.Line::title).containsOnly("D.");
        assertThat(told(coordinator, line)).extracting(NeedTeller.Line::asked).contains("Bellen");
        assertThat(told(mandate, line)).singleElement().satisfies(said -> {
            assertThat(said.colleague()).isEqualTo(coordinator.id());
            assertThat(said.path()).endsWith("/appoint");
        });
    }

    private List<NeedTeller.Line> told(Actor.Person reader, TrajectoryId line) {
        return scene.people.as(reader, () -> {
            List<Need> needs =
                    attention.page(List.of(Needs.NEW, Needs.STAND_IN, Needs.TASK), null, 200).needs().stream()
                            .filter(need -> line.value().equals(need.dossier()))
                            .toList();
            return List.copyOf(teller.tell(needs).values());
        });
    }

    @Test
    void a_change_of_what_a_member_sees_holds_from_that_moment() {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        Actor.Person member = scene.people.person(Role.SIGNALLER);
        scene.join(coordinator, line, member, Sight.TIMELINE);
        assertThat(scene.people.as(
                        coordinator,
                        () -> scene.trajectories.changeMember(
                                line, scene.version(line), scene.part(line, member), Set.of(Sight.IDENTITY), null)))
                .isEqualTo(Outcome.DONE);
        assertThat(scene.people.as(member, () -> scene.trajectories.openTasks(line)))
                .isEmpty();
    }

    @Test
    void a_birth_date_that_cannot_be_is_refused() {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        for (String born : List.of("2026-02-31", "1800", "9999-01-01", "20110305", "nooit")) {
            assertThat(scene.people.as(coordinator, () -> scene.trajectories.changeAbout(line, 0, "Dewi", null, born)))
                    .isEqualTo(new Outcome.Fault("born", "trajectory.fault.born"));
        }
    }

    @Test
    void when_a_coordinators_account_is_blocked_others_are_asked_until_it_is_back() {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        state(coordinator, "blocked");
        rounds.round();
        rounds.round();
        assertThat(scene.needs(Needs.STAND_IN, line.value())).isEqualTo(1);
        state(coordinator, "active");
        rounds.round();
        assertThat(scene.needs(Needs.STAND_IN, line.value())).isZero();
    }

    private void state(Actor.Person person, String state) {
        scene.owner
                .sql("update access.account set state = :state where id = :id")
                .param("state", state)
                .param("id", person.id().value())
                .update();
    }

    @Test
    void somebody_may_open_a_line_in_need_and_is_then_seen_by_its_coordinator() {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        Actor.Person helper = scene.people.person(Role.SPECIALIST);
        String path = scene.people.as(helper, () -> breakGlass.open(line.value(), "Zij staat nu voor de deur."));
        assertThat(path).isEqualTo("/trajectories/" + line.value());
        assertThat(scene.people.as(helper, () -> reading.page(line))).isPresent();
        assertThat(scene.owner
                        .sql("select count(*) from attention.need where kind = 'breakglass.used' and audience = :who")
                        .param("who", "account:" + coordinator.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_coordinator_of_a_line_is_told_when_the_thread_under_it_is_opened_in_need() {
        Actor.Person coordinator = scene.coordinator();
        Actor.Person weigher = scene.weigher();
        ThreadId thread = scene.thread(weigher);
        scene.opened(weigher, Scene.opening(thread, coordinator));
        Actor.Person helper = scene.people.person(Role.SPECIALIST);
        scene.people.as(helper, () -> breakGlass.open(thread.value(), "Zij staat nu voor de deur."));
        assertThat(scene.people.as(coordinator, () -> breakGlass.list(null, 9)).openings())
                .singleElement()
                .satisfies(opening -> assertThat(opening.reason()).isEqualTo("Zij staat nu voor de deur."));
    }

    @Test
    void what_was_weighed_stands_on_the_line_of_who_may_see_weighings_and_of_nobody_else() {
        Actor.Person weigher = scene.weigher();
        ThreadId thread = weighed.takenBy(weigher, "2011-05-03");
        weigh(weigher, thread);
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.opened(weigher, Scene.opening(thread, coordinator));
        assertThat(weighings(coordinator, line)).isEqualTo(1);
        weigh(weigher, thread);
        assertThat(weighings(coordinator, line)).isEqualTo(2);
        Actor.Person mentor = scene.people.person(Role.SIGNALLER);
        scene.join(coordinator, line, mentor, Sight.TIMELINE);
        assertThat(weighings(mentor, line)).isZero();
    }

    private long weighings(Actor.Person who, TrajectoryId line) {
        return scene.people.as(who, () -> reading.events(line, null)).items().stream()
                .filter(event -> event.kind() == EventKind.WEIGHED)
                .count();
    }

    private void weigh(Actor.Person weigher, ThreadId thread) {
        scene.people.run(weigher, () -> {
            WeighingId id = weighings.start(thread, "weighing");
            int version = weighings.read(id).weighing().version();
            weighings.save(id, version, WeighedThreads.complete(2035, 1, 1));
            weighings.conclude(id, version + 1, Set.of());
        });
    }

    @Test
    void what_a_coordinator_holds_is_told_when_she_leaves() {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        assertThat(scene.people.asHouse(() -> known.of(coordinator.id())))
                .singleElement()
                .satisfies(held -> assertThat(held.subject()).isEqualTo(line.value()));
    }
}
