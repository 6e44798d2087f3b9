package nl.veerkracht.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.access.BreakGlass;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.consultation.Asked;
import nl.veerkracht.consultation.Consultations;
import nl.veerkracht.sharing.Partner;
import nl.veerkracht.sharing.Purpose;
import nl.veerkracht.sharing.Sharing;
import nl.veerkracht.sharing.Told;
import nl.veerkracht.sharing.What;
import nl.veerkracht.sharing.Wish;
import nl.veerkracht.signal.About;
import nl.veerkracht.signal.Certainty;
import nl.veerkracht.signal.Intake;
import nl.veerkracht.signal.LifeArea;
import nl.veerkracht.signal.Observation;
import nl.veerkracht.signal.PartialDate;
import nl.veerkracht.signal.Receipt;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.Signaller;
import nl.veerkracht.signal.SignallerRole;
import nl.veerkracht.signal.Signals;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.thread.LinkProposalId;
import nl.veerkracht.thread.ThreadId;
import nl.veerkracht.thread.Threads;
import nl.veerkracht.vault.Vault;
import nl.veerkracht.web.Refused;
import nl.veerkracht.weighing.WeighedThreads;
import nl.veerkracht.weighing.WeighingId;
import nl.veerkracht.weighing.Weighings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What is erased in one room is erased in all, and no list that held it stumbles over it. */
@HouseTest
class ErasureTests {

    @Autowired
    MockMvc web;

    @Autowired
    Scene scene;

    @Autowired
    TestPeople people;

    @Autowired
    Signals signals;

    @Autowired
    Threads threads;

    @Autowired
    Weighings weighings;

    @Autowired
    Consultations consultations;

    @Autowired
    Sharing sharing;

    @Autowired
    BreakGlass glass;

    @Autowired
    Vault vault;

    Actor.Person teacher;
    Actor.Person weigher;
    Actor.Person specialist;
    Actor.Person confirmer;
    Actor.Person helper;
    SignalId signal;
    ThreadId thread;
    WeighingId weighing;
    UUID question;

    /** A thread with words of every kind: a weighing, a consultation, a decision, a question, a reason at a share, a reason at an opening. */
    @BeforeEach
    void words() {
        teacher = people.person(Role.SIGNALLER);
        weigher = people.person(Role.WEIGHER);
        specialist = people.person(Role.SPECIALIST);
        confirmer = people.person(Role.LINK_CONFIRMER);
        helper = people.person(Role.SPECIALIST);
        String surname = "Verzonnen" + UUID.randomUUID().toString().substring(0, 8);
        signal = given(teacher, surname);
        given(people.person(Role.SIGNALLER), surname);
        LinkProposalId link =
                people.as(confirmer, () -> threads.openProposals(signal)).getFirst();
        people.run(confirmer, () -> threads.ask(link, "Is het haar zusje?"));
        people.run(confirmer, () -> threads.reject(link, "other", "Het is haar nichtje."));
        thread = people.as(weigher, () -> threads.ofSignal(signal)).orElseThrow();
        people.run(weigher, () -> threads.take(thread));
        people.run(teacher, () -> sharing.share("signal", signal.value(), unsafe()));
        weighing = people.as(weigher, () -> {
            WeighingId id = weighings.start(thread, "weighing");
            weighings.save(id, 0, WeighedThreads.complete(2035, 1, 1));
            weighings.conclude(id, 1, Set.of());
            return id;
        });
        question = ((Asked.Now) people.as(
                        weigher, () -> consultations.ask(thread, specialist.id(), "Wat zie jij in zo een patroon?")))
                .id()
                .value();
        people.as(helper, () -> glass.open(thread.value(), "Zij staat nu voor de deur."));
    }

