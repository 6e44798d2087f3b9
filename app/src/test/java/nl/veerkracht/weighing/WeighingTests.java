package nl.veerkracht.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.Sight;
import nl.veerkracht.actor.ActingClock;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Need;
import nl.veerkracht.questionnaire.Questionnaires;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import nl.veerkracht.thread.ThreadId;
import nl.veerkracht.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class WeighingTests {

    private static final Set<Sight> SEES = Set.of(Sight.WEIGHING, Sight.IDENTITY);

    @Autowired
    TestPeople people;

    @Autowired
    WeighedThreads threads;

    @Autowired
    Weighings weighings;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    Attention attention;

    @Autowired
    Again again;

    Actor.Person noor;
    Actor.Person ivo;
    ThreadId thread;

    @BeforeEach
    void who() {
        noor = people.person(Role.WEIGHER);
        thread = threads.takenBy(noor, "2011-05-03");
        ivo = threads.on(thread, Part.MEMBER, SEES, Role.WEIGHER);
    }

    @Test
    void a_draft_is_kept_and_gone_on_with_by_another_weigher() {
        var id = start(noor);
        assertThat(save(noor, id, 0, "summary", "Een eerste indruk.")).isEqualTo(new Saved.Kept(1, false));
        assertThat(start(ivo)).isEqualTo(id);
        assertThat(read(ivo, id).answers().words("summary")).contains("Een eerste indruk.");
    }

    @Test
    void saving_the_same_again_makes_no_new_version() {
        var id = start(noor);
        save(noor, id, 0, "summary", "Eén keer.");
        assertThat(save(noor, id, 1, "summary", "Eén keer.")).isEqualTo(new Saved.Kept(1, false));
    }

    @Test
    void two_who_answer_different_questions_at_once_both_keep_their_words() {
        var id = start(noor);
        save(noor, id, 0, "summary", "Begin.");
        save(noor, id, 1, "strengths", "Een lieve oma.");
        assertThat(save(ivo, id, 1, "own_words", "Het is mijn vriend.")).isEqualTo(new Saved.Kept(3, true));
        var answers = read(noor, id).answers();
        assertThat(answers.words("strengths")).contains("Een lieve oma.");
        assertThat(answers.words("own_words")).contains("Het is mijn vriend.");
    }

    @Test
    void two_who_answer_the_same_question_at_once_see_both_and_lose_nothing() {
        var id = start(noor);
        save(noor, id, 0, "summary", "Begin.");
        save(noor, id, 1, "summary", "Zoals Noor het ziet.");

        var changed = (Saved.Changed) save(ivo, id, 1, "summary", "Zoals Ivo het ziet.");

        assertThat(changed.items()).containsExactly("summary");
        assertThat(changed.by()).isEqualTo(noor.id());
        assertThat(changed.answers().words("summary")).contains("Zoals Ivo het ziet.");
        assertThat(changed.theirs().words("summary")).contains("Zoals Noor het ziet.");
        assertThat(save(ivo, id, changed.version(), "summary", "Zoals we het samen zien."))
                .isEqualTo(new Saved.Kept(3, false));
    }

    @Test
    void many_saves_at_once_leave_every_word() throws Exception {
        var id = start(noor);
        var items = List.of("summary", "strengths", "safety_now", "next_step", "own_words", "reasons");
        try (var pool = Executors.newFixedThreadPool(items.size())) {
            List<Callable<Saved>> saves = items.stream()
                    .<Callable<Saved>>map(item -> () -> save(noor, id, 0, item, "Woorden bij " + item))
                    .toList();
            for (var saved : pool.invokeAll(saves)) {
                assertThat(saved.get()).isInstanceOf(Saved.Kept.class);
            }
        }
        assertThat(read(noor, id).answers().byItem()).containsOnlyKeys(items);
    }

    @Test
    void an_unreadable_answer_keeps_nothing() {
        var id = start(noor);
        assertThat(save(noor, id, 0, "frequency", "often")).isInstanceOf(Saved.Unreadable.class);
        assertThat(read(noor, id).weighing().version()).isZero();
    }

    @Test
    void a_weighing_without_outcome_reasons_and_day_is_not_concluded() {
        var id = start(noor);
        var unfinished = (Concluded.Unfinished) people.as(noor, () -> weighings.conclude(id, 0, Set.of()));
        assertThat(unfinished.faults()).hasSize(3);
        people.run(noor, () -> weighings.save(id, 0, WeighedThreads.complete(2020, 1, 1)));
        assertThat(people.as(noor, () -> weighings.conclude(id, 1, Set.of())))
                .isInstanceOfSatisfying(
                        Concluded.Unfinished.class,
                        past -> assertThat(past.faults())
                                .extracting(fault -> fault.message())
                                .containsExactly("later"));
    }

    @Test
    void everybody_who_took_part_signs_under_her_own_account_and_may_see_it_differently() {
        var id = concluded(Set.of(ivo));
        assertThat(needs(ivo, "weighing.sign")).extracting(Need::subject).containsExactly(id.value());
        assertThat(read(ivo, id).toSign()).isTrue();
        assertThat(read(noor, id).weighing().state()).isEqualTo(WeighingState.SIGNING);

        people.run(ivo, () -> weighings.sign(id, false, "Ik vind het eerder een zorg."));

        var view = read(noor, id);
        assertThat(view.weighing().state()).isEqualTo(WeighingState.SIGNED);
        assertThat(view.weighing().outcome()).isEqualTo("strong_suspicion");
        assertThat(view.signatures()).extracting(Signature::remark).contains("Ik vind het eerder een zorg.");
        assertThat(needs(ivo, "weighing.sign")).isEmpty();
        assertThatThrownBy(() -> people.run(ivo, () -> weighings.sign(id, true, null)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void who_was_not_asked_cannot_sign_and_who_sees_no_weighings_cannot_be_asked() {
        var id = concluded(Set.of(ivo));
        var third = threads.on(thread, Part.MEMBER, SEES, Role.WEIGHER);
        assertThatThrownBy(() -> people.run(third, () -> weighings.sign(id, true, null)))
                .isInstanceOf(Refused.class);

        var other = start(noor, "flags");
        var blind = threads.on(thread, Part.MEMBER, Set.of(Sight.TASKS), Role.SIGNALLER);
        people.run(noor, () -> weighings.save(other, 0, flags()));
        assertThatThrownBy(() -> people.run(noor, () -> weighings.conclude(other, 1, Set.of(blind.id()))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void two_who_sign_last_at_the_same_moment_close_it_together() throws Exception {
        var third = threads.on(thread, Part.SPECIALIST, SEES, Role.SPECIALIST);
        var id = concluded(Set.of(ivo, third));
        try (var pool = Executors.newFixedThreadPool(2)) {
            var signing = pool.invokeAll(List.<Callable<Boolean>>of(() -> sign(ivo, id), () -> sign(third, id)));
            for (var signed : signing) {
                assertThat(signed.get()).isTrue();
            }
        }
        assertThat(read(noor, id).weighing().state()).isEqualTo(WeighingState.SIGNED);
    }

    @Test
    void a_concluded_weighing_is_not_changed_until_it_is_opened_again_and_then_everybody_signs_again() {
        var id = concluded(Set.of(ivo));
        assertThat(save(noor, id, 1, "summary", "Nog iets.")).isEqualTo(new Saved.Closed(WeighingState.SIGNING));

        people.run(noor, () -> weighings.reopen(id));
        assertThat(needs(ivo, "weighing.sign")).isEmpty();
        save(noor, id, 1, "summary", "Nog iets.");
        people.run(noor, () -> weighings.conclude(id, 2, Set.of(ivo.id())));
        assertThat(needs(ivo, "weighing.sign")).hasSize(1);
        sign(ivo, id);

        assertThat(read(noor, id).weighing().state()).isEqualTo(WeighingState.SIGNED);
        assertThatThrownBy(() -> people.run(noor, () -> weighings.reopen(id))).isInstanceOf(Refused.class);
    }

    @Test
    void concluding_what_somebody_just_changed_is_not_possible() {
        var id = start(noor);
        people.run(noor, () -> weighings.save(id, 0, WeighedThreads.complete(2099, 1, 1)));
        save(ivo, id, 1, "summary", "Wacht even.");
        assertThat(people.as(noor, () -> weighings.conclude(id, 1, Set.of()))).isInstanceOf(Concluded.Changed.class);
    }

    @Test
    void weighing_again_begins_with_what_was_known_and_without_what_was_concluded() {
        var first = start(noor);
        save(noor, first, 0, "strengths", "Een lieve oma.");
        people.run(noor, () -> weighings.save(first, 1, WeighedThreads.complete(2099, 1, 1)));
        people.run(noor, () -> weighings.conclude(first, 2, Set.of()));

        var second = start(noor);

        assertThat(second).isNotEqualTo(first);
        assertThat(read(noor, second).answers().byItem()).containsOnlyKeys("strengths");
        assertThat(people.as(noor, () -> weighings.newestSigned(thread, "weighing")))
                .hasValueSatisfying(newest -> assertThat(newest.id()).isEqualTo(first));
    }

    @Test
    void the_day_to_weigh_again_reaches_the_desk_when_it_has_come_and_leaves_it_when_weighed() {
        var id = start(noor);
        people.run(noor, () -> weighings.save(id, 0, WeighedThreads.complete(2090, 6, 1)));
        people.run(noor, () -> weighings.conclude(id, 1, Set.of()));
        at("2090-05-31T20:00:00Z", again::sweep);
        assertThat(needs(noor, "weighing.again")).isEmpty();

        at("2090-05-31T22:30:00Z", again::sweep);
        at("2090-06-02T08:00:00Z", again::sweep);
        assertThat(needs(noor, "weighing.again")).extracting(Need::subject).containsExactly(thread.value());

        var second = start(noor);
        people.run(noor, () -> weighings.save(second, 0, WeighedThreads.complete(2091, 6, 1)));
        people.run(noor, () -> weighings.conclude(second, 1, Set.of()));
        assertThat(needs(noor, "weighing.again")).isEmpty();
    }

    @Test
    void an_outcome_that_was_weighed_anew_before_its_day_asks_for_nothing() {
        var first = start(noor);
        people.run(noor, () -> weighings.save(first, 0, WeighedThreads.complete(2080, 6, 1)));
        people.run(noor, () -> weighings.conclude(first, 1, Set.of()));
        var second = start(noor);
        people.run(noor, () -> weighings.save(second, 0, WeighedThreads.complete(2085, 6, 1)));
        people.run(noor, () -> weighings.conclude(second, 1, Set.of()));
        at("2080-06-02T08:00:00Z", again::sweep);
        assertThat(needs(noor, "weighing.again")).isEmpty();
    }

    @Test
    void under_18_is_known_from_the_signals_for_who_may_see_whom_it_is_about() {
        var id = start(noor);
        assertThat(read(noor, id).context().value("under18")).isEqualTo("yes");
        assertThat(read(noor, id).context().value("gender")).isEqualTo("female");
        var adults = threads.takenBy(noor, "1999-05-03");
        var other = people.as(noor, () -> weighings.start(adults, "weighing"));
        assertThat(read(noor, other).context().value("under18")).isEqualTo("no");
        var unseeing = threads.on(thread, Part.MEMBER, Set.of(Sight.WEIGHING), Role.WEIGHER);
        assertThat(read(unseeing, id).context().value("under18")).isEqualTo("unknown");
    }

    @Test
    void no_answer_and_no_remark_can_be_read_in_the_database_and_erasing_the_thread_erases_them() {
        var id = concluded(Set.of(ivo));
        people.run(ivo, () -> weighings.sign(id, false, "Geheime twijfel"));
        var sealed = JdbcClient.create(TestServer.owner())
                .sql(
                        "select answers_sealed from weighing.version where weighing = ? union all select remark_sealed from weighing.signature where weighing = ? and remark_sealed is not null")
                .params(id.value(), id.value())
                .query((row, n) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                .list();
        assertThat(sealed)
                .hasSizeGreaterThan(1)
                .noneMatch(text -> text.contains("signalen") || text.contains("twijfel"));

        assertThatThrownBy(() -> people.run(noor, () -> weighings.erase(List.of(thread))))
                .isInstanceOf(Refused.class);
        people.asHouse(() -> {
            weighings.erase(List.of(thread));
            return true;
        });
        assertThatThrownBy(() -> read(noor, id)).isInstanceOf(Refused.class);
        assertThat(people.as(noor, () -> weighings.history(thread)).weighings()).isEmpty();
        assertThat(start(noor)).isNotEqualTo(id);
    }

    @Test
    void every_version_stays_and_can_be_put_beside_another() {
        var id = start(noor);
        save(noor, id, 0, "summary", "Eerst.");
        save(ivo, id, 1, "summary", "Daarna.");
        var history = people.as(noor, () -> weighings.history(thread));
        assertThat(history.versions()).hasSize(2);
        var before = people.as(
                noor, () -> weighings.version(history.versions().get(1).id()));
        var after = people.as(
                noor, () -> weighings.version(history.versions().get(0).id()));
        assertThat(questionnaires.changes(before.answers(), after.answers()))
                .extracting(change -> change.item().id())
                .containsExactly("summary");
        assertThat(history.name(before.savedBy())).isNotEmpty();
    }

    private WeighingId concluded(Set<Actor.Person> others) {
        var id = start(noor);
        people.run(noor, () -> weighings.save(id, 0, WeighedThreads.complete(2099, 1, 1)));
        var accounts = others.stream().map(Actor.Person::id).toList();
        assertThat(people.as(noor, () -> weighings.conclude(id, 1, accounts))).isEqualTo(new Concluded.Done(false));
        return id;
    }

    private static java.util.Map<String, List<String>> flags() {
        return WeighedThreads.form(
                "description",
                "Een voorval.",
                "stage",
                "from_13",
                "consent",
                "fine",
                "free_choice",
                "fine",
                "equality",
                "fine",
                "fits_age",
                "fine",
                "fits_context",
                "fine",
                "respect",
                "fine",
                "flag",
                "green",
                "reasons",
                "Samen bekeken.");
    }

    private boolean sign(Actor.Person person, WeighingId id) {
        return people.as(person, () -> {
            weighings.sign(id, true, null);
            return true;
        });
    }

    private WeighingId start(Actor.Person person) {
        return start(person, "weighing");
    }

    private WeighingId start(Actor.Person person, String instrument) {
        return people.as(person, () -> weighings.start(thread, instrument));
    }

    private WeighingView read(Actor.Person person, WeighingId id) {
        return people.as(person, () -> weighings.read(id));
    }

    private Saved save(Actor.Person person, WeighingId id, int base, String... fields) {
        return people.as(person, () -> weighings.save(id, base, WeighedThreads.form(fields)));
    }

    private List<Need> needs(Actor.Person person, String kind) {
        return people.as(person, () -> attention.page(List.of(kind), null, 50)).needs();
    }

    private static void at(String moment, Runnable work) {
        ActingClock.at(Instant.parse(moment), () -> {
            work.run();
            return true;
        });
    }
}
