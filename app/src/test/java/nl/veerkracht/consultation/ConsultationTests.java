package nl.veerkracht.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Need;
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
import nl.veerkracht.testing.Dump;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.thread.ThreadId;
import nl.veerkracht.thread.Threads;
import nl.veerkracht.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class ConsultationTests {

    private static final String WORDS = "Een meisje van 15 krijgt dure spullen. Wanneer is dat een zorg?";

    @Autowired
    Consultations consultations;

    @Autowired
    Signals signals;

    @Autowired
    Threads threads;

    @Autowired
    Attention attention;

    @Autowired
    TestPeople people;

    @Autowired
    MockMvc http;

    private Actor.Person teacher;
    private Actor.Person weigher;
    private Actor.Person specialist;
    private Actor.Person stranger;
    private ThreadId thread;

    @BeforeEach
    void aThreadThatSomebodyWeighs() {
        teacher = people.person(Role.SIGNALLER);
        weigher = people.person(Role.WEIGHER);
        specialist = people.person(Role.SPECIALIST);
        stranger = people.person(Role.SPECIALIST, Role.SIGNALLER, Role.COORDINATOR);
        SignalId signal = people.as(teacher, () -> given("Wilhelmijntje", "Quaedvliegse"));
        thread = people.as(weigher, () -> threads.ofSignal(signal).orElseThrow());
        people.run(weigher, () -> threads.take(thread));
    }

    private SignalId given(String name, String surname) {
        Intake intake = new Intake(
                UUID.randomUUID().toString(),
                "2026-03",
                new Signaller("Een Leraar", SignallerRole.TEACHER, "toestel 4"),
                new About(name, null, surname, null, null, 15, null, null, null, null, null, null, null),
                List.of(new Observation(LifeArea.SCHOOL, null, "Mist lessen.", null, Certainty.SEEN)),
                null,
                null,
                false,
                null);
        return ((Receipt.Stored) signals.receive(intake)).id();
    }

    private ConsultationId ask() {
        Asked asked = people.as(weigher, () -> consultations.ask(thread, specialist.id(), WORDS));
        return ((Asked.Now) asked).id();
    }

    @Test
    void a_question_reaches_the_specialist_and_the_answer_comes_back() {
        ConsultationId id = ask();
        assertThat(needs(specialist)).extracting(Need::kind).containsExactly("consultation.question");
        assertThat(needs(specialist)).extracting(Need::due).doesNotContainNull();

        assertThat(people.as(specialist, () -> consultations.answer(id, "Let op wie betaalt.")))
                .isTrue();
        assertThat(needs(specialist)).isEmpty();
        assertThat(needs(weigher)).extracting(Need::kind).contains("consultation.answer");

        ConsultationView view = people.as(weigher, () -> consultations.read(id));
        assertThat(view.messages()).extracting(Message::words).containsExactly(WORDS, "Let op wie betaalt.");
        assertThat(needs(weigher)).extracting(Need::kind).doesNotContain("consultation.answer");
        assertThat(Dump.find(List.of(WORDS, "Let op wie betaalt."))).isEmpty();
    }

    @Test
    void an_answer_given_twice_is_kept_once() {
        ConsultationId id = ask();
        assertThat(people.as(specialist, () -> consultations.answer(id, "Eén.")))
                .isTrue();
        assertThat(people.as(specialist, () -> consultations.answer(id, "Twee.")))
                .isFalse();
    }

    @Test
    void a_name_does_not_leave_without_a_share_however_it_is_written() {
        for (String words : List.of("Wat doen we met Wilhelmijntje?", "over QUAEDVLIEGSE.", "«wilhelmíjntje»")) {
            assertThat(people.as(weigher, () -> consultations.ask(thread, specialist.id(), words)))
                    .as(words)
                    .isInstanceOf(Asked.NamesInside.class);
        }
        assertThat(needs(specialist)).isEmpty();
    }

    @Test
    void nobody_else_reads_answers_or_closes_it() {
        ConsultationId id = ask();
        for (Actor.Person other : List.of(stranger, teacher, people.person(Role.ADMINISTRATOR, Role.PRIVACY_OFFICER))) {
            assertThatThrownBy(() -> people.as(other, () -> consultations.read(id)))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> people.as(other, () -> consultations.answer(id, "Nee")))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> people.run(other, () -> consultations.close(id)))
                    .isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> people.as(stranger, () -> consultations.ask(thread, specialist.id(), "Mag ik?")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void only_a_specialist_is_asked() {
        assertThat(people.as(weigher, () -> consultations.ask(thread, teacher.id(), WORDS)))
                .isInstanceOf(Asked.NoSpecialist.class);
    }

    @Test
    void the_screens_ask_answer_and_keep_what_was_typed() throws Exception {
        String path = "/consultations/about/" + thread.value();
        http.perform(get(path).with(people.signedIn(weigher))).andExpect(status().isOk());
        http.perform(post(path)
                        .with(people.signedIn(weigher))
                        .with(csrf())
                        .param("specialist", specialist.id().value().toString())
                        .param("words", "Over Wilhelmijntje <script>alert(1)</script>"))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("&lt;script&gt;")))
                .andExpect(content()
                        .string(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("<script>alert"))));
        http.perform(post(path)
                        .with(people.signedIn(weigher))
                        .param("specialist", specialist.id().value().toString())
                        .param("words", WORDS))
                .andExpect(status().isForbidden());
        ConsultationId id = ask();
        String one = "/consultations/" + id.value();
        http.perform(get(one).with(people.signedIn(specialist))).andExpect(status().isOk());
        http.perform(get(one).with(people.signedIn(stranger))).andExpect(status().isNotFound());
        http.perform(get("/consultations").with(people.signedIn(specialist))).andExpect(status().isOk());
        http.perform(post(one + "/answer")
                        .with(people.signedIn(specialist))
                        .with(csrf())
                        .param("words", ""))
                .andExpect(status().isOk());
        http.perform(post(one + "/answer")
                        .with(people.signedIn(specialist))
                        .with(csrf())
                        .param("words", "Blijf naast haar staan."))
                .andExpect(status().is3xxRedirection());
    }

    private List<Need> needs(Actor.Person person) {
        return people.as(
                person,
                () -> attention
                        .page(List.of("consultation.question", "consultation.answer"), null, 10)
                        .needs());
    }
}
