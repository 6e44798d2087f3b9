package nl.veerkracht.rights;

import nl.veerkracht.access.Accounts;
import nl.veerkracht.access.ApiKeys;
import nl.veerkracht.access.BreakGlass;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.access.Invitations;
import nl.veerkracht.access.Mandate;
import nl.veerkracht.access.Organisations;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.audit.AuditLog;
import nl.veerkracht.circle.Circle;
import nl.veerkracht.conference.Conferences;
import nl.veerkracht.consultation.Consultations;
import nl.veerkracht.continuity.Continuities;
import nl.veerkracht.continuity.Eighteens;
import nl.veerkracht.continuity.Exceptions;
import nl.veerkracht.desk.Desk;
import nl.veerkracht.directory.Directory;
import nl.veerkracht.family.Families;
import nl.veerkracht.family.FamilyLocks;
import nl.veerkracht.herspace.HerSpaces;
import nl.veerkracht.match.Matches;
import nl.veerkracht.plan.FuturePlans;
import nl.veerkracht.safety.Safety;
import nl.veerkracht.sharing.Sharing;
import nl.veerkracht.signal.Intake;
import nl.veerkracht.signal.Receipt;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.Signals;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.thread.Threads;
import nl.veerkracht.timeline.Timelines;
import nl.veerkracht.trajectory.Lines;
import nl.veerkracht.trajectory.Trajectories;
import nl.veerkracht.transition.Aftercare;
import nl.veerkracht.transition.Transitions;
import nl.veerkracht.triage.Triages;
import nl.veerkracht.weighing.Weighings;
import org.springframework.context.ApplicationContext;

/** The faces of the rooms that decide about people. */
final class Faces {

    final TestPeople people;
    final Signals signals;
    final Threads threads;
    final Weighings weighings;
    final Consultations consultations;
    final Trajectories trajectories;
    final Safety safety;
    final HerSpaces spaces;
    final Circle circle;
    final Families families;
    final FamilyLocks familyLocks;
    final Conferences conferences;
    final Lines lines;
    final Transitions transitions;
    final Aftercare aftercare;
    final Continuities continuities;
    final Triages triages;
    final FuturePlans plans;
    final Eighteens eighteens;
    final Exceptions exceptions;
    final Directory directory;
    final Timelines timelines;
    final Matches matches;
    final Sharing sharing;
    final Teams teams;
    final Accounts accounts;
    final ApiKeys keys;
    final BreakGlass glass;
    final Colleagues colleagues;
    final Invitations invitations;
    final Organisations organisations;
    final Mandate mandate;
    final Attention attention;
    final AuditLog log;
    final Desk desk;

    Faces(ApplicationContext house) {
        people = house.getBean(TestPeople.class);
        signals = house.getBean(Signals.class);
        threads = house.getBean(Threads.class);
        weighings = house.getBean(Weighings.class);
        consultations = house.getBean(Consultations.class);
        plans = house.getBean(FuturePlans.class);
        timelines = house.getBean(Timelines.class);
        trajectories = house.getBean(Trajectories.class);
        conferences = house.getBean(Conferences.class);
        circle = house.getBean(Circle.class);
        families = house.getBean(Families.class);
        familyLocks = house.getBean(FamilyLocks.class);
        safety = house.getBean(Safety.class);
        exceptions = house.getBean(Exceptions.class);
        eighteens = house.getBean(Eighteens.class);
        spaces = house.getBean(HerSpaces.class);
        continuities = house.getBean(Continuities.class);
        lines = house.getBean(Lines.class);
        aftercare = house.getBean(Aftercare.class);
        transitions = house.getBean(Transitions.class);
        triages = house.getBean(Triages.class);
        directory = house.getBean(Directory.class);
        matches = house.getBean(Matches.class);
        sharing = house.getBean(Sharing.class);
        teams = house.getBean(Teams.class);
        accounts = house.getBean(Accounts.class);
        keys = house.getBean(ApiKeys.class);
        glass = house.getBean(BreakGlass.class);
        colleagues = house.getBean(Colleagues.class);
        invitations = house.getBean(Invitations.class);
        mandate = house.getBean(Mandate.class);
        organisations = house.getBean(Organisations.class);
        attention = house.getBean(Attention.class);
        log = house.getBean(AuditLog.class);
        desk = house.getBean(Desk.class);
    }

    SignalId given(Actor by, Intake intake) {
        return ((Receipt.Stored) people.as(by, () -> signals.receive(intake))).id();
    }
}
