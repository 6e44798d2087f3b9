package nl.veerkracht.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.access.Sight;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.sharing.ParentRounds;
import nl.veerkracht.sharing.ParentsRule;
import nl.veerkracht.sharing.Share;
import nl.veerkracht.sharing.Told;
import nl.veerkracht.sharing.What;
import nl.veerkracht.sharing.Wish;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestLines;
import nl.veerkracht.thread.ThreadId;
import nl.veerkracht.trajectory.ErasureGround;
import nl.veerkracht.trajectory.Outcome;
import nl.veerkracht.trajectory.Trajectories;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.trajectory.TrajectoryState;
import nl.veerkracht.weighing.WeighedThreads;
import nl.veerkracht.weighing.WeighingId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must not open, end or be told by something else that happens. */
@HouseTest
class FamilySafeTests {

    @Autowired
    FamilyScene scene;

    @Autowired
    ParentRounds rounds;

    @Autowired
    TestLines lines;

    @Autowired
    WeighedThreads threads;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Trajectories trajectories;

    /** A line of hers, locked by hand, and one of his with a parent who read the news. */
    private record Two(Actor.Person noor, TrajectoryId hers, Actor.Person ilse, TrajectoryId his, UUID parent) {}

    private Two locked() {
        Actor.Person noor = scene.coordinator();
        Actor.Person ilse = scene.coordinator();
        TrajectoryId hers = scene.line(noor, 14);
        TrajectoryId his = scene.line(ilse, 13);
        UUID parent = scene.parent(ilse, his);
        scene.share(ilse, his, parent, What.NEWS);
        scene.joins(noor, his);
        scene.people.run(noor, () -> scene.families.link(hers, his));
        scene.people.run(noor, () -> scene.locks.lock(hers, "Vader is gezien bij het hotel."));
        assertThat(scene.reads(his, parent)).isEmpty();
        return new Two(noor, hers, ilse, his, parent);
    }

    private void close(Actor.Person by, TrajectoryId line) {
        for (TrajectoryState state : List.of(TrajectoryState.AFTERCARE, TrajectoryState.CLOSED)) {
            scene.people.run(by, () -> trajectories.become(line, TestLines.version(line), state));
        }
    }

    private Outcome lift(Actor.Person by, TrajectoryId line) {
        String seen = scene.people.as(by, () -> scene.locks.look(line)).seen();
        return scene.people.as(by, () -> scene.locks.lift(line, seen, "Samen nagegaan."));
    }

    @Test
    void when_her_line_is_erased_her_brothers_stays_locked_until_somebody_lifts() {
        Two two = locked();
        close(two.noor, two.hers);
        Actor.Person mandate = scene.people.person(two.noor.inOrganisation(), Role.MANDATE_HOLDER);
        scene.people.run(mandate, () -> trajectories.erase(two.hers, TestLines.version(two.hers), ErasureGround.ASKED));
        assertThat(scene.reads(two.his, two.parent)).isEmpty();
        Lock lock = scene.people.as(two.ilse, () -> scene.locks.look(two.his));
        assertThat(lock.state().here()).isTrue();
        assertThat(lock.byHand()).isEmpty();
        assertThat(lock.byErasure()).hasSize(1);
        assertThat(lift(two.ilse, two.his)).isEqualTo(Outcome.DONE);
        assertThat(scene.reads(two.his, two.parent)).containsExactly(What.NEWS);
    }

    @Test
    void when_a_line_is_erased_that_nothing_locks_nothing_is_locked_by_it() {
        Two two = locked();
        assertThat(lift(two.noor, two.hers)).isEqualTo(Outcome.DONE);
        close(two.noor, two.hers);
        Actor.Person mandate = scene.people.person(two.noor.inOrganisation(), Role.MANDATE_HOLDER);
        scene.people.run(mandate, () -> trajectories.erase(two.hers, TestLines.version(two.hers), ErasureGround.ASKED));
        assertThat(scene.reads(two.his, two.parent)).containsExactly(What.NEWS);
    }

