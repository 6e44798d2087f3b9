package nl.veerkracht.plan;

import static org.assertj.core.api.Assertions.assertThat;

import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.browser.Browser;
import nl.veerkracht.browser.Visit;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.trajectory.TrajectoryId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** The plan and the load in a real browser, narrow and wide, in light and in the dark. */
@HouseTest
@Tag("browser")
class PlanBrowserTests {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    PlanScene scene;

    @Test
    void a_plan_and_a_load_are_in_order_on_a_phone_and_at_a_desk() {
        Actor.Person coordinator = scene.people.person(Role.COORDINATOR);
        TrajectoryId line = scene.line(coordinator);
        scene.filled(coordinator, line);
        String here = "/trajectories/" + line.value();
        Visit visit = browser.desk().signedIn(scene.people.cookie(coordinator));
        visit.open(here + "/plan/agree");
        visit.page().getByText("Ja, dit is mijn plan").click();
        visit.fill("In eigen woorden", "Ja, zo wil ik het.");
        visit.press("Bewaren");
        visit.seen("plan");
        assertThat(visit.page().content()).contains("Ja, zo wil ik het.", "afgesproken");
        visit.press("Versie 1");
        visit.seen("plan-version");
        visit.open(here + "/load");
        visit.seen("plan-load");
        visit.open(here + "/load/interventions/new");
        visit.fill("Wat is het?", "Bijbaan");
        visit.page().getByLabel("Soort").selectOption("WORK");
        visit.page().getByText("elke week").click();
        visit.fill("Hoeveel uur per keer?", "6");
        visit.press("Bewaren");
        visit.seen("plan-intervention");
        assertThat(visit.page().content()).contains("Dan wordt het te veel");
        visit.open(here + "/plan/domains/1");
        visit.seen("plan-domain");
        visit.open(here + "/plan");
        visit.press("Inschrijven voor begeleid wonen");
        visit.seen("plan-step");
    }
}
