package nl.veerkracht.transition;

import java.time.LocalDate;
import java.util.UUID;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.browser.Browser;
import nl.veerkracht.browser.Visit;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.trajectory.TrajectoryState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Transitions in a real browser, narrow and wide. */
@HouseTest
@Tag("browser")
class TransitionBrowserTests {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    LineScene scene;

    @Autowired
    Transitions transitions;

    @Test
    void a_transition_is_planned_and_made_ready() {
        Actor.Person noor = scene.coordinator();
        TrajectoryId line = scene.line(noor);
        LocalDate today = LocalDate.now(Here.AMSTERDAM);
        UUID unready = plan(noor, line, "Tante in Zutphen", today.minusDays(40));
        scene.people.run(noor, () -> transitions.happened(line, unready, 0, today.minusDays(40)));
        Visit visit = browser.desk().signedIn(scene.people.cookie(noor));
        String here = "/trajectories/" + line.value() + "/transitions";
        visit.open(here + "/new");
        visit.press("Bewaren");
        visit.seen("transition-refused");
        visit.page().getByText("Een andere plek om te wonen").click();
        visit.fill("Waar of wie het nu is", "De crisisgroep");
        visit.fill("Waar of wie het wordt", "De Lindehof");
        visit.page().locator("#form-day").fill(today.plusDays(12).toString());
        visit.press("Bewaren");
        visit.seen("transitions");
        UUID one = scene.people
                .as(noor, () -> transitions.of(line))
                .coming()
                .getFirst()
                .id();
        visit.open(here + "/" + one + "/steps/met");
        visit.fill("Wie zagen elkaar, en wat is afgesproken?", "Mentor Sam en wij, met taart.");
        visit.press("Bewaren");
        visit.open(here + "/" + one + "/says");
        visit.page().getByText("Voor een deel").click();
        visit.fill("In eigen woorden", "Als de hond meegaat.");
        visit.press("Bewaren");
        visit.fill("Wat of wie gaat mee?", "De hond");
        visit.press("Op de lijst zetten");
        visit.seen("transition");
        visit.open(here + "/" + unready);
        visit.seen("transition-unready");
    }

    @Test
    void somebody_stays_in_touch_and_the_door_stays_open() {
        Actor.Person noor = scene.coordinator();
        TrajectoryId line = scene.line(noor);
        scene.become(noor, line, TrajectoryState.AFTERCARE);
        Visit visit = browser.desk().signedIn(scene.people.cookie(noor));
        String here = "/trajectories/" + line.value() + "/aftercare";
        visit.open(here + "/agree");
        visit.seen("aftercare-agree");
        visit.page().getByText("Elke twee weken").click();
        visit.page()
                .getByLabel("Wie houdt contact?")
                .selectOption(noor.id().value().toString());
        visit.fill("Hoe wil de jongere dit?", "Eerst een appje. Bellen mag na zessen.");
        visit.press("Bewaren");
        visit.seen("aftercare");
        visit.press("De lijn weer openen");
        scene.become(noor, line, TrajectoryState.CLOSED);
        visit.open("/trajectories/past");
        visit.seen("line-past");
        visit.open("/trajectories/" + line.value() + "/return");
        visit.seen("line-return").press("Weer openen");
        visit.isInOrder();
    }

    private UUID plan(Actor.Person noor, TrajectoryId line, String to, LocalDate on) {
        scene.people.run(
                noor, () -> transitions.plan(line, new Passage(Transition.Kind.PLACE, "De crisisgroep", to, on)));
        return scene.people
                .as(noor, () -> transitions.of(line))
                .transitions()
                .getFirst()
                .id();
    }
}
