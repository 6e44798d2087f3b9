package nl.veerkracht.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import nl.veerkracht.trajectory.Trajectories;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class ConferenceTests {

    private static final Duration WEEK = Duration.ofDays(7);

    @Autowired
    Conferences conferences;

    @Autowired
    Trajectories trajectories;

    @Autowired
    TestPeople people;

    @Autowired
    TestLines lines;

    @Autowired
    MockMvc web;

    Actor.Person noor;
    Actor.Person teacher;
    TrajectoryId line;

    @BeforeEach
    void someone() {
        noor = people.person(Role.COORDINATOR);
        line = lines.line(noor, "2011-03-05");
        teacher = lines.member(noor, line, Sight.TASKS);
    }

    private List<Conference.Point> waiting(Actor.Person reader) {
        return people.as(reader, () -> conferences.look(line, null)).waiting();
    }

    private UUID planned(Instant at, List<Actor.Person> guests) {
        List<UUID> points = waiting(noor).stream().map(Conference.Point::id).toList();
        Conference.Plan plan = new Conference.Plan(
                at, "Op school", guests.stream().map(Actor.Person::id).toList(), points);
        assertThat(people.as(noor, () -> conferences.plan(line, plan))).isEqualTo(Outcome.DONE);
        return people.as(noor, () -> conferences.look(line, null))
                .page()
                .conferences()
                .getFirst()
                .id();
    }

    private ConferencePage read(Actor.Person reader, UUID conference) {
        return people.as(reader, () -> conferences.read(line, conference));
    }

    @Test
    void open_questions_become_the_agenda_and_what_stays_open_waits_again() {
        people.run(teacher, () -> conferences.ask(line, "Mag zij later beginnen?", false));
        people.run(noor, () -> conferences.ask(line, "Wie belt mijn oma?", true));
        UUID one = planned(Instant.now().minusSeconds(60), List.of(noor, teacher));
        assertThat(waiting(noor)).isEmpty();
        List<Conference.Point> agenda = read(noor, one).agenda();
        assertThat(agenda)
                .extracting(Conference.Point::words)
                .containsExactly("Mag zij later beginnen?", "Wie belt mijn oma?");
        Conference.Point first = agenda.getFirst();
        assertThat(people.as(
                        noor, () -> conferences.decide(line, one, first.id(), first.version(), "Ja, om tien uur.")))
                .isEqualTo(Outcome.DONE);
        assertThat(people.as(noor, () -> conferences.hold(line, one, 0, List.of(noor.id()))))
                .isEqualTo(Outcome.DONE);
        ConferencePage held = read(noor, one);
        assertThat(held.conference().state()).isEqualTo(Conference.State.HELD);
        assertThat(held.agenda())
                .singleElement()
                .satisfies(point -> assertThat(point.decision()).isEqualTo("Ja, om tien uur."));
        assertThat(held.guests())
                .containsExactlyInAnyOrder(
                        new Conference.Guest(noor.id(), true), new Conference.Guest(teacher.id(), false));
        assertThat(waiting(noor))
                .singleElement()
                .satisfies(point -> assertThat(point.hers()).isTrue());
        assertThatThrownBy(() -> people.run(noor, () -> conferences.callOff(line, one, 1)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void who_is_asked_to_come_reads_it_and_sees_it_on_her_desk_until_it_was() {
        Actor.Person other = lines.member(noor, line, Sight.TASKS);
        people.run(teacher, () -> conferences.ask(line, "Mag zij later beginnen?", false));
        UUID one = planned(Instant.now().minusSeconds(60), List.of(noor, teacher));
        assertThat(TestLines.asked("conference.coming", one))
                .containsExactlyInAnyOrder(
                        "account:" + noor.id().value(),
                        "account:" + teacher.id().value());
        assertThat(read(teacher, one).agenda()).hasSize(1);
        assertThatThrownBy(() -> read(other, one)).isInstanceOf(Refused.class);
        people.run(noor, () -> conferences.hold(line, one, 0, List.of(noor.id(), teacher.id())));
        assertThat(TestLines.asked("conference.coming", one)).isEmpty();
    }

    @Test
    void who_asked_a_question_sees_it_and_takes_it_back_and_nobody_else_does() {
        Actor.Person other = lines.member(noor, line, Sight.TASKS);
        people.run(teacher, () -> conferences.ask(line, "Mag zij later beginnen?", false));
        UUID point = waiting(teacher).getFirst().id();
        assertThat(waiting(other)).isEmpty();
        assertThatThrownBy(() -> people.run(noor, () -> conferences.withdraw(line, point)))
                .isInstanceOf(Refused.class);
        people.run(teacher, () -> conferences.withdraw(line, point));
        assertThat(waiting(noor)).isEmpty();
    }

    @Test
    void what_is_agreed_becomes_a_task_on_the_line() {
        UUID one = planned(Instant.now().plus(WEEK), List.of(noor));
        LocalDate due = LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam")).plusDays(9);
        assertThat(people.as(noor, () -> conferences.act(line, one, "Oma bellen", teacher.id(), due)))
                .isEqualTo(Outcome.DONE);
        assertThat(people.as(noor, () -> trajectories.openTasks(line))).hasSize(1);
        assertThat(read(noor, one).actions())
                .singleElement()
                .satisfies(action -> assertThat(action.owner()).isEqualTo(teacher.id()));
        Actor.Person stranger = people.person(Role.SPECIALIST);
        assertThat(people.as(noor, () -> conferences.act(line, one, "Oma bellen", stranger.id(), due)))
                .isInstanceOf(Outcome.Fault.class);
        assertThat(read(noor, one).actions()).hasSize(1);
    }

    @Test
    void her_view_comes_beforehand_in_her_words_and_is_not_overwritten_unseen() {
        UUID one = planned(Instant.now().plus(WEEK), List.of(noor));
        assertThat(people.as(noor, () -> conferences.herPart(line, one, 0, HerPart.VIEW, " ")))
                .isEqualTo(new Outcome.Fault("view", "conference.fault.view"));
        assertThat(people.as(
                        noor, () -> conferences.herPart(line, one, 0, HerPart.VIEW, "Ik wil op mijn kamer blijven.")))
                .isEqualTo(Outcome.DONE);
        assertThat(people.as(noor, () -> conferences.herPart(line, one, 0, HerPart.NOT_NOW, null)))
                .isEqualTo(Outcome.CHANGED);
        assertThat(read(noor, one).conference().view()).isEqualTo("Ik wil op mijn kamer blijven.");
    }

    @Test
    void a_conference_to_come_is_not_finished_and_one_called_off_lets_go_of_its_questions() throws Exception {
        people.run(noor, () -> conferences.ask(line, "Wie belt oma?", true));
        UUID one = planned(Instant.now().plus(WEEK), List.of(noor));
        assertThat(people.as(noor, () -> conferences.hold(line, one, 0, List.of())))
                .isEqualTo(new Outcome.Fault("came", "conference.fault.early"));
        assertThat(sent("/" + one + "/held", "version", "0")).contains("Dit overleg moet nog komen.");
        ActingClock.at(Instant.now().plus(Duration.ofDays(8)), () -> {
            assertThat(people.as(noor, () -> conferences.callOff(line, one, 0))).isEqualTo(Outcome.DONE);
            return true;
        });
        assertThat(waiting(noor)).hasSize(1);
    }

    @Test
    void what_is_not_right_is_told_at_its_field() throws Exception {
        assertThat(sent("/new", "on", "31-02-2026", "time", "half drie"))
                .contains("Vul een dag in, zoals 3-5-2026.", "Dit is geen tijd.");
        String day = LocalDate.now().plusDays(3).toString();
        assertThat(sent("/new", "on", day, "time", "14:30")).contains("Kies wie erbij zijn.");
        assertThat(sent(
                        "/new",
                        "on",
                        day,
                        "time",
                        "14:30",
                        "guests",
                        UUID.randomUUID().toString()))
                .contains("Wie je kiest moet in het team zitten.");
        assertThat(sent("/new", "on", LocalDate.now().plusYears(3).toString(), "time", "14:30"))
                .contains("meer dan een jaar weg");
        assertThat(sent("/questions", "question", " ")).contains("Schrijf je vraag op.");
    }

    @Test
    void many_questions_ask_the_database_no_more_often() throws Exception {
        UUID one = planned(Instant.now().plus(WEEK), List.of(noor));
        String path = "/trajectories/" + line.value() + "/conferences";
        var session = people.signedIn(noor);
        for (String page : List.of(path, path + "/" + one)) {
            web.perform(get(page).with(session));
            var few = Statements.of(() -> web.perform(get(page).with(session)));
            people.run(noor, () -> conferences.ask(line, "Nog iets?", false));
            planned(Instant.now().plus(WEEK), List.of(noor, teacher));
            var many = Statements.of(() -> web.perform(get(page).with(session)));
            assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(12);
        }
    }

    private String sent(String path, String... fields) throws Exception {
        var request = post("/trajectories/" + line.value() + "/conferences" + path)
                .with(people.signedIn(noor))
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
