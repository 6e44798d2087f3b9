package nl.veerkracht.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.testing.HouseTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@Tag("long")
class PageTests {

    @Autowired
    Scene scene;

    @Autowired
    Reading reading;

    @Autowired
    MyLines mine;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 500})
    void a_page_shows_the_newest_and_draws_all(int count) {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        scene.happenings(line, coordinator, count);
        LinePage page = scene.people.as(coordinator, () -> reading.page(line)).orElseThrow();
        int own = 3;
        assertThat(page.events().items()).hasSize(Math.min(Reading.EVENTS, count + own));
        assertThat(page.drawings().wide().totals().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(count + own);
    }

    @Test
    void a_list_of_five_hundred_events_is_read_to_the_end_without_repeating_one() {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        scene.happenings(line, coordinator, 500);
        Set<UUID> seen = new HashSet<>();
        String after = null;
        int pages = 0;
        do {
            String from = after;
            Listing<Event> page = scene.people.as(coordinator, () -> reading.events(line, from));
            page.items().forEach(event -> assertThat(seen.add(event.id())).isTrue());
            after = page.next();
            pages++;
        } while (after != null);
        assertThat(seen).hasSize(503);
        assertThat(pages).isEqualTo(21);
    }

    @Test
    void my_lines_are_read_to_the_end_and_hold_nobody_elses() {
        Actor.Person coordinator = scene.coordinator();
        Set<UUID> lines = new HashSet<>();
        for (int i = 0; i < Reading.PAGE + 3; i++) {
            lines.add(scene.line(coordinator).value());
        }
        scene.line(scene.coordinator());
        MyLinesPage first = scene.people.as(coordinator, () -> mine.page(null));
        MyLinesPage second =
                scene.people.as(coordinator, () -> mine.page(first.lines().next()));
        Set<UUID> seen = new HashSet<>();
        first.lines().items().forEach(line -> seen.add(line.id()));
        second.lines().items().forEach(line -> seen.add(line.id()));
        assertThat(seen).isEqualTo(lines);
        assertThat(second.lines().next()).isNull();
    }

    @Test
    void a_look_at_a_line_and_at_a_list_are_each_one_entry_in_the_log() {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        scene.people.as(coordinator, () -> reading.page(line));
        scene.people.as(coordinator, () -> mine.page(null));
        assertThat(looks(coordinator, "trajectory.read", line)).isEqualTo(1);
        assertThat(looks(coordinator, "trajectory.list", line)).isEqualTo(1);
    }

    private long looks(Actor.Person who, String action, TrajectoryId line) {
        return scene.owner
                .sql(
                        "select count(*) from audit.entry where account = :who and action = :action and subjects @> array[:line]")
                .param("who", who.id().value())
                .param("action", action)
                .param("line", line.value())
                .query(Long.class)
                .single();
    }
}
