package nl.veerkracht.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.access.PhraseOutcome;
import nl.veerkracht.access.Phrases;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.sharing.ShareId;
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

@HouseTest
class FamilyTests {

    private static final Map<String, List<String>> A_PARENT =
            Map.of("perpetrator", List.of("parent"), "asked", List.of("perpetrator"));

    @Autowired
    FamilyScene scene;

    @Autowired
    FamilyRounds rounds;

    @Autowired
    Phrases phrases;

    @Autowired
    WeighedThreads threads;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Trajectories trajectories;

    @Test
    void a_parent_reads_what_was_written_and_shared_and_nothing_else() {
        Actor.Person noor = scene.coordinator();
        TrajectoryId line = scene.line(noor, 14);
        UUID parent = scene.parent(noor, line);
        scene.write(noor, line, What.NEWS, "Zij slaapt weer.");
        scene.write(noor, line, What.AGREEMENTS, "Vrijdag bellen wij.");
        assertThat(scene.reads(line, parent)).isEmpty();
        ShareId share = scene.share(noor, line, parent, What.NEWS);
        ForParent mine = scene.people.as(new Actor.Parent(line.value(), parent), scene.families::mine);
        assertThat(mine.open()).singleElement().satisfies(one -> {
            assertThat(one.part()).isEqualTo(What.NEWS);
            assertThat(one.telling()).extracting(Telling::text).isEqualTo("Zij slaapt weer.");
        });
        assertThat(scene.reads(line, scene.parent(noor, line))).isEmpty();
        scene.people.run(noor, () -> scene.sharing.withdraw(share));
        assertThat(scene.reads(line, parent)).isEmpty();
    }

    @Test
    void of_her_plan_nothing_is_written_without_her_yes_and_nobody_overwrites_another() {
        Actor.Person noor = scene.coordinator();
        TrajectoryId line = scene.line(noor, 14);
        assertThat(scene.people.as(noor, () -> scene.families.write(line, What.PLAN, 0, "Dansen.", false)))
                .isEqualTo(new Outcome.Fault("herYes", "family.fault.her-yes"));
        scene.write(noor, line, What.PLAN, "Dansen.");
        assertThat(scene.people.as(noor, () -> scene.families.write(line, What.PLAN, 0, "Zingen.", true)))
                .isEqualTo(Outcome.CHANGED);
        assertThat(scene.people.as(noor, () -> scene.families.write(line, What.PLAN, 1, "Zingen.", true)))
                .isEqualTo(Outcome.DONE);
        FamilyScene.refused("web.error.404.text", () -> scene.write(noor, line, What.CONTENT, "Wat er gebeurde."));
    }

    @Test
    void from_twelve_she_is_told_and_from_sixteen_or_an_unknown_age_it_takes_her_yes() {
        Actor.Person noor = scene.coordinator();
        for (int age : List.of(11, 13, 17)) {
            TrajectoryId line = scene.line(noor, age);
            UUID parent = scene.parent(noor, line);
            Wish silent = FamilyScene.wish(
                    parent, "legal_task", Told.NO, FamilyScene.today().plusDays(9), What.NEWS);
            Wish told = FamilyScene.wish(
                    parent, "legal_task", Told.YES, FamilyScene.today().plusDays(9), What.NEWS);
            if (age >= 12) {
                FamilyScene.refused(
                        age >= 16 ? "family.share.her-yes" : "family.share.tell-her",
                        () -> scene.share(noor, line, silent));
            } else {
                scene.share(noor, line, silent);
            }
            if (age >= 16) {
                FamilyScene.refused("family.share.her-yes", () -> scene.share(noor, line, told));
            } else {
                scene.share(noor, line, told);
            }
            scene.share(noor, line, parent, What.NEWS);
        }
    }

    @Test
    void a_share_with_a_parent_does_not_go_beyond_her_eighteenth_birthday() {
        Actor.Person noor = scene.coordinator();
        TrajectoryId line = scene.line(noor, 17);
        UUID parent = scene.parent(noor, line);
        Wish late = FamilyScene.wish(
                parent, "her_yes", Told.YES, FamilyScene.today().plusMonths(11), What.NEWS);
        assertThat(scene.people.as(noor, () -> scene.sharing.against(LineToShare.KIND, line.value(), late)))
                .hasValueSatisfying(fault -> assertThat(fault.key()).isEqualTo("sharing.until.parents"));
        FamilyScene.refused("sharing.refused.parents", () -> scene.share(noor, line, late));
    }

