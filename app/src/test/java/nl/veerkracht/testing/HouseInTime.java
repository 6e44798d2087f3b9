package nl.veerkracht.testing;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.veerkracht.Application;
import nl.veerkracht.keys.MasterKey;
import org.springframework.beans.factory.config.BeanDefinitionCustomizer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/**
 * A second house, with a database of its own, in which time goes where a test says: for the program through its clock, for the database through a {@code now()}
 * of its own. Rounds that wait for a night are walked by {@link #night()}. Nothing of it touches the house that other tests share.
 */
public final class HouseInTime implements AutoCloseable {

    public static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    /** The migrations come after this, so that everything they make asks the time here. */
    private static final List<String> OWN_TIME = List.of(
            "create schema moved",
            "create table moved.shift (by interval not null)",
            "insert into moved.shift values (interval '0')",
            "grant usage on schema moved to public",
            "grant select on moved.shift to public",
            "alter function pg_catalog.now() rename to now_by_the_sun",
            """
            create function pg_catalog.now() returns timestamptz language sql stable parallel safe
            return pg_catalog.now_by_the_sun() + (select by from moved.shift)
            """);

    private final Moved clock = new Moved();
    private final DataSource owner;
    private final JdbcClient sql;
    private final ConfigurableApplicationContext house;

    private HouseInTime(String database, Instant begin) {
        owner = TestServer.createDatabase(database);
        sql = JdbcClient.create(owner);
        OWN_TIME.forEach(statement -> sql.sql(statement).update());
        move(begin);
        house = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.SERVLET)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("movedClock", Clock.class, () -> clock, first()))
                .properties("server.port=0", "spring.main.register-shutdown-hook=false", "db-scheduler.enabled=false")
                .initializers(context -> TestServer.connect(context, database, keys()))
                .run();
    }

    /** Starts the house with its clocks at this moment. */
    public static HouseInTime begin(LocalDate day, int hour) {
        return new HouseInTime("in_time_" + UUID.randomUUID().toString().replace("-", ""), moment(day, hour));
    }

    private static BeanDefinitionCustomizer first() {
        return definition -> definition.setPrimary(true);
    }

    /** One login serves all databases of a server, so the keys are the same; what is written beside them is not. */
    private static Path keys() {
        try {
            MasterKey.openOrCreate(TestServer.keys());
            Path own = Files.createTempDirectory(TestServer.directory(), "in-time");
            try (Stream<Path> files = Files.list(TestServer.keys())) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(HouseInTime::isKey)
                        .toList()) {
                    Files.copy(file, own.resolve(file.getFileName()));
                }
            }
            return own;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isKey(Path file) {
        String name = file.getFileName().toString();
        return name.equals("complete") || name.endsWith(".json");
    }

    private static Instant moment(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(HERE).toInstant();
    }

    /** Goes on to this day, at ten in the morning. */
    public void on(LocalDate day) {
        at(day, 10);
    }

    /** Goes on to this hour of this day. */
    public void at(LocalDate day, int hour) {
        if (moment(day, hour).isBefore(clock.instant())) {
            throw new IllegalArgumentException("Time goes on, never back: " + day);
        }
        move(moment(day, hour));
    }

    private void move(Instant moment) {
        clock.by = Duration.between(Instant.now(), moment);
        sql.sql("update moved.shift set by = make_interval(secs => ?)")
                .param(clock.by.toMillis() / 1000.0)
                .update();
    }

    /** The day it is in the house. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HERE);
    }

    /** Every round that time itself walks, once. */
    public void night() {
        house.getBeansOfType(RecurringTask.class).values().forEach(HouseInTime::walk);
        house.getBeansOfType(ScheduledTaskHolder.class).values().stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .forEach(task -> task.getTask().getRunnable().run());
    }

    @SuppressWarnings("unchecked") // Rounds carry no data.
    private static void walk(RecurringTask<?> round) {
        RecurringTask<Void> one = (RecurringTask<Void>) round;
        one.executeRecurringly(new TaskInstance<>(one.getName(), "night"), null);
    }

    /** Something that works in this house. */
    public <T> T bean(Class<T> type) {
        return house.getBean(type);
    }

    /** Where a browser finds it. */
    public String site() {
        return "http://localhost:" + house.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Its database, past all row-level security. */
    public DataSource owner() {
        return owner;
    }

    @Override
    public void close() {
        house.close();
    }

    private static final class Moved extends Clock {

        private volatile Duration by = Duration.ZERO;

        @Override
        public Instant instant() {
            return Instant.now().plus(by);
        }

        @Override
        public ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new IllegalArgumentException("Inside is UTC; a zone belongs to a screen.");
        }
    }
}
