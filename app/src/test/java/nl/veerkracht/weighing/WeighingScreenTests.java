package nl.veerkracht.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.Sight;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.thread.ThreadId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HouseTest
class WeighingScreenTests {

    @Autowired
    TestPeople people;

    @Autowired
    WeighedThreads threads;

    @Autowired
    Weighings weighings;

    @Autowired
    MockMvc http;

    Actor.Person noor;
    Actor.Person ivo;
    ThreadId thread;
    WeighingId id;

    @BeforeEach
    void who() {
        noor = people.person(Role.WEIGHER);
        thread = threads.takenBy(noor, "2011-05-03");
        ivo = threads.on(thread, Part.MEMBER, Set.of(Sight.WEIGHING), Role.SPECIALIST);
        id = people.as(noor, () -> weighings.start(thread, "weighing"));
    }

    @Test
    void a_weigher_fills_in_saves_concludes_and_a_colleague_signs() throws Exception {
        assertThat(shown(noor, path(""))).contains("Wegingskader", "name=\"version\" value=\"0\"", "Stap 1 van 5");
        assertThat(shown(noor, path("?step=2"))).contains("Niet nodig.", "Stap 2 van 5");
        send(noor, saving(0).param("asked", "summary").param("summary", "Eerste zin."), path(""));
        send(noor, concluding(1).param("then", "finish"), path("/finish"));
        assertThat(shown(noor, path("/finish"))).contains(ivo.id().value().toString());
        send(
                noor,
                post(path("/finish"))
                        .param("version", "2")
                        .param("participant", ivo.id().value().toString()),
                path(""));
        assertThat(shown(ivo, path(""))).contains("Jouw handtekening").doesNotContain("/reopen");
        send(ivo, post(path("/sign")).param("agrees", "yes"), path(""));
        assertThat(shown(noor, path(""))).contains("Gekozen: Ernstig vermoeden.", "Ondertekend");
        assertThat(shown(noor, "/weighings/of/" + thread.value())).contains("Ernstig vermoeden", "Opnieuw wegen");
    }

    @Test
    void a_fault_is_told_at_its_field_and_what_was_typed_stands_there_again() throws Exception {
        var page = answered(
                noor,
                saving(0)
                        .param("asked", "period_from", "summary")
                        .param("period_from.year", "2026")
                        .param("period_from.month", "02")
                        .param("period_from.day", "31")
                        .param("summary", "Dit typte ik."));
        assertThat(page)
                .contains("Deze datum bestaat niet.", "Dit typte ik.", "value=\"31\"", "href=\"#q-period_from\"");
        assertThat(people.as(noor, () -> weighings.read(id)).weighing().version())
                .isZero();
    }

    @Test
    void one_goes_on_back_and_on_again_and_loses_nothing() throws Exception {
        var first = saving(0).param("step", "1").param("asked", "summary").param("summary", "Eerst dit.");
        send(noor, first.param("then", "2"), path("?step=2&from=1"));
        assertThat(shown(noor, path(""))).contains("Stap 2 van 5").doesNotContain("Eerst dit.");
        send(noor, saving(1).param("step", "2").param("then", "1"), path("?step=1"));
        assertThat(shown(noor, path("?step=1"))).contains("Eerst dit.", "Stap 1 van 5");
        send(noor, saving(1).param("step", "1"), path("?step=1"));
        assertThat(shown(noor, path("?step=99"))).contains("Stap 5 van 5", "Opslaan en afronden");
        assertThat(shown(noor, path("?step=0"))).contains("Eerst dit.", "Jullie oordeel", "Stap voor stap");
    }

    @Test
    void a_fault_keeps_one_at_the_step_where_it_was_made() throws Exception {
        var page = answered(
                noor,
                saving(0)
                        .param("step", "1")
                        .param("then", "2")
                        .param("asked", "period_from")
                        .param("period_from.year", "2026")
                        .param("period_from.month", "02")
                        .param("period_from.day", "31"));
        assertThat(page).contains("Deze datum bestaat niet.", "Stap 1 van 5", "value=\"31\"");
    }

    @Test
    void questions_that_came_up_in_the_step_before_are_told() throws Exception {
        var view = saving(0).param("step", "1").param("asked", "own_view").param("own_view", "denies");
        send(noor, view.param("then", "2"), path("?step=2&from=1"));
        assertThat(shown(noor, path("?step=2&from=1"))).contains("Bij de vorige stap kwamen vragen bij", "?step=1");
        var words = saving(1).param("step", "1").param("asked", "own_words").param("own_words", "Het is mijn vriend.");
        send(noor, words.param("then", "2"), path("?step=2&from=1"));
        assertThat(shown(noor, path("?step=2&from=1"))).doesNotContain("kwamen vragen bij");
    }

    @Test
    void a_section_that_an_answer_brings_up_is_the_next_step() throws Exception {
        var forms = saving(0).param("step", "3").param("asked", "forms").param("forms", "sextortion");
        send(noor, forms.param("then", "4"), path("?step=4&from=3"));
        assertThat(shown(noor, path("?step=4&from=3"))).contains("Stap 4 van 6", "sextortion_running");
    }

