package nl.veerkracht.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HouseTest
class SignalPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Signals signals;

    @Autowired
    TestPeople people;

    OrganisationId school;
    Actor.Person teacher;
    String draft = UUID.randomUUID().toString();

    @BeforeEach
    void people() {
        school = people.organisation();
        teacher = people.person("Joke Verzonnen", school, Role.SIGNALLER);
    }

    @Test
    void a_teacher_gives_a_signal_and_reads_what_happens_now() throws Exception {
        String empty = get("/signals/new", teacher);
        assertThat(empty).contains("Joke Verzonnen", "optgroup", "Ja, er is nu gevaar");

        MockHttpServletResponse sent = send(typed());
        assertThat(sent.getRedirectedUrl()).endsWith("/sent");
        assertThat(get(String.valueOf(sent.getRedirectedUrl()), teacher)).contains("Wat er niet gebeurt");
        assertThat(send(typed()).getRedirectedUrl()).isEqualTo(sent.getRedirectedUrl());
        assertThat(get("/signals", teacher)).containsOnlyOnce(">Fenna<");
    }

    @Test
    void what_was_typed_is_still_there_when_something_is_wrong() throws Exception {
        MockHttpServletResponse again = send(typed().param("whenMonth", "2").param("whenDay", "31"));
        assertThat(again.getContentAsString())
                .contains("Viel in slaap in de les.", "value=\"Fenna\"", "Deze datum bestaat niet", "form-whenDay");
    }

    @Test
    void who_it_is_about_and_what_happened_must_be_told() throws Exception {
        String again = send(post("/signals/new").param("draft", draft)).getContentAsString();
        assertThat(again).contains("omschrijf over wie het gaat");
        String nothing = send(post("/signals/new").param("draft", draft).param("description", "Gele jas"))
                .getContentAsString();
        assertThat(nothing)
                .contains(
                        "form-observations-0--fact-error",
                        "form-observations-0--what-error",
                        "form-whenDay-error".replace("whenDay", "when"));
    }

    @Test
    void an_empty_form_names_all_faults_at_once_each_leading_to_its_field() throws Exception {
        String again = send(post("/signals/new").param("draft", draft)).getContentAsString();
        List<String> faulty = List.of(
                "observations-0--what",
                "observations-0--fact",
                "observations-0--certainty",
                "description",
                "whenDay",
                "signallerName",
                "signallerRole",
                "signallerReach");
        assertThat(Pattern.compile("<li><a class=\"nl-link\" href=\"#form-([\\w-]+)\"")
                        .matcher(again)
                        .results()
                        .map(found -> found.group(1)))
                .containsExactlyElementsOf(faulty);
        faulty.forEach(field -> assertThat(again).contains("id=\"form-" + field + "\""));
        String wrongBesides = send(post("/signals/new")
                        .param("draft", draft)
                        .param("bornDay", "31")
                        .param("bornMonth", "2")
                        .param("bornYear", "2010"))
                .getContentAsString();
        assertThat(wrongBesides).contains("#form-bornDay", "#form-signallerRole");
    }

    @Test
    void a_correction_keeps_every_name_online_and_what_it_said_before() throws Exception {
        String page = String.valueOf(send(typed().param("handles[0].platform", "snapchat")
                                .param("handles[0].handle", "fenna.een")
                                .param("handles[1].platform", "instagram")
                                .param("handles[1].handle", "fenna.twee"))
                        .getRedirectedUrl())
                .replace("/sent", "");
        String form = get(page + "/correct", teacher);
        assertThat(form).contains("fenna.een", "fenna.twee", "handles[2].platform");
        send(typed(page + "/correct")
                .param("version", between(form, "name=\"version\" value=\"", "\""))
                .param("handles[0].platform", "snapchat")
                .param("handles[0].handle", "fenna.een")
                .param("handles[1].platform", "instagram")
                .param("handles[1].handle", "fenna.drie")
                .param("handles[2].platform", "discord")
                .param("handles[2].handle", "fenna.vier"));
        assertThat(get(page, teacher)).contains("fenna.een", "fenna.drie", "fenna.vier");
        assertThat(get(page + "/earlier", teacher))
                .contains("fenna.twee", "Viel in slaap in de les.", "verbeterd door Joke Verzonnen")
                .doesNotContain("fenna.drie");
        Actor.Person colleague = people.person(school, Role.SIGNALLER);
        assertThat(status(page + "/earlier", colleague)).isEqualTo(404);
    }

    private static String between(String text, String before, String after) {
        int from = text.indexOf(before) + before.length();
        return text.substring(from, text.indexOf(after, from));
    }

    @Test
    void another_observation_is_added_without_script_and_nothing_is_lost() throws Exception {
        String added = send(typed().param("step", "add")).getContentAsString();
        assertThat(added).contains("Viel in slaap in de les.", "observations[1].fact", "Waarneming 2");
        String removed = send(typed().param("step", "remove-0")).getContentAsString();
        assertThat(removed).doesNotContain("Viel in slaap in de les.").contains("value=\"Fenna\"");
    }

    @Test
    void danger_leads_to_112_at_once_and_back_to_what_was_typed() throws Exception {
        String help = send(typed().param("step", "danger")).getContentAsString();
        assertThat(help)
                .contains("tel:112", "value=\"Fenna\"", "Viel in slaap in de les.", "name=\"danger\" value=\"yes\"");
        assertThat(send(typed().param("danger", "yes").param("step", "back")).getContentAsString())
                .contains("Je gaf aan: er is nu gevaar");
        String url = String.valueOf(send(typed().param("danger", "yes")).getRedirectedUrl());
        assertThat(url).endsWith("/emergency");
        assertThat(get(url, teacher)).contains("tel:112");

        Actor.Person weigher = people.person(Role.WEIGHER);
        String page = url.replace("/emergency", "");
        assertThat(get(page, weigher))
                .contains("Direct gevaar", "020-5550000", "niet met jou gedeeld")
                .doesNotContain("Fenna", "Viel in slaap");
        assertThat(mvc.perform(post(page + "/danger-taken-up")
                                .with(people.signedIn(weigher))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'; drop table signal.signal; --",
                        "${7*7}", "{{7*7}}",
                "@template.web.layout()", "=cmd|' /C calc'!A0", "%00", "${jndi:ldap://x}", "\u202Eomgekeerd"
            })
    void scripts_sql_and_templates_in_every_field_are_kept_and_shown_as_text(String nasty) throws Exception {
        MockHttpServletRequestBuilder all = post("/signals/new")
                .param("draft", draft)
                .param("observations[0].what", "school:tired")
                .param("observations[0].certainty", "seen")
                .param("whenYear", "2026")
                .param("whenMonth", "3")
                .param("signallerRole", "teacher");
        for (String field : new String[] {
            "observations[0].fact",
            "observations[0].interpretation",
            "givenNames",
            "infix",
            "surname",
            "nickname",
            "city",
            "phone",
            "handles[0].platform",
            "handles[0].handle",
            "school",
            "description",
            "placeName",
            "placeCity",
            "actionsTaken",
            "signallerName",
            "signallerReach"
        }) {
            all.param(field, nasty);
        }
        String url = String.valueOf(send(all).getRedirectedUrl()).replace("/sent", "");
        String page = get(url, teacher);
        assertThat(page).doesNotContain("<script>alert", "<img src=x", ">49<");
        assertThat(get(url + "/correct", teacher)).doesNotContain("<script>alert", "<img src=x");
        SignalView view = People.as(teacher, () -> signals.read(id(url))).orElseThrow();
        assertThat(java.util.Objects.requireNonNull(view.content())
                        .observations()
                        .getFirst()
                        .fact())
                .isEqualTo(nasty);
    }

    @Test
    void strange_and_endless_observation_numbers_are_turned_away() throws Exception {
        for (String name : new String[] {
            "observations[x].fact",
            "observations[2147483647].fact",
            "observations[-1].fact",
            "observations[99].fact",
            "observations"
        }) {
            assertThat(send(typed().param(name, "x")).getStatus()).isEqualTo(400);
        }
        assertThat(stored()).isZero();
    }

    @Test
    void two_who_correct_at_once_lose_nothing() throws Exception {
        String url = String.valueOf(send(typed()).getRedirectedUrl()).replace("/sent", "");
        assertThat(correct(url, "Eerste aanvulling", "0").getRedirectedUrl()).isEqualTo(url);
        String conflict = correct(url, "Tweede aanvulling", "0").getContentAsString();
        assertThat(conflict)
                .contains(
                        "Iemand heeft dit intussen aangepast",
                        "Eerste aanvulling",
                        "Tweede aanvulling",
                        "name=\"version\" value=\"1\"");
        assertThat(correct(url, "Tweede aanvulling", "1").getRedirectedUrl()).isEqualTo(url);
        assertThat(get(url, teacher)).contains("Tweede aanvulling");
    }

    @Test
    void other_organisations_and_colleagues_find_nothing() throws Exception {
        String url = String.valueOf(send(typed()).getRedirectedUrl()).replace("/sent", "");
        for (Actor.Person other : new Actor.Person[] {
            people.person(school, Role.SIGNALLER),
            people.person(Role.SIGNALLER),
            people.person(school, Role.ADMINISTRATOR)
        }) {
            for (String path : new String[] {"", "/correct", "/sent", "/hand-over"}) {
                assertThat(status(url + path, other)).isEqualTo(404);
            }
            assertThat(mvc.perform(post(url + "/withdraw")
                                    .with(people.signedIn(other))
                                    .with(csrf()))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isBetween(403, 404);
        }
    }

    @Test
    void without_a_csrf_token_or_with_a_wrong_one_nothing_is_stored() throws Exception {
        for (MockHttpServletRequestBuilder request :
                new MockHttpServletRequestBuilder[] {typed(), typed().param("_csrf", "wrong")}) {
            assertThat(mvc.perform(request.with(people.signedIn(teacher)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(403);
        }
        assertThat(stored()).isZero();
    }

    @Test
    void nothing_that_was_typed_reaches_a_log() throws Exception {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(log);
        try {
            send(typed());
            send(typed().param("whenMonth", "Fenna"));
            send(typed().param("observations[0].what", "Fenna:Fenna").param("ageEstimate", "Fenna"));
            send(typed().param("observations[x].fact", "Fenna").param("step", "Fenna"));
            send(typed().param("surname", "Fenna\0"));
            get("/signals?after=Fenna", teacher);
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.list)
                .noneSatisfy(event -> assertThat(event.getFormattedMessage()).contains("Fenna"));
    }

    private MockHttpServletRequestBuilder typed() {
        return post("/signals/new")
                .param("draft", draft)
                .param("observations[0].what", "school:tired")
                .param("observations[0].fact", "Viel in slaap in de les.")
                .param("observations[0].certainty", "seen")
                .param("givenNames", "Fenna")
                .param("whenYear", "2026")
                .param("whenMonth", "3")
                .param("signallerName", "Joke Verzonnen")
                .param("signallerRole", "teacher")
                .param("signallerReach", "020-5550000");
    }

    private MockHttpServletResponse correct(String url, String actions, String version) throws Exception {
        return send(typed(url + "/correct").param("actionsTaken", actions).param("version", version));
    }

    private static MockHttpServletRequestBuilder typed(String path) {
        return post(path)
                .param("draft", "x")
                .param("observations[0].what", "school:")
                .param("observations[0].fact", "Viel in slaap.")
                .param("observations[0].certainty", "seen")
                .param("givenNames", "Fenna")
                .param("whenYear", "2026")
                .param("whenMonth", "3")
                .param("signallerName", "Joke")
                .param("signallerRole", "teacher")
                .param("signallerReach", "020");
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(people.signedIn(teacher)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String get(String path, Actor.Person reader) throws Exception {
        MockHttpServletResponse response = mvc.perform(
                        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(path)
                                .with(people.signedIn(reader)))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString();
    }

    private int status(String path, Actor.Person reader) throws Exception {
        return mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(path)
                        .with(people.signedIn(reader)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static SignalId id(String url) {
        return new SignalId(UUID.fromString(url.replace("/signals/", "")));
    }

    private int stored() {
        return People.count("select count(*) from signal.signal where organisation = ?", school.value());
    }
}
