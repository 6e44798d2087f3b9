package nl.veerkracht.trajectory;

import java.time.LocalDate;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Urgency;
import org.springframework.stereotype.Component;

/** What lines ask of people's attention. */
@Component
class Needs {

    static final String NEW = "trajectory.new";
    static final String STAND_IN = "trajectory.stand_in";
    static final String TASK = "task.due";
    private static final int SOON_DAYS = 7;

    private final Attention attention;
    private final PeopleStore people;
    private final Days days;

    Needs(Attention attention, PeopleStore people, Days days) {
        this.attention = attention;
        this.people = people;
        this.days = days;
    }

    /** The line is new to this person. */
    void arrive(TrajectoryId line, AccountId account) {
        people.arrive(line, account);
        attention.ask(NEW, Urgency.TODAY, Audience.person(account), line.value(), line.value(), null);
    }

    void arrived(TrajectoryId line, AccountId account) {
        people.arrived(line, account);
        attention.settle(NEW, line.value(), Audience.person(account));
    }

    void nobodyArrives(TrajectoryId line) {
        people.nobodyArrives(line);
        attention.settle(NEW, line.value());
    }

    /** The line is erased: nobody can open what it asked any more. */
    void erased(TrajectoryId line) {
        people.nobodyArrives(line);
        attention.settleAll(line.value());
    }

    /** The coordinator cannot act any more: those with the mandate in her organisation appoint another; where nobody has it, all who have it are asked. */
    void askToAppoint(TrajectoryId line, OrganisationId organisation) {
        Audience audience = people.hasMandateHolder(organisation)
                ? Audience.roleIn(Role.MANDATE_HOLDER, organisation)
                : Audience.role(Role.MANDATE_HOLDER);
        attention.ask(STAND_IN, Urgency.TODAY, audience, line.value(), line.value(), null);
    }

    void askToTakeOver(TrajectoryId line, AccountId standIn) {
        attention.ask(STAND_IN, Urgency.TODAY, Audience.person(standIn), line.value(), line.value(), null);
    }

    void appointed(TrajectoryId line) {
        attention.settle(STAND_IN, line.value());
    }

    void task(UUID task, TrajectoryId line, AccountId owner, LocalDate due) {
        attention.ask(TASK, urgency(due), Audience.person(owner), task, line.value(), days.end(due));
    }

    /** The task is done, or goes to somebody else. */
    void taskSettled(UUID task) {
        attention.settle(TASK, task);
    }

    Urgency urgency(LocalDate due) {
        LocalDate today = days.today();
        if (!due.isAfter(today)) {
            return Urgency.TODAY;
        }
        return due.isAfter(today.plusDays(SOON_DAYS)) ? Urgency.LATER : Urgency.SOON;
    }
}
