package nl.veerkracht.browser;

import static nl.veerkracht.browser.Hands.choose;
import static nl.veerkracht.browser.Hands.named;
import static nl.veerkracht.browser.Hands.says;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.testing.Dump;

/** Quiet weeks, new faces, a next place, her eighteenth birthday, and a door that stays open. */
final class HerYearsOn {

    private final TwoYears years;
    private final Browser browser;

    HerYearsOn(TwoYears years, Browser browser) {
        this.years = years;
        this.browser = browser;
    }

    void quietWeeksAreSeen() {
        years.on(2024, 7, 29);
        years.house.night();
        Visit desk = years.as(browser.desk(), years.noor);
        desk.open("/");
        desk.page().locator("main a[href*='/continuity']").first().waitFor();
        years.seen(desk, "quiet-at-the-desk");
        desk.page().locator("main a[href*='/continuity']").first().click();
        says(desk, "geen contact opgeschreven");
        years.pictured(desk, "continuity");
        contact(desk, "Samen op de hooizolder gezeten. Ze slaapt weer.");
        years.house.night();
        desk.open("/");
        assertThat(desk.page().locator("main a[href*='/continuity']").count()).isZero();
    }

    private void contact(Visit desk, String text) {
        desk.open(years.line("/notes"));
        choose(desk, "Contact met de jongere");
        named(desk, "text").fill(text);
        desk.press("Bewaren");
        says(desk, text);
    }

    void anotherCoordinatorMeetsHerFirst() {
        years.on(2024, 10, 1);
        handOver(years.noor, years.samira, "Warm", "Zij houdt van duidelijke afspraken. Bel nooit onder schooltijd.");
        Visit desk = years.as(browser.desk(), years.samira);
        desk.open(years.line(""));
        says(desk, "Dit traject is nieuw voor jou", "Bel nooit onder schooltijd.");
        years.pictured(desk, "handed-over");
        desk.press("Ik heb het gezien");
        contact(desk, "Met Noor en Dewi pannenkoeken gegeten.");
    }

    void somebodyFallsIll() {
        years.on(2025, 1, 20);
        handOver(years.samira, years.noor, "Op papier", "Ik ben ziek. Zij weet het en vond het jammer.");
        years.house.night();
        Visit desk = years.as(browser.desk(), years.noor);
        desk.open(years.line(""));
        desk.press("Ik heb het gezien");
        desk.open(years.line("/continuity"));
        says(desk, "1 samen gedaan, 1 zonder gesprek samen", "1 overdracht zonder gesprek samen");
        years.seen(desk, "continuity-after-two");
        contact(desk, "Weer bij elkaar. Ze moest lachen: daar ben je weer.");
    }

    private void handOver(Actor.Person from, Actor.Person to, String how, String note) {
        Visit desk = years.as(browser.desk(), from);
        desk.open(years.line("/hand-over"));
        String name = years.name(to);
        named(desk, "find").fill(name.substring(name.lastIndexOf(' ') + 1));
        desk.pressInPage("Zoeken");
        choose(desk, name);
        choose(desk, how);
        named(desk, "note").fill(note);
        desk.press("Nu overdragen");
        says(desk, "Het traject is overgedragen.");
    }

    void toldFromAllSides() {
        years.on(2025, 6, 10);
        Visit desk = years.as(browser.desk(), years.noor);
        told(desk, "De jongere zelf", "Verhuisd naar het huis aan de Vaart", 2024, true);
        told(desk, "De jongere zelf", "Mijn eerste wedstrijd met Bliksem", 2025, true);
        told(desk, "Ouders en naasten", "Zij belde weer uit zichzelf", 2025, false);
        told(desk, "Hulpverleners", "Zij vertelde het hele verhaal, één keer", 2024, true);
        says(desk, "Bliksem");
    }

    private void told(Visit desk, String side, String title, int year, boolean turning) {
        desk.open(years.line("/all-sides/new"));
        choose(desk, side);
        desk.fill("Wat gebeurde er?", title);
        desk.fill("Jaar", "" + year);
        if (turning) {
            choose(desk, "Dit was een keerpunt");
        }
        desk.press("Bewaren");
    }