    @Test
    void someone_changed_this_meanwhile_is_shown_with_both_and_nothing_is_lost() throws Exception {
        send(noor, saving(0).param("asked", "summary").param("summary", "Van Noor."), path(""));
        var page = answered(
                noor,
                saving(0)
                        .param("asked", "summary", "strengths")
                        .param("summary", "Van mij.")
                        .param("strengths", "Haar oma."));
        assertThat(page).contains("Van Noor.", "Van mij.", "Haar oma.", "name=\"version\" value=\"1\"");
        send(noor, saving(1).param("asked", "summary").param("summary", "Van ons."), path(""));
    }

    @Test
    void what_was_typed_survives_a_conclusion_by_somebody_else() throws Exception {
        send(noor, concluding(0), path(""));
        people.run(noor, () -> weighings.conclude(id, 1, Set.of(ivo.id())));
        var page = answered(noor, saving(1).param("asked", "summary").param("summary", "Nog niet bewaard."));
        assertThat(page).contains("Intussen afgerond", "Nog niet bewaard.", "value=\"reopen\"");
        send(
                noor,
                saving(1)
                        .param("asked", "summary")
                        .param("summary", "Nog niet bewaard.")
                        .param("then", "reopen"),
                path(""));
        assertThat(people.as(noor, () -> weighings.read(id)).answers().words("summary"))
                .contains("Nog niet bewaard.");
    }

    @Test
    void scripts_sql_and_templates_are_shown_as_text() throws Exception {
        var nasty = "</textarea><script>alert(1)</script>'; drop table weighing.weighing; -- ${7*7} @if(true)";
        send(noor, saving(0).param("asked", "summary").param("summary", nasty), path(""));
        assertThat(shown(noor, path("?step=1"))).doesNotContain("<script>alert").contains("&lt;script");
        assertThat(people.as(noor, () -> weighings.read(id)).answers().words("summary"))
                .contains(nasty);
    }

    @Test
    void a_signature_needs_a_choice_and_a_different_view_needs_words() throws Exception {
        send(noor, concluding(0), path(""));
        people.run(noor, () -> weighings.conclude(id, 1, Set.of(ivo.id())));
        assertThat(answered(ivo, post(path("/sign")))).contains("Kies of dit klopt");
        assertThat(answered(ivo, post(path("/sign")).param("agrees", "no")))
                .contains("Schrijf op hoe jij het anders ziet.");
        assertThat(people.as(ivo, () -> weighings.read(id)).toSign()).isTrue();
    }

    @Test
    void versions_stand_side_by_side() throws Exception {
        send(noor, saving(0).param("asked", "summary").param("summary", "Eerst zo."), path(""));
        send(noor, saving(1).param("asked", "summary").param("summary", "Later zo."), path(""));
        var versions = people.as(noor, () -> weighings.history(thread)).versions();
        assertThat(shown(
                        noor,
                        path("/versions") + "?earlier=" + versions.get(1).id() + "&later="
                                + versions.get(0).id()))
                .contains("<del>Eerst zo.", "<ins>Later zo.");
    }

    @Test
    void strangers_and_bad_ids_get_the_same_answer_and_no_token_is_refused() throws Exception {
        var stranger = people.person(Role.WEIGHER);
        for (var path : new String[] {
            path(""), path("/finish"), "/weighings/of/" + thread.value(), "/weighings/" + thread.value()
        }) {
            http.perform(get(path).with(people.signedIn(stranger))).andExpect(status().isNotFound());
        }
        http.perform(saving(0).with(people.signedIn(stranger)).with(csrf())).andExpect(status().isNotFound());
        http.perform(post("/weighings/of/" + thread.value())
                        .param("instrument", "weighing")
                        .with(people.signedIn(stranger))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        http.perform(saving(0).with(people.signedIn(noor))).andExpect(status().isForbidden());
        http.perform(get("/weighings/none").with(people.signedIn(noor))).andExpect(status().is4xxClientError());
        http.perform(post("/weighings/of/" + thread.value())
                        .param("instrument", "horoscope")
                        .with(people.signedIn(noor))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    private String path(String below) {
        return "/weighings/" + id.value() + below;
    }

    private MockHttpServletRequestBuilder saving(int version) {
        return post(path("")).param("version", Integer.toString(version));
    }

    private MockHttpServletRequestBuilder concluding(int version) {
        var request = saving(version);
        WeighedThreads.complete(2099, 1, 1)
                .forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return request;
    }

    private String shown(Actor.Person person, String path) throws Exception {
        return http.perform(get(path).with(people.signedIn(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String answered(Actor.Person person, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(people.signedIn(person)).with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void send(Actor.Person person, MockHttpServletRequestBuilder request, String leadsTo) throws Exception {
        http.perform(request.with(people.signedIn(person)).with(csrf())).andExpect(redirectedUrl(leadsTo));
    }
}
