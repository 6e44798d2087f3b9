package nl.veerkracht.timeline;

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

/** What is told from all sides in a real browser, narrow and wide, in light and in the dark. */
@HouseTest
@Tag("browser")
class TimelineBrowserTests {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    TimelineScene scene;

    @Test
    void a_hundred_events_can_be_read_on_a_phone_and_at_a_desk() {
        Actor.Person coordinator = scene.people.person(Role.COORDINATOR);
        TrajectoryId line = scene.line(coordinator);
        scene.hundred(coordinator, line);
        Visit visit = browser.desk().signedIn(scene.people.cookie(coordinator));
        visit.open("/trajectories/" + line.value() + "/all-sides");
        visit.seen("timeline");
        visit.press("Iets vertellen");
        visit.page().getByText("De jongere zelf").click();
        visit.fill("Wat gebeurde er?", "Een hond gekregen");
        visit.fill("Jaar", "2026");
        visit.page().getByText("Dit was een keerpunt").click();
        visit.seen("timeline-event");
        visit.press("Bewaren");
        assertThat(visit.page().content()).contains("Een hond gekregen", "Het staat in het verhaal.");
    }
}
