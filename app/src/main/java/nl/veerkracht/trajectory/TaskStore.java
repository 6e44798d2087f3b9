package nl.veerkracht.trajectory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.vault.DataKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TaskStore {

    private static final String TITLE = "trajectory.task.title";
    private static final String INSERT = """
            insert into trajectory.task (id, trajectory, title_sealed, owner, due_on, created_by, asked)
            values (:id, :line, :title, :owner, :due, :by, :asked)
            """;
    private static final String UPDATE = """
            update trajectory.task set title_sealed = :title, owner = :owner, due_on = :due, asked = :asked, version = version + 1
            where id = :id and trajectory = :line and version = :version and state = 'open'
            """;
    private static final String END = """
            update trajectory.task set state = :state, ended_at = actor.moment(), version = version + 1
            where id = :id and trajectory = :line and state = 'open'
            """;
    private static final String FIND = "select * from trajectory.task where id = :id and trajectory = :line";
    private static final String OPEN = """
            select * from trajectory.task where trajectory = :line and state = 'open' and (due_on, id) > (:due, :id)
            order by due_on, id limit :limit
            """;
    private static final String ANY_OPEN =
            "select exists (select from trajectory.task where trajectory = :line and state = 'open')";
    private static final String OF_OWNER = """
            select id, trajectory, owner, due_on from trajectory.task
            where trajectory = :line and owner = :owner and state = 'open' order by id
            """;
    private static final String GIVE =
            "update trajectory.task set owner = :to, version = version + 1 where id = :id and state = 'open'";
    private static final String RISING = """
            select id, trajectory, owner, due_on from trajectory.task where state = 'open' and asked > 1 and due_on <= :today
            order by due_on, id limit :limit for update skip locked
            """;
    private static final String ASKED = "update trajectory.task set asked = :asked where id = :id";

    /** An open task without its words. */
    record Open(UUID id, TrajectoryId line, AccountId owner, LocalDate dueOn) {}

    private final JdbcClient jdbc;

    TaskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Line line, Task task, Urgency asked) {
        written(INSERT, line, task, asked).param("by", task.createdBy().value()).update();
    }

    /** False when somebody changed or ended it meanwhile. */
    boolean update(Line line, Task task, Urgency asked) {
        return written(UPDATE, line, task, asked)
                        .param("version", task.version())
                        .update()
                == 1;
    }

    /** False when it had ended already. */
    boolean end(Line line, UUID task, Task.State state) {
        return jdbc.sql(END)
                        .param("id", task)
                        .param("line", line.dossier())
                        .param("state", state.code())
                        .update()
                == 1;
    }

    Optional<Task> find(Line line, UUID id) {
        return jdbc.sql(FIND)
                .param("id", id)
                .param("line", line.dossier())
                .query((row, n) -> task(row, line))
                .optional();
    }

    /** Open tasks in order of their day, after this day and id. */
    List<Task> open(Line line, LocalDate after, UUID id, int limit) {
        return jdbc.sql(OPEN)
                .param("line", line.dossier())
                .param("due", after)
                .param("id", id)
                .param("limit", limit)
                .query((row, n) -> task(row, line))
                .list();
    }

    boolean anyOpen(TrajectoryId line) {
        return jdbc.sql(ANY_OPEN)
                .param("line", line.value())
                .query(Boolean.class)
                .single();
    }

    List<Open> openOf(TrajectoryId line, AccountId owner) {
        return jdbc.sql(OF_OWNER)
                .param("line", line.value())
                .param("owner", owner.value())
                .query(TaskStore::open)
                .list();
    }

    void give(UUID task, AccountId to) {
        jdbc.sql(GIVE).param("id", task).param("to", to.value()).update();
    }

    /** Open tasks of which the day has come and the owner was not told so yet. */
    List<Open> rising(LocalDate today, int limit) {
        return jdbc.sql(RISING)
                .param("today", today)
                .param("limit", limit)
                .query(TaskStore::open)
                .list();
    }

    private static Open open(ResultSet row, int n) throws SQLException {
        return new Open(
                Sql.id(row, "id"),
                new TrajectoryId(Sql.id(row, "trajectory")),
                new AccountId(Sql.id(row, "owner")),
                row.getObject("due_on", LocalDate.class));
    }

    void asked(UUID task, Urgency urgency) {
        jdbc.sql(ASKED).param("id", task).param("asked", urgency.ordinal()).update();
    }

    private JdbcClient.StatementSpec written(String sql, Line line, Task task, Urgency asked) {
        return jdbc.sql(sql)
                .param("id", task.id())
                .param("line", line.dossier())
                .param("title", line.key().seal(TITLE, task.id(), task.title()))
                .param("owner", task.owner().value())
                .param("due", task.dueOn())
                .param("asked", asked.ordinal());
    }

    static String title(DataKey key, UUID task, byte[] sealed) {
        return key.unseal(TITLE, task, sealed);
    }

    private static Task task(ResultSet row, Line line) throws SQLException {
        UUID id = Sql.id(row, "id");
        return new Task(
                id,
                title(line.key(), id, row.getBytes("title_sealed")),
                new AccountId(Sql.id(row, "owner")),
                row.getObject("due_on", LocalDate.class),
                Task.State.ofCode(row.getString("state")),
                new AccountId(Sql.id(row, "created_by")),
                Sql.momentOrNull(row, "ended_at"),
                row.getInt("version"));
    }
}