    @Test
    void a_closed_line_is_lifted_while_it_still_locks_another() {
        Two two = locked();
        Actor.Person weigher = scene.weigher(two.hers);
        close(two.noor, two.hers);
        assertThat(scene.reads(two.his, two.parent)).isEmpty();
        assertThat(scene.people.as(
                        weigher,
                        () -> scene.locks.ofThread(scene.thread(two.hers).value())))
                .isEqualTo(two.hers.value());
        FamilyScene.refused(
                "web.error.404.text", () -> scene.people.as(weigher, () -> scene.locks.lock(two.hers, "Nog eens.")));
        assertThat(lift(weigher, two.hers)).isEqualTo(Outcome.DONE);
        assertThat(scene.reads(two.his, two.parent)).containsExactly(What.NEWS);
        FamilyScene.refused("web.error.404.text", () -> scene.people.as(weigher, () -> scene.locks.look(two.hers)));
    }

    @Test
    void her_yes_is_none_when_she_does_not_know() {
        Actor.Person noor = scene.coordinator();
        TrajectoryId line = scene.line(noor, 17);
        Wish wish = FamilyScene.wish(
                scene.parent(noor, line),
                "her_yes",
                Told.UNSAFE,
                FamilyScene.today().plusDays(9),
                What.NEWS);
        assertThat(scene.people.as(noor, () -> scene.sharing.against(LineToShare.KIND, line.value(), wish)))
                .contains(new ParentsRule.Fault("told", "family.share.yes-told"));
        FamilyScene.refused("family.share.yes-told", () -> scene.share(noor, line, wish));
    }

    @Test
    void without_her_yes_a_share_does_not_go_on_once_she_decides_herself() {
        Actor.Person noor = scene.coordinator();
        TrajectoryId line = scene.line(noor, 15);
        UUID parent = scene.parent(noor, line);
        LocalDate late = FamilyScene.today().plusMonths(11).plusDays(5);
        FamilyScene.refused(
                "family.share.until.her-yes",
                () -> scene.share(noor, line, FamilyScene.wish(parent, "legal_task", Told.YES, late, What.NEWS)));
        LocalDate early = FamilyScene.today().plusMonths(10);
        scene.share(noor, line, FamilyScene.wish(parent, "legal_task", Told.YES, early, What.NEWS));
        scene.share(noor, line, FamilyScene.wish(parent, "her_yes", Told.YES, late, What.TEAM));
        born(noor, line, 16);
        rounds.at(Instant.now());
        assertThat(scene.people.as(noor, () -> scene.families.look(line)).shares().stream()
                        .filter(share -> share.withdrawnAt() == null)
                        .map(Share::ground))
                .containsExactly("her_yes");
    }

    /** Her birth date is corrected: she is this old. */
    private void born(Actor.Person by, TrajectoryId line, int age) {
        int version = scene.owner
                .sql("select version from trajectory.about where trajectory = ?")
                .param(line.value())
                .query(Integer.class)
                .single();
        String born = FamilyScene.today().minusYears(age).minusMonths(1).toString();
        assertThat(scene.people.as(
                        by, () -> trajectories.changeAbout(line, version, "Dewi", "Dewi van den Berg", born)))
                .isEqualTo(Outcome.DONE);
    }

    @Test
    void nothing_is_read_from_the_moment_she_may_be_of_age_also_before_any_round_came() {
        Actor.Person noor = scene.coordinator();
        TrajectoryId line = scene.line(noor, 14);
        UUID parent = scene.parent(noor, line);
        scene.share(noor, line, parent, What.NEWS);
        assertThat(scene.reads(line, parent)).containsExactly(What.NEWS);
        born(noor, line, 18);
        assertThat(scene.reads(line, parent)).isEmpty();
    }

    @Test
    void she_is_told_that_a_parent_came_and_not_whether_there_was_something_to_read() {
        Actor.Person noor = scene.coordinator();
        TrajectoryId line = scene.line(noor, 14);
        UUID parent = scene.parent(noor, line);
        assertThat(scene.reads(line, parent)).isEmpty();
        scene.share(noor, line, parent, What.NEWS);
        assertThat(scene.reads(line, parent)).containsExactly(What.NEWS);
        assertThat(looks(line)).contains("family.parent-came", "share.create").doesNotContain("family.parent-read");
    }

    @Test
    void what_is_not_safe_to_tell_her_is_not_told_by_who_looked() {
        Actor.Person noor = scene.coordinator();
        TrajectoryId line = scene.line(noor, 14);
        UUID parent = scene.parent(noor, line);
        Wish unsafe = FamilyScene.wish(
                parent, "legal_task", Told.UNSAFE, FamilyScene.today().plusDays(9), What.NEWS);
        scene.share(noor, line, unsafe);
        assertThat(scene.reads(line, parent)).containsExactly(What.NEWS);
        assertThat(looks(line)).doesNotContain("family.parent-came", "family.parent-read", "share.create");
    }

