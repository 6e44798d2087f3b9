package nl.veerkracht.conference;

import java.time.LocalDate;
import nl.veerkracht.access.Sight;
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
class ConferenceBrowserTests {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    TestPeople people;

    @Autowired
    TestLines lines;

    @Test
    void a_question_is_asked_planned_decided_and_becomes_an_agreement() {
        Actor.Person noor = people.person("Noor de Wit", people.organisation("Jeugdhulp Oost"), Role.COORDINATOR);
        TrajectoryId line = lines.line(noor, "2011-03-05");
        lines.member(noor, line, Sight.NOTES);
        Visit visit = browser.desk().signedIn(people.cookie(noor));
        visit.open("/trajectories/" + line.value() + "/conferences");
        visit.fill("Waar wil je het samen over hebben?", "Wie gaat met haar mee naar de nieuwe school?");
        visit.page().getByText("Deze vraag is van haar").click();
        visit.press("Op de lijst");
        visit.seen("conferences");
        visit.press("Overleg plannen");
        visit.fill("Dag", LocalDate.now().minusDays(1).toString());
        visit.fill("Hoe laat?", "14:30");
        visit.fill("Waar?", "Op school, kamer 12");
        visit.seen("conference-new");
        visit.press("Overleg plannen");
        visit.page().getByText("Op school, kamer 12").waitFor();
        visit.page().locator(".vk-row__title").first().click();
        visit.press("Aanpassen");
        visit.page().getByText("Zij vertelde vooraf wat zij vindt").click();
        visit.fill("Wat vindt zij?", "Ik wil dat Bo meegaat. En niet iedereen.");
        visit.seen("conference-her");
        visit.press("Bewaren");
        visit.press("Besluit opschrijven");
        visit.fill("Wat is besloten?", "Bo gaat de eerste week mee.");
        visit.seen("conference-decide");
        visit.press("Bewaren");
        visit.press("Afspraak toevoegen");
        visit.fill("Wat?", "Bo bellen over maandag");
        visit.fill("Voor welke dag?", LocalDate.now().plusDays(5).toString());
        visit.seen("conference-act");
        visit.press("Bewaren");
        visit.seen("conference-full");
        visit.press("Afronden");
        visit.seen("conference-close");
        visit.press("Het overleg is geweest");
        visit.seen("conference-held");
    }
}
