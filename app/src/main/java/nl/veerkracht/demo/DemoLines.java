package nl.veerkracht.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import nl.veerkracht.access.BreakGlass;
import nl.veerkracht.access.Sight;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.thread.ThreadId;
import nl.veerkracht.trajectory.MemberRole;
import nl.veerkracht.trajectory.NoteKind;
import nl.veerkracht.trajectory.Opened;
import nl.veerkracht.trajectory.Opening;
import nl.veerkracht.trajectory.Outcome;
import nl.veerkracht.trajectory.Trajectories;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.trajectory.TrajectoryState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lines of the city, each with its own length of life. */
@Component
class DemoLines {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final Steps steps;
    private final DemoPeople people;
    private final DemoSignals signals;
    private final Trajectories trajectories;
    private final BreakGlass inNeed;
    private final DemoTriages triages;
    private final List<BesideLine> beside;
    private final Clock clock;

    DemoLines(
            Steps steps,
            DemoPeople people,
            DemoSignals signals,
            Trajectories trajectories,
            BreakGlass inNeed,
            DemoTriages triages,
            List<BesideLine> beside,
            Clock clock) {
        this.steps = steps;
        this.people = people;
        this.signals = signals;
        this.trajectories = trajectories;
        this.inNeed = inNeed;
        this.triages = triages;
        this.beside = beside;
        this.clock = clock;
    }

    void open(City.Young young, ThreadId thread, City.Line line) {
        Opening opening = opening(young, thread, line);
        TrajectoryId id = new TrajectoryId(steps.once(
                "trajectory/" + young.key(),
                people.get(line.by()),
                line.ago(),
                () -> opened(trajectories.open(opening)).value()));
        triages.load(young.key(), id, people.get(line.coordinator()), line);
        Life life = new Life(young, line, id);
        if (line.inNeed() != null) {
            life.openedInNeed(line.inNeed());
        }
        switch (line.life()) {
            case "short" -> life.begins();
            case "middle" -> life.goesOn();
            case "long" -> life.isLong();
            case "aftercare" -> life.endsWell();
            default -> throw new IllegalArgumentException("No such life: " + line.life());
        }
        beside.forEach(room -> room.load(young, line, id));
    }

    private Opening opening(City.Young young, ThreadId thread, City.Line line) {
        String born = young.age() == null ? null : signals.born(young.age()).toString();
        return new Opening(
                thread, people.get(line.coordinator()).id(), line.name(), fullName(young), born, line.words());
    }

    private static @Nullable String fullName(City.Young young) {
        Object given = young.about().get("givenNames");
        return given == null ? null : given + " " + young.about().get("surname");
    }

    private static TrajectoryId opened(Opened opened) {
        return switch (opened) {
            case Opened.Now now -> now.id();
            case Opened.Already already -> already.id();
            case Opened.Fault fault -> throw new IllegalArgumentException("A line of the city: " + fault);
        };
    }

    /** What happened on one line, told by day before today. */
    private final class Life {

        private final City.Young young;
        private final City.Line line;
        private final TrajectoryId id;
        private final Actor.Person coordinator;
        private int number;

        Life(City.Young young, City.Line line, TrajectoryId id) {
            this.young = young;
            this.line = line;
            this.id = id;
            this.coordinator = people.get(line.coordinator());
        }

        void openedInNeed(City.InNeed need) {
            steps.run(
                    "in-need/" + young.key(),
                    people.get(need.by()),
                    need.ago(),
                    () -> inNeed.open(id.value(), need.reason()));
        }

        void begins() {
            task(-1, "Bellen of hij vrijdag kan afspreken");
        }

        void goesOn() {
            begun();
            note(60, NoteKind.CONTACT, "Samen gewandeld. Wil graag weer dansen, vindt de kleedkamer nog spannend.");
            note(
                    31,
                    NoteKind.WORRY,
                    "Er is een nieuw account dat haar berichten stuurt. Samen geblokkeerd en bewaard.");
            note(9, NoteKind.CONTACT, "Kort gebeld. Het gaat, zegt ze. Volgende week samen naar school.");
            task(2, "Gesprek op school over een veilige plek in de pauze");
        }