    @Test
    void when_she_is_of_age_the_words_of_her_parents_open_nothing() {
        Actor.Person noor = scene.coordinator();
        TrajectoryId grown = scene.line(noor, 18);
        TrajectoryId young = scene.line(noor, 15);
        List<String> closing = words(noor, grown, scene.parent(noor, grown));
        List<String> staying = words(noor, young, scene.parent(noor, young));
        rounds.sweep();
        assertThat(phrases.enter(Families.PURPOSE, String.join(" ", closing)))
                .isInstanceOf(PhraseOutcome.NotKnown.class);
        assertThat(phrases.enter(Families.PURPOSE, String.join(" ", staying))).isInstanceOf(PhraseOutcome.Known.class);
    }

    private List<String> words(Actor.Person by, TrajectoryId line, UUID parent) {
        return scene.people.as(by, () -> scene.families.words(line, parent));
    }

    @Test
    void a_weighing_that_names_a_parent_locks_and_only_a_person_lifts_what_she_has_seen() {
        Actor.Person noor = scene.coordinator();
        TrajectoryId line = scene.line(noor, 14);
        UUID parent = scene.parent(noor, line);
        scene.write(noor, line, What.NEWS, "Zij slaapt weer.");
        scene.share(noor, line, parent, What.NEWS);
        Actor.Person weigher = scene.weigher(line);
        WeighingId weighing = scene.weighed(weigher, line, 0, A_PARENT);
        assertThat(scene.reads(line, parent)).isEmpty();
        FamilyScene.refused("family.share.locked", () -> scene.share(noor, line, parent, What.TEAM));
        FamilyScene.refused("family.refused.locked", () -> words(noor, line, parent));

        scene.people.run(weigher, () -> scene.weighings.save(weighing, 1, ended(Map.of())));
        scene.people.run(weigher, () -> scene.weighings.conclude(weighing, 2, List.of()));
        assertThat(scene.reads(line, parent)).isEmpty();
        assertThat(TestLines.asked(FamilyLocks.LIFT, line.value())).hasSize(1);
        Lock lock = scene.people.as(noor, () -> scene.locks.look(line));
        assertThat(lock.state().otherwise()).isNotNull();
        assertThat(lock.byWeighing())
                .singleElement()
                .satisfies(one -> assertThat(one.newest()).isFalse());
        assertThat(scene.people.as(noor, () -> scene.locks.lift(line, "iets anders", "Samen gewogen.")))
                .isEqualTo(Outcome.CHANGED);
        assertThat(scene.people.as(noor, () -> scene.locks.lift(line, lock.seen(), "Samen gewogen.")))
                .isEqualTo(Outcome.DONE);
        assertThat(scene.reads(line, parent)).containsExactly(What.NEWS);
        assertThat(TestLines.asked(FamilyLocks.LIFT, line.value())).isEmpty();

        scene.weighed(
                weigher,
                line,
                0,
                Map.of("parent_possibly_involved", List.of("unknown"), "asked", List.of("parent_possibly_involved")));
        assertThat(scene.reads(line, parent)).isEmpty();
    }

    /** A whole weighing, in which nobody of the family is named any more. */
    private static Map<String, List<String>> ended(Map<String, List<String>> more) {
        Map<String, List<String>> form = new HashMap<>(WeighedThreads.complete(2099, 1, 1));
        form.put("asked", List.of("outcome", "reasons", "weigh_again_on", "perpetrator"));
        form.putAll(more);
        return form;
    }

    @Test
    void a_weigher_locks_by_hand_and_others_cannot() {
        Actor.Person noor = scene.coordinator();
        TrajectoryId line = scene.line(noor, 14);
        UUID parent = scene.parent(noor, line);
        scene.share(noor, line, parent, What.NEWS);
        Actor.Person weigher = scene.weigher(line);
        Actor.Person stranger = scene.people.person(Role.WEIGHER);
        assertThat(scene.people.as(weigher, () -> scene.locks.lock(line, " ")))
                .isEqualTo(new Outcome.Fault("reason", "family.fault.reason"));
        FamilyScene.refused(
                "web.error.404.text", () -> scene.people.as(stranger, () -> scene.locks.lock(line, "Zomaar.")));
        scene.people.run(weigher, () -> scene.locks.lock(line, "Stiefvader haalde haar op."));
        assertThat(scene.reads(line, parent)).isEmpty();
        Lock lock = scene.people.as(noor, () -> scene.locks.look(line));
        assertThat(lock.byHand())
                .singleElement()
                .satisfies(one -> assertThat(one.words()).isEqualTo("Stiefvader haalde haar op."));
        scene.people.run(weigher, () -> scene.locks.lift(line, lock.seen(), "Het was iemand anders."));
        assertThat(scene.reads(line, parent)).containsExactly(What.NEWS);
    }

