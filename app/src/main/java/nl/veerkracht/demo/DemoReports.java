package nl.veerkracht.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.report.Entered;
import nl.veerkracht.report.Given;
import nl.veerkracht.report.Reports;
import nl.veerkracht.report.Stands;
import nl.veerkracht.signal.About;
import nl.veerkracht.signal.Certainty;
import nl.veerkracht.signal.Intake;
import nl.veerkracht.signal.LifeArea;
import nl.veerkracht.signal.Observation;
import nl.veerkracht.signal.Place;
import nl.veerkracht.signal.PlaceKind;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.Signaller;
import nl.veerkracht.signal.SignallerRole;
import nl.veerkracht.signal.Signals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What came by the open form in the city: one that nobody took up yet, one that somebody looks at, and a father who got an answer. */
@Component
class DemoReports {

    private static final Actor HOUSE = new Actor.House("demo.report");
    private static final String QUESTION =
            "Dank je wel dat je dit vertelt. Het ligt niet aan jou. Weet je of zij vanavond thuis slaapt? En mogen wij je bellen?";
    private static final String REPLY = "Zij is thuis. Bellen is goed, maar niet na acht uur. Dan is zij erbij.";
    private static final String ANSWER =
            "Fijn dat zij thuis is. Een collega denkt met ons mee. Maandag schrijf ik je weer. Wordt het onveilig? Bel dan meteen 112.";
    private static final String FATHER =
            "Mijn dochter krijgt elke week iets nieuws. Een jas, een ketting. Haar telefoon gaat ’s nachts en dan gaat zij naar buiten.";
    private static final String NIGHT =
            "Drie nachten achter elkaar kwamen er steeds andere mannen voor dezelfde kamer.";
    private static final String FLAT =
            "Op de galerij staat vaak een meisje te huilen. Een man van veertig haalt haar dan op.";

    /** All that was told and written: to look for where it must not be found. */
    static final List<String> TOLD = List.of(QUESTION, REPLY, ANSWER, FATHER, NIGHT, FLAT);

    private final Steps steps;
    private final DemoPeople people;
    private final Reports reports;
    private final Signals signals;
    private final Clock clock;
    private @Nullable List<String> words;

    DemoReports(Steps steps, DemoPeople people, Reports reports, Signals signals, Clock clock) {
        this.steps = steps;
        this.people = people;
        this.reports = reports;
        this.signals = signals;
        this.clock = clock;
    }

    void load() {
        Actor.Person joris = people.get("joris");
        steps.asHouse("report/office", () -> {
            reports.receiveAt(joris.inOrganisation());
            return joris.inOrganisation().value();
        });
        given("flat", 1, Stands.NEIGHBOUR, SignallerRole.CITIZEN, seen(LifeArea.SOCIAL, FLAT), PlaceKind.STREET);
        SignalId hotel =
                given("hotel", 4, Stands.WORK, SignallerRole.HOTEL_STAFF, seen(LifeArea.PLACE, NIGHT), PlaceKind.HOTEL);
        steps.run("report/hotel/take", people.get("nadia"), 3, () -> signals.take(hotel));
        SignalId father =
                given("father", 9, Stands.PARENT, SignallerRole.PARENT, seen(LifeArea.HOME, FATHER), PlaceKind.HOME);
        steps.run("report/father/take", joris, 8, () -> signals.take(father));
        steps.run("report/father/ask", joris, 8, () -> reports.answer(father, QUESTION));
        writesBack(father);
        steps.run("report/father/answer", joris, 5, () -> reports.answer(father, ANSWER));
    }

    private static Observation seen(LifeArea area, String fact) {
        return new Observation(area, null, fact, null, Certainty.SEEN);
    }

    private SignalId given(String name, int ago, Stands stands, SignallerRole role, Observation seen, PlaceKind place) {
        Intake intake = Intake.told(
                        "form-demo-" + name,
                        LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"))
                                .minusDays(ago)
                                .toString(),
                        new Signaller(
                                "Iemand die meldde zonder naam", role, "Via Raadpunt Sluizerveen, met zes woorden"),
                        About.UNKNOWN.aged(16).described("Een meisje met lang donker haar."),
                        List.of(seen))
                .at(new Place(null, "Sluizerveen", place));
        return new SignalId(steps.once("report/" + name, HOUSE, ago, () -> stored(stands, intake)));
    }

    private UUID stored(Stands stands, Intake intake) {
        if (reports.give(stands, intake) instanceof Given.Stored stored) {
            return stored.id().value();
        }
        throw new IllegalArgumentException("An open form of the city is not right.");
    }

    /** The words of the time before are nowhere: fresh ones at every start, to come in with and to print. */
    private void writesBack(SignalId father) {
        List<String> fresh = steps.ask(HOUSE, () -> reports.freshWords(father));
        words = fresh;
        steps.run("report/father/back", HOUSE, 7, () -> {
            boolean written = reports.enter(String.join(" ", fresh)) instanceof Entered.In in
                    && reports.write(in.ticket(), UUID.nameUUIDFromBytes(new byte[] {7}), REPLY);
            if (!written) {
                throw new IllegalStateException("The words of an open form opened nothing.");
            }
        });
    }

    Optional<List<String>> words() {
        return Optional.ofNullable(words);
    }
}
