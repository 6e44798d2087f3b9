package nl.veerkracht.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.access.Sight;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.web.Refused;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What row-level security lets each person see, asked of PostgreSQL itself: role by relation by table. */
@HouseTest
class SightTests {

    /** What each table needs: one of these. */
    private static final Map<String, Set<Sight>> NEEDS = Map.of(
            "about", Set.of(Sight.IDENTITY),
            "words", Set.of(Sight.values()),
            "note", Set.of(Sight.NOTES, Sight.TASKS, Sight.WEIGHING),
            "task", Set.of(Sight.TASKS),
            "handover", Set.of(Sight.TIMELINE),
            "event", Set.of(Sight.TIMELINE, Sight.NOTES, Sight.TASKS, Sight.WEIGHING));

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient jdbc;

    private TrajectoryId full(Actor.Person coordinator) {
        Actor.Person before = scene.coordinator();
        TrajectoryId line = scene.line(before);
        scene.handOver(before, line, coordinator);
        scene.people.run(coordinator, () -> {
            for (NoteKind kind : NoteKind.values()) {
                scene.trajectories.addNote(line, kind, "Zij lachte.", Scene.today());
            }
            scene.trajectories.addTask(line, "Bellen", coordinator.id(), Scene.today());
        });
        return line;
    }

    private long rows(Actor who, String table, TrajectoryId line) {
        return scene.people.as(
                who,
                () -> jdbc.sql("select count(*) from trajectory." + table + " where trajectory = :line")
                        .param("line", line.value())
                        .query(Long.class)
                        .single());
    }

    @TestFactory
    List<DynamicTest> a_role_alone_opens_nothing() {
        TrajectoryId line = full(scene.coordinator());
        List<DynamicTest> tests = new ArrayList<>();
        for (Role role : Scene.ROLES) {
            for (String table : NEEDS.keySet()) {
                tests.add(DynamicTest.dynamicTest(
                        role + " " + table,
                        () -> assertThat(rows(scene.people.person(role), table, line))
                                .isZero()));
            }
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> a_member_sees_what_was_chosen_and_nothing_else() {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = full(coordinator);
        List<DynamicTest> tests = new ArrayList<>();
        for (Sight sight : Sight.values()) {
            Actor.Person member = scene.people.person(Role.SIGNALLER);
            scene.join(coordinator, line, member, sight);
            NEEDS.forEach((table, needed) -> tests.add(DynamicTest.dynamicTest(
                    sight + " " + table,
                    () -> assertThat(rows(member, table, line) > 0).isEqualTo(needed.contains(sight)))));
        }
        return tests;
    }

    @Test
    void each_kind_of_note_shows_to_who_may_read_that_kind() {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = full(coordinator);
        Actor.Person member = scene.people.person(Role.SIGNALLER);
        scene.join(coordinator, line, member, Sight.TASKS);
        List<String> kinds = scene.people.as(
                member,
                () -> jdbc.sql("select kind from trajectory.note where trajectory = :line")
                        .param("line", line.value())
                        .query(String.class)
                        .list());
        assertThat(kinds).containsExactly("practical");
    }

    @Test
    void who_leaves_sees_nothing_from_that_moment_and_her_tasks_go_to_the_coordinator() {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = full(coordinator);
        Actor.Person member = scene.people.person(Role.SIGNALLER);
        scene.join(coordinator, line, member, Sight.values());
        scene.people.run(
                coordinator,
                () -> scene.trajectories.addTask(
                        line, "Fiets regelen", member.id(), Scene.today().plusDays(3)));
        UUID task = scene.people
                .as(member, () -> scene.trajectories.openTasks(line))
                .getLast();
        assertThat(scene.needs(Needs.TASK, task, member)).isEqualTo(1);

        scene.people.as(
                coordinator, () -> scene.trajectories.endMember(line, scene.version(line), scene.part(line, member)));
        NEEDS.keySet()
                .forEach(
                        table -> assertThat(rows(member, table, line)).as(table).isZero());
        assertThat(scene.needs(Needs.TASK, task, member)).isZero();
        assertThat(scene.needs(Needs.TASK, task, coordinator)).isEqualTo(1);
        assertThatThrownBy(() -> scene.people.as(
                        member, () -> scene.trajectories.addNote(line, NoteKind.CARE, "Nog iets.", Scene.today())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void the_coordinator_before_sees_nothing_after_handing_over() {
        Actor.Person before = scene.coordinator();
        TrajectoryId line = full(before);
        scene.handOver(before, line, scene.coordinator());
        NEEDS.keySet()
                .forEach(
                        table -> assertThat(rows(before, table, line)).as(table).isZero());
    }

    @Test
    void a_stand_in_sees_and_may_what_the_coordinator_may_in_those_days_only() {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = full(coordinator);
        Actor.Person now = scene.coordinator();
        Actor.Person later = scene.coordinator();
        away(coordinator, line, now, 0);
        away(coordinator, line, later, 10);
        NEEDS.keySet().forEach(table -> {
            assertThat(rows(now, table, line)).as(table).isPositive();
            assertThat(rows(later, table, line)).as(table).isZero();
        });
        assertThat(scene.join(now, line, scene.people.person(Role.SIGNALLER), Sight.TIMELINE))
                .isEqualTo(Outcome.DONE);
        assertThatThrownBy(() -> scene.join(later, line, scene.people.person(Role.SIGNALLER), Sight.TIMELINE))
                .isInstanceOf(Refused.class);
    }

    private void away(Actor.Person coordinator, TrajectoryId line, Actor.Person standIn, int in) {
        Outcome outcome = scene.people.as(
                coordinator,
                () -> scene.trajectories.away(
                        line,
                        scene.version(line),
                        standIn.id(),
                        Scene.today().plusDays(in),
                        Scene.today().plusDays(in + 5)));
        assertThat(outcome).isEqualTo(Outcome.DONE);
    }

    @Test
    void nobody_opens_a_line_from_a_thread_that_is_not_theirs() {
        Actor.Person weigher = scene.weigher();
        Opening opening = Scene.opening(scene.thread(weigher), scene.coordinator());
        for (Role role : Scene.ROLES) {
            assertThatThrownBy(() -> scene.people.as(scene.people.person(role), () -> scene.trajectories.open(opening)))
                    .isInstanceOf(Refused.class);
        }
        scene.opened(weigher, opening);
        assertThat(scene.people.as(weigher, () -> scene.trajectories.open(opening)))
                .isInstanceOf(Opened.Already.class);
    }

    @Test
    void no_word_of_a_line_is_readable_in_the_database() {
        TrajectoryId line = full(scene.coordinator());
        for (String table : NEEDS.keySet()) {
            List<String> rows = scene.owner
                    .sql("select t::text from trajectory." + table + " t where t.trajectory = :line")
                    .param("line", line.value())
                    .query(String.class)
                    .list();
            assertThat(rows)
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row)
                            .doesNotContain("Dewi", "kamer", "lachte", "Bellen", "koffie", "2011-03-05"));
        }
    }
}
