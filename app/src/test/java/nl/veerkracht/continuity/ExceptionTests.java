package nl.veerkracht.continuity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.veerkracht.access.Organisations;
import nl.veerkracht.actor.ActingClock;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.trajectory.Outcome;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class ExceptionTests {

    private static final LocalDate TODAY = LocalDate.now(Today.AMSTERDAM);

    @Autowired
    Exceptions exceptions;

    @Autowired
    ExceptionRounds rounds;

    @Autowired
    Organisations organisations;

    @Autowired
    Beside beside;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    Actor.Person noor;
    Actor.Person holder;
    TrajectoryId line;

    @BeforeEach
    void people() {
        noor = beside.coordinator();
        holder = beside.people.person(Role.MANDATE_HOLDER);
        line = beside.line(noor, "2011-03-05");
    }

    private UUID only(String table) {
        return beside.owner
                .sql("select id from continuity." + table + " where trajectory = ?")
                .param(line.value())
                .query(UUID.class)
                .single();
    }

    private UUID deviation() {
        assertThat(beside.people.as(
                        noor,
                        () -> exceptions.deviate(
                                line,
                                Deviation.Rule.AGE,
                                "Zij is hier thuis.",
                                "Zij maakt haar school af.",
                                holder.id(),
                                TODAY.plusDays(30))))
                .isEqualTo(Outcome.DONE);
        return only("deviation");
    }

    private UUID escalation() {
        assertThat(beside.people.as(
                        noor, () -> exceptions.escalate(line, "Mag zij blijven?", holder.id(), TODAY.plusDays(3))))
                .isEqualTo(Outcome.DONE);
        return only("escalation");
    }

    private void sweepIn(int days) {
        ActingClock.at(Instant.now().plus(Duration.ofDays(days)), () -> {
            rounds.sweep();
            return true;
        });
    }

    private static String account(Actor.Person person) {
        return "account:" + person.id().value();
    }

    @Test
    void a_deviation_is_backed_once_by_who_was_asked_and_looked_at_on_its_day() throws Exception {
        UUID one = deviation();
        assertThat(beside.asked("deviation.back", one)).containsExactly(account(holder));
        assertThat(page(holder, "/deviations/" + one)).contains("Zij is hier thuis.", "Ik sta hierachter");
        assertThat(page(holder, "/")).contains("Sta jij achter deze stap?");
        beside.people.run(holder, () -> exceptions.back(one, true));
        assertThatThrownBy(() -> beside.people.run(holder, () -> exceptions.back(one, false)))
                .isInstanceOf(Refused.class);
        assertThat(beside.asked("deviation.back", one)).isEmpty();
        assertThat(beside.asked("deviation.backed", one)).containsExactly(account(noor));
        assertThat(page(noor, "/deviations/" + one)).contains("Je collega staat erachter");
        assertThat(beside.asked("deviation.backed", one)).isEmpty();
        sweepIn(29);
        assertThat(beside.asked("deviation.look", one)).isEmpty();
        sweepIn(30);
        sweepIn(31);
        assertThat(beside.asked("deviation.look", one)).containsExactly(account(noor));
        beside.people.run(noor, () -> exceptions.turnedOut(one, Deviation.Result.HELPED, "Zij bleef op school."));
        assertThat(beside.asked("deviation.look", one)).isEmpty();
        assertThat(learnt(one))
                .containsExactlyInAnyOrder(
                        "deviation.asked {age}",
                        "deviation.answered {backed}",
                        "deviation.look {}",
                        "deviation.outcome {helped,age}");
    }

    private java.util.List<String> learnt(UUID subject) {
        return beside.owner
                .sql("select kind || ' ' || codes::text from continuity.learning where subject = ?")
                .param(subject)
                .query(String.class)
                .list();
    }

    @Test
    void only_who_leads_asks_and_only_who_was_asked_answers() {
        UUID one = deviation();
        UUID asked = escalation();
        Actor.Person other = beside.people.person(Role.MANDATE_HOLDER);
        assertThatThrownBy(() -> beside.people.as(other, () -> exceptions.deviation(one)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> beside.people.as(other, () -> exceptions.escalation(asked)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> beside.people.run(noor, () -> exceptions.back(one, true)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(
                        () -> beside.people.run(noor, () -> exceptions.decide(asked, Escalation.Decision.YES, "Ja.")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(
                        () -> beside.people.as(holder, () -> exceptions.escalate(line, "Mag het?", other.id(), TODAY)))
                .isInstanceOf(Refused.class);
        assertThat(beside.people.as(noor, () -> exceptions.escalate(line, "Mag het?", noor.id(), TODAY)))
                .isEqualTo(new Outcome.Fault("holder", "continuity.fault.no-holder"));
        assertThat(beside.people.as(noor, () -> exceptions.escalate(line, "Mag het?", holder.id(), TODAY.minusDays(1))))
                .isEqualTo(new Outcome.Fault("day", "continuity.fault.term"));
        assertThat(rows(other, "deviation")).isZero();
        assertThat(rows(other, "escalation_words")).isZero();
        assertThat(rows(holder, "deviation")).isEqualTo(1);
        assertThat(rows(noor, "learning")).isZero();
    }

    private int rows(Actor.Person reader, String table) {
        return beside.people.as(
                reader,
                () -> jdbc.sql("select count(*)::int from continuity." + table + " where trajectory = ?")
                        .param(line.value())
                        .query(Integer.class)
                        .single());
    }

    @Test
    void a_term_that_passes_is_seen_above_without_the_question_until_it_is_decided() throws Exception {
        OrganisationId operating = beside.people.asHouse(() -> organisations.operating("Zorgregio in beheer"));
        Actor.Person above = beside.people.person(operating, Role.MANDATE_HOLDER);
        UUID one = escalation();
        sweepIn(3);
        assertThat(beside.asked("escalation.overdue", one)).isEmpty();
        sweepIn(4);
        sweepIn(4);
        assertThat(beside.asked("escalation.overdue", one))
                .containsExactly(account(noor), "role:mandate_holder@" + operating.value());
        beside.owner
                .sql("update continuity.escalation set decide_by = current_date - 2 where id = ?")
                .param(one)
                .update();
        assertThat(page(above, "/escalations/" + one))
                .contains("De termijn liep af op", "niet de vraag zelf")
                .doesNotContain("Mag zij blijven?");
        assertThat(page(holder, "/escalations/" + one)).contains("Mag zij blijven?", "Wat besluit je?");
        beside.people.run(holder, () -> exceptions.decide(one, Escalation.Decision.PARTLY, "Tot de zomer."));
        assertThat(beside.asked("escalation.overdue", one)).isEmpty();
        assertThat(beside.asked("escalation.decided", one)).containsExactly(account(noor));
        assertThat(page(noor, "/escalations/" + one)).contains("Tot de zomer.", "Voor een deel");
        assertThat(beside.asked("escalation.decided", one)).isEmpty();
        assertThatThrownBy(() -> beside.people.as(above, () -> exceptions.escalation(one)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void no_word_stands_readable_in_the_database() {
        deviation();
        escalation();
        for (String table : java.util.List.of("deviation", "escalation", "escalation_words", "learning")) {
            assertThat(beside.owner
                            .sql("select coalesce(string_agg(t::text, ' '), '') from continuity." + table
                                    + " t where trajectory = ?")
                            .param(line.value())
                            .query(String.class)
                            .single())
                    .doesNotContain("thuis", "school", "blijven");
        }
    }

    private String page(Actor.Person reader, String path) throws Exception {
        return web.perform(get(path).with(beside.people.signedIn(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