    @Test
    void the_line_of_a_brother_is_locked_too_and_does_not_say_why() {
        Actor.Person noor = scene.coordinator();
        Actor.Person ilse = scene.coordinator();
        TrajectoryId hers = scene.line(noor, 14);
        TrajectoryId his = scene.line(ilse, 13);
        UUID parent = scene.parent(ilse, his);
        scene.share(ilse, his, parent, What.NEWS);
        assertThat(scene.people.as(noor, () -> scene.families.link(hers, his)))
                .isEqualTo(new Outcome.Fault("other", "family.fault.other"));
        scene.joins(noor, his);
        scene.people.run(noor, () -> scene.families.link(hers, his));
        scene.people.run(noor, () -> scene.locks.lock(hers, "Vader is gezien bij het hotel."));
        assertThat(scene.reads(his, parent)).isEmpty();
        FamilyScene.refused("family.share.locked", () -> scene.share(ilse, his, parent, What.TEAM));
        FamilyPage page = scene.people.as(ilse, () -> scene.families.look(his));
        assertThat(page.lock().elsewhere()).isTrue();
        assertThat(page.siblings()).singleElement().satisfies(one -> {
            assertThat(one.initial()).isEmpty();
            assertThat(one.path()).isEmpty();
            assertThat(one.confirmed()).isFalse();
        });
        Lock lock = scene.people.as(ilse, () -> scene.locks.look(his));
        assertThat(lock.byHand()).isEmpty();
        assertThat(scene.people.as(ilse, () -> scene.locks.lift(his, "", "Ik weet van niets.")))
                .isEqualTo(Outcome.CHANGED);
    }

    @Test
    void who_leads_the_other_line_confirms_a_brother_and_nobody_undoes_him_while_it_is_locked() {
        Actor.Person noor = scene.coordinator();
        Actor.Person ilse = scene.coordinator();
        TrajectoryId hers = scene.line(noor, 14);
        TrajectoryId his = scene.line(ilse, 13);
        scene.joins(noor, his);
        scene.people.run(noor, () -> scene.families.link(hers, his));
        UUID link = scene.people
                .as(noor, () -> scene.families.look(hers))
                .siblings()
                .getFirst()
                .id();
        assertThat(TestLines.asked(Families.SIBLING, link)).hasSize(1);
        FamilyScene.refused(
                "web.error.404.text", () -> scene.people.run(noor, () -> scene.families.confirm(hers, link)));
        scene.people.run(ilse, () -> scene.families.confirm(his, link));
        assertThat(TestLines.asked(Families.SIBLING, link)).isEmpty();
        scene.people.run(noor, () -> scene.locks.lock(hers, "Vader is gezien bij het hotel."));
        FamilyScene.refused("family.refused.undo", () -> scene.people.run(ilse, () -> scene.families.undo(his, link)));
        String seen = scene.people.as(noor, () -> scene.locks.look(hers)).seen();
        scene.people.run(noor, () -> scene.locks.lift(hers, seen, "Het was een ander."));
        scene.people.run(ilse, () -> scene.families.undo(his, link));
        assertThat(scene.people.as(noor, () -> scene.families.look(hers)).siblings())
                .isEmpty();
    }

    @Test
    void she_sees_what_her_parents_are_told_and_when_they_looked_and_takes_it_back_at_once() {
        Actor.Person noor = scene.coordinator();
        TrajectoryId line = scene.line(noor, 13);
        Actor.Young her = new Actor.Young(line.value());
        UUID parent = scene.parent(noor, line);
        scene.share(
                noor,
                line,
                FamilyScene.wish(
                        parent, "legal_task", Told.YES, FamilyScene.today().plusDays(9), What.NEWS));
        assertThat(scene.reads(line, parent)).containsExactly(What.NEWS);
        assertThat(scene.people.as(
                        her,
                        () -> jdbc.sql(
                                        "select action from herspace.looks(now() - interval '1 day', now() + interval '1 day')")
                                .query(String.class)
                                .list()))
                .contains("family.parent-came")
                .doesNotContain("family.parent-read");
        UUID share = scene.people.as(
                her,
                () -> jdbc.sql("select id from herspace.shares() where grantee_kind = 'parent'")
                        .query(UUID.class)
                        .single());
        Boolean taken = scene.people.as(
                her,
                () -> jdbc.sql("select herspace.take_back(?)")
                        .param(share)
                        .query(Boolean.class)
                        .single());
        assertThat(taken).isTrue();
        assertThat(scene.reads(line, parent)).isEmpty();
    }

