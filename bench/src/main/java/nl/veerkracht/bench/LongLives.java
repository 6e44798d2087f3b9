package nl.veerkracht.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.plan.Assent;
import nl.veerkracht.plan.FuturePlans;
import nl.veerkracht.plan.Intervention;
import nl.veerkracht.plan.LifeDomain;
import nl.veerkracht.plan.Part;
import nl.veerkracht.timeline.Side;
import nl.veerkracht.timeline.Telling;
import nl.veerkracht.timeline.Timelines;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.triage.Link;
import nl.veerkracht.triage.PieceKind;
import nl.veerkracht.triage.TriageId;
import nl.veerkracht.triage.Triages;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the longest lines of a city as full as years of work make them: a triage with a map, a plan with many parts and versions, a life told from all
 * sides. Written through the application's own faces, as who coordinates them.
 */
final class LongLives {

    private static final int TOLD = 60;
    private static final int VERSIONS = 3;

    private final Dice dice;
    private final LocalDate today;
    private final Triages triages;
    private final FuturePlans plans;
    private final Timelines timelines;
    private final TransactionTemplate transaction;

    LongLives(Scale scale, ApplicationContext house) {
        this.dice = Dice.of(scale.seed(), "long lives", 0);
        this.today = LocalDate.ofInstant(scale.now(), ZoneOffset.UTC);
        this.triages = house.getBean(Triages.class);
        this.plans = house.getBean(FuturePlans.class);
        this.timelines = house.getBean(Timelines.class);
        this.transaction = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
    }

    void fill(List<LongLine> lines) {
        lines.forEach(line -> Acting.as(coordinator(line), () -> {
            transaction.executeWithoutResult(status -> fill(new TrajectoryId(line.id())));
            return line;
        }));
    }

    private static Actor coordinator(LongLine line) {
        return new Actor.Person(
                new AccountId(line.coordinator()), new OrganisationId(line.organisation()), Set.of(Role.COORDINATOR));
    }

    private void fill(TrajectoryId line) {
        triage(line);
        for (int version = 0; version < VERSIONS; version++) {
            plan(line);
            plans.agree(line, plans.read(line).edition(), Assent.YES, "Ja, zo wil ik het.");
        }
        for (int n = 0; n < TOLD; n++) {
            timelines.tell(line, told(n));
        }
    }

    private void triage(TrajectoryId line) {
        TriageId triage = triages.start(line);
        for (var domain : nl.veerkracht.triage.LifeDomain.values()) {
            UUID seen = triages.addPiece(triage, PieceKind.PRESENTING, domain, "Komt vaak te laat en slaapt slecht");
            UUID below = triages.addPiece(triage, PieceKind.UNDERLYING, domain, "Is bang dat foto’s rondgaan");
            triages.addPiece(triage, PieceKind.PROTECTIVE, domain, "Een tante bij wie zij altijd welkom is");
            triages.link(triage, new Link(below, seen));
        }
    }

    private void plan(TrajectoryId line) {
        for (LifeDomain domain : LifeDomain.values()) {
            LocalDate day = today.minusDays(dice.between(1, 300));
            plans.add(line, new Part.Step(domain, "Samen bellen", "Ik", day, Part.Step.State.OPEN, false, null));
            plans.add(line, new Part.Success(domain, "Een week elke dag op tijd.", day, null));
            plans.add(line, weekly("Gesprek", Intervention.Kind.GUIDANCE, day));
        }
    }

    private static Intervention weekly(String name, Intervention.Kind kind, LocalDate from) {
        return new Intervention(
                kind, name, Intervention.Rhythm.WEEKLY, List.of(), 60, from, from.plusDays(200), 1, null);
    }

    private Telling told(int number) {
        Side side = Side.values()[number % Side.values().length];
        String date = today.minusDays(dice.between(10, 3000)).toString();
        return new Telling(side, date, "Een dag die telde", "Daarna was het anders.", dice.chance(0.2));
    }
}
