package nl.veerkracht.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.veerkracht.access.Sight;
import nl.veerkracht.actor.ActingClock;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.Statements;
import nl.veerkracht.testing.TestLines;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.trajectory.Outcome;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class CircleTests {

    @Autowired
    Circle circle;

    @Autowired
    CircleRounds rounds;

    @Autowired
    TestPeople people;

    @Autowired
    TestLines lines;

    @Autowired
    MockMvc web;

    Actor.Person noor;
    TrajectoryId line;

    @BeforeEach
    void someone() {
        noor = people.person(Role.COORDINATOR);
        line = lines.line(noor, "2011-03-05");
    }

    private LocalDate today() {
        return circle.today();
    }

    private Companion.Terms terms(CompanionKind kind, boolean chosen) {
        return new Companion.Terms(kind, "Tante Sara", "zus van moeder", "06-55500000", chosen, today());
    }

    private Companion added(CompanionKind kind) {
        assertThat(people.as(noor, () -> circle.add(line, terms(kind, true)))).isEqualTo(Outcome.DONE);
        return people.as(noor, () -> circle.look(line)).now(kind).getFirst();
    }

    private Companion read(Actor.Person reader, Companion one) {
        return people.as(reader, () -> circle.companion(line, one.id(), null)).companion();
    }

    private void agreed(Companion one, int everyDays) {
        Companion.Agreement agreement = new Companion.Agreement("Weer met de bus durven.", everyDays, 0);
        assertThat(people.as(noor, () -> circle.agree(line, one.id(), agreement)))
                .isEqualTo(Outcome.DONE);
    }

    private void sweepIn(int days) throws Exception {
        ActingClock.at(Instant.now().plus(Duration.ofDays(days)), () -> {
            rounds.sweep();
            return true;
        });
    }

    @Test
    void nobody_chooses_for_her_whom_she_trusts() {
        assertThat(people.as(noor, () -> circle.add(line, terms(CompanionKind.TRUSTED, false))))
                .isEqualTo(new Outcome.Fault("chosenByHer", "circle.fault.chosen"));
        assertThat(added(CompanionKind.TRUSTED).terms().name()).isEqualTo("Tante Sara");
    }

    @Test
    void the_whole_team_knows_who_it_is_and_only_who_sees_notes_what_they_do() {
        Companion buddy = added(CompanionKind.BUDDY);
        agreed(buddy, 7);
        people.run(noor, () -> circle.met(line, buddy.id(), today(), 90, "Samen naar de markt."));
        Actor.Person teacher = lines.member(noor, line, Sight.TASKS);
        Actor.Person doctor = lines.member(noor, line, Sight.NOTES);

        assertThat(read(teacher, buddy).terms().name()).isEqualTo("Tante Sara");
        assertThat(read(teacher, buddy).agreement()).isNull();
        assertThat(read(teacher, buddy).last()).isNull();
        assertThat(read(teacher, buddy).minutes()).isZero();
        CompanionPage whole = people.as(doctor, () -> circle.companion(line, buddy.id(), null));
        assertThat(whole.companion().minutes()).isEqualTo(90);
        assertThat(whole.companion().next()).isEqualTo(today().plusDays(7));
        assertThat(whole.meetings().meetings()).singleElement().satisfies(met -> {
            assertThat(met.words()).isEqualTo("Samen naar de markt.");
            assertThat(met.mine()).isFalse();
        });
        assertThatThrownBy(() -> people.run(teacher, () -> circle.met(line, buddy.id(), today(), null, null)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void who_wrote_a_meeting_down_takes_it_back_and_nobody_else_does() {
        Companion coach = added(CompanionKind.COACH);
        Actor.Person doctor = lines.member(noor, line, Sight.NOTES);
        people.run(doctor, () -> circle.met(line, coach.id(), today(), null, null));
        UUID meeting = people.as(doctor, () -> circle.companion(line, coach.id(), null))
                .meetings()
                .meetings()
                .getFirst()
                .id();
        assertThatThrownBy(() -> people.run(noor, () -> circle.takeBack(line, coach.id(), meeting)))
                .isInstanceOf(Refused.class);
        people.run(doctor, () -> circle.takeBack(line, coach.id(), meeting));
        assertThat(people.as(doctor, () -> circle.companion(line, coach.id(), null))
                        .meetings()
                        .meetings())
                .isEmpty();
    }

    @Test
    void a_coordinator_is_asked_to_look_when_they_have_not_met_for_longer_than_agreed() throws Exception {
        Companion buddy = added(CompanionKind.BUDDY);
        agreed(buddy, 7);
        sweepIn(14);
        assertThat(TestLines.asked("circle.quiet", buddy.id())).isEmpty();
        sweepIn(15);
        sweepIn(15);
        assertThat(TestLines.asked("circle.quiet", buddy.id()))
                .containsExactly("account:" + noor.id().value());
        people.run(noor, () -> circle.met(line, buddy.id(), today(), 60, null));
        assertThat(TestLines.asked("circle.quiet", buddy.id())).isEmpty();
        sweepIn(15);
        assertThat(TestLines.asked("circle.quiet", buddy.id())).hasSize(1);
        sweepIn(3);
        assertThat(TestLines.asked("circle.quiet", buddy.id())).isEmpty();
    }

    @Test
    void what_two_agree_at_once_is_not_lost_and_shown_to_the_second() throws Exception {
        Companion buddy = added(CompanionKind.BUDDY);
        agreed(buddy, 7);
        String path = "/trajectories/" + line.value() + "/circle/" + buddy.id() + "/agree";
        Companion.Agreement other = new Companion.Agreement("Naar de dansles.", 14, 1);
        people.run(noor, () -> circle.agree(line, buddy.id(), other));
        String page = sent(path, "goals", "Samen koken.", "everyDays", "7", "version", "1");
        assertThat(page).contains("Samen koken.", "Naar de dansles.", "name=\"version\" value=\"2\"");
        assertThat(read(noor, buddy).agreement()).isEqualTo(new Companion.Agreement("Naar de dansles.", 14, 2));
    }

    @Test
    void what_is_not_right_is_told_at_its_field() throws Exception {
        String here = "/trajectories/" + line.value() + "/circle";
        assertThat(sent(here + "/new", "name", "", "since", "morgen"))
                .contains(
                        "Kies wie dit voor haar is.",
                        "Vul in hoe zij deze persoon noemt.",
                        "Vul een dag in, zoals 3-5-2026.");
        assertThat(sent(here + "/new", "kind", "TRUSTED", "name", "Oma", "since", today().toString()))
                .contains("Een vertrouwenspersoon kiest zij zelf. Vraag");
        Companion coach = added(CompanionKind.COACH);
        String one = here + "/" + coach.id();
        assertThat(sent(one + "/met", "on", today().plusDays(1).toString(), "hours", "1,5"))
                .contains("Kies een dag die geweest is");
        assertThat(sent(one + "/met", "on", today().toString(), "hours", "veel"))
                .contains("Vul uren in als een getal");
        assertThat(sent(one + "/agree", "goals", "Reizen.", "everyDays", "100", "version", "0"))
                .contains("Vul een aantal dagen in");
        assertThat(sent(one + "/end", "on", today().minusDays(1).toString(), "why", "DONE", "version", "0"))
                .contains("niet voordat het begon");
    }

    @Test
    void who_stands_beside_her_no_longer_stays_to_be_read_and_nothing_is_added() {
        Companion buddy = added(CompanionKind.BUDDY);
        Companion.Ended ended = new Companion.Ended(today(), Why.NO_CLICK);
        assertThat(people.as(noor, () -> circle.end(line, buddy.id(), 3, ended)))
                .isEqualTo(Outcome.CHANGED);
        assertThat(people.as(noor, () -> circle.end(line, buddy.id(), 0, ended)))
                .isEqualTo(Outcome.DONE);
        CirclePage page = people.as(noor, () -> circle.look(line));
        assertThat(page.now(CompanionKind.BUDDY)).isEmpty();
        assertThat(page.before())
                .singleElement()
                .satisfies(one -> assertThat(one.ended()).isEqualTo(ended));
        assertThatThrownBy(() -> people.run(noor, () -> circle.met(line, buddy.id(), today(), null, null)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void meetings_go_on_page_by_page_in_a_fixed_number_of_questions() throws Exception {
        Companion buddy = added(CompanionKind.BUDDY);
        String path = "/trajectories/" + line.value() + "/circle/" + buddy.id();
        var session = people.signedIn(noor);
        web.perform(get(path).with(session));
        var few = Statements.of(() -> web.perform(get(path).with(session)));
        for (int n = 0; n < 27; n++) {
            people.run(noor, () -> circle.met(line, buddy.id(), today(), 30, null));
        }
        var many = Statements.of(() -> web.perform(get(path).with(session)));
        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(12);
        CompanionPage first = people.as(noor, () -> circle.companion(line, buddy.id(), null));
        CompanionPage second = people.as(
                noor, () -> circle.companion(line, buddy.id(), first.meetings().next()));
        assertThat(first.meetings().meetings()).hasSize(25);
        assertThat(second.meetings().meetings())
                .hasSize(2)
                .doesNotContainAnyElementsOf(first.meetings().meetings());
        assertThat(second.meetings().next()).isNull();
        assertThat(first.companion().minutes()).isEqualTo(27 * 30);
    }

    private String sent(String path, String... fields) throws Exception {
        var request = post(path).with(people.signedIn(noor)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
