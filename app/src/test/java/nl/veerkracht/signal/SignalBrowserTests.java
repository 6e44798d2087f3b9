package nl.veerkracht.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.browser.Browser;
import nl.veerkracht.browser.Visit;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
@Tag("browser")
class SignalBrowserTests {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    TestPeople people;

    @Autowired
    Signals signals;

    OrganisationId school;
    Actor.Person teacher;

    @BeforeEach
    void enrol() {
        school = people.organisation();
        teacher = people.person("Joke Verzonnen", school, Role.SIGNALLER, Role.MANDATE_HOLDER);
    }

    @Test
    void a_teacher_gives_a_signal_on_a_phone_without_scripts() {
        Visit visit = browser.withoutJavaScript().signedIn(people.cookie(teacher));
        Page page = visit.page();
        visit.open("/signals/new");
        page.selectOption("[name='observations[0].what']", "school:tired");
        page.fill("[name='observations[0].fact']", "Viel in slaap in de les en schrok toen de telefoon ging.");
        pick(page, "[name='observations[0].certainty'][value=seen]");
        visit.press("Nog iets toevoegen");
        assertThat(page.inputValue("[name='observations[0].fact']")).startsWith("Viel in slaap");
        page.selectOption("[name='observations[1].what']", "appearance:");
        page.fill("[name='observations[1].fact']", "Droeg een dure tas.");
        pick(page, "[name='observations[1].certainty'][value=heard_from_others]");
        page.fill("[name=givenNames]", "Fenna");
        visit.press("Ja, er is nu gevaar");
        visit.screenshot("signal-danger");
        visit.press("Terug naar mijn signaal");
        assertThat(page.inputValue("[name=givenNames]")).isEqualTo("Fenna");
        visit.press("Er is toch geen gevaar nu");
        page.selectOption("[name=signallerRole]", "teacher");
        page.fill("[name=signallerReach]", "020-5550000");
        visit.press("Signaal versturen");
        assertThat(page.textContent("h1")).contains("Dank je wel");
        visit.screenshot("signal-sent");
    }

    @Test
    void every_screen_is_accessible_on_a_phone_and_on_a_desk() {
        SignalId id = given(Examples.signal("own-" + UUID.randomUUID(), true));
        given(Examples.unnamed("own-" + UUID.randomUUID(), false));
        for (Visit visit :
                new Visit[] {browser.phone(), browser.desk(), browser.phoneInTheDark(), browser.deskInTheDark()}) {
            visit.signedIn(people.cookie(teacher));
            look(visit, "/signals", "signal-list");
            look(visit, "/signals?which=organisation", "signal-organisation");
            look(visit, "/signals/new", "signal-new");
            visit.press("Signaal versturen");
            assertThat(visit.page().locator("[role=alert]").count()).isPositive();
            visit.screenshot("signal-faults");
            visit.isInOrder();
            look(visit, "/signals/" + id.value(), "signal-detail");
            look(visit, "/signals/" + id.value() + "/correct", "signal-correct");
            look(visit, "/signals/" + id.value() + "/emergency", "signal-emergency");
            look(visit, "/signals/" + id.value() + "/hand-over", "signal-hand-over");
        }
    }

    private static void look(Visit visit, String path, String name) {
        assertThat(visit.open(path).status()).isEqualTo(200);
        visit.screenshot(name);
        visit.isInOrder();
    }

    private SignalId given(Intake intake) {
        return ((Receipt.Stored) People.as(teacher, () -> signals.receive(intake))).id();
    }

    /** By keyboard: the label lies over the field. */
    private static void pick(Page page, String field) {
        page.focus(field);
        page.keyboard().press("Space");
    }
}
