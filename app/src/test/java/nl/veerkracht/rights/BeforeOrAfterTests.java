package nl.veerkracht.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.continuity.Deviation;
import nl.veerkracht.continuity.Escalation;
import nl.veerkracht.continuity.Stay;
import nl.veerkracht.signal.PartialDate;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestServer;
import nl.veerkracht.transition.Passage;
import nl.veerkracht.transition.Transition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What is written about a line is there as a whole or not at all, wherever in between the process ends; and what is told to be written is there. */
@HouseTest
@Tag("long")
class BeforeOrAfterTests {

    private static final Set<String> FACES = Set.of(
            "Aftercare",
            "Circle",
            "Conferences",
            "Continuities",
            "Eighteens",
            "Exceptions",
            "FuturePlans",
            "HerSpaces",
            "Matches",
            "Safety",
            "Timelines",
            "Trajectories",
            "Transitions",
            "Triages");

    /** One connection for all that is looked up past all rights: a new one takes as long as what is tried. */
    private static final SingleConnectionDataSource OWNERS = new SingleConnectionDataSource();

    private static final JdbcClient OWNER = JdbcClient.create(OWNERS);

    @Autowired
    ApplicationContext house;

    @Autowired
    DataSource source;

    /** @param changes how many statements it changes something with */
    private record Write(String name, Actor actor, Asks.Ask ask, int changes) {}

    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @BeforeAll
    static void connect() {
        PGSimpleDataSource owner = TestServer.owner();
        OWNERS.setUrl(owner.getUrl());
        OWNERS.setUsername(Objects.requireNonNull(owner.getUser()));
        OWNERS.setPassword(Objects.requireNonNull(owner.getPassword()));
        OWNERS.setSuppressClose(true);
    }

    @AfterAll
    static void close() {
        OWNERS.destroy();
    }

    @TestFactory
    List<DynamicTest> a_write_that_is_cut_off_leaves_everything_as_it_was() {
        Faces faces = new Faces(house);
        Scene scene = new Scene(faces, Role.COORDINATOR);
        Actor.Person holder = faces.people.person(Role.MANDATE_HOLDER);
        Map<String, Asks.Ask> asks = new TreeMap<>(new Asks().all());
        asks.putAll(further(faces, scene, holder));
        // It is asked as two writes, of which the first may well be there without the second.
        asks.remove("HerSpaces.keepAll()");
        asks.keySet().removeIf(name -> !FACES.contains(name.substring(0, name.indexOf('.'))));
        List<Actor> actors = List.of(
                actor(scene, Relation.COORDINATOR),
                actor(scene, Relation.AUTHOR),
                holder,
                new Actor.Young(scene.line.value()));
        List<Write> writes = new ArrayList<>();
        asks.forEach((name, ask) -> actors.stream()
                .map(actor -> new Write(name, actor, ask, changes(faces, scene, actor, ask)))
                .filter(write -> write.changes() > 0)
                .findFirst()
                .ifPresent(writes::add));
        Set<String> written = new TreeSet<>();
        writes.forEach(
                write -> written.add(write.name().substring(0, write.name().indexOf('.'))));
        assertThat(written).isEqualTo(new TreeSet<>(FACES));
        RowsOf rows = new RowsOf(OWNER, scene.line.value(), scene.thread.value());
        return writes.stream()
                .map(write -> DynamicTest.dynamicTest(write.name(), () -> cutOff(faces, scene, rows, write)))
                .toList();
    }

    private static Actor actor(Scene scene, Relation relation) {
        return Objects.requireNonNull(scene.cast.get(relation));
    }

    /** With how many statements this actor changes something; taken back. None when she may not, or it only reads. */
    private int changes(Faces faces, Scene scene, Actor actor, Asks.Ask ask) {
        Cut.Work work = Cut.of(
                source,
                OWNER,
                0,
                () -> faces.people.run(actor, () -> {
                    ask.of(faces, scene);
                    throw new TakenBack();
                }));
        return work.thrown() instanceof TakenBack ? work.changes() : 0;
    }

    /** Before each of its changes, and before the log is written, which comes last. */
    private void cutOff(Faces faces, Scene scene, RowsOf rows, Write write) {
        String before = rows.digest();
        for (int at = 1; at <= write.changes() + 1; at++) {
            Cut.Work work = Cut.of(
                    source,
                    OWNER,
                    at,
                    () -> Acting.as(write.actor(), () -> write.ask().of(faces, scene)));
            String where = "%s, cut off at %d of %d".formatted(write.name(), at, write.changes());
            if (at > write.changes() && work.changes() < at) {
                // It keeps no log: it came to its end, and there was nothing left to cut.
                return;
            }
            assertThat(work.changes()).as(where).isEqualTo(at);
            assertThat(work.thrown()).as(where).isNotNull();
            assertThat(rows.digest()).as(where).isEqualTo(before);
        }
    }

