package nl.veerkracht.match;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.browser.Browser;
import nl.veerkracht.browser.Visit;
import nl.veerkracht.directory.ServiceId;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.trajectory.TrajectoryId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** What fits, in a real browser, narrow and wide. */
@HouseTest
@Tag("browser")
class MatchBrowserTests {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    MatchScene scene;

    @Test
    void help_is_looked_for_compared_and_chosen() {
        int age = MatchScene.age();
        Actor.Person noor = scene.people.person(
                "Noor de Wit", scene.people.organisation("Jeugdhulp Zuid " + age), Role.COORDINATOR);
        ServiceId small = scene.service("Huis aan Zee", age, 1, "small_scale", "girls_only");
        ServiceId large = scene.service("Groep De Eik", age, 2);
        TrajectoryId line =
                scene.triaged(noor, "Dewi", java.util.List.of("housing", "care"), java.util.List.of("small_scale"));
        scene.waiting(noor, "Saar", age);
        Visit visit = browser.desk().signedIn(scene.people.cookie(noor));
        String here = "/trajectories/" + line.value() + "/match";
        visit.open(here + "/about");
        visit.fill("Geboortejaar", "wie weet");
        visit.press("Bewaren en laten wachten");
        visit.screenshot("match-about-refused");
        visit.fill("Geboortejaar", String.valueOf(MatchScene.about(age).born()));
        visit.fill("Haar eigen stad", "Oude Stad");
        visit.page().getByLabel("Meisje of jongen").selectOption("GIRL");
        visit.press("Bewaren en laten wachten");
        scene.propose();
        visit.open(here);
        visit.seen("match-page");
        visit.open(here + "/services/" + large.value());
        visit.seen("match-service-out");
        visit.open("/matching");
        visit.seen("match-waiting");
        visit.open("/matching/places");
        visit.seen("match-places");
        visit.open(here + "/services/" + small.value());
        visit.seen("match-service");
        visit.press("Deze plek kiezen");
        assertThat(visit.page().locator("main")).containsText("Huis aan Zee");
        visit.screenshot("match-chosen").isInOrder();
    }
}
