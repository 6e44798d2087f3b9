package nl.veerkracht.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import nl.veerkracht.access.ApiKeys;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.MadeUpPerson;
import nl.veerkracht.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Link proposals and threads over HTTP, with a key. */
@HouseTest
class LinkApiTests {

    private static final String PROPOSALS = "/api/v1/link-proposals";

    @Autowired
    MockMvc web;

    @Autowired
    ApiKeys keys;

    @Autowired
    TestPeople people;

    @Autowired
    MadeUp madeUp;

    @Autowired
    Threads threads;

    private final JsonMapper json = JsonMapper.builder().build();
    String confirmer = "";
    String weigher = "";
    SignalId first = SignalId.random();
    String proposal = "";

    @BeforeEach
    void twoSignals() {
        confirmer = key(Role.LINK_CONFIRMER);
        weigher = key(Role.WEIGHER);
        String surname = MadeUpPerson.surname();
        first = madeUp.about(people.person(Role.SIGNALLER), "Fenna", surname);
        madeUp.about(people.person(Role.SIGNALLER), "Fenna", surname);
        Actor.Person person = people.person(Role.LINK_CONFIRMER);
        proposal = PROPOSALS + "/"
                + people.as(person, () -> threads.openProposals(first))
                        .getFirst()
                        .value();
    }

    @Test
    void open_proposals_page_without_gaps_and_hold_no_name() throws Exception {
        String after = "";
        boolean found = false;
        do {
            MockHttpServletResponse answer = send(confirmer, get(PROPOSALS + "?state=open&limit=2" + after));
            assertThat(answer.getContentAsString()).doesNotContain("Fenna", "Verzonnen");
            JsonNode page = json.readTree(answer.getContentAsString());
            for (JsonNode item : page.get("items")) {
                found |= proposal.endsWith(item.get("id").asString());
                assertThat(item.get("signals")).hasSize(2);
                assertThat(item.get("reasons").get(0).get("field").asString()).isNotEmpty();
                assertThat(item.get("signals").get(0).get("organisation").asString())
                        .isNotEmpty();
            }
            after = page.get("next").isNull()
                    ? ""
                    : "&after=" + page.get("next").asString();
        } while (!after.isEmpty());
        assertThat(found).isTrue();
    }

    @Test
    void deciding_again_alike_is_fine_and_otherwise_a_conflict() throws Exception {
        assertThat(send(confirmer, post(proposal + "/confirm")).getStatus()).isEqualTo(200);
        assertThat(send(confirmer, post(proposal + "/confirm")).getStatus()).isEqualTo(200);
        MockHttpServletResponse late = send(key(Role.LINK_CONFIRMER), post(proposal + "/reject"));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentType()).startsWith("application/problem+json");
    }

    @Test
    void other_keys_see_and_decide_nothing() throws Exception {
        assertThat(send(weigher, get(PROPOSALS)).getStatus()).isEqualTo(404);
        assertThat(send(weigher, post(proposal + "/confirm")).getStatus()).isEqualTo(404);
        assertThat(web.perform(get(PROPOSALS)).andReturn().getResponse().getStatus())
                .isEqualTo(401);
        assertThat(send(confirmer, get(PROPOSALS + "?limit=201")).getStatus()).isEqualTo(422);
        assertThat(send(confirmer, post(PROPOSALS + "/" + UUID.randomUUID() + "/confirm"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_thread_shows_who_has_a_role_in_it_dates_and_life_areas() throws Exception {
        Actor.Person person = people.person(Role.WEIGHER);
        UUID thread =
                people.as(person, () -> threads.ofSignal(first)).orElseThrow().value();
        JsonNode page =
                json.readTree(send(weigher, get("/api/v1/threads/" + thread)).getContentAsString());
        assertThat(page.get("signals")).hasSize(1);
        assertThat(page.get("lifeAreas").get(0).get("lifeArea").asString()).isEqualTo("school");
        assertThat(send(confirmer, get("/api/v1/threads/" + thread)).getStatus())
                .isEqualTo(404);
    }

    private String key(Role role) {
        return people.asHouse(() -> keys.create("Stichting " + UUID.randomUUID(), role));
    }

    private MockHttpServletResponse send(String key, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.header("Authorization", "Bearer " + key))
                .andReturn()
                .getResponse();
    }
}
