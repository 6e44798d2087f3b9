package nl.veerkracht.browser;

import static nl.veerkracht.browser.Hands.choose;
import static nl.veerkracht.browser.Hands.me;
import static nl.veerkracht.browser.Hands.named;
import static nl.veerkracht.browser.Hands.says;
import static nl.veerkracht.browser.Hands.send;
import static nl.veerkracht.browser.Hands.what;

import com.microsoft.playwright.options.SelectOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.directory.Directory;
import nl.veerkracht.directory.Group;
import nl.veerkracht.directory.Places;
import nl.veerkracht.directory.Reach;
import nl.veerkracht.directory.Service;
import nl.veerkracht.directory.ServiceId;

/** From a signal to a line with people, a plan to be safe and a place that fits. */
final class HerFirstWeeks {

    private final TwoYears years;
    private final Browser browser;

    HerFirstWeeks(TwoYears years, Browser browser) {
        this.years = years;
        this.browser = browser;
    }

    void aLineIsOpened() {
        theTeacherGivesASignal();
        years.on(2024, 3, 8);
        theWeigherWeighsIt();
        years.on(2024, 3, 11);
        theWeigherOpensTheLine();
        years.on(2024, 3, 12);
        theCoordinatorTakesItUp();
    }

    private void theTeacherGivesASignal() {
        Visit phone = years.as(browser.phone(), years.teacher);
        phone.open("/signals/new");
        what(phone, "school:tired");
        named(phone, "observations[0].fact")
                .fill("Valt elke week in slaap. Vrijdag stond dezelfde auto weer te wachten.");
        choose(phone, "Zelf gezien of gehoord");
        Hands.her(phone, "Dewi", "van den Akkerhof", "29", "2", "2008");
        named(phone, "whenDay").fill("1");
        named(phone, "whenMonth").fill("3");
        named(phone, "whenYear").fill("2024");
        me(phone, "Joke Wiersma", "teacher", "020-5550123");
        send(phone);
        says(phone, "Dank je wel");
        phone.press("Mijn signaal bekijken");
        says(phone, "Wat is gezien en gehoord");
        years.signal = Hands.id(phone);
    }

    private void theWeigherWeighsIt() {
        Visit desk = years.as(browser.desk(), years.weigher);
        years.thread = years.threadOfSignal();
        desk.open("/threads/" + years.thread);
        desk.press("Deze signaallijn opnemen");
        says(desk, "Akkerhof");
        desk.open("/weighings/of/" + years.thread);
        desk.press("Wegingskader");
        desk.press("Jullie oordeel");
        choose(desk, "Ernstig vermoeden");
        desk.page().locator("#q-reasons").fill("Haar mentor zag het drie weken lang. Zij vertelde zelf over de auto.");
        desk.page().locator("#q-weigh_again_on").fill("1");
        desk.page().locator("#q-weigh_again_on-month").fill("9");
        desk.page().locator("#q-weigh_again_on-year").fill("2024");
        desk.press("Opslaan en afronden");
        desk.press("Afronden en ondertekenen");
        says(desk, "Gekozen: Ernstig vermoeden");
    }

    private void theWeigherOpensTheLine() {
        Visit desk = years.as(browser.desk(), years.weigher);
        desk.open("/threads/" + years.thread);
        desk.press("Traject openen");
        named(desk, "called").fill("Dewi");
        named(desk, "name").fill("Dewi van den Akkerhof");
        named(desk, "bornDay").fill("29");
        named(desk, "bornMonth").fill("2");
        named(desk, "bornYear").fill("2008");
        named(desk, "words").fill("Ik wil dat iemand luistert voordat ze iets regelen.");
        find(desk, years.noor);
        years.pictured(desk, "weigher-opens");
        desk.press("Traject openen");
        says(desk, "Het traject is open.");
        years.line = years.lineOfThread();
    }

    private void find(Visit visit, Actor.Person colleague) {
        String name = years.name(colleague);
        named(visit, "find").fill(name.substring(name.lastIndexOf(' ') + 1));
        visit.pressInPage("Zoeken");
        choose(visit, name);
    }

    private void theCoordinatorTakesItUp() {
        Visit desk = years.as(browser.desk(), years.noor);
        desk.open("/");
        years.pictured(desk, "coordinator-desk");
        desk.page().locator("main a[href*='" + years.line + "']").first().click();
        says(desk, "Het traject van Dewi", "Ik wil dat iemand luistert");
        desk.press("Ik heb het gezien");
        says(desk, "Fijn dat je er bent");
        years.seen(desk, "coordinator-line");
        desk.open(years.line("/team"));
        find(desk, years.karim);
        named(desk, "role").selectOption("CARE");
        choose(desk, "notities over contact, naasten en hulp");
        desk.press("In het team");
        says(desk, "De collega zit in het team.");
        years.pictured(desk, "coordinator-team");
        note(desk, "Kennisgemaakt op school, met Joke erbij. Thee gedronken en vooral geluisterd.");
    }

    private void note(Visit desk, String text) {
        desk.open(years.line("/notes"));
        choose(desk, "Contact met de jongere");
        named(desk, "text").fill(text);
        desk.press("Bewaren");
        says(desk, text);
    }

