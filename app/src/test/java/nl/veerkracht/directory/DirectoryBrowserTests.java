package nl.veerkracht.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.browser.Browser;
import nl.veerkracht.browser.Visit;
import nl.veerkracht.demo.Demo;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Finding help in the made-up city, as a visitor and as who works there. */
@HouseTest
@Tag("browser")
class DirectoryBrowserTests {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    TestPeople people;

    @Autowired
    Demo demo;

    @Autowired
    Directory directory;

    @Autowired
    Findings findings;

    @Test
    void a_visitor_finds_help_in_her_own_words_and_leaves_no_trace() {
        demo.load();
        findings.round();
        Visit visit = browser.phone();
        visit.open("/info/50");
        visit.seen("directory-search");
        visit.fill("Wat zoek je?", "ik zoek een slaaplek voor vannacht");
        visit.fill("Waar?", "Sluizerven");
        visit.press("Zoek");
        visit.page().waitForSelector("text=Slapen in De Luwte");
        visit.seen("directory-found");
        assertThat(visit.page().url()).endsWith("/info/50");

        visit.press("Slapen in De Luwte");
        visit.page().waitForSelector("text=Opnieuw zoeken");
        visit.seen("directory-service");
        assertThat(visit.page().textContent("main")).contains("Bel 0999\u2011100205", "18.00");
        visit.open("/info/50");
        visit.fill("Hoe oud?", "oud");
        visit.press("Zoek");
        visit.page().waitForSelector("text=Schrijf een getal");
        visit.isInOrder();
        visit.leavesNoTrace();
    }

    @Test
    void more_is_found_on_the_next_page_without_an_address_that_tells_what_was_asked() {
        demo.load();
        findings.round();
        Visit visit = browser.phone();
        visit.open("/info/50?lang=en");
        visit.fill("Where?", "Sluizerveen");
        visit.press("Search");
        visit.page().waitForSelector("#found");
        String first = visit.page().textContent("#found");
        visit.press("More");
        visit.page().waitForFunction("first => document.querySelector('#found').textContent !== first", first);
        assertThat(visit.page().url()).endsWith("/info/50?lang=en");
        assertThat(visit.requests()).noneMatch(url -> url.contains("luizer"));
        visit.leavesNoTrace();
    }

    private static Service inloop(String organisation) {
        return new Service(
                ServiceId.random(),
                organisation,
                true,
                "Inloop De Vensterbank",
                "Koffie en tijd.",
                new Reach(12, 24, "Sluizerveen", "Sluizerveen", Set.of("nl", "en"), "0999-100300", null),
                Set.of(),
                Set.of("culture"),
                null,
                new Places(2, 4, 10, Instant.now().minus(120, ChronoUnit.DAYS)));
    }

    @Test
    void who_works_with_young_people_finds_the_same_and_an_organisation_keeps_its_own() {
        demo.load();
        findings.round();
        String name = "Stichting Vensterbank " + UUID.randomUUID();
        OrganisationId house = people.organisation(name);
        Actor.Person keeper = people.person(house, Role.ADMINISTRATOR);
        people.asHouse(() -> {
            directory.write(inloop(name));
            return true;
        });
        Visit visit = browser.desk();
        visit.signedIn(people.cookie(keeper));
        visit.open("/directory");
        visit.fill("Wat zoek je?", "meisjes");
        visit.page().locator("form[action='/directory'] button").last().click();
        visit.page().waitForSelector("text=Dit past misschien bij je");
        visit.seen("directory-work");
        visit.open("/our-help");
        visit.seen("directory-own");
        visit.press("Inloop De Vensterbank");
        visit.page().waitForSelector("text=Wachttijd in dagen");
        visit.seen("directory-keep");
        visit.page().getByLabel("Zaterdag").fill("10-12");
        visit.press("Bewaar");
        visit.page().waitForSelector("text=Wie zoekt, ziet het meteen");
        visit.isInOrder();
    }
}
