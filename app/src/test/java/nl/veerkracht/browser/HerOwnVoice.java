package nl.veerkracht.browser;

import static nl.veerkracht.browser.Hands.choose;
import static nl.veerkracht.browser.Hands.named;
import static nl.veerkracht.browser.Hands.says;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Her plan, a week she can carry, a space of her own, and a meeting that hears her. */
final class HerOwnVoice {

    private final TwoYears years;
    private final Browser browser;

    HerOwnVoice(TwoYears years, Browser browser) {
        this.years = years;
        this.browser = browser;
    }

    void herPlan() {
        years.on(2024, 4, 19);
        Visit desk = years.as(browser.desk(), years.noor);
        desk.open(years.line("/plan/domains/1"));
        desk.fill("Droom", "Een kamer met een deur die dicht kan.");
        desk.fill("Doel", "Eerst wennen in het huis aan de Vaart.");
        desk.page().getByLabel("Eigen cijfer").selectOption("6");
        desk.press("Bewaren");
        desk.open(years.line("/plan/domains/2"));
        desk.fill("Droom", "Dierenarts. Of in elk geval iets met paarden.");
        desk.fill("Doel", "Dit jaar overgaan.");
        desk.page().getByLabel("Eigen cijfer").selectOption("4");
        desk.press("Bewaren");
        desk.open(years.line("/plan/successes/new"));
        desk.fill("Wat ging er goed?", "Drie nachten achter elkaar geslapen.");
        desk.press("Bewaren");
        desk.open(years.line("/plan/agree"));
        choose(desk, "Ja, dit is mijn plan");
        desk.fill("In eigen woorden", "Ja. Maar niet alles tegelijk.");
        desk.press("Bewaren");
        says(desk, "Ja. Maar niet alles tegelijk.", "afgesproken");
        years.pictured(desk, "plan");
    }

    void aWeekSheCanCarry() {
        Visit desk = years.as(browser.desk(), years.noor);
        desk.open(years.line("/load/capacity"));
        desk.fill("Hoeveel uur per week?", "30");
        desk.fill("In eigen woorden", "School, en twee dingen. Meer niet.");
        desk.press("Bewaren");
        asks(desk, "School", "SCHOOL", "24");
        asks(desk, "Paarden en praten", "THERAPY", "4");
        asks(desk, "Gesprekken met de recherche", "JUSTICE", "5");
        says(desk, "Dan wordt het te veel");
        years.pictured(desk, "load-warning");
        desk.press("Toch bewaren");
        says(desk, "Zo zou het kunnen passen");
        years.seen(desk, "load");
    }

    private void asks(Visit desk, String name, String kind, String hours) {
        desk.open(years.line("/load/interventions/new"));
        desk.fill("Wat is het?", name);
        desk.page().getByLabel("Soort").selectOption(kind);
        choose(desk, "elke week");
        desk.fill("Hoeveel uur per keer?", hours);
        desk.press("Bewaren");
    }

    void sheComesInByHerself() {
        years.on(2024, 5, 6);
        Visit desk = years.as(browser.desk(), years.noor);
        desk.open(years.line("/her-space"));
        desk.press("Haar plek openen");
        years.words = String.join(" ", desk.page().locator(".vk-phrase li").allInnerTexts());
        years.house.at(years.house.today(), 20);
        Visit phone = browser.phone();
        typesHerWords(phone);
        years.pictured(phone, "her-first");
        phone.press("Verder");
        says(phone, "Hoi Dewi", "Ik wil dat iemand luistert");
        years.seen(phone, "her-home");
        phone.press("Mijn plan");
        says(phone, "Een kamer met een deur die dicht kan.", "Drie nachten achter elkaar geslapen.");
        years.pictured(phone, "her-plan");
        phone.open("/pages/3");
        says(phone, "Noor de Wit", "Karim Haddad");
        years.pictured(phone, "her-team");
    }

    /** As a thumb would, letter by letter, with a capital that the phone puts there itself. */
    void typesHerWords(Visit phone) {
        phone.open("/start");
        phone.page().getByLabel("Je woorden").click();
        phone.page().keyboard().type(years.words.substring(0, 1).toUpperCase(java.util.Locale.ROOT));
        phone.page().keyboard().type(years.words.substring(1));
        phone.press("Verder");
        assertThat(phone.page().title()).isEqualTo("Informatie");
    }