    @Test
    void with_the_last_signal_of_a_thread_everything_that_was_written_about_it_is_erased() throws Exception {
        List<UUID> keys = keys();
        assertThat(keys).hasSize(6);
        people.run(teacher, () -> signals.withdraw(signal));
        assertThat(left(keys)).isEqualTo(6);
        people.run(teacher, () -> signals.putBack(signal));
        people.run(teacher, () -> signals.letGo(signal));
        assertThat(left(keys)).isZero();
        assertThat(reasons(thread.value())).isZero();
        for (Actor.Person reader : List.of(weigher, specialist, helper, teacher, confirmer)) {
            assertListsWork(reader);
        }
        assertThat(status(weigher, "/threads/" + thread.value())).isEqualTo(200);
        assertThat(status(weigher, "/weighings/" + weighing.value())).isEqualTo(404);
        assertThat(status(specialist, "/consultations/" + question)).isEqualTo(404);
        assertThat(page(people.person(Role.PRIVACY_OFFICER), "/in-need")).contains("Het dossier is gewist.");
    }

    @Test
    void as_long_as_a_line_runs_from_it_a_thread_keeps_what_was_written_and_goes_with_the_line() throws Exception {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.opened(weigher, Scene.opening(thread, coordinator));
        people.as(helper, () -> glass.open(line.value(), "Zij staat nu voor de deur."));
        List<UUID> keys = keys();
        people.run(teacher, () -> signals.letGo(signal));
        assertThat(left(keys)).isEqualTo(keys.size() - 2);
        Actor.Person mandate = people.person(coordinator.inOrganisation(), Role.MANDATE_HOLDER);
        assertThat(status(mandate, "/trajectories/" + line.value() + "/erase")).isEqualTo(404);
        close(coordinator, line);
        assertThat(page(mandate, "/trajectories/closed")).contains("/trajectories/" + line.value() + "/erase");

        assertThat(erase(mandate, line).getContentAsString())
                .contains("Kies waarom het traject wordt gewist.", "Vink aan dat je het zeker weet.");
        assertThat(erase(mandate, line, "ground", "ASKED", "sure", "yes").getRedirectedUrl())
                .isEqualTo("/trajectories/closed");

        assertThat(left(keys)).isZero();
        assertThat(reasons(thread.value())).isZero();
        assertThat(reasons(line.value())).isZero();
        for (Actor.Person reader : List.of(weigher, specialist, helper, teacher, confirmer, coordinator, mandate)) {
            assertListsWork(reader);
        }
        assertThat(page(mandate, "/trajectories/closed"))
                .doesNotContain(line.value().toString());
        assertThat(status(coordinator, "/trajectories/" + line.value())).isEqualTo(404);
        assertThat(scene.owner
                        .sql(
                                "select body::jsonb -> 'details' ->> 'ground' from audit.entry where action = 'trajectory.erase' and :line = any (subjects)")
                        .param("line", line.value())
                        .query(String.class)
                        .single())
                .isEqualTo("asked");
    }

    @Test
    void only_a_closed_line_is_erased_and_only_with_the_mandate_over_its_last_coordinator() {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        Actor.Person mandate = people.person(coordinator.inOrganisation(), Role.MANDATE_HOLDER);
        assertRefused(mandate, line);
        close(coordinator, line);
        for (Actor.Person nobody : List.of(
                people.person(Role.MANDATE_HOLDER),
                people.person(coordinator.inOrganisation(), Role.ADMINISTRATOR),
                coordinator)) {
            assertRefused(nobody, line);
        }
        assertThat(people.as(mandate, () -> scene.trajectories.erase(line, 0, ErasureGround.TERM)))
                .isEqualTo(Outcome.CHANGED);
    }

    @Test
    void a_line_whose_key_was_destroyed_leaves_the_lists_it_stood_in_whole() throws Exception {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId erased = scene.line(coordinator);
        TrajectoryId other = scene.line(coordinator);
        UUID key = scene.owner
                .sql("select key_id from trajectory.trajectory where id = :id")
                .param("id", erased.value())
                .query(UUID.class)
                .single();
        people.asHouse(() -> vault.destroy(key));
        assertThat(page(coordinator, "/trajectories"))
                .contains(other.value().toString())
                .doesNotContain(erased.value().toString());
        assertThat(page(coordinator, "/")).contains(other.value().toString());
        assertThat(status(coordinator, "/trajectories/" + erased.value())).isEqualTo(404);
    }