        void isLong() {
            begun();
            note(
                    400,
                    NoteKind.FAMILY,
                    "Moeder gesproken. Zij wil helpen en weet niet hoe. Eigen hulp voor haar gevraagd.");
            note(330, NoteKind.CARE, "Gestart met traumatherapie, één keer per week.");
            note(250, NoteKind.WORRY, "Twee dagen weg geweest. Kwam zelf terug en belde mij eerst.");
            note(160, NoteKind.PRACTICAL, "Nieuwe telefoon en nieuw nummer. Locatie delen staat uit.");
            note(90, NoteKind.CONTACT, "Drie weken stage bij de dierenarts, elke dag op tijd. Ze straalde.");
            note(1, NoteKind.CONTACT, "Gebeld. Zenuwachtig voor haar verjaardag, en ook blij.");
            task(1, "Brief over zorgverzekering na haar achttiende samen lezen");
            task(12, "Kamer bekijken met tante");
            done(30, "Inschrijven voor begeleid wonen");
        }

        void endsWell() {
            begun();
            note(500, NoteKind.CARE, "Therapie afgerond. Zij koos zelf het einde.");
            note(200, NoteKind.PRACTICAL, "Eigen kamer, studiefinanciering geregeld.");
            run("state", 120, () -> done(trajectories.become(id, version(), TrajectoryState.AFTERCARE)));
            note(9, NoteKind.CONTACT, "Belde zelf, vrijdag. Goed nieuws over school.");
            task(3, "Terugbellen, ze vroeg hoe het met mij ging");
        }

        private void begun() {
            run("taken-up", line.ago() - 1, () -> trajectories.takeUp(id));
            run(
                    "member/karim",
                    line.ago() - 6,
                    () -> done(trajectories.addMember(
                            id,
                            version(),
                            people.get("karim").id(),
                            MemberRole.CARE,
                            Set.of(Sight.IDENTITY, Sight.NOTES, Sight.TIMELINE, Sight.TASKS),
                            null)));
            note(line.ago() - 10, NoteKind.CONTACT, "Kennisgemaakt. Thee, en vooral geluisterd.");
        }

        private void note(int ago, NoteKind kind, String text) {
            LocalDate day = LocalDate.ofInstant(clock.instant(), HERE).minusDays(ago);
            run("note/" + ++number, ago, () -> done(trajectories.addNote(id, kind, text, day)));
        }

        private void task(int inDays, String title) {
            LocalDate due = LocalDate.ofInstant(clock.instant(), HERE).plusDays(inDays);
            run("task/" + ++number, 2, () -> done(trajectories.addTask(id, title, coordinator.id(), due)));
        }

        private void done(int ago, String title) {
            LocalDate due = LocalDate.ofInstant(clock.instant(), HERE).minusDays(ago);
            run("finished/" + ++number, ago + 5, () -> {
                Set<java.util.UUID> before = Set.copyOf(trajectories.openTasks(id));
                done(trajectories.addTask(id, title, coordinator.id(), due));
                List<java.util.UUID> after = trajectories.openTasks(id);
                after.stream()
                        .filter(task -> !before.contains(task))
                        .forEach(task -> trajectories.finishTask(id, task));
            });
        }

        private int version() {
            return trajectories.version(id).orElseThrow();
        }

        private void run(String name, int ago, Runnable step) {
            steps.run("line/" + young.key() + "/" + name, coordinator, ago, step);
        }

        private void done(Outcome outcome) {
            if (!(outcome instanceof Outcome.Done)) {
                throw new IllegalArgumentException("A line of the city, " + young.key() + ": " + outcome);
            }
        }
    }
}