    /** Writes that need something of their own to be there. */
    private static Map<String, Asks.Ask> further(Faces faces, Scene scene, Actor.Person holder) {
        Actor coordinator = actor(scene, Relation.COORDINATOR);
        Passage passage = new Passage(
                Transition.Kind.SCHOOL, "Thuis", "Het ROC", Scene.today().plusDays(40));
        Stay.Period period = new Stay.Period(new PartialDate("2025-01"), null);
        faces.people.run(coordinator, () -> {
            faces.transitions.plan(scene.line, passage);
            faces.continuities.stayed(scene.line, Stay.Kind.OWN, null, period);
            faces.exceptions.deviate(
                    scene.line, Deviation.Rule.TERM, "Rust is nodig", "Rust", holder.id(), Scene.today());
            faces.exceptions.escalate(scene.line, "Mag het?", holder.id(), Scene.today());
        });
        UUID transition = only("transition.transition", scene);
        faces.people.run(coordinator, () -> faces.transitions.along(scene.line, transition, "Haar kat"));
        UUID along = OWNER.sql("select id from transition.along where transition = ?")
                .param(transition)
                .query(UUID.class)
                .single();
        UUID stay = only("continuity.stay", scene);
        UUID deviation = only("continuity.deviation", scene);
        UUID escalation = only("continuity.escalation", scene);
        UUID meeting = OWNER.sql("select id from circle.meeting where companion = ?")
                .param(scene.companion)
                .query(UUID.class)
                .single();
        Map<String, Asks.Ask> asks = new TreeMap<>();
        asks.put(
                "Transitions.change", (f, s) -> f.transitions.change(s.line, transition, version(transition), passage));
        asks.put(
                "Transitions.ready",
                (f, s) -> f.transitions.ready(s.line, transition, Transition.Step.MET, Scene.today(), "Thee."));
        asks.put(
                "Transitions.says",
                does((f, s) -> f.transitions.says(s.line, transition, Transition.Assent.YES, "Fijn.")));
        asks.put("Transitions.arranged", does((f, s) -> f.transitions.arranged(s.line, transition, along, true)));
        asks.put(
                "Transitions.happened",
                (f, s) -> f.transitions.happened(s.line, transition, version(transition), Scene.today()));
        asks.put("Transitions.callOff", (f, s) -> f.transitions.callOff(s.line, transition, version(transition)));
        asks.put(
                "Continuities.changeStay",
                (f, s) -> f.continuities.changeStay(s.line, stay, 0, Stay.Kind.GROUP, "De Linde", period));
        asks.put(
                "Exceptions.deviate",
                (f, s) -> f.exceptions.deviate(
                        s.line, Deviation.Rule.AGE, "Zij is bijna zover", "Rust", holder.id(), Scene.today()));
        asks.put("Exceptions.escalate", (f, s) -> f.exceptions.escalate(s.line, "En dit?", holder.id(), Scene.today()));
        asks.put("Exceptions.back", does((f, s) -> f.exceptions.back(deviation, true)));
        asks.put(
                "Exceptions.turnedOut",
                does((f, s) -> f.exceptions.turnedOut(deviation, Deviation.Result.HELPED, "Het gaf rust.")));
        asks.put(
                "Exceptions.decide",
                does((f, s) -> f.exceptions.decide(escalation, Escalation.Decision.YES, "Ja, dit mag.")));
        asks.put("Circle.takeBack", does((f, s) -> f.circle.takeBack(s.line, s.companion, meeting)));
        asks.put("Conferences.withdraw", does((f, s) -> f.conferences.withdraw(s.line, s.point)));
        return asks;
    }

    private static Asks.Ask does(BiConsumer<Faces, Scene> work) {
        return (f, s) -> {
            work.accept(f, s);
            return "done";
        };
    }

    private static UUID only(String table, Scene scene) {
        return OWNER.sql("select id from " + table + " where trajectory = ?")
                .param(scene.line.value())
                .query(UUID.class)
                .single();
    }

    private static int version(UUID transition) {
        return OWNER.sql("select version from transition.transition where id = ?")
                .param(transition)
                .query(Integer.class)
                .single();
    }
}
