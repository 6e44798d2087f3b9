package nl.veerkracht.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.demo.Demo;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The screens as full as they get in the made-up city: narrow and wide, in light and in the dark. With {@code -Dveerkracht.pictures=true} the pictures
 * of the README are taken anew.
 */
@HouseTest
@Tag("browser")
class DemoScreensTests {

    private static final Path PICTURES = Path.of("..", "docs", "pictures");

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    Demo demo;

    @Autowired
    TestPeople people;

    @Autowired
    Colleagues colleagues;

    @BeforeEach
    void city() {
        demo.load();
    }

    @Test
    void the_screens_of_who_gives_signals_are_in_order() {
        Visit visit = as("Lisa de Witte", Role.SIGNALLER);
        seen(visit, "/", "signaller-desk");
        seen(visit, "/signals", "signaller-signals");
        seen(visit, first(visit), "signaller-signal");
        seen(visit, "/introductions", "signaller-introductions");
        seen(visit, "/shares", "signaller-shares");
    }

    @Test
    void the_screens_of_who_confirms_links_are_in_order() {
        Visit visit = as("Anouk Dijkgraaf", Role.LINK_CONFIRMER);
        seen(visit, "/", "confirmer-desk");
        seen(visit, "/link-proposals", "confirmer-proposals");
        seen(visit, first(visit), "confirmer-proposal");
    }

    @Test
    void the_screens_of_who_weighs_are_in_order() {
        Visit visit = as("Mirjam Post", Role.WEIGHER);
        seen(visit, "/", "weigher-desk");
        seen(visit, "/threads/waiting", "weigher-waiting");
        seen(visit, "/threads", "weigher-threads");
        String thread = fullest(visit);
        seen(visit, thread, "weigher-thread");
        picture(visit, "thread");
        seen(visit, thread + "/shared", "weigher-shared");
        seen(visit, thread.replace("/threads/", "/weighings/of/"), "weigher-weighings");
        seen(visit, weighing(visit), "weigher-weighing");
    }

    @Test
    void the_screens_of_who_coordinates_are_in_order() {
        Visit visit = as("Noor Verbeek", Role.COORDINATOR, Role.WEIGHER);
        seen(visit, "/", "coordinator-desk");
        picture(visit, "desk");
        seen(visit, "/trajectories", "coordinator-lines");
        String line = visit.page()
                .locator("main a.vk-row__title", new Page.LocatorOptions().setHasText("Y."))
                .first()
                .getAttribute("href");
        seen(visit, line, "coordinator-line");
        seen(visit, line + "/team", "coordinator-team");
        seen(visit, line + "/timeline", "coordinator-timeline");
        seen(visit, line + "/notes", "coordinator-notes");
        seen(visit, line + "/tasks", "coordinator-tasks");
        seen(visit, line + "/plan", "coordinator-plan");
        seen(visit, line + "/load", "coordinator-load");
        picture(visit, "load");
        seen(visit, line + "/all-sides", "coordinator-all-sides");
        picture(visit, "all-sides");
        seen(visit, line + "/match", "coordinator-match");
        seen(visit, "/matching", "coordinator-waiting");
    }

    @Test
    void the_screens_of_who_guards_and_who_manages_are_in_order() {
        Visit officer = as("Esra Polatay", Role.PRIVACY_OFFICER);
        seen(officer, "/", "officer-desk");
        seen(officer, "/log", "officer-log");
        seen(officer, "/in-need", "officer-openings");
        Visit mandate = as("Frank Sandersma", Role.MANDATE_HOLDER);
        seen(mandate, "/", "mandate-desk");
        Visit administrator = as("Bart Kuiperink", Role.ADMINISTRATOR);
        seen(administrator, "/", "administrator-desk");
        seen(administrator, "/manage/organisations", "administrator-organisations");
        seen(administrator, "/manage/organisations/" + bart().inOrganisation().value(), "administrator-people");
    }

    @Test
    void the_screens_of_her_own_space_are_in_order() {
        Visit phone = browser.phone();
        phone.open("/start");
        phone.fill("Je woorden", String.join(" ", demo.words().orElseThrow()));
        phone.press("Verder");
        picture(phone, "her-first");
        phone.press("Verder");
        picture(phone, "her-home");
        for (String page : List.of("2", "3", "4", "5", "6", "7", "8", "9")) {
            seen(phone, "/pages/" + page, "her-page-" + page);
        }
    }

    private Actor.Person bart() {
        return person("Bart Kuiperink", Role.ADMINISTRATOR);
    }

    private Visit as(String name, Role... roles) {
        return browser.desk().signedIn(people.cookie(person(name, roles)));
    }

    private Actor.Person person(String name, Role... roles) {
        Colleague found = people.asHouse(() -> colleagues.named(name, null, 1)).getFirst();
        return new Actor.Person(found.id(), found.organisationId(), Set.of(roles));
    }

    private static void seen(Visit visit, String path, String name) {
        visit.open(path);
        visit.seen("demo/" + name);
    }

    private static String first(Visit visit) {
        return rows(visit).first().getAttribute("href");
    }

    private static Locator rows(Visit visit) {
        return visit.page().locator("main a.vk-row__title");
    }

    private static String fullest(Visit visit) {
        return visit.page()
                .locator("main .vk-row", new Page.LocatorOptions().setHasText("4 signalen"))
                .first()
                .locator("a.vk-row__title")
                .getAttribute("href");
    }

    private static String weighing(Visit visit) {
        return visit.page()
                .locator("main a[href^='/weighings/']:not([href*='/of/'])")
                .first()
                .getAttribute("href");
    }

    private static void picture(Visit visit, String name) {
        if (Boolean.getBoolean("veerkracht.pictures")) {
            visit.page().screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        }
    }
}
