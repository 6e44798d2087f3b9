package nl.veerkracht.herspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.veerkracht.access.Sight;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.browser.Browser;
import nl.veerkracht.browser.Visit;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.trajectory.TrajectoryId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Her own space in a real browser, on a phone as she would, and the coordinator's side of it. */
@HouseTest
@Tag("browser")
class HerLookTests {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    HerScene scene;

    @Test
    void the_coordinator_gives_words_and_she_comes_in_with_them() {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        scene.member(coordinator, line, Sight.NOTES);
        Visit desk = browser.desk().signedIn(scene.people.cookie(coordinator));
        desk.open("/trajectories/" + line.value());
        desk.press("Haar eigen plek");
        desk.seen("herspace-space-none");
        desk.press("Haar plek openen");
        List<String> words = desk.page().locator(".vk-phrase li").allInnerTexts();
        assertThat(words).hasSize(6);
        desk.seen("herspace-issued");

        Visit phone = browser.phone();
        phone.open("/start");
        phone.seen("herspace-door");
        phone.fill("Je woorden", "zes woorden die nergens toe leiden nu");
        phone.press("Verder");
        assertThat(phone.page().content()).contains("Dit lukt niet.");
        phone.fill("Je woorden", String.join(" ", words));
        phone.press("Verder");
        assertThat(phone.page().title()).isEqualTo("Informatie");
        phone.seen("herspace-first");
        phone.press("Verder");
        phone.seen("herspace-home");
        phone.press("Mijn team");
        assertThat(phone.page().content()).contains("Noor de Wit", "Karim Haddad", "Hulp en zorg");
        phone.seen("herspace-team");
        phone.press("Terug");
        phone.press("Mijn plan");
        phone.seen("herspace-plan");
        phone.press("Terug");
        phone.press("Korter en makkelijker lezen");
        phone.seen("herspace-home-easy");
        phone.press("Stoppen");
        assertThat(phone.page().url()).endsWith("/start");
    }

    @Test
    void she_says_something_gives_marks_tells_her_story_and_sees_who_looked() {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        scene.member(coordinator, line, Sight.NOTES);
        scene.words(coordinator, line);
        Visit phone = browser.phone().signedIn(scene.cookie(line));
        phone.open("/pages/6");
        phone.press("Versturen");
        assertThat(phone.page().content()).contains("Kies wat je wilt.", "Schrijf eerst iets.");
        phone.page().getByText("Er klopt iets niet").first().click();
        phone.fill("Wat wil je zeggen?", "Ik heet Dewi met een i.");
        phone.press("Versturen");
        phone.seen("herspace-letters");
        phone.open("/pages/7");
        phone.page().locator("#form-a").fill("2");
        phone.press("Geven");
        phone.seen("herspace-marks");
        phone.open("/pages/8");
        phone.page().locator("#form-text").fill("Het begon toen ik dertien was.");
        phone.press("Bewaren");
        phone.press("Laten lezen");
        assertThat(phone.page().content()).contains("Gegeven, voor dertig dagen.");
        phone.seen("herspace-story");
        for (String page : List.of("4", "5", "9")) {
            phone.open("/pages/" + page);
            phone.seen("herspace-page-" + page);
        }

        Visit desk = browser.desk().signedIn(scene.people.cookie(coordinator));
        desk.open("/");
        assertThat(desk.page().content()).contains("Zij gaf lage cijfers", "Zij schreef iets");
        desk.open("/trajectories/" + line.value() + "/her-space");
        desk.seen("herspace-space");
        desk.press("Haar verhaal lezen");
        assertThat(desk.page().content()).contains("Het begon toen ik dertien was.");
        desk.seen("herspace-storyread");
    }

    @Test
    void she_asks_that_everything_goes_and_reads_the_answer() {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        scene.words(coordinator, line);
        Visit phone = browser.phone().signedIn(scene.cookie(line));
        phone.open("/pages/9");
        phone.press("Laten weghalen");
        phone.press("Vragen om alles weg te halen");
        assertThat(phone.page().content()).contains("Kruis aan dat je het zeker weet.");
        phone.page().getByText("Ja, ik wil dat alles weggaat").click();
        phone.seen("herspace-erasure");
        phone.press("Vragen om alles weg te halen");
        phone.seen("herspace-erasure-asked");

        Visit desk = browser.desk().signedIn(scene.people.cookie(coordinator));
        desk.open("/");
        assertThat(desk.page().content()).contains("Zij wil dat alles wordt weggehaald");
        desk.open("/trajectories/" + line.value() + "/her-space");
        desk.press("Bekijken");
        desk.seen("herspace-erasure-answer");
        desk.page()
                .getByText("Ja", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                .click();
        desk.press("Antwoorden");
        desk.seen("herspace-erasure-answered");

        phone.open("/pages/10");
        phone.seen("herspace-erasure-yes");
        phone.press("Toch alles bewaren");
        assertThat(phone.page().content()).contains("Goed. Alles blijft staan.");
    }

    @Test
    void she_adds_to_her_plan_tells_of_her_life_and_points_at_what_is_not_right() {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        scene.words(coordinator, line);
        Visit phone = browser.phone().signedIn(scene.cookie(line));
        phone.open("/pages/2");
        phone.press("Zelf iets toevoegen");
        phone.page().locator("#form-mark").fill("7");
        phone.page().locator("#form-dream").fill("Een kamer met een raam op het zuiden");
        phone.seen("herspace-add");
        phone.page().locator("form[action='/pages/12'] button[type=submit]").click();
        phone.answered();
        assertThat(phone.page().content()).contains("Het staat in je plan.");
        phone.seen("herspace-plan-hers");
        phone.press("Iets vertellen over vroeger of nu");
        phone.fill("Wat gebeurde er?", "Ik ging bij oma wonen");
        phone.page().locator("#form-happenedYear").fill("2024");
        phone.press("Bewaren");
        assertThat(phone.page().content()).contains("Het staat erbij, met jouw woorden.");
        phone.seen("herspace-told");
        phone.open("/pages/2");
        phone.page().getByText("Dit klopt niet").first().click();
        phone.seen("herspace-correct");
        assertThat(phone.page().locator("#form-text").inputValue()).isEqualTo("Over mijn plan, bij Wonen: ");
    }
}