    private List<String> looks(TrajectoryId line) {
        return scene.people.as(
                new Actor.Young(line.value()),
                () -> jdbc.sql(
                                "select action from herspace.looks(now() - interval '1 hour', now() + interval '1 hour')")
                        .query(String.class)
                        .list());
    }

    @Test
    void who_only_works_on_the_line_is_told_whom_to_ask_and_not_where_the_reason_is() {
        Two two = locked();
        Actor.Person member = lines.member(two.ilse, two.his, Sight.IDENTITY);
        FamilyPage page = scene.people.as(member, () -> scene.families.look(two.his));
        assertThat(page.lock()).isEqualTo(new Lock.State(true, true, null));
        assertThat(page.lockedKey()).isEqualTo("family.locked.ask");
        assertThat(scene.people.as(two.ilse, () -> scene.families.look(two.his)).lockedKey())
                .isEqualTo("family.locked.elsewhere");
    }

    @Test
    void new_words_replace_old_ones_while_it_is_locked_and_first_words_are_not_given() {
        Actor.Person noor = scene.coordinator();
        TrajectoryId line = scene.line(noor, 14);
        UUID parent = scene.parent(noor, line);
        scene.people.as(noor, () -> scene.families.words(line, parent));
        scene.people.run(noor, () -> scene.locks.lock(line, "Hij weet ervan."));
        assertThat(scene.people.as(noor, () -> scene.families.words(line, parent)))
                .hasSize(6);
        UUID other = scene.parent(noor, line);
        FamilyScene.refused(
                "family.refused.locked", () -> scene.people.as(noor, () -> scene.families.words(line, other)));
    }

    @Test
    void undoing_a_sibling_is_written_down_with_the_line_of_who_undoes_it_only() {
        Actor.Person noor = scene.coordinator();
        TrajectoryId hers = scene.line(noor, 14);
        TrajectoryId his = scene.line(noor, 13);
        scene.people.run(noor, () -> scene.families.link(hers, his));
        UUID link = scene.people
                .as(noor, () -> scene.families.look(hers))
                .siblings()
                .getFirst()
                .id();
        scene.people.run(noor, () -> scene.families.undo(hers, link));
        UUID[] subjects = scene.owner
                .sql("select subjects from audit.entry where action = 'family.undo' and subjects @> array[?]::uuid[]")
                .param(link)
                .query((row, n) -> (UUID[]) row.getArray(1).getArray())
                .single();
        assertThat(subjects).containsExactly(link, hers.value());
    }

    @Test
    void without_a_line_only_what_began_and_was_signed_after_a_weighing_says_otherwise() {
        Actor.Person weigher = scene.people.person(Role.WEIGHER);
        ThreadId thread = threads.takenBy(weigher, "2011-03-04");
        WeighingId weighing = scene.people.as(weigher, () -> scene.weighings.start(thread, "weighing"));
        scene.people.run(
                weigher,
                () -> scene.weighings.save(
                        weighing, 0, Map.of("perpetrator", List.of("parent"), "asked", List.of("perpetrator"))));
        signedBeside(weighing, "- interval '1 day'");
        assertThat(locks(thread)).isTrue();
        scene.owner
                .sql(
                        "update weighing.weighing set state = 'signed', concluded_at = now(), signed_at = now() where id = ?")
                .param(weighing.value())
                .update();
        assertThat(locks(thread)).isTrue();
        signedBeside(weighing, "+ interval '1 minute'");
        assertThat(locks(thread)).isFalse();
    }

    /** Another weighing of the same thread, signed in an hour, that says nothing of a parent. */
    private void signedBeside(WeighingId weighing, String begun) {
        scene.owner.sql("""
                        insert into weighing.weighing (id, thread, instrument, edition, state, version, started_by, started_at, organisation, concluded_at, signed_at)
                        select gen_random_uuid(), thread, instrument, edition, 'signed', 1, started_by, started_at %s, organisation, now(), now() + interval '1 hour'
                        from weighing.weighing where id = ?
                        """.formatted(begun)).param(weighing.value()).update();
    }

    private boolean locks(ThreadId thread) {
        return scene.owner
                .sql("select family.locks(signal) from thread.member where thread = ?")
                .param(thread.value())
                .query(Boolean.class)
                .single();
    }
}
