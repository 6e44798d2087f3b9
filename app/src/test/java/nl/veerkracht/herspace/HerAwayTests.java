package nl.veerkracht.herspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.browser.Away;
import nl.veerkracht.browser.Browser;
import nl.veerkracht.browser.Visit;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Crisis;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** She leaves her own space in one touch, whatever she did there. */
@HouseTest
@Tag("browser")
class HerAwayTests {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    HerScene scene;

    @Autowired
    Crisis crisis;

    @Test
    void from_the_door_through_her_space_and_away_back_shows_nothing_and_no_session_is_left() {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        List<String> words = scene.words(coordinator, line);
        Visit phone = browser.phone();
        Away away = new Away(phone, crisis);
        phone.open("/start");
        phone.page().locator("textarea[name=words]").fill("dit zijn niet de goede woorden");
        phone.press("Verder");
        phone.page().locator("textarea[name=words]").fill(String.join(" ", words));
        phone.press("Verder");
        phone.page().waitForURL("**/pages");
        phone.press("Verder");
        phone.page().waitForURL("**/pages/1");
        phone.page().locator("form[action='/pages/short'] button").click();
        phone.answered();
        phone.page().locator("a[href='/pages/6']").click();
        phone.page().waitForURL("**/pages/6");
        phone.page().locator("main label.vk-choice__label").first().click();
        phone.page().locator("textarea[name=text]").fill("Ik wil iets vragen.");
        phone.page().locator("form[action='/pages/6'] button").click();
        phone.answered();
        assertThat(phone.page().textContent("main")).contains("Ik wil iets vragen.");
        assertThat(phone.context().cookies()).isNotEmpty();
        away.leave().leavesNothing();
    }
}