    void sheSaysWhatSheThinks() {
        Visit phone = browser.phone();
        typesHerWords(phone);
        phone.open("/pages/7");
        for (String mark : List.of("a", "b", "c", "d")) {
            phone.page().locator("#form-" + mark).fill(mark.equals("c") ? "2" : "5");
        }
        phone.fill("Wil je er iets bij zeggen?", "In de pauze is het rot.");
        phone.press("Geven");
        says(phone, "Dank je. Het staat erbij.");
        phone.open("/pages/6");
        choose(phone, "Er klopt iets niet");
        phone.fill("Wat wil je zeggen?", "Er staat dat ik moe ben door mijn telefoon. Dat is niet zo.");
        phone.press("Versturen");
        says(phone, "Verstuurd.");
        phone.open("/pages/8");
        phone.page().locator("#form-text").fill("Het begon met een lift naar huis.");
        phone.press("Bewaren");
        phone.page()
                .locator("li")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Noor de Wit"))
                .locator("button")
                .click();
        says(phone, "Gegeven, voor dertig dagen.");
        years.seen(phone, "her-story");
    }

    void noorHearsIt() {
        years.on(2024, 5, 7);
        Visit desk = years.as(browser.desk(), years.noor);
        desk.open("/");
        says(desk, "Zij gaf lage cijfers", "Zij schreef iets");
        desk.open(years.line("/her-space"));
        says(desk, "In de pauze is het rot.", "Dat is niet zo.");
        years.seen(desk, "her-voice-at-the-desk");
        desk.fill("Jouw antwoord aan haar", "Je hebt gelijk. Ik heb het veranderd.");
        desk.press("Antwoorden");
        desk.press("Haar verhaal lezen");
        says(desk, "Het begon met een lift naar huis.");
        desk.open(years.line("/conferences"));
        desk.fill("Waar wil je het samen over hebben?", "Hoe wordt de pauze op school weer fijn?");
        choose(desk, "Deze vraag is van haar");
        desk.press("Op de lijst");
    }

    void sheSeesWhoLooked() {
        years.on(2024, 5, 8);
        Visit phone = browser.phone();
        typesHerWords(phone);
        phone.open("/pages/6");
        says(phone, "Je hebt gelijk. Ik heb het veranderd.");
        phone.open("/pages/8");
        says(phone, "Las het één keer.");
        phone.open("/pages/5");
        says(phone, "Noor de Wit", "Las jouw verhaal");
        years.seen(phone, "her-looks");
    }

    void aMeetingThatHearsHer() {
        years.on(2024, 5, 22);
        Visit desk = years.as(browser.desk(), years.noor);
        desk.open(years.line("/conferences"));
        desk.press("Overleg plannen");
        desk.fill("Dag", "2024-05-23");
        desk.fill("Hoe laat?", "14:30");
        desk.fill("Waar?", "Op school, kamer 12");
        desk.press("Overleg plannen");
        says(desk, "Op school, kamer 12");
        desk.page().locator(".vk-row__title").first().click();
        desk.press("Aanpassen");
        choose(desk, "Zij vertelde vooraf wat zij vindt");
        desk.fill("Wat vindt zij?", "Ik wil naar de stal in de pauze. Daar is niemand.");
        desk.press("Bewaren");
        desk.press("Besluit opschrijven");
        desk.fill("Wat is besloten?", "Zij mag in de pauze naar de stal. Joke loopt mee als zij dat wil.");
        desk.press("Bewaren");
        desk.press("Afspraak toevoegen");
        named(desk, "title").fill("De stal bellen over de pauze");
        named(desk, "due").fill("2024-05-28");
        desk.press("Bewaren");
        years.on(2024, 5, 24);
        desk = years.as(desk, years.noor);
        desk.page().reload();
        desk.press("Afronden");
        desk.press("Het overleg is geweest");
        says(desk, "naar de stal");
        years.pictured(desk, "conference");
        desk.open(years.line("/tasks"));
        desk.press("De stal bellen over de pauze");
        desk.press("Klaar");
        says(desk, "Mooi, dat is klaar.");
    }
}
