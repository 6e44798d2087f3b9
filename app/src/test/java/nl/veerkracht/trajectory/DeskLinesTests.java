package nl.veerkracht.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.browser.Browser;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.Statements;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A coordinator's lines on the desk. */
@HouseTest
class DeskLinesTests {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    MockMvc http;

    @Autowired
    Scene scene;

    @Test
    void a_coordinator_finds_her_own_lines_on_her_desk_and_nobody_elses() throws Exception {
        Actor.Person noor = scene.coordinator();
        TrajectoryId hers = scene.line(noor);
        TrajectoryId anothers = scene.line(scene.coordinator());

        assertThat(desk(noor))
                .contains("Jouw trajecten", "D. · 15 jaar", hers.value().toString())
                .doesNotContain(anothers.value().toString())
                .doesNotContain("Dewi");
    }

    @Test
    void whoever_coordinates_nothing_by_role_has_no_such_list() throws Exception {
        assertThat(desk(scene.people.person(Role.SIGNALLER))).doesNotContain("Jouw trajecten");
    }

    @Test
    void more_lines_ask_the_database_no_more_often() throws Exception {
        Actor.Person noor = scene.coordinator();
        RequestPostProcessor session = scene.people.signedIn(noor);
        scene.line(noor);
        http.perform(get("/").with(session));
        List<String> few = Statements.of(() -> http.perform(get("/").with(session)));
        for (int i = 0; i < 11; i++) {
            scene.line(noor);
        }
        List<String> many = Statements.of(() -> http.perform(get("/").with(session)));

        assertThat(desk(noor)).contains("Alle trajecten");
        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    @Tag("browser")
    void the_desk_of_a_coordinator_is_in_order_on_every_device() {
        Actor.Person noor = scene.people.person("Noor de Vries", scene.people.organisation(), Role.COORDINATOR);
        scene.line(noor);
        scene.line(noor);
        for (var visit : List.of(browser.phone(), browser.phoneInTheDark(), browser.desk(), browser.deskInTheDark())) {
            visit.signedIn(scene.people.cookie(noor)).open("/");
            visit.screenshot("desk-coordinator").isInOrder();
        }
    }

    private String desk(Actor.Person reader) throws Exception {
        return http.perform(get("/").with(scene.people.signedIn(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
