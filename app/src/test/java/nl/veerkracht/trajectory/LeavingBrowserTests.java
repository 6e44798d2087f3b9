package nl.veerkracht.trajectory;

import java.util.List;
import java.util.UUID;
import nl.veerkracht.access.Accounts;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.browser.Browser;
import nl.veerkracht.browser.Visit;
import nl.veerkracht.signal.About;
import nl.veerkracht.signal.Certainty;
import nl.veerkracht.signal.Handle;
import nl.veerkracht.signal.Intake;
import nl.veerkracht.signal.LifeArea;
import nl.veerkracht.signal.Observation;
import nl.veerkracht.signal.Receipt;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.Signaller;
import nl.veerkracht.signal.SignallerRole;
import nl.veerkracht.signal.Signals;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.thread.ThreadId;
import nl.veerkracht.weighing.WeighedThreads;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** The screens on which work is handed over, a trajectory is erased and an earlier version is read, in a real browser. */
@HouseTest
@Tag("browser")
class LeavingBrowserTests {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    Scene scene;

    @Autowired
    WeighedThreads weighed;

    @Autowired
    Signals signals;

    @Autowired
    Accounts accounts;

    private static List<Visit> everySize() {
        return List.of(browser.phone(), browser.phoneInTheDark(), browser.desk(), browser.deskInTheDark());
    }

    @Test
    void handing_over_and_erasing_are_in_order() {
        var home = scene.people.organisation();
        Actor.Person leaver = scene.people.person("Ada Weg", home, Role.WEIGHER, Role.COORDINATOR);
        scene.people.person("Bo Blijft", home, Role.WEIGHER, Role.COORDINATOR);
        Actor.Person mandate = scene.people.person("Meral Mandaat", home, Role.MANDATE_HOLDER);
        ThreadId thread = weighed.takenBy(leaver, "2011-05-03");
        TrajectoryId closed = scene.opened(leaver, Scene.opening(thread, leaver));
        scene.people.as(leaver, () -> scene.trajectories.become(closed, scene.version(closed), TrajectoryState.CLOSED));
        scene.line(leaver);
        Actor.Person administrator = scene.people.person(home, Role.ADMINISTRATOR);
        scene.people.run(administrator, () -> accounts.end(leaver.id()));
        for (Visit visit : everySize()) {
            visit.signedIn(scene.people.cookie(mandate));
            visit.open("/handover/" + leaver.id().value());
            visit.screenshot("access-handover").isInOrder();
            visit.open("/threads/" + thread.value() + "/hand-over");
            visit.screenshot("thread-hand-over").isInOrder();
            visit.open("/trajectories/closed");
            visit.screenshot("trajectory-closed").isInOrder();
            visit.open("/trajectories/" + closed.value() + "/erase");
            visit.screenshot("trajectory-erase").isInOrder();
        }
    }

    @Test
    void earlier_versions_and_shares_of_a_signal_are_in_order() {
        Actor.Person teacher = scene.people.person(Role.SIGNALLER);
        SignalId id = ((Receipt.Stored) scene.people.as(teacher, () -> signals.receive(signal("Viel in slaap.")))).id();
        scene.people.as(teacher, () -> signals.correct(id, 0, signal("Viel twee keer in slaap.")));
        for (Visit visit : everySize()) {
            visit.signedIn(scene.people.cookie(teacher));
            visit.open("/signals/" + id.value() + "/earlier");
            visit.screenshot("signal-earlier").isInOrder();
            visit.open("/signals/" + id.value() + "/correct");
            visit.screenshot("signal-correct").isInOrder();
            visit.open("/shares/of/signal/" + id.value());
            visit.screenshot("sharing-of-held").isInOrder();
        }
    }

    private static Intake signal(String fact) {
        About about = new About(
                null,
                null,
                null,
                "Roosje",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new Handle("snapchat", "roos.een"), new Handle("instagram", "roos.twee")),
                null,
                "Draagt altijd een gele jas");
        return new Intake(
                UUID.randomUUID().toString(),
                "2026-03-04",
                new Signaller("Joke Bedacht", SignallerRole.TEACHER, "020-5550000"),
                about,
                List.of(new Observation(LifeArea.SCHOOL, "tired", fact, null, Certainty.SEEN)),
                null,
                null,
                false,
                null);
    }
}
