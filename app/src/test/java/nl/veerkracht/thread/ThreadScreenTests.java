package nl.veerkracht.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.MadeUpPerson;
import nl.veerkracht.testing.Statements;
import nl.veerkracht.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The screens, as different people get them. */
@HouseTest
class ThreadScreenTests {

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    MadeUp madeUp;

    @Autowired
    Threads threads;

    Actor.Person teacher;
    Actor.Person doctor;
    Actor.Person confirmer;
    Actor.Person weigher;
    SignalId first;
    SignalId second;
    String proposal;
    final String surname = MadeUpPerson.surname();

    @BeforeEach
    void twoSignals() {
        teacher = people.person(Role.SIGNALLER);
        doctor = people.person(Role.SIGNALLER);
        confirmer = people.person(Role.LINK_CONFIRMER);
        weigher = people.person(Role.WEIGHER);
        first = madeUp.about(teacher, "Fenna", surname);
        second = madeUp.about(doctor, "Fena", surname);
        proposal = "/link-proposals/"
                + people.as(confirmer, () -> threads.openProposals(first))
                        .getFirst()
                        .value();
    }

    @Test
    void a_confirmer_reads_both_sides_and_the_reasons_in_words_and_never_a_fact() throws Exception {
        String page = page(confirmer, proposal);
        assertThat(page).contains(surname, "Fenna", "Fena", "De achternaam", "van de 100");
        assertThat(page).doesNotContain("Viel in slaap", "Joke Verzonnen", "020-5550000");
        assertThat(page(confirmer, "/link-proposals")).doesNotContain(surname);
    }

    @Test
    void the_screens_are_only_for_whom_they_are() throws Exception {
        assertThat(status(teacher, proposal)).isEqualTo(404);
        assertThat(status(weigher, "/link-proposals")).isEqualTo(404);
        assertThat(status(confirmer, "/threads")).isEqualTo(404);
        assertThat(status(confirmer, thread())).isEqualTo(404);
        assertThat(status(confirmer, "/introductions")).isEqualTo(404);
        assertThat(status(people.person(Role.SIGNALLER), thread())).isEqualTo(404);
    }

    @Test
    void who_decides_too_late_gets_a_page_that_says_so() throws Exception {
        assertThat(send(confirmer, post(proposal + "/confirm").param("version", "99"))
                        .getStatus())
                .isEqualTo(409);
        int version = Integer.parseInt(
                page(confirmer, proposal).replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1"));
        assertThat(send(confirmer, post(proposal + "/confirm").param("version", "" + version))
                        .getStatus())
                .isEqualTo(302);
        MockHttpServletResponse late = send(
                people.person(Role.LINK_CONFIRMER),
                post(proposal + "/reject").param("version", "" + version).param("reason", "FAMILY"));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString()).contains("Iemand was je voor");
        assertThat(page(teacher, "/introductions")).contains("Joke Verzonnen", "020-5550000");
        assertThat(page(teacher, thread())).contains("Joke Verzonnen", "Delen").doesNotContain(surname);
    }

    @Test
    void a_rejection_needs_a_reason() throws Exception {
        MockHttpServletResponse answer =
                send(confirmer, post(proposal + "/reject").param("version", "1"));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).contains("Kies waarom het niet dezelfde jongere is.");
    }

    @Test
    void a_question_reaches_both_holders_and_the_answer_comes_back() throws Exception {
        send(confirmer, post(proposal + "/ask").param("question", "Is de geboortedatum zeker?"));
        String id = people.as(teacher, () -> attention()).toString();
        assertThat(page(teacher, "/link-questions/" + id)).contains("Is de geboortedatum zeker?");
        assertThat(status(doctor, "/link-questions/" + id)).isEqualTo(404);
        send(teacher, post("/link-questions/" + id).param("answer", "Ja, uit het leerlingdossier."));
        assertThat(page(confirmer, proposal)).contains("Ja, uit het leerlingdossier.");
    }

    @Test
    void a_weigher_sees_how_it_adds_up_and_only_after_taking_it_who_it_is_about() throws Exception {
        people.run(
                confirmer,
                () -> threads.confirm(new LinkProposalId(java.util.UUID.fromString(proposal.substring(16)))));
        String before = page(weigher, thread());
        assertThat(before).contains("<svg class=\"vk-growth\"", "<title id=", "<desc id=", "Deze signaallijn opnemen");
        assertThat(before).doesNotContain(surname, "Joke Verzonnen");
        assertThat(page(weigher, "/threads/waiting")).contains("2 signalen");
        send(weigher, post(thread() + "/take"));
        assertThat(page(weigher, thread())).contains(surname, "Joke Verzonnen").doesNotContain("Viel in slaap");
        assertThat(page(weigher, "/threads")).contains("2 signalen");
        assertThat(page(weigher, thread() + "/shared")).doesNotContain("Viel in slaap");
    }

    @Test
    void the_page_of_a_thread_asks_the_database_a_fixed_few_times() throws Exception {
        people.run(
                confirmer,
                () -> threads.confirm(new LinkProposalId(java.util.UUID.fromString(proposal.substring(16)))));
        send(weigher, post(thread() + "/take"));
        var session = people.signedIn(weigher);
        String path = thread();
        web.perform(get(path).with(session));

        assertThat(Statements.of(() -> web.perform(get(path).with(session)))).hasSizeLessThanOrEqualTo(11);
    }

    @Autowired
    nl.veerkracht.attention.Attention attention;

    private java.util.UUID attention() {
        return attention
                .page(java.util.List.of(ThreadNeeds.QUESTION), null, 5)
                .needs()
                .getFirst()
                .subject();
    }

    private String thread() {
        return "/threads/"
                + people.as(weigher, () -> threads.ofSignal(first))
                        .orElseThrow()
                        .value();
    }

    private String page(Actor.Person reader, String path) throws Exception {
        MockHttpServletResponse answer = send(reader, get(path));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private int status(Actor.Person reader, String path) throws Exception {
        return send(reader, get(path)).getStatus();
    }

    private MockHttpServletResponse send(Actor.Person reader, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(people.signedIn(reader)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
