package nl.veerkracht.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Objects;
import java.util.UUID;
import nl.veerkracht.access.ApiKeys;
import nl.veerkracht.actor.Role;
import nl.veerkracht.signal.Certainty;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.SignalView;
import nl.veerkracht.signal.Signals;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.web.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who fills in the open form need not say how she knows. Nobody may read that as something she said. */
@HouseTest
class NotSaidTests {

    @Autowired
    TestPeople people;

    @Autowired
    Reports reports;

    @Autowired
    Signals signals;

    @Autowired
    ApiKeys keys;

    @Autowired
    Texts texts;

    @Autowired
    MockMvc web;

    private TestOffice office;

    @BeforeEach
    void somebodyTakesItIn() {
        office = TestOffice.begin(people, reports);
    }

    private MockHttpServletRequestBuilder form() {
        return post("/info/80")
                .param("who", "NEIGHBOUR")
                .param("danger", "UNSURE")
                .param("id", UUID.randomUUID().toString())
                .param("fact", "Elke avond stopt er een zwarte auto.")
                .param("seen", "place.spoken_for")
                .param("about", "Draagt altijd een gele jas.");
    }

    private SignalId given(MockHttpServletRequestBuilder form) throws Exception {
        web.perform(form);
        return people.as(office.signaller(), () -> {
            SignalId id = signals.unkept(null, 5).lines().getFirst().meta().id();
            signals.take(id);
            return id;
        });
    }

    private MockHttpServletResponse asKeeper(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(people.signedIn(office.signaller())).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private SignalView view(SignalId id) {
        return people.as(office.signaller(), () -> signals.read(id)).orElseThrow();
    }

    @Test
    void the_keeper_reads_that_it_was_not_said() throws Exception {
        SignalId id = given(form());

        assertThat(asKeeper(get("/signals/" + id.value())).getContentAsString())
                .contains("Niet gezegd")
                .doesNotContain("Ik vermoed het");
    }

    @Test
    void who_says_that_she_suspects_it_is_read_so() throws Exception {
        SignalId id = given(form().param("sure", Certainty.SUSPECTED.name()));

        assertThat(asKeeper(get("/signals/" + id.value())).getContentAsString())
                .contains("Ik vermoed het")
                .doesNotContain("Niet gezegd");
    }

    @Test
    void a_correction_may_leave_it_open_or_say_it() throws Exception {
        SignalId id = given(form());
        String path = "/signals/" + id.value() + "/correct";
        assertThat(asKeeper(get(path)).getContentAsString())
                .containsPattern("value=\"not_said\"[^>]*checked")
                .contains("Niet gezegd");

        MockHttpServletResponse answer = asKeeper(post(path)
                .param("draft", "x")
                .param("version", "" + view(id).meta().version())
                .param("observations[0].what", "place:")
                .param("observations[0].fact", "Elke avond om tien uur stopt er een zwarte auto.")
                .param("observations[0].certainty", "not_said")
                .param("observations[1].what", "place:spoken_for")
                .param("observations[1].fact", "Een ander voerde het woord.")
                .param("observations[1].certainty", "seen")
                .param("description", "Draagt altijd een gele jas.")
                .param("whenYear", "2026")
                .param("whenMonth", "3")
                .param("signallerName", "Zonder naam")
                .param("signallerRole", "citizen")
                .param("signallerReach", "Zes woorden"));

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(Objects.requireNonNull(view(id).content()).observations())
                .extracting(one -> one.certainty())
                .containsExactly(Certainty.NOT_SAID, Certainty.SEEN);
    }

    @Test
    void other_systems_get_what_the_contract_knows_and_claims_least() throws Exception {
        web.perform(form());
        SignalId id = people.as(
                office.signaller(),
                () -> signals.unkept(null, 5).lines().getFirst().meta().id());
        String key = people.asHouse(() -> keys.create(office.id(), Role.SIGNALLER));

        JsonNode sent = JsonMapper.shared()
                .readTree(web.perform(get("/api/v1/signals/" + id.value()).header("Authorization", "Bearer " + key))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());

        assertThat(sent.at("/signal/observations"))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.get("certainty").asString()).isEqualTo("suspected"));
    }

    @ParameterizedTest
    @EnumSource
    void there_are_words_for_it_wherever_it_is_read(Certainty certainty) {
        for (String room : new String[] {"signal", "thread"}) {
            String key = room + ".certainty." + certainty.code();
            assertThat(texts.text(Texts.DUTCH, key)).isNotBlank().isNotEqualTo(key);
            assertThat(texts.text(Texts.ENGLISH, key)).isNotBlank().isNotEqualTo(key);
        }
    }
}
