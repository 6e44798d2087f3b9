package nl.veerkracht.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.sharing.Partner;
import nl.veerkracht.sharing.Purpose;
import nl.veerkracht.sharing.ShareId;
import nl.veerkracht.sharing.Sharing;
import nl.veerkracht.sharing.Told;
import nl.veerkracht.sharing.What;
import nl.veerkracht.sharing.Wish;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.Signals;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.MadeUpPerson;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Content opens by a share, to whom it says, from its beginning to its end or its withdrawal, and by nothing else. */
@HouseTest
class SharingTests {

    private static final JdbcClient OWNER = JdbcClient.create(TestServer.owner());

    @Autowired
    Sharing sharing;

    @Autowired
    Threads threads;

    @Autowired
    Signals signals;

    @Autowired
    TestPeople people;

    @Autowired
    MadeUp madeUp;

    @Autowired
    MockMvc web;

    Actor.Person teacher;
    Actor.Person doctor;
    Actor.Person weigher;
    Actor.Person confirmer;
    SignalId first;
    SignalId second;

    @BeforeEach
    void aThreadWithAWeigher() {
        teacher = people.person(Role.SIGNALLER);
        doctor = people.person(Role.SIGNALLER);
        weigher = people.person(Role.WEIGHER);
        confirmer = people.person(Role.LINK_CONFIRMER);
        String surname = MadeUpPerson.surname();
        first = madeUp.about(teacher, "Fenna", surname);
        second = madeUp.about(doctor, "Fenna", surname);
    }

    @Test
    void what_is_shared_with_who_weighs_is_read_by_them_until_it_is_withdrawn() {
        take();
        assertThat(reads(weigher)).isFalse();
        ShareId share = share(Partner.Kind.DOSSIER, thread().value(), null);
        assertThat(reads(weigher)).isTrue();
        assertThat(reads(people.person(Role.WEIGHER))).isFalse();
        people.run(teacher, () -> sharing.withdraw(share));
        assertThat(reads(weigher)).isFalse();
    }

    @Test
    void a_share_opens_from_its_beginning_to_its_end() {
        take();
        ShareId share = share(Partner.Kind.DOSSIER, thread().value(), null);
        at(share, "begins = now() + interval '1 day', until = now() + interval '2 days'");
        assertThat(reads(weigher)).isFalse();
        at(share, "begins = now() - interval '2 days', until = now() - interval '1 minute'");
        assertThat(reads(weigher)).isFalse();
        at(share, "until = now() + interval '1 minute'");
        assertThat(reads(weigher)).isTrue();
    }

    @Test
    void what_was_shared_with_a_thread_nobody_worked_on_goes_along_when_it_is_joined() {
        Actor.Person other = people.person(Role.WEIGHER);
        ThreadId of = people.as(weigher, () -> threads.ofSignal(second)).orElseThrow();
        people.run(other, () -> threads.take(of));
        share(Partner.Kind.DOSSIER, thread().value(), null);
        assertThat(reads(other)).isFalse();
        LinkProposalId link =
                people.as(confirmer, () -> threads.openProposals(first)).getFirst();
        people.run(confirmer, () -> threads.confirm(link));
        assertThat(reads(other)).isTrue();
        people.run(confirmer, () -> threads.undo(link, null));
        assertThat(reads(other)).isFalse();
    }

    @Test
    void a_colleague_in_the_same_thread_can_be_chosen_and_nobody_else() {
        LinkProposalId link =
                people.as(confirmer, () -> threads.openProposals(first)).getFirst();
        assertThatThrownBy(() -> share(Partner.Kind.ACCOUNT, doctor.id().value(), null))
                .isInstanceOf(Refused.class);
        people.run(confirmer, () -> threads.confirm(link));
        share(Partner.Kind.ACCOUNT, doctor.id().value(), null);
        assertThat(reads(doctor)).isTrue();
        assertThat(people.as(doctor, () -> sharing.withMe(null, 10)).shares())
                .singleElement()
                .satisfies(share -> assertThat(share.resource()).isEqualTo(first.value()));
    }