    void bothSidesMeetBeforeSheMoves() {
        years.on(2025, 8, 4);
        Visit desk = years.as(browser.desk(), years.noor);
        desk.open(years.line("/transitions/new"));
        choose(desk, "Een andere plek om te wonen");
        desk.fill("Waar of wie het nu is", "Het huis aan de Vaart");
        desk.fill("Waar of wie het wordt", "De Haven, een eigen kamer");
        desk.page().locator("#form-day").fill("2025-09-01");
        desk.press("Bewaren");
        years.on(2025, 8, 18);
        years.house.night();
        desk = years.as(desk, years.noor);
        desk.open("/");
        desk.page().locator("main a[href*='/transitions/']").first().click();
        says(desk, "Nog niet klaar");
        years.pictured(desk, "transition-not-ready");
        String here = desk.page().url().replaceAll("https?://[^/]+", "");
        step(desk, here, "prepared", "Twee keer gaan kijken. De gordijnen worden geel.");
        step(desk, here, "met", "Mentor Sam, begeleider Fleur en Dewi, met taart.");
        step(desk, here, "aftercare", "Sam belt de eerste maand elke woensdag. De huur is geregeld.");
        desk.open(here + "/says");
        choose(desk, "Ja, dit wil ik");
        desk.fill("In eigen woorden", "Eindelijk. En Sam blijft bellen.");
        desk.press("Bewaren");
        years.seen(desk, "transition-ready");
        years.on(2025, 9, 2);
        desk = years.as(desk, years.noor);
        desk.open(here);
        desk.press("Dit is geweest");
        desk.open(years.line("/transitions"));
        says(desk, "Goed voorbereid");
    }

    private static void step(Visit desk, String here, String step, String words) {
        desk.open(here + "/steps/" + step);
        desk.page().locator("main textarea").first().fill(words);
        desk.press("Bewaren");
    }

    void whatEndsAtEighteen() {
        years.on(2025, 11, 3);
        years.house.night();
        Visit desk = years.as(browser.desk(), years.noor);
        desk.open("/");
        desk.page().locator("main a[href*='/eighteen']").first().click();
        says(desk, "18 op 1 maart 2026");
        desk.press("Dit is geregeld");
        desk.press("Dit is geregeld");
        years.seen(desk, "eighteen");
        theTeacherShares();
    }

    /** What is shared for parents may last until the last minute that she is seventeen. */
    private void theTeacherShares() {
        Visit phone = years.as(browser.phone(), years.teacher);
        phone.open("/shares/new/signal/" + years.signal);
        choose(phone, "Ouders vertellen hoe het gaat");
        choose(phone, "Zij zegt ja");
        choose(phone, "Wie deze signaallijn weegt");
        choose(phone, "Ja");
        named(phone, "until").fill("2026-03-01");
        phone.page().locator("main .vk-form > button").click();
        says(phone, "Op deze dag is de jongere 18.");
        years.pictured(phone, "share-too-long");
        named(phone, "until").fill("2026-02-28");
        phone.page().locator("main .vk-form > button").click();
        says(phone, "Gedeeld. Je ziet het hier");
    }

    void herEighteenthBirthday() {
        years.house.at(TwoYears.EIGHTEEN.minusDays(1), 23);
        years.house.night();
        Visit phone = years.as(browser.phone(), years.teacher);
        phone.open("/shares");
        says(phone, "tot 1 maart 2026");
        years.house.at(TwoYears.EIGHTEEN, 0);
        years.house.night();
        phone = years.as(phone, years.teacher);
        phone.open("/shares");
        says(phone, "afgelopen op 1 maart 2026");
        years.on(2026, 3, 1);
        Visit desk = years.as(browser.desk(), years.noor);
        desk.open(years.line("/eighteen"));
        says(desk, "18 sinds 1 maart 2026");
        desk.open(years.line(""));
        says(desk, "18 jaar");
        contact(desk, "Gebeld om te zingen. Ze zat op haar paard.");
    }

