package nl.veerkracht.circle;

import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.browser.Browser;
import nl.veerkracht.browser.Visit;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestLines;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.trajectory.TrajectoryId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
@Tag("browser")
class CircleBrowserTests {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    TestPeople people;

    @Autowired
    TestLines lines;

    @Test
    void a_buddy_is_written_down_meets_her_and_goes() {
        Actor.Person noor = people.person("Noor de Wit", people.organisation("Jeugdhulp Oost"), Role.COORDINATOR);
        TrajectoryId line = lines.line(noor, "2011-03-05");
        Visit visit = browser.desk().signedIn(people.cookie(noor));
        visit.open("/trajectories/" + line.value() + "/circle");
        visit.seen("circle-empty");
        visit.press("Maatje toevoegen");
        visit.press("Bewaren");
        visit.seen("circle-new-refused");
        visit.fill("Naam", "Jasmijn-Aurelia van der Hoogeveen-Westerlaken");
        visit.fill("Wie is dat?", "Maakte het zelf mee");
        visit.press("Bewaren");
        visit.seen("circle");
        visit.press("Jasmijn-Aurelia van der Hoogeveen-Westerlaken");
        visit.press("Samen opschrijven");
        visit.fill("Wat willen ze bereiken?", "Weer durven reizen met de bus.");
        visit.fill("Om de hoeveel dagen zien ze elkaar?", "7");
        visit.seen("circle-agree");
        visit.press("Bewaren");
        visit.fill("Hoeveel uur?", "1,5");
        visit.fill("Wat deden ze?", "Samen naar de markt, met de bus terug.");
        visit.press("Bewaren");
        visit.seen("circle-companion");
        visit.press("Dit is voorbij");
        visit.seen("circle-end");
        visit.page().getByText("Wat ze wilden is gelukt").click();
        visit.press("Bewaren");
        visit.seen("circle-ended");
    }
}
