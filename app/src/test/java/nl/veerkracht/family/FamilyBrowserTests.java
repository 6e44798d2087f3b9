package nl.veerkracht.family;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.browser.Browser;
import nl.veerkracht.browser.Visit;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.trajectory.TrajectoryId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** A coordinator who lets a parent read something, and the parent on a phone. */
@HouseTest
@Tag("browser")
class FamilyBrowserTests {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    FamilyScene scene;

    @Test
    void a_parent_is_written_down_gets_words_reads_and_sees_nothing_once_it_is_locked() {
        Actor.Person noor = scene.coordinator();
        TrajectoryId line = scene.line(noor, 14);
        Visit desk = browser.desk().signedIn(scene.people.cookie(noor));
        desk.open("/trajectories/" + line.value());
        desk.press("Ouders en gezin");
        desk.press("Ouder of verzorger opschrijven");
        desk.press("Bewaren");
        desk.seen("family-new-refused");
        desk.fill("Naam", "Annemarie van den Berg-Westerlaken");
        desk.page()
                .getByText("Moeder", new Page.GetByTextOptions().setExact(true))
                .click();
        desk.page().getByText("Wel gezag").click();
        desk.press("Bewaren");
        UUID parent = scene.people
                .as(noor, () -> scene.families.look(line))
                .parents()
                .getFirst()
                .id();
        desk.press("Schrijven: Hoe het gaat");
        desk.seen("family-tell");
        desk.fill(
                "Wat lezen ouders?", "Het gaat een beetje beter. Zij slaapt weer door en gaat drie dagen naar school.");
        desk.press("Bewaren");
        desk.open("/trajectories/" + line.value() + "/family/parents/" + parent + "/share");
        desk.press("Laten lezen");
        desk.seen("family-share-refused");
        desk.page().locator("label[for=form-what]").click();
        desk.page().locator("label[for=form-ground]").click();
        desk.page().locator("label[for=form-told]").click();
        desk.press("Laten lezen");
        desk.seen("family");
        desk.press("Zes woorden geven");
        List<String> words = desk.page().locator(".vk-phrase li").allInnerTexts();

        Visit phone = browser.phone();
        phone.open("/begin");
        phone.seen("family-door");
        phone.fill("Je woorden", String.join(" ", words));
        phone.press("Verder");
        assertThat(phone.page().title()).isEqualTo("Informatie");
        assertThat(phone.page().content()).doesNotContain("Dewi");
        phone.seen("family-first");
        phone.press("Lezen");
        assertThat(phone.page().content()).contains("Zij slaapt weer door");
        phone.seen("family-read");

        desk.open("/trajectories/" + line.value() + "/family/lock");
        desk.fill("Waarom zet je het stil?", "Stiefvader haalde haar op bij het hotel.");
        desk.press("Stilzetten");
        desk.seen("family-locked");
        desk.open("/trajectories/" + line.value() + "/family");
        desk.seen("family-on-hold");
        phone.open("/sheet/1");
        assertThat(phone.page().content())
                .contains("Er staat nu niets voor je klaar.")
                .doesNotContain("stil");
        phone.seen("family-nothing");
        phone.press("Stoppen");
        assertThat(phone.page().url()).endsWith("/begin");
    }

    @Test
    void a_brother_is_named_and_confirmed() {
        Actor.Person noor = scene.coordinator();
        TrajectoryId hers = scene.line(noor, 14);
        scene.line(noor, 13);
        Visit desk = browser.desk().signedIn(scene.people.cookie(noor));
        desk.open("/trajectories/" + hers.value() + "/family");
        desk.press("Broer of zus opschrijven");
        desk.page().locator("label[for=form-other]").click();
        desk.seen("family-sibling");
        desk.press("Bewaren");
        assertThat(desk.page().content()).contains("Klopt, zeggen beide kanten");
    }
}