    void somebodyStaysInTouch() {
        years.on(2026, 3, 20);
        Visit desk = years.as(browser.desk(), years.noor);
        becomes(desk, "Nazorg");
        desk.open(years.line("/aftercare/agree"));
        choose(desk, "Elke maand");
        desk.page()
                .getByLabel("Wie houdt contact?")
                .selectOption(years.noor.id().value().toString());
        desk.fill("Hoe wil de jongere dit?", "Een appje met een foto. Dan weet ik genoeg.");
        desk.press("Bewaren");
        years.on(2026, 4, 27);
        years.house.night();
        desk = years.as(desk, years.noor);
        desk.open("/");
        desk.page().locator("main a[href*='/aftercare']").first().click();
        says(desk, "Tijd voor contact", "Dan weet ik genoeg.");
        years.pictured(desk, "aftercare");
        desk.fill("Hoe gaat het?", "Foto van Bliksem gekregen. Het gaat goed.");
        desk.press("Bewaren");
        says(desk, "Opgeschreven bij de notities.");
        years.on(2026, 6, 15);
        desk = years.as(desk, years.noor);
        becomes(desk, "Gesloten");
    }

    private void becomes(Visit desk, String state) {
        desk.open(years.line("/state"));
        choose(desk, state);
        desk.page().locator("main .vk-form button").last().click();
        says(desk, "Het traject is");
    }

    void sheComesBack() {
        years.on(2026, 9, 7);
        Visit desk = years.as(browser.desk(), years.noor);
        desk.open("/trajectories/past");
        desk.page().locator("main a[href*='" + years.line + "']").first().click();
        named(desk, "words").fill("Ik heb een brief van de rechtbank. Ik wil dat je meeleest.");
        years.pictured(desk, "she-comes-back");
        desk.press("Weer openen");
        says(desk, "Je bent er weer bij", "Ik wil dat je meeleest.");
        assertThat(desk.page().locator("main").innerText()).doesNotContain("Ik ben ziek.");
        desk.open(years.line("/team"));
        says(desk, "Noor de Wit", "Karim Haddad");
        years.pictured(desk, "same-people");
    }

    void twoYearsOnOnePage() {
        years.on(2026, 9, 8);
        Visit desk = years.as(browser.desk(), years.noor);
        desk.open(years.line(""));
        years.seen(desk, "two-years");
        desk.open(years.line("/timeline"));
        says(desk, "Het traject is weer geopend");
        years.pictured(desk, "timeline");
        desk.open(years.line("/all-sides"));
        years.pictured(desk, "all-sides");
    }

    void whoLooked() {
        Visit phone = browser.phone();
        new HerOwnVoice(years, browser).typesHerWords(phone);
        phone.open("/pages/5");
        says(phone, "Noor de Wit");
        years.pictured(phone, "her-looks-at-the-end");
        Visit desk = years.as(browser.desk(), years.officer);
        desk.open("/log");
        named(desk, "subject").fill(years.line.toString());
        desk.pressInPage("Zoeken");
        says(desk, "Noor de Wit");
        assertThat(desk.page().locator("main").innerText()).doesNotContain("Dewi", "Bliksem");
        years.seen(desk, "log");
    }

    void aTeamMemberSeesHisPart() {
        Visit phone = years.as(browser.phone(), years.karim);
        phone.open(years.line(""));
        says(phone, "Het traject van Dewi", "Contact: zo mag het");
        assertThat(phone.page().locator("main").innerText())
                .doesNotContain("Triage", "Passende hulp", "Traject overdragen");
        phone.open(years.line("/notes"));
        choose(phone, "Hulp");
        named(phone, "text").fill("De brief samen gelezen, met thee. Zij wist al veel.");
        phone.press("Bewaren");
        says(phone, "Zij wist al veel.");
        years.pictured(phone, "team-member");
    }

    void nothingCanBeReadFromOutside() {
        List<String> told = List.of(
                "Akkerhof",
                "Havermout",
                "Bliksem",
                "Tante Wil",
                "hooizolder",
                "lift naar huis",
                "Mirjam de Haas",
                "2008-02-29");
        assertThat(Dump.find(years.database(), told)).isEmpty();
        assertThat(Dump.find(years.database(), List.of("Regiepunt Lindewijk"))).isNotEmpty();
        assertThat(years.house.today()).isEqualTo(LocalDate.of(2026, 9, 8));
    }
}
