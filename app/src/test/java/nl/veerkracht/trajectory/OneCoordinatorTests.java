package nl.veerkracht.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.web.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@HouseTest
class OneCoordinatorTests {

    @Autowired
    Scene scene;

    @Autowired
    Teams teams;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatever_happens_a_line_has_one_coordinator_at_every_moment(long seed) {
        Random random = new Random(seed);
        List<Actor.Person> coordinators = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            coordinators.add(scene.coordinator());
        }
        Actor.Person weigher = scene.weigher();
        Opening opening = Scene.opening(scene.thread(weigher), coordinators.getFirst());
        TrajectoryId line = scene.opened(weigher, opening);
        for (int step = 0; step < 25; step++) {
            Actor.Person who = random.nextBoolean() ? now(line, coordinators) : coordinators.get(random.nextInt(4));
            Actor.Person other = coordinators.get(random.nextInt(4));
            attempt(random.nextInt(8), line, who, other, random, weigher, opening);
            assertThat(scene.coordinatorsAtEveryMoment(line))
                    .as("seed %d, step %d", seed, step)
                    .isNotEmpty()
                    .containsOnly(1L);
        }
        // Most attempts are refused; a run in which nothing happened would prove nothing.
        assertThat(scene.coordinatorsEver(line)).isGreaterThan(2);
    }

    private Actor.Person now(TrajectoryId line, List<Actor.Person> coordinators) {
        AccountId current =
                scene.people.asHouse(() -> teams.coordinator(line.value())).orElseThrow();
        return coordinators.stream()
                .filter(one -> one.id().equals(current))
                .findAny()
                .orElseThrow();
    }

    /** Tries something, allowed or not; what is refused must leave everything as it was. */
    private void attempt(
            int what,
            TrajectoryId line,
            Actor.Person who,
            Actor.Person other,
            Random random,
            Actor.Person weigher,
            Opening opening) {
        try {
            switch (what) {
                case 0, 1, 2 -> scene.handOver(who, line, other);
                case 3 -> away(line, who, other, random.nextInt(5));
                case 4 -> scene.people.run(who, () -> teams.end(line.value(), scene.part(line, other)));
                case 5 ->
                    scene.people.asHouse(() -> {
                        teams.dismiss(scene.part(line, who));
                        return true;
                    });
                case 6 ->
                    scene.people.as(
                            who, () -> scene.trajectories.become(line, scene.version(line), TrajectoryState.AFTERCARE));
                default -> closeAndOpenAgain(line, who, weigher, opening);
            }
        } catch (Refused | DataAccessException refused) {
            assertThat(refused).isNotNull();
        }
    }

    private void away(TrajectoryId line, Actor.Person who, Actor.Person standIn, int in) {
        scene.people.as(
                who,
                () -> scene.trajectories.away(
                        line,
                        scene.version(line),
                        standIn.id(),
                        Scene.today().plusDays(in),
                        Scene.today().plusDays(in + 3)));
    }

    private void closeAndOpenAgain(TrajectoryId line, Actor.Person who, Actor.Person weigher, Opening opening) {
        scene.people.as(who, () -> scene.trajectories.become(line, scene.version(line), TrajectoryState.CLOSED));
        scene.people.as(weigher, () -> scene.trajectories.open(opening));
    }

    @Test
    void two_who_hand_over_in_the_same_moment_leave_one_coordinator() throws Exception {
        for (int round = 0; round < 10; round++) {
            Actor.Person coordinator = scene.coordinator();
            TrajectoryId line = scene.line(coordinator);
            int version = scene.version(line);
            Actor.Person one = scene.coordinator();
            Actor.Person other = scene.coordinator();
            List<Object> results = together(
                    () -> scene.people.as(
                            coordinator, () -> scene.trajectories.handOver(line, version, one.id(), Warmth.COLD, null)),
                    () -> scene.people.as(
                            coordinator,
                            () -> scene.trajectories.handOver(line, version, other.id(), Warmth.COLD, null)));
            assertThat(results).filteredOn(Outcome.DONE::equals).hasSize(1);
            assertThat(scene.coordinatorsAtEveryMoment(line)).containsOnly(1L);
        }
    }

    @Test
    void two_transactions_that_bypass_the_room_still_leave_one_coordinator() throws Exception {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        Actor.Person one = scene.coordinator();
        Actor.Person other = scene.coordinator();
        together(
                () -> scene.people.asHouse(() -> teams.handOver(line.value(), one.id(), Scene.ALL)),
                () -> scene.people.asHouse(() -> teams.handOver(line.value(), other.id(), Scene.ALL)));
        assertThat(scene.coordinatorsAtEveryMoment(line)).containsOnly(1L);
    }

    private static List<Object> together(Callable<?> one, Callable<?> other) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        List<Object> results = new ArrayList<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<?> first = two.submit(after(barrier, one));
            Future<?> second = two.submit(after(barrier, other));
            for (Future<?> future : List.of(first, second)) {
                results.add(outcome(future));
            }
        }
        return results;
    }

    private static Callable<Object> after(CyclicBarrier barrier, Callable<?> work) {
        return () -> {
            barrier.await();
            return work.call();
        };
    }

    private static Object outcome(Future<?> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            return e;
        }
    }

    @Test
    void the_database_refuses_a_line_without_coordinator() {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        assertThatThrownBy(() -> scene.people.asHouse(() -> {
                    teams.dismiss(scene.part(line, coordinator));
                    return true;
                }))
                .hasMessageContaining("exactly one coordinator");
    }

    @Test
    void the_database_refuses_a_gap_also_when_somebody_follows_later() {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        assertThatThrownBy(() -> scene.owner
                        .sql("""
                        with ended as (update access.team_member set ends = now() + interval '1 day' where dossier = :line returning dossier)
                        insert into access.team_member (id, dossier, account, part, sees, begins)
                        select gen_random_uuid(), dossier, :account, 'coordinator', '{}', now() + interval '2 days' from ended
                        """)
                        .param("line", line.value())
                        .param("account", scene.coordinator().id().value())
                        .update())
                .hasMessageContaining("exactly one coordinator");
    }

    @Test
    void a_stand_in_without_an_end_is_refused_by_the_database() {
        TrajectoryId line = scene.line(scene.coordinator());
        Actor.Person standIn = scene.coordinator();
        assertThatThrownBy(() -> scene.people.asHouse(
                        () -> teams.appoint(line.value(), standIn.id(), Part.STAND_IN, Scene.ALL, null, null)))
                .hasMessageContaining("stand_in_until");
    }

    @Test
    void what_breaks_off_halfway_leaves_everything_as_it_was() {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        Actor.Person next = scene.coordinator();
        int version = scene.version(line);
        assertThatThrownBy(() -> scene.people.run(coordinator, () -> {
                    scene.trajectories.handOver(line, version, next.id(), Warmth.WARM, null);
                    throw new IllegalStateException("the process dies here");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(scene.version(line)).isEqualTo(version);
        assertThat(scene.coordinatorsAtEveryMoment(line)).containsOnly(1L);
        assertThat(scene.needs(Needs.NEW, line.value(), next)).isZero();
        assertThat(scene.handOver(coordinator, line, next)).isEqualTo(Outcome.DONE);
    }

    @Test
    void a_mandate_holder_of_the_organisation_appoints_without_seeing_the_line() {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        Actor.Person mandate = scene.people.person(coordinator.inOrganisation(), Role.MANDATE_HOLDER);
        Actor.Person next = scene.coordinator();
        scene.people.asHouse(() -> {
            scene.trajectories.lost(coordinator.id());
            return true;
        });
        assertThat(scene.needs(Needs.STAND_IN, line.value())).isEqualTo(1);

        assertThatThrownBy(() -> scene.people.as(
                        scene.people.person(Role.MANDATE_HOLDER),
                        () -> scene.trajectories.appoint(line, scene.version(line), next.id(), null)))
                .isInstanceOf(Refused.class);
        assertThat(scene.people.as(
                        mandate, () -> scene.trajectories.appoint(line, scene.version(line), next.id(), null)))
                .isEqualTo(Outcome.DONE);
        assertThat(scene.needs(Needs.STAND_IN, line.value())).isZero();
        assertThat(scene.needs(Needs.NEW, line.value(), next)).isEqualTo(1);
        assertThat(scene.coordinatorsAtEveryMoment(line)).containsOnly(1L);
    }

    @Test
    void where_nobody_has_the_mandate_all_mandate_holders_are_asked() {
        Actor.Person coordinator = scene.coordinator();
        Actor.Person next = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        scene.people.asHouse(() -> {
            scene.trajectories.lost(coordinator.id());
            return true;
        });
        assertThat(scene.owner
                        .sql(
                                "select audience from attention.need where subject = :line and kind = 'trajectory.stand_in'")
                        .param("line", line.value())
                        .query(String.class)
                        .single())
                .isEqualTo("role:mandate_holder");
        assertThat(scene.people.as(
                        scene.people.person(Role.MANDATE_HOLDER),
                        () -> scene.trajectories.appoint(line, scene.version(line), next.id(), null)))
                .isEqualTo(Outcome.DONE);
    }
}
