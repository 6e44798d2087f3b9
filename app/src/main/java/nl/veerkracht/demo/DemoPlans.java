package nl.veerkracht.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.plan.Assent;
import nl.veerkracht.plan.FuturePlans;
import nl.veerkracht.plan.Intervention;
import nl.veerkracht.plan.LifeDomain;
import nl.veerkracht.plan.Part;
import nl.veerkracht.plan.PracticalItem;
import nl.veerkracht.plan.Saved;
import nl.veerkracht.trajectory.TrajectoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the young people of the city want, and what all help together asks of them. */
@Component
class DemoPlans implements BesideLine {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final Steps steps;
    private final DemoPeople people;
    private final FuturePlans plans;
    private final Clock clock;

    DemoPlans(Steps steps, DemoPeople people, FuturePlans plans, Clock clock) {
        this.steps = steps;
        this.people = people;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public void load(City.Young young, City.Line line, TrajectoryId id) {
        Telling telling = new Telling(young, people.get(line.coordinator()), id);
        switch (line.life()) {
            case "middle" -> telling.dances();
            case "long" -> telling.growsUp();
            case "aftercare" -> telling.standsOnHerFeet();
            default -> telling.begins();
        }
    }

    private LocalDate day(int ago) {
        return LocalDate.ofInstant(clock.instant(), HERE).minusDays(ago);
    }

    /** One plan, told part by part. */
    private final class Telling {

        private final City.Young young;
        private final Actor.Person coordinator;
        private final TrajectoryId id;
        private int number;

        Telling(City.Young young, Actor.Person coordinator, TrajectoryId id) {
            this.young = young;
            this.coordinator = coordinator;
            this.id = id;
        }

        void begins() {
            part(1, domain(LifeDomain.LEISURE, null, null, "Weer voetballen."));
            part(1, step(LifeDomain.LEISURE, "Samen langs het veld lopen", "Ik, met iemand die ik ken", -9));
        }

        void dances() {
            part(40, domain(LifeDomain.LEISURE, 5, "Ik dans alleen nog op mijn kamer.", "Op een podium staan."));
            part(40, domain(LifeDomain.RELATIONSHIPS, 6, "Mijn zus snapt me.", null));
            part(39, step(LifeDomain.LEISURE, "Een proefles zonder publiek", "Ik en mijn zus", -16));
            part(12, success(LifeDomain.LEISURE, "Ik ben langs de dansschool gelopen en naar binnen gegaan.", 12));
            part(30, new Part.Capacity(20 * 60, "School en twee dingen. Meer lukt niet.", day(30)));
            part(30, weekly("School", Intervention.Kind.SCHOOL, 16 * 60, 90, 1));
            part(30, weekly("Gesprek met Karim", Intervention.Kind.GUIDANCE, 60, 60, 1));
            part(8, weekly("Weerbaarheidstraining", Intervention.Kind.TRAINING, 210, -10, 3));
            agreed(10, Assent.PARTLY, "Het dansen ja. Over school wil ik nog nadenken.");
        }

        void growsUp() {
            part(
                    200,
                    domain(
                            LifeDomain.HOUSING,
                            6,
                            "Ik slaap beter sinds de nieuwe groep.",
                            "Een eigen kamer met een hond."));
            part(
                    200,
                    domain(
                            LifeDomain.EDUCATION_WORK,
                            8,
                            "De stage is het beste van de week.",
                            "Dierenartsassistent worden."));
            part(60, domain(LifeDomain.MONEY, null, "Brieven maken me zenuwachtig.", null));
            part(60, step(LifeDomain.HOUSING, "Kamer bekijken met tante", "Ik en mijn tante", -12));
            part(
                    60,
                    step(
                            LifeDomain.MONEY,
                            "Brief over de zorgverzekering samen lezen",
                            "Ik, met mijn regievoerder",
                            -3));
            part(85, success(LifeDomain.EDUCATION_WORK, "Drie weken stage, elke dag op tijd.", 85));
            part(
                    30,
                    practical(
                            PracticalItem.HEALTH_INSURANCE, Part.Practical.State.BUSY, "Gaat in op haar achttiende."));
            part(30, practical(PracticalItem.IDENTITY_CARD, Part.Practical.State.ARRANGED, null));
            part(90, new Part.Capacity(24 * 60, "Vier dagen vol is genoeg.", day(90)));
            part(20, new Part.Capacity(20 * 60, "Nu even minder, mijn hoofd zit vol.", day(20)));
            part(80, weekly("Stage", Intervention.Kind.WORK, 12 * 60, 80, 1));
            part(80, weekly("School", Intervention.Kind.SCHOOL, 6 * 60, 80, 1));
            part(80, weekly("Traumatherapie", Intervention.Kind.THERAPY, 90, 80, 1));
            part(15, weekly("Leren omgaan met geld", Intervention.Kind.TRAINING, 150, -14, 3));
            agreed(14, Assent.YES, "Ja. Dit is mijn plan, en de hond ook.");
        }

        void standsOnHerFeet() {
            part(150, domain(LifeDomain.HOUSING, 9, "Mijn eigen kamer. Ik heb de sleutel.", null));
            part(150, practical(PracticalItem.STUDY_GRANT, Part.Practical.State.ARRANGED, null));
            part(100, success(LifeDomain.HOUSING, "Voor het eerst mensen te eten gehad.", 100));
            part(50, step(LifeDomain.EDUCATION_WORK, "Open dag van de opleiding", "Ik", -25));
            part(50, new Part.Capacity(30 * 60, "Ik kan weer veel.", day(50)));
            part(50, weekly("Opleiding", Intervention.Kind.SCHOOL, 20 * 60, 50, 1));
            agreed(45, Assent.YES, "Zo ja. En ik mag altijd bellen.");
        }

        private void part(int ago, Part part) {
            steps.run("plan/" + young.key() + "/" + ++number, coordinator, ago, () -> done(plans.add(id, part)));
        }

        private void agreed(int ago, Assent assent, String words) {
            steps.run(
                    "plan/" + young.key() + "/assent",
                    coordinator,
                    ago,
                    () -> done(plans.agree(id, plans.read(id).edition(), assent, words)));
        }

        private void done(Saved saved) {
            if (!(saved instanceof Saved.Done)) {
                throw new IllegalArgumentException("A plan of the city, " + young.key() + ": " + saved);
            }
        }

        private Part domain(LifeDomain which, @Nullable Integer mark, @Nullable String how, @Nullable String dream) {
            return new Part.Domain(which, mark, how, dream, null, null);
        }

        private Part step(LifeDomain where, String what, String who, int ago) {
            return new Part.Step(where, what, who, day(ago), Part.Step.State.OPEN, false, null);
        }

        private Part success(LifeDomain where, String words, int ago) {
            return new Part.Success(where, words, day(ago), null);
        }

        private Part practical(PracticalItem item, Part.Practical.State state, @Nullable String note) {
            return new Part.Practical(item, state, note);
        }

        private Part weekly(String name, Intervention.Kind kind, int minutes, int ago, int weight) {
            return new Intervention(
                    kind, name, Intervention.Rhythm.WEEKLY, List.of(), minutes, day(ago), null, weight, null);
        }
    }
}
