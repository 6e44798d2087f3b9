package nl.veerkracht.trajectory;

import java.util.List;
import nl.veerkracht.access.Sight;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.browser.Browser;
import nl.veerkracht.browser.Visit;
import nl.veerkracht.testing.HouseTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Every screen of a line in a real browser, on a phone and on a desk. */
@HouseTest
@Tag("browser")
class LookTests {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    Scene scene;

    private TrajectoryId full(Actor.Person coordinator) {
        TrajectoryId line = scene.line(coordinator);
        Actor.Person care = scene.people.person("Wendy Bakker", scene.people.organisation(), Role.COORDINATOR);
        scene.join(coordinator, line, care, Sight.IDENTITY, Sight.TIMELINE, Sight.TASKS);
        scene.happenings(line, coordinator, 500);
        scene.people.run(coordinator, () -> {
            scene.trajectories.addNote(line, NoteKind.CONTACT, "We aten een broodje. De stage bevalt.", Scene.today());
            scene.trajectories.addNote(
                    line, NoteKind.FAMILY, "Moeder belde zelf.", Scene.today().minusDays(2));
            scene.trajectories.addTask(line, "Kamer bekijken", care.id(), Scene.today());
            scene.trajectories.addTask(
                    line,
                    "Zorgverzekering nakijken",
                    coordinator.id(),
                    Scene.today().plusDays(9));
            scene.trajectories.away(
                    line,
                    scene.version(line),
                    care.id(),
                    Scene.today(),
                    Scene.today().plusDays(4));
        });
        return line;
    }

    @Test
    void every_screen_is_in_order_on_a_phone_and_on_a_desk() {
        Actor.Person coordinator =
                scene.people.person("Noor de Wit", scene.people.organisation("Jeugdhulp Oost"), Role.COORDINATOR);
        TrajectoryId line = full(coordinator);
        scene.line(coordinator);
        for (Visit visit : everySize()) {
            visit.signedIn(scene.people.cookie(coordinator));
            look(visit, "/trajectories", "trajectory-mine");
            look(visit, "/trajectories/" + line.value(), "trajectory-line");
            for (String below :
                    List.of("timeline", "notes", "tasks", "team", "about", "words", "state", "hand-over", "away")) {
                look(visit, "/trajectories/" + line.value() + "/" + below, "trajectory-" + below);
            }
        }
    }

    @Test
    void long_names_stay_inside_their_places() {
        Actor.Person coordinator = scene.people.person(
                "Wilhelmina-Antoinette van Oldenbarneveldt-Schimmelpenninck tot Hoogstraten",
                scene.people.organisation("Stichting Samenwerkende Jeugdhulporganisaties Noordoostelijke Vechtstreek"),
                Role.COORDINATOR);
        TrajectoryId line = full(coordinator);
        for (Visit visit : everySize()) {
            visit.signedIn(scene.people.cookie(coordinator));
            look(visit, "/", "long-desk");
            look(visit, "/trajectories/" + line.value(), "long-line");
            look(visit, "/trajectories/" + line.value() + "/team", "long-team");
            look(visit, "/trajectories/" + line.value() + "/tasks", "long-tasks");
        }
    }

    @Test
    void opening_and_not_being_involved_are_in_order() {
        Actor.Person weigher = scene.people.person(Role.WEIGHER, Role.COORDINATOR);
        String open = "/threads/" + scene.thread(weigher).value() + "/trajectory";
        TrajectoryId other = scene.line(scene.coordinator());
        for (Visit visit : everySize()) {
            visit.signedIn(scene.people.cookie(weigher));
            look(visit, open, "trajectory-open");
            look(visit, "/trajectories/" + other.value(), "trajectory-not-involved");
        }
    }

    private static void look(Visit visit, String path, String name) {
        visit.open(path);
        visit.screenshot(name).isInOrder();
    }

    private static List<Visit> everySize() {
        return List.of(browser.phone(), browser.phoneInTheDark(), browser.desk(), browser.deskInTheDark());
    }
}