    void whatSheWantsComesFirst() {
        years.on(2024, 3, 15);
        Visit desk = years.as(browser.desk(), years.noor);
        desk.open(years.line("/triages"));
        desk.press("Beginnen");
        desk.page().locator("#wishes .vk-card__head a").click();
        desk.page().locator("#q-first").fill("Dat hij ophoudt met bellen. En weer slapen.");
        choose(desk, "Bescherming");
        choose(desk, "Een plek om te wonen");
        choose(desk, "Kleinschalig, geen grote groep");
        choose(desk, "Zij houdt haar school");
        desk.press("Opslaan");
        desk.page().getByText("De kaart aanpassen").click();
        piece(desk, "PRESENTING", "CARE", "Slaapt slecht");
        piece(desk, "PRESENTING", "EDUCATION_WORK", "Is moe in de klas");
        piece(desk, "UNDERLYING", "SAFETY", "Hij dreigt met foto’s");
        piece(desk, "PROTECTIVE", "RELATIONSHIPS", "Tante Wil, daar mag zij altijd komen");
        piece(desk, "PROTECTIVE", "LEISURE", "Zij kan heel goed met paarden");
        connect(desk, "Hij dreigt met foto’s", "Slaapt slecht");
        connect(desk, "Slaapt slecht", "Is moe in de klas");
        desk.page().getByText("Terug naar de triage").click();
        years.seen(desk, "triage");
        desk.page().locator("main").getByText("Vastleggen").click();
        choose(desk, "Samen met de jongere");
        desk.press("Vastleggen");
        says(desk, "De triage is vastgelegd.", "Dat hij ophoudt met bellen.");
    }

    private static void piece(Visit desk, String kind, String domain, String words) {
        desk.page().locator("input[name=kind][value=" + kind + "]").press("Space");
        desk.page().locator("#piece-domain").selectOption(domain);
        desk.page().locator("#piece-words").fill(words);
        desk.press("Erbij zetten");
    }

    private static void connect(Visit desk, String cause, String effect) {
        desk.page().locator("#link-cause").selectOption(new SelectOption().setLabel(cause));
        desk.page().locator("#link-effect").selectOption(new SelectOption().setLabel(effect));
        desk.press("Verbinden");
    }

    void howSheMayBeReached() {
        Visit desk = years.as(browser.desk(), years.noor);
        desk.open(years.line(""));
        desk.press("Contact: nu niet veilig");
        desk.press("Afspreken met haar");
        choose(desk, "Ja, zoals hieronder staat");
        choose(desk, "Appen of sms");
        named(desk, "cover").fill("De manege, over haar rooster");
        named(desk, "others").fill("Haar broertje pakt soms haar telefoon.");
        choose(desk, "Dit heb ik met haar afgesproken");
        desk.press("Bewaren");
        says(desk, "Contact mag, zoals hieronder");
        years.pictured(desk, "safe-contact");
    }

    void whatMakesHerSafe() {
        years.on(2024, 3, 18);
        Visit desk = years.as(browser.desk(), years.noor);
        desk.open(years.line(""));
        desk.press("Veiligheidsplan: nog niet gemaakt");
        desk.press("Samen beginnen");
        desk.fill("Waaraan merk ik dat het misgaat?", "Dan zet ik mijn telefoon op stil en eet ik niet.");
        desk.fill("Wat helpt mij?", "Naar de stal. Daar is het warm.");
        desk.fill("Wie kan ik bellen?", "Tante Wil. Ook als het nacht is.");
        desk.fill("Mijn codewoord", "Havermout. Dan komt Noor me halen.");
        choose(desk, "Zij staat erachter");
        desk.press("Bewaren");
        says(desk, "Havermout", "Versie 1");
        years.pictured(desk, "safety-plan");
    }

    void sheChoosesWhomSheTrusts() {
        years.on(2024, 3, 22);
        Visit desk = years.as(browser.desk(), years.noor);
        desk.open(years.line("/circle"));
        desk.press("Opschrijven wie zij kiest");
        desk.fill("Naam", "Tante Wil");
        desk.fill("Wie is dat?", "De zus van haar moeder");
        choose(desk, "Zij heeft deze persoon zelf gekozen");
        desk.press("Bewaren");
        desk.open(years.line("/circle"));
        says(desk, "Tante Wil", "De zus van haar moeder");
        years.pictured(desk, "trusted");
    }

    void aPlaceThatFits() {
        years.on(2024, 4, 2);
        offer("Huis aan de Vaart", 2, "small_scale", "keep_school", "girls_only");
        offer("Groep De Eik", 4);
        Visit desk = years.as(browser.desk(), years.noor);
        desk.open(years.line("/match"));
        desk.page().locator("main a[href$='/match/about']").click();
        desk.fill("Geboortejaar", "2008");
        desk.fill("Haar eigen stad", "Lindestad");
        named(desk, "gender").selectOption("GIRL");
        desk.press("Bewaren en laten wachten");
        years.house.night();
        desk.open(years.line("/match"));
        says(desk, "Huis aan de Vaart", "Is niet kleinschalig.");
        years.seen(desk, "match");
        desk.press("Huis aan de Vaart");
        named(desk, "why").fill("Zij wil een kleine keuken en haar eigen school.");
        desk.press("Deze plek kiezen");
        says(desk, "Huis aan de Vaart");
        years.pictured(desk, "match-chosen");
    }

    private void offer(String name, int free, String... keeps) {
        LocalDate seen = years.house.today().minusDays(20);
        Instant said = seen.atTime(9, 0).toInstant(java.time.ZoneOffset.UTC);
        Service service = new Service(
                ServiceId.random(),
                "Stichting Onderdak",
                false,
                name,
                "Een plek om te wonen, met mensen die blijven.",
                new Reach(14, 18, "Vaartstad", "Vaartstreek", Set.of("nl"), null, null),
                Set.of("housing", "protection"),
                Set.of(keeps),
                new Group(4, 15, 17, Group.Climate.CALM, Group.Mix.EVEN, seen),
                new Places(free, 6, 14, said));
        years.people.asHouse(() -> {
            years.house.bean(Directory.class).write(service);
            return true;
        });
    }
}