    @Test
    void what_of_a_signal_is_shared_for_parents_opens_nothing_while_its_weighing_names_one() {
        Actor.Person weigher = scene.people.person(Role.WEIGHER);
        ThreadId thread = threads.takenBy(weigher, "2011-03-04");
        UUID signal = scene.owner
                .sql("select signal from thread.member where thread = ?")
                .param(thread.value())
                .query(UUID.class)
                .single();
        scene.owner
                .sql("""
                        insert into sharing.share (id, resource_kind, resource, owner_organisation, granted_by, grantee_kind, grantee, what, purpose,
                          ground, told, until)
                        values (gen_random_uuid(), 'signal', :signal, :organisation, :by, 'dossier', :thread, '{content}', 'parents', 'legal_task', 'yes',
                          now() + interval '9 days')
                        """)
                .param("signal", signal)
                .param("organisation", weigher.inOrganisation().value())
                .param("by", weigher.id().value())
                .param("thread", thread.value())
                .update();
        assertThat(opens(weigher, signal)).isTrue();
        WeighingId weighing = scene.people.as(weigher, () -> scene.weighings.start(thread, "weighing"));
        scene.people.run(weigher, () -> scene.weighings.save(weighing, 0, A_PARENT));
        assertThat(opens(weigher, signal)).isFalse();
        scene.people.run(weigher, () -> scene.weighings.save(weighing, 1, Map.of("asked", List.of("perpetrator"))));
        assertThat(opens(weigher, signal)).isTrue();
    }

    private boolean opens(Actor.Person reader, UUID signal) {
        return scene.people.as(
                reader,
                () -> jdbc.sql("select sharing.granted(?, 'content')")
                        .param(signal)
                        .query(Boolean.class)
                        .single());
    }

    @Test
    void a_parent_who_is_none_any_more_neither_comes_in_nor_reads() {
        Actor.Person noor = scene.coordinator();
        TrajectoryId line = scene.line(noor, 14);
        UUID parent = scene.parent(noor, line);
        scene.share(noor, line, parent, What.NEWS);
        List<String> words = words(noor, line, parent);
        scene.people.run(noor, () -> scene.families.end(line, parent));
        assertThat(scene.reads(line, parent)).isEmpty();
        assertThat(phrases.enter(Families.PURPOSE, String.join(" ", words))).isInstanceOf(PhraseOutcome.NotKnown.class);
    }

    @Test
    void all_of_it_goes_when_the_line_is_erased() {
        Actor.Person noor = scene.coordinator();
        TrajectoryId line = scene.line(noor, 14);
        UUID parent = scene.parent(noor, line);
        scene.write(noor, line, What.NEWS, "Zij slaapt weer.");
        Wish unsafe = FamilyScene.wish(
                parent, "legal_task", Told.UNSAFE, FamilyScene.today().plusDays(9), What.NEWS);
        scene.share(noor, line, unsafe);
        words(noor, line, parent);
        scene.people.run(noor, () -> scene.locks.lock(line, "Hij weet ervan."));
        for (TrajectoryState state : List.of(TrajectoryState.AFTERCARE, TrajectoryState.CLOSED)) {
            scene.people.run(noor, () -> trajectories.become(line, version(line), state));
        }
        Actor.Person mandate = scene.people.person(noor.inOrganisation(), Role.MANDATE_HOLDER);
        scene.people.run(mandate, () -> trajectories.erase(line, version(line), ErasureGround.ASKED));
        assertThat(left(line, parent)).isZero();
    }

    private int version(TrajectoryId line) {
        return scene.owner
                .sql("select version from trajectory.trajectory where id = ?")
                .param(line.value())
                .query(Integer.class)
                .single();
    }

    private long left(TrajectoryId line, UUID parent) {
        return scene.owner
                .sql("""
                        select (select count(*) from family.parent where trajectory = :line) + (select count(*) from family.telling where trajectory = :line)
                          + (select count(*) from family.lock where trajectory = :line) + (select count(*) from access.code_phrase where subject = :parent)
                          + (select count(*) from sharing.share where grantee = :parent and withdrawn_at is null)
                          + (select count(*) from sharing.share s join vault.data_key k on k.id = s.key_id and k.wrapped is not null where s.grantee = :parent)
                        """)
                .param("line", line.value())
                .param("parent", parent)
                .query(Long.class)
                .single();
    }
}
