package nl.veerkracht.weighing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.Sight;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.browser.Browser;
import nl.veerkracht.browser.Visit;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.thread.ThreadId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
@Tag("browser")
class WeighingBrowserTests {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    TestPeople people;

    @Autowired
    WeighedThreads threads;

    @Autowired
    Weighings weighings;

    Actor.Person noor;
    Actor.Person ivo;
    ThreadId thread;

    @BeforeEach
    void who() {
        noor = people.person("Noor de Wit", people.organisation(), Role.WEIGHER);
        thread = threads.takenBy(noor, "2011-05-03");
        ivo = people.person("Ivo Bakker", noor.inOrganisation(), Role.WEIGHER);
        threads.add(thread, ivo, Part.MEMBER, Set.of(Sight.WEIGHING));
    }

    @Test
    void a_weighing_is_filled_in_concluded_and_signed_without_scripts() {
        var phone = signedIn(browser.withoutJavaScript(), noor);
        phone.open("/weighings/of/" + thread.value());
        phone.press("Wegingskader");
        phone.page().locator("#q-summary").fill("Drie signalen in twee maanden, van school en van een hotel.");
        phone.press("Opslaan en verder");
        phone.press("Opslaan en verder");
        phone.page().locator("#q-forms-sextortion").press("Space");
        phone.press("Opslaan en verder");
        phone.page().locator("#q-sextortion_running").press("Space");
        phone.press("Vorige stap");
        phone.press("De situatie");
        assertThat(phone.page().locator("#q-summary").inputValue()).startsWith("Drie signalen");
        phone.press("Jullie oordeel");
        phone.page().locator("#q-outcome-suspicion").press("Space");
        phone.press("Opslaan en afronden");
        phone.press("Afronden en ondertekenen");
        assertThat(phone.page().locator(".vk-faults").textContent()).contains("Waarom?");
        phone.page().locator(".vk-faults a").first().click();
        phone.page().locator("#q-reasons").fill("Dezelfde man komt in elk signaal terug.");
        phone.page().locator("#q-weigh_again_on").fill("1");
        phone.page().locator("#q-weigh_again_on-month").fill("3");
        phone.page().locator("#q-weigh_again_on-year").fill("2099");
        phone.press("Opslaan en afronden");
        phone.page().getByText("Ivo Bakker").press("Space");
        phone.press("Afronden en ondertekenen");
        assertThat(phone.page().content()).contains("Gekozen: Vermoeden.");
    }

    @Test
    void every_screen_is_in_order_on_every_device() {
        var id = people.as(noor, () -> weighings.start(thread, "weighing"));
        people.run(noor, () -> weighings.save(id, 0, WeighedThreads.complete(2099, 3, 1)));
        people.run(noor, () -> weighings.save(id, 1, WeighedThreads.form("summary", "Drie signalen in twee maanden.")));
        everyDevice().forEach(visit -> {
            signedIn(visit, noor).open("/weighings/" + id.value());
            visit.screenshot("weighing-step").isInOrder();
            visit.open("/weighings/" + id.value() + "?step=0");
            visit.screenshot("weighing-form").isInOrder();
            visit.open("/weighings/" + id.value() + "/finish");
            visit.screenshot("weighing-finish").isInOrder();
            visit.open("/weighings/of/" + thread.value());
            visit.page().locator("details:has(select)").evaluateAll("all => all.forEach(one => one.open = true)");
            visit.screenshot("weighing-history").isInOrder();
            visit.press("Naast elkaar zetten");
            visit.screenshot("weighing-compare").isInOrder();
        });
    }

    @Test
    void a_conflict_and_a_signature_are_in_order_on_every_device() {
        var id = people.as(noor, () -> weighings.start(thread, "weighing"));
        people.run(noor, () -> weighings.save(id, 0, WeighedThreads.complete(2099, 3, 1)));
        everyDevice().forEach(visit -> {
            var version = people.as(noor, () -> weighings.read(id)).weighing().version();
            signedIn(visit, ivo).open("/weighings/" + id.value() + "?step=1");
            people.run(
                    noor,
                    () -> weighings.save(id, version, WeighedThreads.form("summary", "Noor schreef dit. " + version)));
            visit.page().locator("#q-summary").fill("Ivo schreef dit, op hetzelfde moment.");
            visit.press("Opslaan");
            visit.screenshot("weighing-conflict").isInOrder();
        });
        var last = people.as(noor, () -> weighings.read(id)).weighing().version();
        people.run(noor, () -> weighings.conclude(id, last, List.of(ivo.id())));
        everyDevice().forEach(visit -> {
            signedIn(visit, ivo).open("/weighings/" + id.value());
            visit.screenshot("weighing-sign").isInOrder();
        });
    }

    @Test
    void the_flags_suggest_a_colour_with_reasons_and_choose_none() {
        var id = people.as(noor, () -> weighings.start(thread, "flags"));
        people.run(
                noor,
                () -> weighings.save(
                        id,
                        0,
                        WeighedThreads.form(
                                "stage",
                                "from_13",
                                "behaviours",
                                "others_images",
                                "consent",
                                "clearly",
                                "free_choice",
                                "slightly",
                                "equality",
                                "fine",
                                "fits_age",
                                "clearly",
                                "fits_context",
                                "fine",
                                "respect",
                                "slightly")));
        everyDevice().forEach(visit -> {
            signedIn(visit, noor).open("/weighings/" + id.value() + "?step=0");
            visit.page().locator("details.vk-lookup").first().evaluate("one => one.open = true");
            visit.screenshot("flags").isInOrder();
            assertThat(visit.page().locator("input[name=flag]:checked").count()).isZero();
            assertThat(visit.page().content()).contains("Deze antwoorden wijzen naar: Rood.");
        });
    }

    private static List<Visit> everyDevice() {
        return Stream.of(browser.phone(), browser.phoneInTheDark(), browser.desk(), browser.deskInTheDark())
                .toList();
    }

    private Visit signedIn(Visit visit, Actor.Person person) {
        return visit.signedIn(people.cookie(person));
    }
}
