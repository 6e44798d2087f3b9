package nl.veerkracht.match;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.directory.Directory;
import nl.veerkracht.directory.Group;
import nl.veerkracht.directory.Places;
import nl.veerkracht.directory.Reach;
import nl.veerkracht.directory.Service;
import nl.veerkracht.directory.ServiceId;
import nl.veerkracht.matching.Gender;
import nl.veerkracht.testing.TestLines;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import nl.veerkracht.trajectory.Trajectories;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.trajectory.TrajectoryState;
import nl.veerkracht.trajectory.Warmth;
import nl.veerkracht.triage.Fixing;
import nl.veerkracht.triage.SheetKind;
import nl.veerkracht.triage.TriageId;
import nl.veerkracht.triage.Triages;
import nl.veerkracht.triage.WithHer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines with a triage, and services that are for nobody else: each scene has an age of its own, so that others who wait do not take its places. */
@Component
class MatchScene {

    private static final AtomicInteger AGES = new AtomicInteger(40);

    final TestPeople people;
    final Matches matches;
    final Directory directory;
    final JdbcClient owner = JdbcClient.create(TestServer.owner());
    private final Trajectories trajectories;
    private final Triages triages;
    private final TestLines lines;

    MatchScene(
            TestPeople people,
            Matches matches,
            Directory directory,
            Trajectories trajectories,
            Triages triages,
            TestLines lines) {
        this.people = people;
        this.matches = matches;
        this.directory = directory;
        this.trajectories = trajectories;
        this.triages = triages;
        this.lines = lines;
    }

    /** An age that no other scene has, nor anybody a year older or younger. */
    static int age() {
        return AGES.addAndGet(4);
    }

    static About about(int age) {
        int year = LocalDate.now(ZoneId.of("Europe/Amsterdam")).getYear();
        return new About(year - age, Gender.GIRL, "Oude Stad", Set.of(), "nl");
    }

    TrajectoryId line(Actor.Person coordinator, String called) {
        return lines.line(coordinator, called, null, null, null);
    }

    TrajectoryId triaged(Actor.Person coordinator, String called, List<String> needs, List<String> limits) {
        TrajectoryId line = line(coordinator, called);
        people.run(coordinator, () -> {
            TriageId triage = triages.start(line);
            triages.save(
                    triage,
                    SheetKind.WISHES,
                    0,
                    Map.of("asked", List.of("needs", "limits"), "needs", needs, "limits", limits));
            int version = triages.read(triage).triage().version();
            triages.fix(triage, new Fixing(version, WithHer.YES, List.of(), null));
        });
        return line;
    }

    void handOver(Actor.Person from, TrajectoryId line, Actor.Person to) {
        people.as(
                from,
                () -> trajectories.handOver(line, TestLines.version(line), to.id(), Warmth.WARM, "Samen koffie."));
    }

    void close(Actor.Person coordinator, TrajectoryId line) {
        people.as(coordinator, () -> trajectories.become(line, TestLines.version(line), TrajectoryState.CLOSED));
    }

    /** A line with a triage, whose young person of this age waits. */
    TrajectoryId waiting(Actor.Person coordinator, String called, int age, String... limits) {
        TrajectoryId line = triaged(coordinator, called, List.of("housing", "care"), List.of(limits));
        people.run(coordinator, () -> matches.await(line, 0, about(age)));
        return line;
    }

    ServiceId service(String name, int age, int free, String... keeps) {
        ServiceId id = ServiceId.random();
        Group group = new Group(
                3, age - 1, age, Group.Climate.CALM, Group.Mix.EVEN, LocalDate.now(ZoneId.of("Europe/Amsterdam")));
        Service service = new Service(
                id,
                "Stichting " + name,
                false,
                name,
                "Een klein huis.",
                new Reach(age - 1, age, "Nieuwe Stad", "Kust", Set.of("nl"), null, null),
                Set.of("housing", "care"),
                Set.of(keeps),
                group,
                new Places(free, 6, 21, Instant.now().minusSeconds(60)));
        people.run(new Actor.House("test"), () -> directory.write(service));
        return id;
    }

    void propose() {
        people.run(new Actor.House("test"), matches::propose);
    }

    MatchPage look(Actor.Person who, TrajectoryId line) {
        return people.as(who, () -> matches.look(line));
    }
}
