package nl.veerkracht.herspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.browser.Authenticator;
import nl.veerkracht.browser.Browser;
import nl.veerkracht.browser.Visit;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.trajectory.TrajectoryId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** Her passkey, made and used in a real browser with a device of its own. */
@HouseTest
@Tag("browser")
class HerKeyTests {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    HerScene scene;

    @Autowired
    HerKeys keys;

    @Autowired
    MockMvc http;

    private Actor.Person coordinator;
    private TrajectoryId line;

    @BeforeEach
    void a_line_with_her_in_it() {
        coordinator = scene.coordinator();
        line = scene.line(coordinator);
        scene.words(coordinator, line);
    }

    /** Her phone, and what in it keeps passkeys. */
    private record Hers(Visit phone, Authenticator device) {}

    private Hers withPasskey() {
        Visit phone = browser.phone().signedIn(scene.cookie(line));
        Authenticator device = new Authenticator(phone);
        phone.open("/pages/11");
        phone.press("Een passkey maken");
        says(phone, "Dit kan nu openen");
        return new Hers(phone, device);
    }

    private static void says(Visit visit, String words) {
        assertThat(visit.page().locator("main")).containsText(words);
    }

    private void comesIn(Visit phone) {
        phone.open("/start/2");
        phone.press("Verder met mijn toestel");
    }

    private List<String> names() {
        return scene.owner
                .sql("select encode(handle, 'hex') from access.young_passkey where line = :line")
                .param("line", line.value())
                .query(String.class)
                .list();
    }

    @Test
    void she_adds_a_passkey_comes_in_with_it_and_takes_it_away() {
        Hers hers = withPasskey();
        Visit phone = hers.phone();
        assertThat(hers.device().passkeys()).isOne();
        phone.seen("herspace-keys");
        assertThat(names())
                .hasSize(1)
                .noneMatch(handle -> handle.contains(line.value().toString().replace("-", "")));

        phone.open("/pages");
        phone.press("Stoppen");
        phone.open("/start");
        phone.press("Met je toestel");
        phone.seen("herspace-key");
        assertThat(phone.context().cookies()).isEmpty();
        phone.press("Verder met mijn toestel");
        says(phone, "Kijkt er nu niemand mee?");
        phone.open("/pages/11");
        phone.press("Weghalen");
        says(phone, "Weg. Deze passkey opent niets meer.");
        phone.open("/pages");
        phone.press("Stoppen");
        comesIn(phone);
        says(phone, "Dit lukt niet.");
    }

    @Test
    void a_device_that_does_not_find_that_it_is_her_opens_nothing() {
        Hers hers = withPasskey();
        Visit phone = hers.phone();
        phone.open("/pages");
        phone.press("Stoppen");
        hers.device().sawSomebodyElse();
        comesIn(phone);
        says(phone, "Dit lukt niet.");
    }

    @Test
    void new_words_and_shutting_end_passkeys_too() {
        Visit phone = withPasskey().phone();
        scene.words(coordinator, line);
        assertThat(names()).isEmpty();
        phone.open("/pages/1");
        assertThat(phone.page().url()).endsWith("/start");
        comesIn(phone);
        says(phone, "Dit lukt niet.");
    }

    @Test
    void a_passkey_that_was_still_on_its_way_does_not_outlive_the_words_it_came_with() {
        Visit phone = browser.phone().signedIn(scene.cookie(line));
        new Authenticator(phone);
        List<String> made = new ArrayList<>();
        phone.page().route("**/pages/11", route -> {
            if (route.request().method().equals("POST")) {
                made.add(route.request().postData());
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(422)
                        .setContentType("application/json")
                        .setBody("{\"error\":\"on its way\"}"));
            } else {
                route.resume();
            }
        });
        phone.open("/pages/11");
        phone.page().waitForResponse("**/pages/11", () -> phone.press("Een passkey maken"));
        String credential =
                JsonMapper.shared().readTree(made.getFirst()).path("credential").asString();
        MockHttpServletRequest held = begun(phone, entry());
        scene.words(coordinator, line);
        assertThat(scene.people.as(scene.young(line), () -> keys.add(held, credential)))
                .isFalse();
        assertThat(names()).isEmpty();
        MockHttpServletRequest fresh = begun(phone, entry());
        assertThat(scene.people.as(scene.young(line), () -> keys.add(fresh, credential)))
                .isTrue();
        assertThat(names()).hasSize(1);
    }

    private UUID entry() {
        return scene.owner
                .sql("select id from access.code_phrase where purpose = 'her_space' and subject = :line")
                .param("line", line.value())
                .query(UUID.class)
                .single();
    }

    /** A request of hers, in a session that began with these words. */
    private static MockHttpServletRequest begun(Visit phone, UUID entry) {
        URI site = URI.create(phone.page().url());
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setScheme(site.getScheme());
        request.setServerName(site.getHost());
        request.setServerPort(site.getPort());
        Objects.requireNonNull(request.getSession())
                .setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, "phrase:" + entry);
        return request;
    }

    @Test
    void what_is_no_passkey_or_comes_from_elsewhere_opens_nothing_and_leaves_no_cookie() throws Exception {
        MockHttpServletResponse options =
                http.perform(post("/start/2/options")).andReturn().getResponse();
        assertThat(options.getContentAsString()).contains("challenge").doesNotContain("Veerkracht");
        assertThat(options.getCookies()).isEmpty();
        for (String made : List.of("{}", "geen json", "{\"response\":{\"clientDataJSON\":\"e30\"}}")) {
            MockHttpServletResponse answer = http.perform(post("/start/2")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"credential\":\"" + made.replace("\"", "\\\"") + "\"}"))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(answer.getCookies()).isEmpty();
        }
        assertThat(http.perform(post("/start/2/options").header("Sec-Fetch-Site", "cross-site"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }
}
