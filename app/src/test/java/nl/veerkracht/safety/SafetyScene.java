package nl.veerkracht.safety;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.access.Sight;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.TestLines;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import nl.veerkracht.trajectory.ErasureGround;
import nl.veerkracht.trajectory.Trajectories;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.trajectory.TrajectoryState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines, people around them and what is agreed about reaching her, for tests. */
@Component
class SafetyScene {

    final TestPeople people;
    final Safety safety;
    final JdbcClient owner = JdbcClient.create(TestServer.owner());
    private final Trajectories trajectories;
    private final TestLines lines;

    SafetyScene(TestPeople people, Safety safety, Trajectories trajectories, TestLines lines) {
        this.people = people;
        this.safety = safety;
        this.trajectories = trajectories;
        this.lines = lines;
    }

    Actor.Person coordinator() {
        return people.person("Noor de Wit", people.organisation(), Role.COORDINATOR);
    }

    TrajectoryId line(Actor.Person coordinator) {
        return lines.line(coordinator, "Dewi", null, "2011-03-05", null);
    }

    Actor.Person member(Actor.Person coordinator, TrajectoryId line, Sight... sees) {
        return lines.join(coordinator, line, people.person(Role.COORDINATOR), sees);
    }

    void close(Actor.Person coordinator, TrajectoryId line) {
        people.as(
                coordinator,
                () -> trajectories.become(line, trajectories.version(line).orElseThrow(), TrajectoryState.CLOSED));
    }

    void erase(Actor.Person coordinator, TrajectoryId line) {
        close(coordinator, line);
        Actor.Person mandate = people.person(coordinator.inOrganisation(), Role.MANDATE_HOLDER);
        people.as(
                mandate,
                () -> trajectories.erase(line, trajectories.version(line).orElseThrow(), ErasureGround.ASKED));
    }

    static SafeContact.Terms mail(String address, Hours hours) {
        return terms(true, Set.of(Channel.EMAIL, Channel.CALL), hours, true, address);
    }

    static SafeContact.Terms terms(
            boolean safe, Set<Channel> channels, Hours hours, boolean withHer, @Nullable String address) {
        return new SafeContact.Terms(
                safe,
                channels,
                hours,
                false,
                Sender.AGENDA,
                Locale.of("nl"),
                withHer,
                address,
                "de tandarts",
                "Haar broer kent de code van haar telefoon.",
                "paraplu",
                null);
    }

    static String address() {
        return "iemand-" + UUID.randomUUID() + "@example.org";
    }

    /** A line whose young person may get mail at this address. */
    TrajectoryId reachable(Actor.Person coordinator, String address, Hours hours) {
        TrajectoryId line = line(coordinator);
        people.as(coordinator, () -> safety.agree(line, 0, mail(address, hours)));
        return line;
    }

    long needs(UUID message) {
        return owner.sql(
                        "select count(*) from attention.need where kind = 'safety.message' and subject = :id and settled_at is null")
                .param("id", message)
                .query(Long.class)
                .single();
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }
}
