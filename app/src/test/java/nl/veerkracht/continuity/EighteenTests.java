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
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import nl.veerkracht.access.Sight;
import nl.veerkracht.actor.ActingClock;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.sharing.ParentRounds;
import nl.veerkracht.sharing.Partner;
import nl.veerkracht.sharing.Purpose;
import nl.veerkracht.sharing.ShareId;
import nl.veerkracht.sharing.Sharing;
import nl.veerkracht.sharing.Told;
import nl.veerkracht.sharing.What;
import nl.veerkracht.sharing.Wish;
import nl.veerkracht.signal.PartialDate;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class EighteenTests {

    @Autowired
    Eighteens eighteens;

    @Autowired
    EighteenRounds rounds;

    @Autowired
    Beside beside;

    @Autowired
    Sharing sharing;

    @Autowired
    ParentRounds parents;

    @Autowired
    MockMvc web;

    private static LocalDate today() {
        return LocalDate.now(Today.AMSTERDAM);
    }

    private static String born(int years, int months) {
        return today().minusYears(years).minusMonths(months).toString();
    }

    @Test
    void from_sixteen_on_the_coordinator_is_asked_until_everything_is_arranged() throws Exception {
        Actor.Person noor = beside.coordinator();
        TrajectoryId young = beside.line(noor, born(15, 11));
        TrajectoryId line = beside.line(noor, born(17, 10));
        rounds.sweep();
        rounds.sweep();
        assertThat(beside.asked("eighteen.watch", young.value())).isEmpty();
        assertThat(beside.asked("eighteen.watch", line.value()))
                .containsExactly("account:" + noor.id().value());
        String page = page(noor, line);
        assertThat(page).contains("Op weg naar 18", "Zorgverzekering", "Dit is geregeld");
        for (EighteenList.Item item : EighteenList.read().items()) {
            beside.people.run(noor, () -> eighteens.item(line, item.code(), ItemState.ARRANGED));
        }
        assertThat(beside.asked("eighteen.watch", line.value())).isEmpty();
        rounds.sweep();
        assertThat(beside.asked("eighteen.watch", line.value())).isEmpty();
    }

    @Test
    void time_brings_the_watch_by_itself() throws Exception {
        Actor.Person noor = beside.coordinator();
        TrajectoryId line = beside.line(noor, born(15, 11));
        ActingClock.at(Instant.now().plus(Duration.ofDays(40)), () -> {
            rounds.sweep();
            return true;
        });
        assertThat(beside.asked("eighteen.watch", line.value())).hasSize(1);
    }

    @Test
    void of_a_month_of_birth_the_earliest_day_is_watched_and_said() throws Exception {
        Actor.Person noor = beside.coordinator();
        YearMonth month = YearMonth.from(today()).minusYears(17);
        TrajectoryId line = beside.line(noor, month.toString());
        assertThat(page(noor, line)).contains("niet precies bekend", "We houden de vroegste dag aan", "1 ");
    }

    @Test
    void who_does_not_see_whom_it_is_about_sees_the_list_and_not_the_day() throws Exception {
        Actor.Person noor = beside.coordinator();
        TrajectoryId line = beside.line(noor, born(17, 10));
        Actor.Person care = beside.people.person(Role.SPECIALIST);
        Actor.Person other = beside.people.person(Role.SPECIALIST);
        beside.join(noor, line, care, Sight.TIMELINE);
        beside.join(noor, line, other, Sight.IDENTITY);
        assertThat(page(care, line)).contains("Zorgverzekering", "of jij ziet die niet");
        for (Actor.Person stranger : List.of(other, beside.coordinator())) {
            assertThatThrownBy(() -> beside.people.as(stranger, () -> eighteens.look(line)))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(
                            () -> beside.people.run(stranger, () -> eighteens.item(line, "help", ItemState.ARRANGED)))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void a_share_for_parents_beyond_eighteen_is_refused_unless_she_said_yes() throws Exception {
        Actor.Person teacher = beside.people.person(Role.SIGNALLER);
        Actor.Person noor = beside.coordinator();
        SignalId signal = beside.signal(teacher, born(17, 11));
        TrajectoryId line = beside.line(noor, born(17, 11), signal);
        Wish late = wish(signal, today().plusDays(60), Purpose.PARENTS);
        assertThatThrownBy(() -> share(teacher, signal, late))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("sharing.refused.parents"));
        share(teacher, signal, wish(signal, today().plusDays(10), Purpose.PARENTS));
        share(teacher, signal, wish(signal, today().plusDays(60), Purpose.HELP));
        String form = web.perform(post("/shares/new/signal/" + signal.value())
                        .with(beside.people.signedIn(teacher))
                        .with(csrf())
                        .param("purpose", "PARENTS")
                        .param("ground", "her_yes")
                        .param("what", "CONTENT")
                        .param("partner", "DOSSIER:" + beside.thread(signal))
                        .param("told", "YES")
                        .param("until", today().plusDays(60).toString()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(form).contains("Op deze dag is de jongere 18.");
        beside.people.run(noor, () -> eighteens.parents(line, true, today()));
        share(teacher, signal, late);
    }

    @Test
    void on_the_day_what_was_shared_for_parents_ends_and_nothing_else_and_not_when_she_said_yes() throws Exception {
        Actor.Person teacher = beside.people.person(Role.SIGNALLER);
        Actor.Person noor = beside.coordinator();
        SignalId signal = beside.signal(teacher, born(17, 11));
        TrajectoryId line = beside.line(noor, born(17, 11), signal);
        beside.people.run(noor, () -> eighteens.parents(line, true, today()));
        ShareId parental = share(teacher, signal, wish(signal, today().plusDays(60), Purpose.PARENTS));
        ShareId help = share(teacher, signal, wish(signal, today().plusDays(60), Purpose.HELP));
        Instant ofAge = Age.ofAge(new PartialDate(born(17, 11)));
        parents.at(ofAge.plusSeconds(1));
        assertThat(standing(parental)).isTrue();
        beside.people.run(noor, () -> eighteens.parents(line, false, today()));
        parents.at(ofAge.minusSeconds(1));
        assertThat(standing(parental)).isTrue();
        parents.at(ofAge);
        parents.at(ofAge);
        assertThat(standing(parental)).isFalse();
        assertThat(standing(help)).isTrue();
    }

    private ShareId share(Actor.Person by, SignalId signal, Wish wish) {
        return beside.people.as(by, () -> sharing.share("signal", signal.value(), wish));
    }

    private Wish wish(SignalId signal, LocalDate until, Purpose purpose) {
        Partner partner = new Partner(Partner.Kind.DOSSIER, beside.thread(signal), "");
        Instant end = until.plusDays(1).atStartOfDay(Today.AMSTERDAM).toInstant();
        return new Wish(purpose, "her_yes", Set.of(What.CONTENT), partner, end, Told.YES, null);
    }

    private boolean standing(ShareId share) {
        return beside.owner
                .sql("select withdrawn_at is null from sharing.share where id = ?")
                .param(share.value())
                .query(Boolean.class)
                .single();
    }

    private String page(Actor.Person reader, TrajectoryId line) throws Exception {
        return web.perform(get("/trajectories/" + line.value() + "/eighteen").with(beside.people.signedIn(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
