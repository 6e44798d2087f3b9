package nl.veerkracht.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.timeline.Kept;
import nl.veerkracht.timeline.Side;
import nl.veerkracht.timeline.Telling;
import nl.veerkracht.timeline.Timelines;
import nl.veerkracht.trajectory.TrajectoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened in the lives of young people of the city, as they, their parents and professionals tell it. */
@Component
class DemoTimelines implements BesideLine {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    private final Steps steps;
    private final DemoPeople people;
    private final Timelines timelines;
    private final Clock clock;

    DemoTimelines(Steps steps, DemoPeople people, Timelines timelines, Clock clock) {
        this.steps = steps;
        this.people = people;
        this.timelines = timelines;
        this.clock = clock;
    }

    @Override
    public void load(City.Young young, City.Line line, TrajectoryId id) {
        Life life = new Life(young, people.get(line.coordinator()), id);
        switch (line.life()) {
            case "long" -> life.isLong();
            case "middle" -> life.goesOn();
            case "aftercare" -> life.endsWell();
            default -> life.begins();
        }
    }

    /** One life; {@code ago} counts days. */
    private final class Life {

        private final City.Young young;
        private final Actor.Person coordinator;
        private final TrajectoryId id;
        private int number;

        Life(City.Young young, Actor.Person coordinator, TrajectoryId id) {
            this.young = young;
            this.coordinator = coordinator;
            this.id = id;
        }

        void begins() {
            told(1, Side.PROFESSIONALS, 40, MONTH, "Vaak te laat op school", null);
        }

        void goesOn() {
            told(8, Side.PARENTS, 2600, YEAR, "Begonnen met dansen", "Zij danste de hele dag, ook in de winkel.");
            told(8, Side.HER, 420, MONTH, "Gestopt met dansen", "Ik wilde niet meer gezien worden.");
            turn(8, Side.PROFESSIONALS, 210, DAY, "De mentor vroeg hoe het echt ging");
            told(8, Side.PARENTS, 190, MONTH, "Wij merkten dat zij niet sliep", null);
            turn(8, Side.HER, 120, MONTH, "Het aan iemand verteld");
        }

        void isLong() {
            told(15, Side.PARENTS, 6300, YEAR, "Geboren", "Een rustige baby, met grote ogen.");
            turn(15, Side.PARENTS, 3900, MONTH, "Wij gingen uit elkaar");
            told(15, Side.HER, 3850, YEAR, "Twee huizen, twee tassen", "Ik was altijd iets vergeten.");
            told(15, Side.PROFESSIONALS, 2400, MONTH, "Andere basisschool", null);
            turn(15, Side.HER, 980, MONTH, "Hem leren kennen");
            told(15, Side.HER, 900, MONTH, "Niet meer naar hockey", "Hij vond het onzin.");
            told(15, Side.PARENTS, 860, DAY, "De eerste nacht niet thuis", "Wij hebben de hele nacht gebeld.");
            told(15, Side.PROFESSIONALS, 850, MONTH, "Veel verzuim op school", null);
            told(15, Side.PARENTS, 700, MONTH, "Nieuwe kleren, twee telefoons", null);
            turn(15, Side.PROFESSIONALS, 560, DAY, "Signalen bij elkaar gelegd");
            told(15, Side.HER, 430, MONTH, "Kennisgemaakt met mijn regievoerder", "Zij vroeg eerst of ik thee wilde.");
            turn(15, Side.HER, 330, DAY, "Alles verteld aan mijn tante");
            told(15, Side.PROFESSIONALS, 328, DAY, "Gestart met therapie", null);
            told(15, Side.PARENTS, 260, MONTH, "Weer samen gegeten", "Niemand stond van tafel op.");
            told(15, Side.PROFESSIONALS, 160, DAY, "Nieuw nummer, nieuwe telefoon", null);
            turn(15, Side.HER, 90, MONTH, "Stage bij de dierenarts");
            told(15, Side.HER, 30, DAY, "Ingeschreven voor een eigen kamer", null);
        }

        void endsWell() {
            told(100, Side.HER, 1500, YEAR, "Een jaar dat ik liever oversla", null);
            turn(100, Side.PROFESSIONALS, 800, MONTH, "Geplaatst in een kleine groep");
            told(100, Side.PARENTS, 640, MONTH, "Voor het eerst weer opgebeld", null);
            turn(100, Side.HER, 210, DAY, "De sleutel van mijn kamer");
        }

        private void told(int ago, Side side, int happened, int known, String title, @Nullable String words) {
            tell(ago, new Telling(side, date(happened, known), title, words, false));
        }

        private void turn(int ago, Side side, int happened, int known, String title) {
            tell(ago, new Telling(side, date(happened, known), title, null, true));
        }

        private String date(int ago, int known) {
            return LocalDate.ofInstant(clock.instant(), HERE)
                    .minusDays(ago)
                    .toString()
                    .substring(0, known);
        }

        private void tell(int ago, Telling telling) {
            steps.run("timeline/" + young.key() + "/" + ++number, coordinator, ago, () -> {
                Kept kept = timelines.tell(id, telling);
                if (!(kept instanceof Kept.Done)) {
                    throw new IllegalArgumentException("A life of the city, " + young.key() + ": " + kept);
                }
            });
        }
    }
}
