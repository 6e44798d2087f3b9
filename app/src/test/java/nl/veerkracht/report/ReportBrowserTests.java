package nl.veerkracht.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import nl.veerkracht.access.Organisations;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.browser.Away;
import nl.veerkracht.browser.Browser;
import nl.veerkracht.browser.Visit;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.Signals;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import nl.veerkracht.web.Crisis;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The open form as somebody with a phone, and without scripts, fills it in. */
@HouseTest
@Tag("browser")
class ReportBrowserTests {

    private static final int BUDGET = 14 * 1024;

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    TestPeople people;

    @Autowired
    Reports reports;

    @Autowired
    Signals signals;

    @Autowired
    Organisations organisations;

    @Autowired
    Crisis crisis;

    @Test
    void somebody_tells_is_asked_something_and_writes_back() throws IOException {
        OrganisationId office = TestOffice.receives(people, reports);
        Actor.Person joris = people.person("Joris Verzonnen", office, Role.SIGNALLER);
        Visit teller = browser.withoutJavaScript();
        teller.open("/info/80");
        small(teller);
        choose(teller, "Ik zag het op mijn werk");
        choose(teller, "Ja, nu");
        teller.press("Verder");
        assertThat(teller.page().locator("a.nl-button[href='tel:112']").count()).isEqualTo(1);
        small(teller);
        teller.screenshot("report-call");
        teller.press("Verder schrijven");
        small(teller);
        teller.screenshot("report-form");
        teller.fill("Wat zag of hoorde je?", "Op kamer 12 kwamen vijf mannen. Het meisje keek naar de grond.");
        choose(teller, "Veel bezoek op één kamer");
        teller.press("Verstuur");
        small(teller);
        teller.screenshot("report-words");
        String words = teller.page().locator("main b").textContent();
        assertThat(words.split(" ")).hasSize(6);

        SignalId id = people.as(joris, () -> signals.unkept(null, 1))
                .lines()
                .getFirst()
                .meta()
                .id();
        people.run(joris, () -> signals.take(id));
        people.run(joris, () -> reports.answer(id, "Dank je wel. Is het meisje er nu nog?"));
        teller.open("/info/81");
        small(teller);
        teller.fill("Jouw zes woorden", words);
        teller.press("Verder");
        small(teller);
        teller.fill("Schrijf terug", "Nee, zij is weg.\nZij ging om zes uur.");
        teller.press("Verstuur");
        assertThat(teller.page().textContent("main")).contains("Je bericht is binnen.", "Zij ging om zes uur.");
        teller.screenshot("report-talk");
        assertThat(teller.context().cookies()).isEmpty();

        Visit desk = browser.desk().signedIn(people.cookie(joris));
        desk.open("/signals/" + id.value());
        desk.isInOrder().screenshot("report-panel");
        OrganisationId operator = people.asHouse(() -> organisations.operating("Regiehuis van de test"));
        Visit all = browser.desk().signedIn(people.cookie(people.person(operator, Role.ADMINISTRATOR)));
        all.open("/open-form");
        all.isInOrder().screenshot("report-office");
    }

    /** A choice is as large as its card: the label lies over the circle. */
    private static void choose(Visit visit, String label) {
        visit.page()
                .locator("label")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .click();
    }

    private static void small(Visit visit) throws IOException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
            gzip.write(visit.page().content().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(small.size()).as(visit.page().url()).isLessThanOrEqualTo(BUDGET);
    }

    @Test
    void every_step_can_be_used_by_everybody() {
        OrganisationId office = TestOffice.receives(people, reports);
        Visit visit = browser.phone();
        Away away = new Away(visit, crisis);
        visit.open("/info/80");
        visit.seen("report-start");
        choose(visit, "Ik ben ouder of familie");
        choose(visit, "Nee, niet op dit moment");
        visit.press("Verder");
        visit.page().locator("form details > summary").click();
        visit.seen("report-form-parent");
        visit.press("Verstuur");
        visit.page().waitForSelector(".vk-faults");
        visit.isInOrder().screenshot("report-faults");
        visit.fill("Wat zag of hoorde je?", "Mijn zoon slaapt steeds ergens anders. " + "lang".repeat(40));
        visit.isInOrder();
        visit.press("Verstuur");
        visit.page().waitForSelector("main b");
        visit.isInOrder();
        assertThat(JdbcClient.create(TestServer.owner())
                        .sql("""
                                select plain from report.report join signal.signal s on s.id = signal where s.organisation = ?
                                """)
                        .param(office.value())
                        .query(Boolean.class)
                        .single())
                .as("sent without work")
                .isFalse();
        away.leave().leavesNothing();
        Visit back = browser.phone();
        back.open("/info/81?lang=en");
        back.isInOrder().screenshot("report-door-english");
    }
}
