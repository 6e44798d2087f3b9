package nl.veerkracht.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.safety.Assent;
import nl.veerkracht.safety.Channel;
import nl.veerkracht.safety.Hours;
import nl.veerkracht.safety.Kept;
import nl.veerkracht.safety.PlanPart;
import nl.veerkracht.safety.SafeContact;
import nl.veerkracht.safety.Safety;
import nl.veerkracht.safety.Sender;
import nl.veerkracht.safety.Seriousness;
import nl.veerkracht.safety.ThreatKind;
import nl.veerkracht.trajectory.TrajectoryId;
import org.springframework.stereotype.Component;

/** What was agreed, planned and written down about safety on the lines of the city. */
@Component
class DemoSafety implements BesideLine {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final SafeContact.Terms CALLING = new SafeContact.Terms(
            true,
            Set.of(Channel.CALL, Channel.MESSAGE),
            new Hours(9, 17),
            false,
            Sender.AGENDA,
            Locale.of("nl"),
            true,
            null,
            "de tandarts",
            "Moeder kent de code van de telefoon.",
            "paraplu",
            "App eerst één punt. Pas bellen als er een punt terugkomt.");

    private final Steps steps;
    private final DemoPeople people;
    private final Safety safety;
    private final Clock clock;

    DemoSafety(Steps steps, DemoPeople people, Safety safety, Clock clock) {
        this.steps = steps;
        this.people = people;
        this.safety = safety;
        this.clock = clock;
    }

    @Override
    public void load(City.Young young, City.Line line, TrajectoryId id) {
        if (line.life().equals("short")) {
            return;
        }
        Actor.Person coordinator = people.get(line.coordinator());
        String step = "safety/" + young.key() + "/";
        int begun = line.ago() - 8;
        steps.run(step + "contact", coordinator, begun, () -> kept(safety.agree(id, 0, CALLING)));
        steps.run(
                step + "plan",
                coordinator,
                begun - 4,
                () -> kept(safety.writePlan(id, 0, plan(), Assent.YES, "Zo kan ik het onthouden.")));
        if (line.life().equals("long")) {
            threat(step, coordinator, id, 410, ThreatKind.CONTACT, Seriousness.SERIOUS, "Elke avond berichten.");
            threat(step, coordinator, id, 330, ThreatKind.IMAGES, Seriousness.SERIOUS, "Dreigde foto’s te sturen.");
            threat(step, coordinator, id, 250, ThreatKind.WAITED, Seriousness.ACUTE, "Stond bij het station.");
            threat(step, coordinator, id, 160, ThreatKind.TRACKING, Seriousness.SERIOUS, "Wist waar ze was.");
            threat(step, coordinator, id, 70, ThreatKind.CONTACT, Seriousness.UNSETTLING, "Eén gemist gesprek.");
        } else {
            threat(
                    step,
                    coordinator,
                    id,
                    31,
                    ThreatKind.CONTACT,
                    Seriousness.UNSETTLING,
                    "Berichten van een nieuw account.");
        }
    }

    private static Map<PlanPart, String> plan() {
        return Map.of(
                PlanPart.SIGNS, "Ik slaap niet en kijk steeds op mijn telefoon.",
                PlanPart.HELPS, "Naar buiten met de hond. Muziek met één oortje.",
                PlanPart.PEOPLE, "Tante, ook ’s nachts. Daarna mijn regievoerder.",
                PlanPart.PLACES, "Bij tante. In de bieb, boven.",
                PlanPart.CODE_WORD, "Paraplu. Dan belt tante en haalt ze me op.",
                PlanPart.CONTACTED, "Niet antwoorden. Bewaren, laten zien, samen blokkeren.",
                PlanPart.PHONE, "Nieuw nummer. Locatie delen staat uit.",
                PlanPart.TEAM, "Wie het codewoord hoort, belt eerst haar en dan de regievoerder.");
    }

    private void threat(
            String step,
            Actor.Person by,
            TrajectoryId id,
            int ago,
            ThreatKind kind,
            Seriousness seriousness,
            String what) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), HERE).minusDays(ago);
        String happened = seriousness == Seriousness.SERIOUS ? day.toString().substring(0, 7) : day.toString();
        steps.run(
                step + "threat/" + ago,
                by,
                ago,
                () -> kept(safety.addThreat(id, kind, seriousness, happened, what, null)));
    }

    private static void kept(Kept kept) {
        if (!(kept instanceof Kept.Done)) {
            throw new IllegalArgumentException("Safety in the city: " + kept);
        }
    }
}
