package nl.veerkracht.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.veerkracht.access.Accounts;
import nl.veerkracht.access.Organisations;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.Sight;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.consultation.Asked;
import nl.veerkracht.consultation.Consultations;
import nl.veerkracht.signal.About;
import nl.veerkracht.signal.Certainty;
import nl.veerkracht.signal.Intake;
import nl.veerkracht.signal.LifeArea;
import nl.veerkracht.signal.Observation;
import nl.veerkracht.signal.Receipt;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.Signaller;
import nl.veerkracht.signal.SignallerRole;
import nl.veerkracht.signal.Signals;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.thread.ThreadId;
import nl.veerkracht.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody with four kinds of work leaves; who has the mandate hands over each thing and reads nothing. */
@HouseTest
class LeavingTests {

    private static final Set<Sight> SEES = Set.of(Sight.WEIGHING, Sight.IDENTITY);

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    WeighedThreads threads;

    @Autowired
    Weighings weighings;

    @Autowired
    Consultations consultations;

    @Autowired
    Signals signals;

    @Autowired
    Accounts accounts;

    @Autowired
    Organisations organisations;

    @Autowired
    Attention attention;

    OrganisationId home;
    Actor.Person leaver;
    Actor.Person colleague;
    Actor.Person other;
    ThreadId thread;
    WeighingId draft;
    WeighingId waiting;
    SignalId signal;
    UUID question;

    @BeforeEach
    void work() {
        home = people.organisation();
        leaver = people.person("Ada Weg", home, Role.SIGNALLER, Role.WEIGHER, Role.SPECIALIST);
        colleague = people.person(home, Role.SIGNALLER, Role.WEIGHER, Role.SPECIALIST);
        other = people.person(Role.WEIGHER);
        signal = ((Receipt.Stored) people.as(leaver, () -> signals.receive(unnamed()))).id();
        thread = threads.takenBy(leaver, "2011-05-03");
        draft = people.as(leaver, () -> weighings.start(thread, "weighing"));
        ThreadId theirs = threads.takenBy(other, "2012-06-04");
        threads.add(theirs, leaver, Part.MEMBER, SEES);
        waiting = people.as(other, () -> {
            WeighingId id = weighings.start(theirs, "weighing");
            weighings.save(id, 0, WeighedThreads.complete(2035, 1, 1));
            weighings.conclude(id, 1, Set.of(leaver.id()));
            return id;
        });
        question = ((Asked.Now) people.as(
                        other, () -> consultations.ask(theirs, leaver.id(), "Wat zie jij in zo een patroon?")))
                .id()
                .value();
    }

    @Test
    void each_thing_is_listed_and_handed_over_by_a_mandate_holder_of_her_organisation() throws Exception {
        Actor.Person mandate = people.person(home, Role.MANDATE_HOLDER);
        leave();
        assertThat(asked(mandate)).isTrue();
        handOverEverything(mandate);
    }

    @Test
    void where_nobody_has_the_mandate_those_of_the_operating_organisation_hand_over() throws Exception {
        OrganisationId operator = people.asHouse(() -> organisations.operating("Veerkracht beheer"));
        Actor.Person mandate = people.person(operator, Role.MANDATE_HOLDER);
        Actor.Person stranger = people.person(Role.MANDATE_HOLDER);
        leave();
        assertThat(asked(mandate)).isTrue();
        assertThat(asked(stranger)).isFalse();
        assertThat(send(stranger, list()).getStatus()).isEqualTo(404);
        handOverEverything(mandate);
    }