    private void assertRefused(Actor.Person who, TrajectoryId line) {
        assertThatThrownBy(() ->
                        people.as(who, () -> scene.trajectories.erase(line, scene.version(line), ErasureGround.ASKED)))
                .isInstanceOf(Refused.class);
    }

    private void close(Actor.Person coordinator, TrajectoryId line) {
        assertThat(people.as(
                        coordinator,
                        () -> scene.trajectories.become(line, scene.version(line), TrajectoryState.AFTERCARE)))
                .isEqualTo(Outcome.DONE);
        assertThat(people.as(
                        coordinator,
                        () -> scene.trajectories.become(line, scene.version(line), TrajectoryState.CLOSED)))
                .isEqualTo(Outcome.DONE);
    }

    private MockHttpServletResponse erase(Actor.Person who, TrajectoryId line, String... fields) throws Exception {
        var request = post("/trajectories/" + line.value() + "/erase")
                .with(people.signedIn(who))
                .with(csrf())
                .param("version", String.valueOf(scene.version(line)));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }

    private void assertListsWork(Actor.Person reader) throws Exception {
        for (String list : List.of(
                "/",
                "/threads",
                "/threads/waiting",
                "/consultations",
                "/trajectories",
                "/signals",
                "/shares",
                "/shares/with-me",
                "/link-proposals",
                "/introductions",
                "/weighings/of/" + thread.value())) {
            assertThat(status(reader, list)).as(list).isLessThan(500);
        }
    }

    /** Every key that seals something of the thread, its line, or the first of the two signals. */
    private List<UUID> keys() {
        return scene.owner
                .sql("""
                        select key_id from signal.signal where id = :signal
                        union select key_id from sharing.share where resource = :signal and key_id is not null
                        union select key_id from weighing.dossier_key where thread = :thread
                        union select key_id from consultation.consultation where thread = :thread
                        union select d.key_id from thread.decision d join thread.proposal p on p.id = d.proposal
                          where :signal in (p.one, p.other) and d.key_id is not null
                        union select key_id from (select q.key_id from thread.question q where q.signal = :signal limit 1) q
                        union select key_id from trajectory.trajectory where thread = :thread
                        """)
                .param("signal", signal.value())
                .param("thread", thread.value())
                .query(UUID.class)
                .list();
    }

    private long left(List<UUID> keys) {
        return scene.owner
                .sql("select count(*) from vault.data_key where id = any (:keys) and wrapped is not null")
                .param("keys", keys.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    private long reasons(UUID dossier) {
        return scene.owner
                .sql("select count(*) from access.break_glass where dossier = :dossier and reason_sealed is not null")
                .param("dossier", dossier)
                .query(Long.class)
                .single();
    }

    private String page(Actor.Person who, String path) throws Exception {
        return web.perform(get(path).with(people.signedIn(who)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private int status(Actor.Person who, String path) throws Exception {
        return web.perform(get(path).with(people.signedIn(who)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private Wish unsafe() {
        return new Wish(
                Purpose.WEIGH,
                "reporting_right",
                Set.of(What.CONTENT),
                new Partner(Partner.Kind.DOSSIER, thread.value(), ""),
                Instant.now().plusSeconds(86_400),
                Told.UNSAFE,
                "Haar oom leest mee op haar telefoon");
    }

    private SignalId given(Actor.Person signaller, String surname) {
        About about = new About(
                "Roos",
                null,
                surname,
                null,
                new PartialDate("2011-05-03"),
                null,
                null,
                "1099 ZZ",
                "Amsterdam",
                "0612345678",
                List.of(),
                null,
                null);
        Intake intake = new Intake(
                UUID.randomUUID().toString(),
                "2026-03-04",
                new Signaller("Joke Bedacht", SignallerRole.TEACHER, "020-5550000"),
                about,
                List.of(new Observation(LifeArea.SCHOOL, "tired", "Viel in slaap in de les.", null, Certainty.SEEN)),
                null,
                null,
                false,
                null);
        return ((Receipt.Stored) people.as(signaller, () -> signals.receive(intake))).id();
    }
}
