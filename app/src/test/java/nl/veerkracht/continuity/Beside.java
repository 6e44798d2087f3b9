package nl.veerkracht.continuity;

import java.util.List;
import java.util.UUID;
import nl.veerkracht.access.Sight;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.signal.About;
import nl.veerkracht.signal.Certainty;
import nl.veerkracht.signal.Intake;
import nl.veerkracht.signal.LifeArea;
import nl.veerkracht.signal.Observation;
import nl.veerkracht.signal.PartialDate;
import nl.veerkracht.signal.Receipt;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.Signaller;
import nl.veerkracht.signal.SignallerRole;
import nl.veerkracht.signal.Signals;
import nl.veerkracht.testing.TestLines;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import nl.veerkracht.thread.ThreadId;
import nl.veerkracht.thread.Threads;
import nl.veerkracht.trajectory.Opening;
import nl.veerkracht.trajectory.Trajectories;
import nl.veerkracht.trajectory.TrajectoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines with people on them, for tests of what stands beside a line. */
@Component("continuityBeside")
class Beside {

    final TestPeople people;
    final Trajectories trajectories;
    final JdbcClient owner = JdbcClient.create(TestServer.owner());
    private final TestLines lines;
    private final Signals signals;
    private final Threads threads;

    Beside(TestPeople people, Trajectories trajectories, TestLines lines, Signals signals, Threads threads) {
        this.signals = signals;
        this.threads = threads;
        this.people = people;
        this.trajectories = trajectories;
        this.lines = lines;
    }

    Actor.Person coordinator() {
        return people.person(Role.COORDINATOR);
    }

    TrajectoryId line(Actor.Person coordinator, @Nullable String born) {
        return lines.line(coordinator, born);
    }

    /** A line from the thread of this signal. */
    TrajectoryId line(Actor.Person coordinator, String born, SignalId signal) {
        ThreadId thread = new ThreadId(thread(signal));
        return lines.line(new Opening(thread, coordinator.id(), "Dewi", "Dewi van den Berg", born, null));
    }

    UUID thread(SignalId signal) {
        return people.asHouse(() -> threads.ofSignal(signal)).orElseThrow().value();
    }

    SignalId signal(Actor.Person signaller, String born) {
        About about = new About(
                "Roos",
                null,
                "Verzonnen" + UUID.randomUUID().toString().substring(0, 8),
                null,
                new PartialDate(born),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null);
        Intake intake = new Intake(
                UUID.randomUUID().toString(),
                "2026-03-04",
                new Signaller("Joke Bedacht", SignallerRole.TEACHER, "020-5550000"),
                about,
                List.of(new Observation(LifeArea.SCHOOL, "tired", "Viel in slaap in de les.", null, Certainty.SEEN)),
                null,
                null,
                false,
                null);
        return ((Receipt.Stored) people.as(signaller, () -> signals.receive(intake))).id();
    }

    int version(TrajectoryId line) {
        return TestLines.version(line);
    }

    void join(Actor.Person coordinator, TrajectoryId line, Actor.Person member, Sight... sees) {
        lines.join(coordinator, line, member, sees);
    }

    /** Whom is asked now. */
    List<String> asked(String kind, UUID subject) {
        return TestLines.asked(kind, subject);
    }
}
