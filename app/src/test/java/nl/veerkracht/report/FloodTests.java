package nl.veerkracht.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import nl.veerkracht.access.Organisations;
import nl.veerkracht.access.Phrases;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.signal.About;
import nl.veerkracht.signal.Certainty;
import nl.veerkracht.signal.Intake;
import nl.veerkracht.signal.LifeArea;
import nl.veerkracht.signal.Observation;
import nl.veerkracht.signal.Signaller;
import nl.veerkracht.signal.SignallerRole;
import nl.veerkracht.signal.Signals;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import nl.veerkracht.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;

/** Many forms at once: work is asked of all, and nobody is kept out by where she is or by what others send. */
@HouseTest
class FloodTests {

    private static final Pattern CHALLENGE = Pattern.compile("name=\"work\" value=\"([^\"]+)\"");
    private static final ReportTerms.Work TERMS = new ReportTerms.Work(12, 18, 30, Duration.ofHours(12));

    private final JdbcClient owner = JdbcClient.create(TestServer.owner());

    @Autowired
    TestPeople people;

    @Autowired
    Reports reports;

    @Autowired
    Signals signals;

    @Autowired
    Phrases phrases;

    @Autowired
    Organisations organisations;

    @Autowired
    ReportStore store;

    @Autowired
    Talking talking;

    @Autowired
    Tickets tickets;

    @Autowired
    FormWords told;

    @Autowired
    HouseRights house;

    @Autowired
    Audit audit;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Vault vault;

    @Autowired
    Clock clock;

    @Autowired
    MockMvc web;

    private OrganisationId office = OrganisationId.random();

    @BeforeEach
    void somebodyTakesItIn() {
        office = TestOffice.receives(people, reports);
    }

    /** As a browser does it. */
    private static FormWork.Done worked(String form, String challenge) {
        int bits = Integer.parseInt(challenge.split("\\.")[1]);
        long counter = LongStream.iterate(0, n -> n + 1)
                .filter(n -> FormWork.zeros(challenge + ":" + n) >= bits)
                .findFirst()
                .orElseThrow();
        return new FormWork.Done(form, challenge, String.valueOf(counter));
    }

    private FormWork work(Instant now) {
        return new FormWork(
                vault,
                new ReportTerms(TERMS, 0, 40, Duration.ZERO, Duration.ofMinutes(5)),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Intake intake(String form, String fact) {
        return Intake.told(
                "form-" + form,
                "2026-11",
                new Signaller("Iemand die meldde zonder naam", SignallerRole.CITIZEN, "Met zes woorden"),
                About.UNKNOWN.described("Een meisje van zestien."),
                List.of(new Observation(LifeArea.PLACE, null, fact, null, Certainty.SEEN)));
    }

    /** The open form while more forms without work come in than there is room for. */
    private Reports inAFlood() {
        ReportTerms none = new ReportTerms(TERMS, 0, 40, Duration.ofMinutes(30), Duration.ofMinutes(5));
        Flood flood = new Flood(store, none, new FormWork(vault, none, clock), clock);
        return new Reports(
                signals, phrases, organisations, store, talking, flood, tickets, told, house, audit, transactions);
    }

    @Test
    void who_works_for_it_comes_in_however_many_come_without_work() {
        Reports flooded = inAFlood();
        String form = UUID.randomUUID().toString();
        Intake intake = intake(form, "Er staat elke nacht een auto.");
        assertThat(flooded.give(Stands.NEIGHBOUR, intake)).isInstanceOf(Given.Full.class);
        FormWork.Done work = worked(form, flooded.challenge(form));
        assertThat(flooded.give(Stands.NEIGHBOUR, intake, work)).isInstanceOf(Given.Stored.class);
        assertThat(flooded.give(Stands.NEIGHBOUR, intake))
                .as("the answer was lost, and it is sent again without work")
                .isInstanceOf(Given.Stored.class);
        String other = UUID.randomUUID().toString();
        assertThat(flooded.give(
                        Stands.NEIGHBOUR,
                        intake(other, "Nog een."),
                        new FormWork.Done(other, work.challenge(), work.counter())))
                .as("work is for one form")
                .isInstanceOf(Given.Full.class);
    }

    @Test
    void the_page_brings_the_work_and_without_it_a_form_is_counted_apart() throws Exception {
        String page = web.perform(post("/info/80").param("who", "PARENT").param("danger", "NO"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher asked = CHALLENGE.matcher(page);
        assertThat(asked.find()).isTrue();
        String form = page.replaceAll("(?s).*name=\"id\" value=\"([^\"]+)\".*", "$1");
        FormWork.Done work = worked(form, asked.group(1));
        send(form, String.valueOf(work.challenge()), String.valueOf(work.counter()));
        assertThat(plain()).containsExactly(false);
        send(UUID.randomUUID().toString(), "geen", "werk");
        assertThat(plain()).containsExactlyInAnyOrder(false, true);
    }

    private void send(String form, String work, String counter) throws Exception {
        String page = web.perform(post("/info/80")
                        .param("who", "PARENT")
                        .param("danger", "NO")
                        .param("id", form)
                        .param("work", work)
                        .param("counter", counter)
                        .param("fact", "Zij komt niet thuis."))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("jouw zes woorden");
    }

    private List<Boolean> plain() {
        return owner.sql("""
                        select plain from report.report join signal.signal s on s.id = signal where s.organisation = ?
                        """).param(office.value()).query(Boolean.class).list();
    }

    @Test
    void more_work_is_asked_the_more_comes_in_and_never_too_much_for_a_telephone() {
        FormWork work = work(clock.instant());
        assertThat(LongStream.of(0, 30, 59, 60, 120, 1_000_000).mapToInt(load -> work.bits((int) load)))
                .containsExactly(12, 12, 12, 13, 14, 18);
        assertThat(work.bits(work.mostLoad())).isEqualTo(18);
    }

    @Test
    void only_work_for_this_form_that_is_new_and_ours_counts() {
        Instant now = clock.instant();
        FormWork work = work(now);
        FormWork.Done done = worked("een", work.challenge("een", 0));
        assertThat(work.isEnough(done, 0)).isTrue();
        assertThat(work.isEnough(done, 30 * 4))
                .as("a flood began while she wrote")
                .isTrue();
        assertThat(work.isEnough(done, 30 * 8)).isFalse();
        assertThat(work.isEnough(new FormWork.Done("twee", done.challenge(), done.counter()), 0))
                .isFalse();
        assertThat(work(now.plus(Duration.ofHours(13))).isEnough(done, 0)).isFalse();
        assertThat(work.isEnough(new FormWork.Done("een", done.challenge(), null), 0))
                .isFalse();
        String lighter = String.valueOf(done.challenge()).replaceFirst("\\.12\\.", ".10.");
        assertThat(work.isEnough(worked("een", lighter), 0)).isFalse();
        assertThat(work.isEnough(new FormWork.Done("een", done.challenge(), "-1"), 0))
                .isFalse();
    }
}
