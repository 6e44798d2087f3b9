package nl.veerkracht.continuity;

import java.time.LocalDate;
import java.util.List;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.browser.Browser;
import nl.veerkracht.browser.Visit;
import nl.veerkracht.signal.PartialDate;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.trajectory.TrajectoryId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands beside a line, in a real browser, narrow and wide. */
@HouseTest
@Tag("browser")
class ContinuityBrowserTests {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    Beside beside;

    @Autowired
    Exceptions exceptions;

    @Autowired
    Continuities continuities;

    Actor.Person noor;
    TrajectoryId line;

    @BeforeEach
    void someone() {
        noor = beside.people.person("Noor de Wit", beside.people.organisation("Jeugdhulp Oost"), Role.COORDINATOR);
        line = beside.line(
                noor,
                LocalDate.now(Today.AMSTERDAM).minusYears(18).plusMonths(2).toString());
    }

    private Visit visit() {
        return browser.desk().signedIn(beside.people.cookie(noor));
    }

    private void seen(Visit visit, String below) {
        visit.open("/trajectories/" + line.value() + below);
        visit.seen("beside" + below.replace('/', '-'));
    }

    @Test
    void continuity_is_written_down_and_read() {
        LocalDate today = LocalDate.now(Today.AMSTERDAM);
        beside.people.run(noor, () -> {
            continuities.stayed(
                    line, Stay.Kind.HOME, null, new Stay.Period(new PartialDate("2023"), new PartialDate("2025-03")));
            for (String whom : List.of("De nieuwe mentor", "Een intake", "De wijkagent")) {
                continuities.toldAgain(line, whom, today);
            }
        });
        Visit visit = visit();
        String here = "/trajectories/" + line.value() + "/continuity";
        visit.open(here + "/told-again");
        visit.fill("Aan wie", "De huisarts");
        visit.press("Bewaren");
        visit.open(here + "/stays/new");
        visit.press("Bewaren");
        visit.seen("beside-stay-refused");
        visit.page().getByLabel("Wat voor plek").selectOption("GROUP");
        visit.page().locator("#form-fromMonth").fill("5");
        visit.page().locator("#form-fromYear").fill("2025");
        visit.press("Bewaren");
        visit.seen("beside-continuity");
        seen(visit, "");
    }

    @Test
    void the_way_to_eighteen_is_arranged_step_by_step() {
        Visit visit = visit();
        seen(visit, "/eighteen");
        visit.press("Dit is geregeld");
        visit.press("Dit is niet nodig");
        visit.press("Bewaren");
        visit.seen("beside-eighteen-refused");
    }

    @Test
    void an_exception_and_a_decision_are_asked_for_and_answered() {
        Actor.Person holder = beside.people.person("Frank van Dam", noor.inOrganisation(), Role.MANDATE_HOLDER);
        LocalDate today = LocalDate.now(Today.AMSTERDAM);
        beside.people.run(noor, () -> {
            exceptions.deviate(
                    line, Deviation.Rule.AGE, "Zij is hier thuis.", "Zij maakt haar school af.", holder.id(), today);
            exceptions.escalate(line, "Mag zij blijven tot de zomer?", holder.id(), today);
        });
        Visit visit = visit();
        seen(visit, "/exceptions");
        seen(visit, "/deviations/new");
        visit.press("Vragen");
        visit.seen("beside-deviation-refused");
        ExceptionsPage page = beside.people.as(noor, () -> exceptions.of(line));
        String deviation = "/deviations/" + page.deviations().getFirst().id();
        Visit asked = browser.desk().signedIn(beside.people.cookie(holder));
        asked.open(deviation);
        asked.seen("beside-deviation-asked").press("Ik sta hierachter");
        asked.open("/escalations/" + page.escalations().getFirst().id());
        asked.seen("beside-escalation-asked");
    }
}