    @Test
    void only_who_holds_it_shares_and_only_who_shared_withdraws() {
        Wish wish = wish(Partner.Kind.DOSSIER, thread().value(), Told.YES, null);
        assertThatThrownBy(() -> people.as(doctor, () -> sharing.share("signal", first.value(), wish)))
                .isInstanceOf(Refused.class);
        ShareId share = share(Partner.Kind.DOSSIER, thread().value(), null);
        assertThatThrownBy(() -> people.run(doctor, () -> sharing.withdraw(share)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void who_keeps_the_signal_now_sees_and_withdraws_what_the_one_before_shared() throws Exception {
        take();
        ShareId share = share(Partner.Kind.DOSSIER, thread().value(), null);
        Actor.Person next = people.person(teacher.inOrganisation(), Role.SIGNALLER);
        String path = "/shares/of/signal/" + first.value();
        assertThat(status(next, path)).isEqualTo(404);
        assertThatThrownBy(() -> people.run(next, () -> sharing.withdraw(share)))
                .isInstanceOf(Refused.class);
        people.run(teacher, () -> signals.handOver(first, next.id()));
        assertThat(web.perform(get(path).with(people.signedIn(next)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Wie deze signaallijn weegt", "gedeeld door Noor", "Terugnemen");
        web.perform(post("/shares/" + share.value() + "/withdraw")
                        .with(people.signedIn(next))
                        .with(csrf())
                        .param("held", first.value().toString()))
                .andExpect(redirectedUrl(path));
        assertThat(reads(weigher)).isFalse();
        assertThat(status(teacher, path)).isEqualTo(404);
    }

    private int status(Actor.Person who, String path) throws Exception {
        return web.perform(get(path).with(people.signedIn(who)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void not_telling_her_asks_for_a_reason_which_is_kept_sealed() {
        assertThatThrownBy(() -> people.as(
                        teacher,
                        () -> sharing.share(
                                "signal",
                                first.value(),
                                wish(Partner.Kind.DOSSIER, thread().value(), Told.UNSAFE, null))))
                .isInstanceOf(Refused.class);
        ShareId share = share(Partner.Kind.DOSSIER, thread().value(), "Haar oom leest mee op haar telefoon");
        assertThat(OWNER.sql("select s::text from sharing.share s where id = ?")
                        .param(share.value())
                        .query(String.class)
                        .single())
                .doesNotContain("oom");
    }

    @Test
    void the_guide_leads_through_five_steps_and_says_at_the_field_what_is_missing() throws Exception {
        take();
        String path = "/shares/new/signal/" + first.value();
        String page = web.perform(get(path).with(people.signedIn(teacher)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("1. Waarvoor", "2. Waarom het mag", "3. Wat", "4. Met wie", "5. Weet ze het?");

        MockHttpServletResponse wrong = web.perform(
                        post(path).with(people.signedIn(teacher)).with(csrf()).param("told", "UNSAFE"))
                .andReturn()
                .getResponse();
        assertThat(wrong.getStatus()).isEqualTo(200);
        assertThat(wrong.getContentAsString())
                .contains(
                        "Kies waarvoor je dit deelt.",
                        "Kies een grond.",
                        "Schrijf op waarom het haar niet verteld is.");

        assertThat(web.perform(post(path)
                                .with(people.signedIn(teacher))
                                .with(csrf())
                                .param("purpose", "WEIGH")
                                .param("ground", "reporting_right")
                                .param("what", "CONTENT")
                                .param("partner", "DOSSIER:" + thread().value())
                                .param(
                                        "until",
                                        Instant.now()
                                                .plus(Duration.ofDays(30))
                                                .toString()
                                                .substring(0, 10))
                                .param("told", "YES"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(302);
        assertThat(reads(weigher)).isTrue();
        assertThat(web.perform(get("/shares").with(people.signedIn(teacher)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Wie deze signaallijn weegt", "Terugnemen");
        assertThat(web.perform(get("/threads/" + thread().value() + "/shared").with(people.signedIn(weigher)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Viel in slaap in de les.");
        assertThat(web.perform(get("/shared-signals/" + first.value()).with(people.signedIn(doctor)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private void take() {
        people.run(weigher, () -> threads.take(thread()));
    }

    private ThreadId thread() {
        return people.as(weigher, () -> threads.ofSignal(first)).orElseThrow();
    }

    private boolean reads(Actor.Person reader) {
        return people.as(reader, () -> signals.contents(List.of(first))).containsKey(first);
    }

    private ShareId share(Partner.Kind kind, java.util.UUID partner, @Nullable String reason) {
        Told told = reason == null ? Told.YES : Told.UNSAFE;
        return people.as(teacher, () -> sharing.share("signal", first.value(), wish(kind, partner, told, reason)));
    }

    private static Wish wish(Partner.Kind kind, java.util.UUID partner, Told told, @Nullable String reason) {
        return new Wish(
                Purpose.WEIGH,
                "reporting_right",
                Set.of(What.CONTENT),
                new Partner(kind, partner, ""),
                Instant.now().plus(Duration.ofDays(30)),
                told,
                reason);
    }

    private static void at(ShareId share, String change) {
        OWNER.sql("update sharing.share set " + change + " where id = ?")
                .param(share.value())
                .update();
    }
}
