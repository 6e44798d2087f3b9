package nl.veerkracht.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.veerkracht.access.Organisations;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.browser.Browser;
import nl.veerkracht.browser.Visit;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** What an organisation does with its own help, and the operating organisation with all of it, on a screen. */
@HouseTest
@Tag("browser")
class OwnHelpBrowserTests {

    private static final String LONG = "Inloophuis en ontmoetingsplek De Gastvrije Vensterbank voor jongeren en hun"
            + " vrienden uit Sluizerveen en alle dorpen eromheen";

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    TestPeople people;

    @Autowired
    Organisations organisations;

    @Test
    void an_organisation_adds_a_service_fills_in_the_rest_and_closes_it() {
        String name = "Stichting De Buitengewoon Gastvrije Vensterbanken " + UUID.randomUUID();
        Actor.Person keeper = people.person(people.organisation(name), Role.MANDATE_HOLDER);
        Visit visit = browser.desk();
        visit.signedIn(people.cookie(keeper));
        visit.open("/our-help");
        visit.seen("own-empty");
        visit.press("Hulp toevoegen");
        visit.page().waitForURL("**/our-help/new");
        visit.fill("Naam", LONG);
        visit.fill("Wat is het?", "Koffie en tijd.");
        visit.page().getByLabel("Postcode").fill("12");
        visit.pressInPage("Voeg toe");
        visit.page().waitForSelector("text=Postcode: schrijf die als");
        visit.seen("own-new");
        visit.page().getByLabel("Postcode").fill("1234 AB");
        visit.pressInPage("Voeg toe");
        visit.page().waitForSelector("text=Dit is nu te vinden");
        visit.page().getByLabel("Maandag").fill("9-17");
        visit.pressInPage("Bewaar");
        visit.page().waitForSelector("text=Wie zoekt, ziet het meteen");
        visit.seen("own-second-visit");
        visit.press("Aanpassen");
        visit.page().getByLabel("Website").fill("www.vensterbank.example");
        visit.pressInPage("Bewaar");
        visit.page().waitForSelector("text=https://www.vensterbank.example");
        visit.press(LONG);
        visit.press("Deze hulp sluiten");
        visit.page().waitForSelector("text=Hoe lang?");
        visit.page().getByLabel("Waarom").fill("De verwarming is stuk.");
        visit.pressInPage("Sluit");
        visit.page().waitForSelector("text=niet te vinden");
        visit.press(LONG);
        visit.page().waitForSelector("text=De verwarming is stuk.");
        visit.seen("own-closed");
    }

    @Test
    void the_operating_organisation_looks_at_a_file_and_brings_it_in() {
        Actor.Person keeper =
                people.person(people.asHouse(() -> organisations.operating("Zorgregio in beheer")), Role.ADMINISTRATOR);
        UUID organisation = UUID.randomUUID();
        Visit visit = browser.desk();
        visit.signedIn(people.cookie(keeper));
        visit.open("/manage/directory");
        send(visit, "id,name,description\n%s,%s,x\n12,Fout,x\n".formatted(organisation, LONG));
        visit.page().waitForSelector("text=organizations.csv, regel 3");
        visit.seen("bring-refused");
        visit.open("/manage/directory");
        send(visit, "id,name,description\n%s,%s,x\n".formatted(organisation, LONG));
        visit.page().waitForSelector("text=Er is nog niets veranderd");
        visit.seen("bring-look");
        visit.pressInPage("Lees in");
        visit.page().waitForSelector("text=Ingelezen");
        assertThat(visit.page().url()).endsWith("/manage/directory");
    }

    private static void send(Visit visit, String csv) {
        visit.page()
                .getByLabel("Bestand")
                .setInputFiles(new FilePayload("organizations.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        visit.pressInPage("Kijk wat er verandert");
    }
}
