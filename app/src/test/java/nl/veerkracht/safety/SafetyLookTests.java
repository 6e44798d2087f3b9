package nl.veerkracht.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.browser.Browser;
import nl.veerkracht.browser.Visit;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.trajectory.TrajectoryId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Her safety in a real browser, as a coordinator walks through it. */
@HouseTest
@Tag("browser")
class SafetyLookTests {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    SafetyScene scene;

    @Autowired
    Outgoing outgoing;

    private static void choose(Visit visit, String answer) {
        visit.page()
                .getByText(answer, new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                .first()
                .click();
    }

    @Test
    void how_she_may_be_reached_is_agreed_and_taken_back() {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        String here = "/trajectories/" + line.value();
        Visit visit = browser.desk().signedIn(scene.people.cookie(coordinator));
        visit.open(here);
        visit.press("Contact: nu niet veilig");
        visit.seen("safety-contact-none");
        visit.press("Afspreken met haar");
        choose(visit, "Ja, zoals hieronder staat");
        choose(visit, "E-mail");
        visit.press("Bewaren");
        assertThat(visit.page().content()).contains("Vul het e-mailadres in");
        visit.seen("safety-agree");
        visit.page().locator("#form-address").fill("iemand@example.org");
        choose(visit, "Dit heb ik met haar afgesproken");
        visit.press("Bewaren");
        assertThat(visit.page().content()).contains("Contact mag, zoals hieronder", "iemand@example.org");
        scene.people.asHouse(() -> outgoing.tell(line, MessageKind.NEWS));
        visit.open(here + "/contact");
        visit.seen("safety-contact");
        visit.page().locator("#form-why").fill("Haar broer leest mee.");
        visit.page().locator("form[action$='/not-safe'] button").click();
        assertThat(visit.page().content()).contains("Bel niet, app niet, mail niet", "Haar broer leest mee.");
        visit.seen("safety-contact-not-safe");
    }

    @Test
    void a_plan_is_written_changed_by_two_and_put_on_paper_without_a_name() {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        String here = "/trajectories/" + line.value() + "/safety-plan";
        Visit visit = browser.desk().signedIn(scene.people.cookie(coordinator));
        visit.open("/trajectories/" + line.value());
        visit.press("Veiligheidsplan: nog niet gemaakt");
        visit.seen("safety-plan-none");
        visit.press("Samen beginnen");
        visit.fill("Wat helpt mij?", "Muziek hard aan. Naar de stal.");
        visit.fill("Mijn codewoord", "Paraplu. Dan belt Noor meteen.");
        visit.press("Bewaren");
        assertThat(visit.page().content()).contains("Kies wat zij van dit plan vindt", "Muziek hard aan.");
        visit.seen("safety-plan-write");
        choose(visit, "Zij staat erachter");
        Map<PlanPart, String> other = new EnumMap<>(PlanPart.class);
        other.put(PlanPart.PLACES, "Bij tante.");
        scene.people.as(coordinator, () -> scene.safety.writePlan(line, 0, other, Assent.YES, "Zo klopt het."));
        visit.press("Bewaren");
        assertThat(visit.page().content()).contains("Bij tante.", "Muziek hard aan.");
        visit.seen("safety-plan-conflict");
        visit.press("Bewaren");
        assertThat(visit.page().content()).contains("Muziek hard aan.", "Versie 2");
        visit.seen("safety-plan");
        visit.open(here + "?version=1");
        assertThat(visit.page().content()).contains("Dit is een eerdere versie.", "Bij tante.");
        visit.open(here + "/paper");
        assertThat(visit.page().title()).isEqualTo("Informatie");
        assertThat(visit.page().locator("main").innerText())
                .contains("Muziek hard aan.")
                .doesNotContain("Dewi", "Noor de Wit", "eerkracht");
        visit.seen("safety-plan-paper");
    }

    @Test
    void threats_are_written_down_and_drawn() {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        String here = "/trajectories/" + line.value() + "/threats";
        Visit visit = browser.desk().signedIn(scene.people.cookie(coordinator));
        visit.open(here);
        visit.seen("safety-threats-none");
        visit.press("Opschrijven wat er gebeurde");
        visit.press("Bewaren");
        visit.seen("safety-threat-faults");
        choose(visit, "Iemand wachtte haar op");
        visit.fill("Jaar", String.valueOf(SafetyScene.today().getYear() + 1));
        visit.fill("Wat gebeurde er?", "Hij stond bij de fietsenstalling.");
        choose(visit, "Ernstig");
        visit.press("Bewaren");
        assertThat(visit.page().content()).contains("Deze datum klopt niet", "fietsenstalling");
        visit.fill("Jaar", String.valueOf(SafetyScene.today().getYear()));
        visit.press("Bewaren");
        scene.people.run(coordinator, () -> {
            for (int i = 1; i < 9; i++) {
                String day = SafetyScene.today().minusDays(i * 29L).toString();
                Seriousness how = Seriousness.values()[i % 3];
                scene.safety.addThreat(
                        line,
                        ThreatKind.values()[i],
                        how,
                        i % 2 == 0 ? day : day.substring(0, 7),
                        "Het was weer zo.",
                        "R.");
            }
        });
        visit.open(here);
        assertThat(visit.page().content()).contains("fietsenstalling", "Dreiging door de tijd");
        visit.seen("safety-threats");
    }

    @Test
    void the_way_in_a_crisis_is_one_press_from_every_screen_also_without_javascript() {
        Actor.Person anybody = scene.coordinator();
        try (var without = browser.desk()
                .context()
                .browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            var cookie = scene.people.cookie(anybody);
            Visit visit = browser.phone().signedIn(cookie);
            visit.open("/");
            String site = visit.page().url();
            without.addCookies(java.util.List.of(
                    new com.microsoft.playwright.options.Cookie(cookie.getName(), cookie.getValue()).setUrl(site)));
            var page = without.newPage();
            page.navigate(site);
            page.locator(".vk-crisis__open").click();
            assertThat(page.locator(".vk-crisis__panel").innerText())
                    .contains("Is er nu gevaar? Bel 112.", "0800-0188", "113");
            page.locator(".vk-crisis__more").click();
            assertThat(page.url()).endsWith("/crisis");
            visit.page().locator(".vk-crisis__open").click();
            visit.screenshot("safety-crisis-panel").isInOrder();
            visit.open("/crisis");
            visit.seen("safety-crisis");
        }
    }
}
