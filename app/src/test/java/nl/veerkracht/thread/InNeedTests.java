package nl.veerkracht.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.access.BreakGlass;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.ApiKeyId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.Signals;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.MadeUpPerson;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import nl.veerkracht.testing.WholeDesk;
import nl.veerkracht.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A thread opened in need by somebody without a part in it. */
@HouseTest
class InNeedTests {

    private static final JdbcClient OWNER = JdbcClient.create(TestServer.owner());

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    MadeUp madeUp;

    @Autowired
    Threads threads;

    @Autowired
    Signals signals;

    @Autowired
    BreakGlass glass;

    Actor.Person weigher;
    Actor.Person helper;
    SignalId first;
    SignalId second;
    ThreadId thread;
    final String surname = MadeUpPerson.surname();
    final String reason = "Zij belde in paniek, niemand neemt op. " + surname;

    @BeforeEach
    void aTakenThread() {
        weigher = people.person(Role.WEIGHER);
        helper = people.person(Role.SPECIALIST);
        first = madeUp.about(people.person(Role.SIGNALLER), "Fenna", surname);
        second = madeUp.about(people.person(Role.SIGNALLER), "Fenna", surname);
        thread = people.as(weigher, () -> threads.ofSignal(first)).orElseThrow();
        people.run(weigher, () -> threads.take(thread));
    }

    @Test
    void who_may_not_see_a_thread_is_led_to_the_way_in_need_and_then_sees_whom_it_is_about() throws Exception {
        String path = "/threads/" + thread.value();
        MockHttpServletResponse refused = send(helper, path);
        assertThat(refused.getStatus()).isEqualTo(404);
        assertThat(refused.getContentAsString())
                .contains("/in-need/" + thread.value())
                .doesNotContain(surname);
        assertThat(send(helper, "/in-need/" + thread.value()).getStatus()).isEqualTo(200);

        assertThat(open(helper, thread)).isEqualTo(path);

        assertThat(send(helper, path).getContentAsString()).contains(surname, "noodtoegang");
        assertThat(people.as(helper, () -> signals.contents(List.of(first)))).isEmpty();
        assertThat(WholeDesk.read(web, people.signedIn(weigher))).contains(reason);
        Actor.Person officer = people.person(Role.PRIVACY_OFFICER);
        assertThat(send(officer, "/in-need").getContentAsString()).contains(reason);
        assertThat(send(weigher, "/in-need").getContentAsString()).contains(reason);

        hoursLater();

        assertThat(send(helper, path).getStatus()).isEqualTo(404);
        assertThat(people.as(helper, () -> signals.identities(List.of(first)))).isEmpty();
    }

    @Test
    void a_thread_that_goes_on_as_another_is_opened_as_that_other() throws Exception {
        Actor.Person confirmer = people.person(Role.LINK_CONFIRMER);
        ThreadId other = people.as(weigher, () -> threads.ofSignal(second)).orElseThrow();
        people.run(
                confirmer,
                () -> threads.confirm(
                        people.as(confirmer, () -> threads.openProposals(first)).getFirst()));
        assertThat(open(helper, other)).isEqualTo("/threads/" + thread.value());
        assertThat(people.as(helper, () -> signals.identities(List.of(first, second))))
                .hasSize(2);
    }

    @Test
    void administrators_and_keys_never_open_a_thread_and_are_offered_no_way() throws Exception {
        Actor.Person administrator = people.person(Role.ADMINISTRATOR);
        Actor key = new Actor.Key(ApiKeyId.random(), helper.inOrganisation(), Set.of(Role.SIGNALLER));
        assertThat(send(administrator, "/threads/" + thread.value()).getContentAsString())
                .doesNotContain("/in-need/");
        assertThat(send(administrator, "/in-need/" + thread.value()).getStatus())
                .isEqualTo(404);
        for (Actor actor : List.of(administrator, key)) {
            assertThatThrownBy(() -> people.as(actor, () -> glass.open(thread.value(), reason)))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void a_thread_that_is_not_there_reads_like_one_that_is_not_shown() throws Exception {
        UUID nowhere = UUID.randomUUID();
        assertThat(send(helper, "/threads/" + nowhere).getStatus()).isEqualTo(404);
        assertThat(send(helper, "/in-need/" + nowhere).getStatus()).isEqualTo(404);
    }

    private String open(Actor.Person who, ThreadId dossier) throws Exception {
        return String.valueOf(web.perform(post("/in-need/" + dossier.value())
                        .with(people.signedIn(who))
                        .with(csrf())
                        .param("reason", reason))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private MockHttpServletResponse send(Actor.Person who, String path) throws Exception {
        return web.perform(get(path).with(people.signedIn(who))).andReturn().getResponse();
    }

    /** The hours of an opening go by in the database, whose clock decides. */
    private void hoursLater() {
        OWNER.sql("update access.team_member set begins = begins - interval '5 hours', ends = ends - interval '5 hours'"
                        + " where account = ? and part = 'break_glass'")
                .param(helper.id().value())
                .update();
    }
}
