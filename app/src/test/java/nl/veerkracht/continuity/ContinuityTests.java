package nl.veerkracht.continuity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.access.Sight;
import nl.veerkracht.actor.ActingClock;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.signal.PartialDate;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.Statements;
import nl.veerkracht.trajectory.NoteKind;
import nl.veerkracht.trajectory.Outcome;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.trajectory.Warmth;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class ContinuityTests {

    @Autowired
    Continuities continuities;

    @Autowired
    Rounds rounds;

    @Autowired
    Beside beside;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    private static LocalDate today() {
        return LocalDate.now(Today.AMSTERDAM);
    }

    private void sweepIn(int days) throws Exception {
        ActingClock.at(Instant.now().plus(Duration.ofDays(days)), () -> {
            rounds.sweep();
            return true;
        });
    }

    @Test
    void days_without_contact_ask_the_coordinator_and_contact_lets_go_of_it() throws Exception {
        Actor.Person noor = beside.coordinator();
        TrajectoryId line = beside.line(noor, "2011-03-05");
        sweepIn(14);
        assertThat(beside.asked("continuity.contact", line.value())).isEmpty();
        sweepIn(15);
        sweepIn(15);
        assertThat(beside.asked("continuity.contact", line.value()))
                .containsExactly("account:" + noor.id().value());
        beside.people.run(noor, () -> beside.trajectories.addNote(line, NoteKind.CONTACT, "Samen gelopen.", today()));
        sweepIn(0);
        assertThat(beside.asked("continuity.contact", line.value())).isEmpty();
    }

    @Test
    void what_a_coordinator_has_looked_at_asks_again_only_when_it_grows() throws Exception {
        Actor.Person noor = beside.coordinator();
        TrajectoryId line = beside.line(noor, "2011-03-05");
        Runnable told = () -> continuities.toldAgain(line, "De nieuwe mentor", today());
        for (int i = 0; i < 3; i++) {
            beside.people.run(noor, told);
        }
        assertThat(beside.asked("continuity.retold", line.value())).hasSize(1);
        beside.people.run(noor, () -> continuities.seen(line, Concern.RETOLD));
        sweepIn(0);
        assertThat(beside.asked("continuity.retold", line.value())).isEmpty();
        beside.people.run(noor, told);
        assertThat(beside.asked("continuity.retold", line.value())).hasSize(1);
    }

    @Test
    void a_cold_handover_asks_the_new_coordinator_and_leaves_the_old_ones_desk() throws Exception {
        Actor.Person noor = beside.coordinator();
        Actor.Person tariq = beside.coordinator();
        TrajectoryId line = beside.line(noor, "2011-03-05");
        beside.people.run(
                noor, () -> beside.trajectories.handOver(line, beside.version(line), tariq.id(), Warmth.COLD, null));
        sweepIn(0);
        assertThat(beside.asked("continuity.cold", line.value()))
                .containsExactly("account:" + tariq.id().value());
        String desk = page(tariq, "/");
        assertThat(desk).contains("Overgedragen zonder gesprek samen");
        assertThat(page(tariq, path(line))).contains("1 overdracht zonder gesprek samen", "Ik heb dit gezien");
        assertThatThrownBy(() -> beside.people.as(noor, () -> continuities.look(line)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_night_of_twenty_three_or_twenty_five_hours_is_one_day() {
        for (LocalDate night : List.of(LocalDate.of(2026, 3, 28), LocalDate.of(2026, 10, 24))) {
            Instant contact = at(night, 23);
            Figures figures = new Figures(
                    UUID.randomUUID(),
                    nl.veerkracht.trajectory.TrajectoryState.OPEN,
                    night.minusDays(50),
                    Figures.day(contact),
                    true,
                    0,
                    0,
                    0,
                    0,
                    List.of(),
                    java.util.Map.of(),
                    List.of(),
                    java.util.Set.of());
            assertThat(figures.daysWithoutContact(Figures.day(at(night.plusDays(1), 0))))
                    .isEqualTo(1);
            assertThat(figures.daysWithoutContact(Figures.day(at(night.plusDays(2), 0))))
                    .isEqualTo(2);
        }
    }

    private static Instant at(LocalDate day, int hour) {
        return LocalDateTime.of(day, java.time.LocalTime.of(hour, 30))
                .atZone(Today.AMSTERDAM)
                .toInstant();
    }

    @Test
    void who_does_not_see_the_timeline_neither_reads_nor_writes_here() {
        Actor.Person noor = beside.coordinator();
        TrajectoryId line = beside.line(noor, "2011-03-05");
        Actor.Person care = beside.people.person(Role.SPECIALIST);
        Actor.Person notes = beside.people.person(Role.SPECIALIST);
        beside.join(noor, line, care, Sight.TIMELINE);
        beside.join(noor, line, notes, Sight.NOTES);
        beside.people.run(care, () -> continuities.toldAgain(line, "Een intake", today()));
        beside.people.run(care, () -> continuities.stayed(line, Stay.Kind.HOME, null, period("2025-02", null)));
        for (Actor.Person other : List.of(notes, beside.coordinator())) {
            assertThatThrownBy(() -> beside.people.as(other, () -> continuities.look(line)))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> beside.people.as(other, () -> continuities.toldAgain(line, "Ja", today())))
                    .isInstanceOf(Refused.class);
            assertThat(rows(other, line)).isZero();
        }
        assertThat(rows(care, line)).isEqualTo(2);
        assertThatThrownBy(() -> beside.people.run(care, () -> continuities.seen(line, Concern.RETOLD)))
                .isInstanceOf(Refused.class);
    }

    private int rows(Actor.Person reader, TrajectoryId line) {
        return beside.people.as(
                reader,
                () -> jdbc.sql("""
                        select ((select count(*) from continuity.retold where trajectory = :line)
                          + (select count(*) from continuity.stay where trajectory = :line))::int
                        """)
                        .param("line", line.value())
                        .query(Integer.class)
                        .single());
    }

    private static Stay.Period period(String from, @Nullable String until) {
        return new Stay.Period(new PartialDate(from), until == null ? null : new PartialDate(until));
    }

    @Test
    void dates_in_the_wrong_order_are_told_at_their_field() throws Exception {
        Actor.Person noor = beside.coordinator();
        TrajectoryId line = beside.line(noor, "2011-03-05");
        assertThat(beside.people.as(
                        noor, () -> continuities.stayed(line, Stay.Kind.GROUP, null, period("2026-02", "2026-01"))))
                .isEqualTo(new Outcome.Fault("until", "continuity.fault.until-before-from"));
        String again = web.perform(post(path(line) + "/stays/new")
                        .with(beside.people.signedIn(noor))
                        .with(csrf())
                        .param("kind", "GROUP")
                        .param("place", "De Linde")
                        .param("fromDay", "31")
                        .param("fromMonth", "2")
                        .param("fromYear", "2026"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(again).contains("Vul een datum in.", "De Linde");
    }

    @Test
    void two_people_who_correct_one_stay_lose_nothing() {
        Actor.Person noor = beside.coordinator();
        TrajectoryId line = beside.line(noor, "2011-03-05");
        beside.people.run(noor, () -> continuities.stayed(line, Stay.Kind.GROUP, "De Linde", period("2025-01", null)));
        Stay stay =
                beside.people.as(noor, () -> continuities.look(line)).stays().getFirst();
        assertThat(beside.people.as(
                        noor,
                        () -> continuities.changeStay(
                                line, stay.id(), 0, Stay.Kind.GROUP, "De Linde", period("2025-01", "2025-09"))))
                .isEqualTo(Outcome.DONE);
        assertThat(beside.people.as(
                        noor,
                        () -> continuities.changeStay(
                                line, stay.id(), 0, Stay.Kind.OWN, "Elders", period("2025-01", null))))
                .isEqualTo(Outcome.CHANGED);
        assertThat(beside.asked("continuity.gap", line.value())).hasSize(1);
    }

    @Test
    void the_page_of_a_line_tells_it_and_asks_the_database_nothing_more() throws Exception {
        Actor.Person noor = beside.coordinator();
        TrajectoryId line = beside.line(noor, "2011-03-05");
        String path = "/trajectories/" + line.value();
        assertThat(page(noor, path)).contains("Wie en wat er blijft", path + "/continuity");
        beside.people.run(noor, () -> beside.trajectories.takeUp(line));
        var session = beside.people.signedIn(noor);
        web.perform(get(path).with(session));
        assertThat(Statements.of(() -> web.perform(get(path).with(session)))).hasSizeLessThanOrEqualTo(12);
    }

    private static String path(TrajectoryId line) {
        return "/trajectories/" + line.value() + "/continuity";
    }

    private String page(Actor.Person reader, String path) throws Exception {
        return web.perform(get(path).with(beside.people.signedIn(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
