package nl.veerkracht.weighing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.Sight;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.signal.About;
import nl.veerkracht.signal.Certainty;
import nl.veerkracht.signal.Gender;
import nl.veerkracht.signal.Intake;
import nl.veerkracht.signal.LifeArea;
import nl.veerkracht.signal.Observation;
import nl.veerkracht.signal.PartialDate;
import nl.veerkracht.signal.Receipt;
import nl.veerkracht.signal.Signaller;
import nl.veerkracht.signal.SignallerRole;
import nl.veerkracht.signal.Signals;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.thread.ThreadId;
import nl.veerkracht.thread.Threads;
import org.springframework.stereotype.Component;

/** Threads with made-up signals, taken by made-up weighers, and forms as a browser would send them. */
@Component
public class WeighedThreads {

    private final TestPeople people;
    private final Signals signals;
    private final Threads threads;
    private final Teams teams;

    WeighedThreads(TestPeople people, Signals signals, Threads threads, Teams teams) {
        this.people = people;
        this.signals = signals;
        this.threads = threads;
        this.teams = teams;
    }

    /** A thread of one signal about somebody born then, with this weigher on its team. */
    public ThreadId takenBy(Actor.Person weigher, String born) {
        var teacher = people.person(Role.SIGNALLER);
        var receipt = (Receipt.Stored) people.as(teacher, () -> signals.receive(signal(born)));
        var thread = people.as(weigher, () -> threads.ofSignal(receipt.id()).orElseThrow());
        people.run(weigher, () -> threads.take(thread));
        return thread;
    }

    private static Intake signal(String born) {
        var about = new About(
                "Roos",
                null,
                "Verzonnen" + UUID.randomUUID().toString().substring(0, 8),
                null,
                new PartialDate(born),
                null,
                Gender.FEMALE,
                null,
                "Amsterdam",
                "06%08d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000)),
                List.of(),
                null,
                null);
        return new Intake(
                UUID.randomUUID().toString(),
                "2026-03-04",
                new Signaller("Joke Bedacht", SignallerRole.TEACHER, "020-5550000"),
                about,
                List.of(new Observation(LifeArea.SCHOOL, "tired", "Viel in slaap in de les.", null, Certainty.SEEN)),
                null,
                null,
                false,
                null);
    }

    /** Somebody else on the team, who sees this. */
    public Actor.Person on(ThreadId thread, Part part, Set<Sight> sees, Role... roles) {
        var person = people.person(roles);
        add(thread, person, part, sees);
        return person;
    }

    /** Puts somebody on the team. */
    public void add(ThreadId thread, Actor.Person person, Part part, Set<Sight> sees) {
        people.asHouse(() -> teams.appoint(thread.value(), person.id(), part, sees, null, null));
    }

    /** A form that asked these items and got these answers: name, value, name, value … */
    static Map<String, List<String>> form(String... fields) {
        var form = new HashMap<String, List<String>>();
        var asked = new ArrayList<String>();
        for (var i = 0; i < fields.length; i += 2) {
            form.put(fields[i], List.of(fields[i + 1]));
            asked.add(fields[i].replaceAll("\\.(note|day|month|year)$", ""));
        }
        form.put("asked", asked.stream().distinct().toList());
        return form;
    }

    /** All that a weighing needs to be concluded, to be weighed again on this day. */
    public static Map<String, List<String>> complete(int year, int month, int day) {
        return form(
                "outcome",
                "strong_suspicion",
                "reasons",
                "Drie signalen wijzen dezelfde kant op.",
                "weigh_again_on.year",
                Integer.toString(year),
                "weigh_again_on.month",
                Integer.toString(month),
                "weigh_again_on.day",
                Integer.toString(day));
    }
}
