package nl.veerkracht.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Need;
import nl.veerkracht.signal.Certainty;
import nl.veerkracht.signal.KeepReason;
import nl.veerkracht.signal.SignalContent;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.SignalView;
import nl.veerkracht.signal.Signaller;
import nl.veerkracht.signal.SignallerRole;
import nl.veerkracht.signal.Signals;
import nl.veerkracht.testing.Dump;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import nl.veerkracht.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The open form, from the first question to the last answer. */
@HouseTest
class ReportTests {

    private static final String FACT = "Elke avond stopt er een zwarte auto en dan stapt een meisje in.";

    private final JdbcClient owner = JdbcClient.create(TestServer.owner());

    @Autowired
    TestPeople people;

    @Autowired
    Reports reports;

    @Autowired
    Signals signals;

    @Autowired
    Attention attention;

    @Autowired
    ReportStore store;

    @Autowired
    Clock clock;

    @Autowired
    MockMvc web;

    private OrganisationId office = OrganisationId.random();
    private Actor.Person joris = new Actor.Person(AccountId.random(), office, Set.of());

    @BeforeEach
    void somebodyTakesItIn() {
        TestOffice begun = TestOffice.begin(people, reports);
        office = begun.id();
        joris = begun.signaller();
    }

    private MockHttpServletRequestBuilder form(String id) {
        return post("/info/80")
                .param("who", "NEIGHBOUR")
                .param("danger", "UNSURE")
                .param("called", "1")
                .param("id", id)
                .param("fact", FACT);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private static String words(MockHttpServletResponse page) throws Exception {
        String html = page.getContentAsString();
        String from = html.substring(html.indexOf("<b>") + 3);
        return from.substring(0, from.indexOf("</b>"));
    }

    private SignalId only() {
        return people.as(joris, () -> signals.unkept(null, 5))
                .lines()
                .getFirst()
                .meta()
                .id();
    }

    private SignalView view(SignalId id) {
        return people.as(joris, () -> signals.read(id)).orElseThrow();
    }

    private Entered.In in(String words) {
        return (Entered.In) reports.enter(words);
    }

    @Test
    void who_only_tells_what_was_seen_gives_a_signal_and_gets_six_words() throws Exception {
        MockHttpServletResponse page = send(form(UUID.randomUUID().toString())
                .param("think", "Misschien wil zij niet.")
                .param("seen", "place.spoken_for", "social.older_friends"));

        assertThat(words(page).split(" ")).hasSize(6);
        assertThat(page.getCookies()).isEmpty();
        assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
        SignalView view = view(only());
        SignalContent content = Objects.requireNonNull(view.content());
        Signaller signaller = Objects.requireNonNull(view.contact()).signaller();
        assertThat(content.observations()).hasSize(3);
        assertThat(content.observations().getFirst().fact()).isEqualTo(FACT);
        assertThat(content.observations().getFirst().interpretation()).isEqualTo("Misschien wil zij niet.");
        assertThat(content.observations().getFirst().certainty()).isEqualTo(Certainty.NOT_SAID);
        assertThat(signaller.role()).isEqualTo(SignallerRole.CITIZEN);
        assertThat(signaller.name()).contains("zonder naam");
        assertThat(view.meta().danger()).isFalse();
        assertThat(view.meta().keeper()).isNull();
    }

    @Test
    void danger_leads_to_the_emergency_number_before_anything_is_typed() throws Exception {
        MockHttpServletResponse first =
                send(post("/info/80").param("who", "WORK").param("danger", "YES"));
        assertThat(first.getContentAsString()).contains("tel:112", "Bel eerst").doesNotContain("name=\"fact\"");
        MockHttpServletResponse then = send(
                post("/info/80").param("who", "WORK").param("danger", "YES").param("called", "1"));
        assertThat(then.getContentAsString()).contains("name=\"fact\"", "Veel bezoek op één kamer");
    }

    @Test
    void every_kind_of_sender_has_its_own_examples_and_what_is_missing_is_asked_again() throws Exception {
        for (Stands stands : Stands.values()) {
            assertThat(send(post("/info/80").param("who", stands.name()).param("danger", "NO"))
                            .getContentAsString())
                    .contains("name=\"fact\"", "name=\"seen\"", office(office));
        }
        assertThat(send(post("/info/80").param("who", "WORK")).getContentAsString())
                .contains("Kies of er nu gevaar is.");
        assertThat(send(post("/info/80")).getContentAsString()).contains("Kies wie je bent.");
        MockHttpServletResponse empty = send(post("/info/80")
                .param("who", "PARENT")
                .param("danger", "NO")
                .param("id", UUID.randomUUID().toString())
                .param("think", "Dit blijft staan.")
                .param("age", "vijftien")
                .param("when", "2999-01-01"));
        assertThat(empty.getContentAsString())
                .contains(
                        "Schrijf op wat je zag of hoorde.",
                        "Dit blijft staan.",
                        "Schrijf de leeftijd als een getal",
                        "Kies een dag die al is geweest");
    }

    private String office(OrganisationId id) {
        return owner.sql("select name from access.organisation where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    @Test
    void a_form_of_another_site_or_with_signs_that_cannot_be_kept_is_refused_and_loses_nothing() throws Exception {
        assertThat(send(form(UUID.randomUUID().toString()).header("Sec-Fetch-Site", "cross-site"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(form("geen-nummer")).getStatus()).isEqualTo(404);
        assertThat(send(form(UUID.randomUUID().toString()).param("about", "een \u0001 teken"))
                        .getContentAsString())
                .contains("een teken in dat wij niet kunnen bewaren", FACT);
        assertThat(send(form(UUID.randomUUID().toString()).param("age", "-3")).getContentAsString())
                .contains("Schrijf de leeftijd als een getal");
        assertThat(people.as(joris, () -> signals.unkept(null, 5)).lines()).isEmpty();
        assertThat(words(send(form(UUID.randomUUID().toString()).param("place", "INSTITUTION")))
                        .split(" "))
                .hasSize(6);
    }

    @Test
    void the_same_form_twice_is_one_signal_and_the_last_words_hold() throws Exception {
        String id = UUID.randomUUID().toString();
        String lost = words(send(form(id)));
        String words = words(send(form(id)));
        assertThat(people.as(joris, () -> signals.unkept(null, 5)).lines()).hasSize(1);
        assertThat(reports.enter(lost)).isInstanceOf(Entered.NotKnown.class);
        assertThat(reports.enter(words)).isInstanceOf(Entered.In.class);
    }

    @Test
    void who_keeps_it_and_who_told_it_write_to_each_other_and_nobody_else_reads_it() throws Exception {
        String words = words(send(form(UUID.randomUUID().toString())));
        SignalId id = only();
        assertThat(in(words).talk().state()).isEqualTo(Talk.State.RECEIVED);
        assertThatThrownBy(() -> people.run(joris, () -> reports.answer(id, "Dank je wel.")))
                .isInstanceOf(Refused.class);
        people.run(joris, () -> signals.take(id));
        people.run(joris, () -> reports.answer(id, "Hoe laat zie je de auto?"));

        MockHttpServletResponse page = send(post("/info/81").param("words", words));
        assertThat(page.getContentAsString())
                .contains("Iemand kijkt ernaar.", "Hoe laat zie je de auto?", "data-exit")
                .doesNotContain(words, id.value().toString());
        assertThat(page.getCookies()).isEmpty();

        Entered.In in = in(words);
        UUID message = UUID.randomUUID();
        assertThat(reports.write(in.ticket(), message, "Rond elf uur.")).isTrue();
        assertThat(reports.write(in.ticket(), message, "Rond elf uur.")).isTrue();
        Talk talk = people.as(joris, () -> reports.of(id)).orElseThrow();
        assertThat(talk.lines())
                .extracting(Talk.Line::words)
                .containsExactly("Hoe laat zie je de auto?", "Rond elf uur.");
        assertThat(needs(joris, id)).isOne();
        assertThat(people.as(people.person(office, Role.SIGNALLER, Role.MANDATE_HOLDER), () -> reports.of(id)))
                .isEmpty();
        assertThat(Dump.find(List.of("Rond elf uur.", "Hoe laat zie je de auto?", FACT)))
                .isEmpty();
    }

    private long needs(Actor.Person who, SignalId id) {
        return people.as(who, () -> attention.page(List.of("report.words"), null, 20)).needs().stream()
                .map(Need::subject)
                .filter(id.value()::equals)
                .count();
    }

    @Test
    void a_message_waits_with_whoever_keeps_the_signal_now() throws Exception {
        String words = words(send(form(UUID.randomUUID().toString())));
        SignalId id = only();
        reports.write(in(words).ticket(), UUID.randomUUID(), "Er is iets veranderd.");
        assertThat(needs(joris, id)).isOne();
        people.run(joris, () -> signals.take(id));
        Actor.Person nadia = people.person(office, Role.SIGNALLER);
        Actor.Person mandate = people.person(office, Role.MANDATE_HOLDER);
        people.run(mandate, () -> signals.handOver(id, nadia.id()));
        assertThat(needs(joris, id)).isZero();
        assertThat(needs(nadia, id)).isOne();
        assertThatThrownBy(() -> people.run(joris, () -> reports.readIt(id))).isInstanceOf(Refused.class);
        people.run(nadia, () -> reports.readIt(id));
        assertThat(needs(nadia, id)).isZero();
    }

    @Test
    void what_is_finished_can_be_read_and_not_written_to() throws Exception {
        String words = words(send(form(UUID.randomUUID().toString())));
        SignalId id = only();
        people.run(joris, () -> signals.take(id));
        people.run(joris, () -> reports.close(id, true));
        Entered.In in = in(words);
        assertThat(in.talk().state()).isEqualTo(Talk.State.CLOSED);
        assertThatThrownBy(() -> reports.write(in.ticket(), UUID.randomUUID(), "Nog iets."))
                .isInstanceOf(Refused.class);
        people.run(joris, () -> reports.close(id, false));
        people.run(joris, () -> signals.withdraw(id));
        assertThat(in(words).talk().state()).isEqualTo(Talk.State.CLOSED);
        people.run(joris, () -> signals.putBack(id));
        people.run(joris, () -> signals.keep(id, KeepReason.STILL_WORRIED));
        assertThat(in(words).talk().state()).isEqualTo(Talk.State.LOOKING);
    }

    @Test
    void when_the_signal_is_let_go_nothing_is_left_and_the_words_open_nothing() throws Exception {
        String words = words(send(form(UUID.randomUUID().toString())));
        SignalId id = only();
        String ticket = in(words).ticket();
        reports.write(ticket, UUID.randomUUID(), "Weg ermee.");
        people.run(joris, () -> signals.take(id));
        people.run(joris, () -> signals.letGo(id));
        assertThat(reports.enter(words)).isInstanceOf(Entered.NotKnown.class);
        assertThat(reports.read(ticket)).isEmpty();
        assertThat(reports.write(ticket, UUID.randomUUID(), "Hallo?")).isFalse();
        assertThat(owner.sql(
                                "select (select count(*) from report.report where signal = :id) + (select count(*) from report.message where signal = :id)")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void an_old_ticket_asks_for_the_words_again_and_keeps_what_was_typed() throws Exception {
        MockHttpServletResponse page = send(post("/info/81")
                .param("ticket", "bm9ncy1pZXRz")
                .param("id", UUID.randomUUID().toString())
                .param("text", "Ik was even weg."));
        assertThat(page.getContentAsString()).contains("Typ je woorden nog een keer", "Ik was even weg.");
        assertThat(send(post("/info/81").param("words", "een twee drie vier vijf zes"))
                        .getContentAsString())
                .contains("Dit lukt niet.");
    }

    @Test
    void who_wrote_much_is_asked_to_call() throws Exception {
        String words = words(send(form(UUID.randomUUID().toString())));
        SignalId id = only();
        String ticket = in(words).ticket();
        owner.sql("""
                insert into report.message (id, signal, key_id, written_at, words_sealed)
                select gen_random_uuid(), r.signal, r.key_id, now(), '' from report.report r, generate_series(1, 40) where r.signal = ?
                """).param(id.value()).update();
        assertThatThrownBy(() -> reports.write(ticket, UUID.randomUUID(), "Nog een keer."))
                .isInstanceOf(Refused.class)
                .extracting(refused -> ((Refused) refused).key())
                .isEqualTo("report.talk.full");
    }

    @Test
    void only_the_house_makes_fresh_words() {
        assertThatThrownBy(() -> people.run(joris, () -> reports.freshWords(new SignalId(UUID.randomUUID()))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void the_pages_are_open_to_all_and_leave_nothing_behind() throws Exception {
        for (String path : List.of("/info/80", "/info/81", "/info/80?lang=en", "/info/81?lang=en")) {
            MockHttpServletResponse page = send(get(path));
            assertThat(page.getStatus()).isEqualTo(200);
            assertThat(page.getCookies()).isEmpty();
            assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
            assertThat(page.getContentAsString())
                    .contains("data-exit")
                    .containsPattern("<title>Informati(e|on)</title>");
        }
    }
}
