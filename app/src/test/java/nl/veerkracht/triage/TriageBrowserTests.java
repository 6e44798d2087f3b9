package nl.veerkracht.triage;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.stream.Stream;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.browser.Browser;
import nl.veerkracht.browser.Visit;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.trajectory.TrajectoryId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
@Tag("browser")
class TriageBrowserTests {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    TestPeople people;

    @Autowired
    TriagedLines lines;

    @Autowired
    Triages triages;

    Actor.Person noor;
    TrajectoryId line;

    @BeforeEach
    void who() {
        noor = people.person("Noor de Wit", people.organisation(), Role.COORDINATOR, Role.WEIGHER);
        line = lines.of(noor);
    }

    @Test
    void a_triage_is_made_and_fixed_without_scripts() {
        var phone = signedIn(browser.withoutJavaScript());
        phone.open("/trajectories/" + line.value() + "/triages");
        phone.press("Beginnen");
        phone.page().locator("#wishes .vk-card__head a").click();
        phone.page().locator("#q-first").fill("Dat hij ophoudt met bellen.");
        phone.press("Opslaan");
        phone.page().getByText("De kaart aanpassen").click();
        add(phone, "PRESENTING", "Slaapt slecht");
        add(phone, "UNDERLYING", "Hij dreigt met foto’s");
        add(phone, "PROTECTIVE", "Een tante");
        phone.page().locator("#link-cause").selectOption(new SelectOption().setLabel("Hij dreigt met foto’s"));
        phone.page().locator("#link-effect").selectOption(new SelectOption().setLabel("Slaapt slecht"));
        phone.press("Verbinden");
        assertThat(phone.page().content()).contains("“Hij dreigt met foto’s” houdt “Slaapt slecht” in stand.");
        phone.page().getByText("Terug naar de triage").click();
        phone.page().locator("main").getByText("Vastleggen").click();
        phone.page().locator("input[name=withHer][value=YES]").press("Space");
        phone.press("Vastleggen");
        assertThat(phone.page().content()).contains("De triage is vastgelegd.", "Dat hij ophoudt met bellen.");
    }

    private static void add(Visit visit, String kind, String words) {
        visit.page().locator("input[name=kind][value=" + kind + "]").press("Space");
        visit.page().locator("#piece-domain").selectOption("SAFETY");
        visit.page().locator("#piece-words").fill(words);
        visit.press("Erbij zetten");
    }

    @Test
    void every_screen_is_in_order_on_every_device() {
        var first = people.as(noor, () -> triages.start(line));
        people.run(noor, () -> map(first));
        people.as(
                noor,
                () -> triages.fix(first, new Fixing(version(first), WithHer.PARTLY, List.of(noor.id()), "haar tante")));
        var id = people.as(noor, () -> triages.start(line));
        var sleep = people.as(noor, () -> triages.read(id))
                .map()
                .of(PieceKind.PRESENTING)
                .getFirst();
        people.run(noor, () -> {
            triages.changePiece(id, sleep.id(), 0, sleep.kind(), sleep.domain(), "Slaapt iets beter");
            triages.save(
                    id,
                    SheetKind.SAFETY,
                    0,
                    TriagedLines.form("times.day.self", "unsafe", "times.day.online", "unsure"));
        });
        Stream.of(browser.phone(), browser.phoneInTheDark(), browser.desk(), browser.deskInTheDark())
                .forEach(visit -> {
                    var here = "/triages/" + id.value();
                    seen(signedIn(visit), "/trajectories/" + line.value() + "/triages", "triage-list");
                    visit.press("Naast elkaar zetten");
                    visit.screenshot("triage-beside").isInOrder();
                    seen(visit, here, "triage-page");
                    seen(visit, here + "/map", "triage-map");
                    seen(visit, here + "/map/" + sleep.id(), "triage-piece");
                    seen(visit, here + "/parts/childhood", "triage-childhood");
                    seen(visit, here + "/parts/wishes", "triage-wishes");
                    seen(visit, here + "/fix", "triage-fix");
                });
    }

    private int version(TriageId id) {
        return people.as(noor, () -> triages.read(id)).triage().version();
    }

    private void map(TriageId id) {
        var sleep = triages.addPiece(id, PieceKind.PRESENTING, LifeDomain.CARE, "Slaapt slecht");
        var school = triages.addPiece(
                id,
                PieceKind.PRESENTING,
                LifeDomain.EDUCATION_WORK,
                "Gaat vaak niet naar school, vooral niet op maandag");
        var away = triages.addPiece(id, PieceKind.PRESENTING, LifeDomain.HOUSING, "Is soms een nacht weg");
        var photos = triages.addPiece(id, PieceKind.UNDERLYING, LifeDomain.SAFETY, "Hij dreigt foto’s door te sturen");
        var money = triages.addPiece(id, PieceKind.UNDERLYING, LifeDomain.MONEY, "Denkt dat zij hem geld schuldig is");
        triages.link(id, new Link(photos, sleep));
        triages.link(id, new Link(photos, away));
        triages.link(id, new Link(money, away));
        triages.link(id, new Link(sleep, school));
        triages.addPiece(id, PieceKind.PROTECTIVE, LifeDomain.RELATIONSHIPS, "Een tante bij wie zij altijd welkom is");
        triages.addPiece(id, PieceKind.PROTECTIVE, LifeDomain.LEISURE, "Danst");
        triages.save(
                id,
                SheetKind.WISHES,
                0,
                TriagedLines.form(
                        "first",
                        "Dat hij ophoudt met bellen.",
                        "needs",
                        "protection,housing",
                        "limits",
                        "girls_only,not_own_city"));
        triages.save(id, SheetKind.CHILDHOOD, 0, TriagedLines.form("separated", "yes", "physical", "unknown"));
    }

    private static void seen(Visit visit, String path, String name) {
        visit.open(path);
        visit.screenshot(name).isInOrder();
    }

    private Visit signedIn(Visit visit) {
        return visit.signedIn(people.cookie(noor));
    }
}
