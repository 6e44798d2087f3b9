package nl.veerkracht.trajectory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.attention.Urgency;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What time itself changes: a task's day comes, a part in a team ends on its last day while a task is still with that person, a coordinator cannot act any
 * more. Each round may run on
 * every node at once and any number of times.
 */
@Component
class Rounds {

    private static final int AT_ONCE = 500;
    private static final int LATELY_DAYS = 3;

    private final TaskStore taskStore;
    private final Tasks tasks;
    private final PeopleStore people;
    private final Needs needs;
    private final Coordination coordination;
    private final Teams teams;
    private final Days days;
    private final TransactionTemplate transaction;

    Rounds(
            TaskStore taskStore,
            Tasks tasks,
            PeopleStore people,
            Needs needs,
            Coordination coordination,
            Teams teams,
            Days days,
            PlatformTransactionManager transactions) {
        this.taskStore = taskStore;
        this.tasks = tasks;
        this.people = people;
        this.needs = needs;
        this.coordination = coordination;
        this.teams = teams;
        this.days = days;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(
            initialDelayString = "${veerkracht.trajectory.rounds-every:10m}",
            fixedDelayString = "${veerkracht.trajectory.rounds-every:10m}")
    void round() {
        Acting.as(new Actor.House("trajectory.rounds"), () -> {
            transaction.executeWithoutResult(status -> giveTasksOfWhoLeft());
            transaction.executeWithoutResult(status -> askForWhoCannotAct());
            while (Boolean.TRUE.equals(transaction.execute(status -> raiseTasks()))) {
                // Until every task of today has been raised.
            }
            return true;
        });
    }

    private void giveTasksOfWhoLeft() {
        LocalDate since = days.today().minusDays(LATELY_DAYS);
        for (PeopleStore.OnLine left : people.leftTasks(since)) {
            Optional<AccountId> coordinator = teams.coordinator(left.line().value());
            coordinator.ifPresent(to -> tasks.give(left.line(), left.account(), to));
        }
    }

    /** However an account was blocked or ended, and whenever it came back: nobody's line waits longer than a round. */
    private void askForWhoCannotAct() {
        people.gone().forEach(coordination::lost);
        people.back().forEach(needs::appointed);
    }

    private boolean raiseTasks() {
        List<TaskStore.Open> rising = taskStore.rising(days.today(), AT_ONCE);
        for (TaskStore.Open task : rising) {
            taskStore.asked(task.id(), Urgency.TODAY);
            needs.task(task.id(), task.line(), task.owner(), task.dueOn());
        }
        return rising.size() == AT_ONCE;
    }
}