    @Test
    void nobody_else_sees_the_list_or_hands_anything_over() throws Exception {
        Actor.Person mandate = people.person(home, Role.MANDATE_HOLDER);
        OrganisationId operator = people.asHouse(() -> organisations.operating("Veerkracht beheer"));
        leave();
        List<String> paths = links(send(mandate, list()).getContentAsString());
        assertThat(paths).hasSize(5);
        for (Actor.Person nobody : List.of(
                people.person(Role.MANDATE_HOLDER),
                people.person(operator, Role.MANDATE_HOLDER),
                people.person(home, Role.ADMINISTRATOR))) {
            assertThat(send(nobody, list()).getStatus()).isEqualTo(404);
            for (String path : paths) {
                assertThat(send(nobody, path).getStatus()).as(path).isIn(403, 404);
            }
            assertThatThrownBy(() -> people.run(nobody, () -> weighings.handOver(draft, colleague.id())))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void a_question_goes_back_to_who_asked_when_nobody_else_can_answer() throws Exception {
        Actor.Person mandate = people.person(home, Role.MANDATE_HOLDER);
        leave();
        post(mandate, "/consultations/" + question + "/hand-over/return");
        assertThat(asks(other, "consultation.returned", question)).isTrue();
        assertThat(send(other, "/consultations/" + question).getStatus()).isEqualTo(200);
        assertThat(asks(other, "consultation.returned", question)).isFalse();
    }

    private void handOverEverything(Actor.Person mandate) throws Exception {
        List<String> paths = links(send(mandate, list()).getContentAsString());
        assertThat(paths)
                .containsExactlyInAnyOrder(
                        "/signals/" + signal.value() + "/hand-over",
                        "/threads/" + thread.value() + "/hand-over",
                        "/weighings/" + draft.value() + "/hand-over",
                        "/weighings/" + waiting.value() + "/hand-over",
                        "/consultations/" + question + "/hand-over");
        assertThat(post(mandate, list() + "/done").getStatus()).isEqualTo(409);
        for (String path : paths) {
            MockHttpServletResponse page = send(mandate, path);
            assertThat(page.getStatus()).as(path).isEqualTo(200);
            assertThat(page.getContentAsString())
                    .contains(colleague.id().value().toString());
            assertThat(post(mandate, path).getRedirectedUrl()).isEqualTo(list());
        }
        assertThat(links(send(mandate, list()).getContentAsString())).isEmpty();
        post(mandate, list() + "/done");
        assertThat(asked(mandate)).isFalse();
        assertThat(people.as(colleague, () -> signals.read(signal))).isPresent();
        assertThat(people.as(colleague, () -> weighings.read(draft)).writes()).isTrue();
        assertThat(people.as(other, () -> weighings.read(waiting)).weighing().state())
                .isEqualTo(WeighingState.DRAFT);
        assertThat(send(colleague, "/consultations/" + question).getStatus()).isEqualTo(200);
        assertThat(asks(colleague, "thread.handed", thread.value())).isTrue();
        send(colleague, "/threads/handed/" + thread.value());
        assertThat(asks(colleague, "thread.handed", thread.value())).isFalse();
        assertThat(send(mandate, "/threads/" + thread.value()).getStatus()).isEqualTo(404);
    }

    private void leave() {
        Actor.Person administrator = people.person(home, Role.ADMINISTRATOR);
        people.run(administrator, () -> accounts.end(leaver.id()));
    }

    private String list() {
        return "/handover/" + leaver.id().value();
    }

    private boolean asked(Actor.Person who) {
        return asks(who, "access.handover", leaver.id().value());
    }

    /** Whatever else asks for her attention: of this kind there is only what was asked of her. */
    private boolean asks(Actor.Person who, String kind, UUID subject) {
        return people.as(who, () -> attention.page(List.of(kind), null, 200)).needs().stream()
                .anyMatch(need -> need.subject().equals(subject));
    }

    private static List<String> links(String page) {
        return Pattern.compile("href=\"(/[a-z]+/[0-9a-f-]+/hand-over)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private MockHttpServletResponse post(Actor.Person who, String path) throws Exception {
        return web.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(path)
                        .with(people.signedIn(who))
                        .with(csrf())
                        .param("to", colleague.id().value().toString()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(Actor.Person who, String path) throws Exception {
        return web.perform(get(path).with(people.signedIn(who))).andReturn().getResponse();
    }

    private static Intake unnamed() {
        About nameless = new About(
                null, null, null, null, null, null, null, null, null, null, null, null, "Draagt altijd een gele jas");
        return new Intake(
                UUID.randomUUID().toString(),
                "2026-03-04",
                new Signaller("Ada Weg", SignallerRole.TEACHER, "020-5550000"),
                nameless,
                List.of(new Observation(LifeArea.SCHOOL, "tired", "Viel in slaap in de les.", null, Certainty.SEEN)),
                null,
                null,
                false,
                null);
    }
}
