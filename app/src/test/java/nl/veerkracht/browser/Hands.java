package nl.veerkracht.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** What hands do at the screens of the main job: type, choose, send. */
final class Hands {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private Hands() {}

    static LocalDate today() {
        return LocalDate.now(HERE);
    }

    static void what(Visit visit, String option) {
        visit.page().locator("[name='observations[0].what']").selectOption(option);
    }

    static void her(Visit visit, String given, String surname, String day, String month, String year) {
        named(visit, "givenNames").fill(given);
        named(visit, "surname").fill(surname);
        named(visit, "bornDay").fill(day);
        named(visit, "bornMonth").fill(month);
        named(visit, "bornYear").fill(year);
    }

    static void when(Visit visit) {
        LocalDate day = today().minusDays(3);
        named(visit, "whenDay").fill("" + day.getDayOfMonth());
        named(visit, "whenMonth").fill("" + day.getMonthValue());
        named(visit, "whenYear").fill("" + day.getYear());
    }

    static void me(Visit visit, String name, String role, String reach) {
        named(visit, "signallerName").fill(name);
        named(visit, "signallerRole").selectOption(role);
        named(visit, "signallerReach").fill(reach);
    }

    static void fillShare(Visit visit) {
        choose(visit, "Samen wegen wat er speelt");
        choose(visit, "Meldrecht");
        choose(visit, "Om wie het gaat");
        choose(visit, "Wie deze signaallijn weegt");
        choose(visit, "Nee, nog niet");
        named(visit, "reason").fill("We spreken haar morgen samen, op school.");
    }

    /** The page that comes says this. */
    static void says(Visit visit, String... texts) {
        for (String text : texts) {
            visit.page()
                    .locator("main")
                    .filter(new Locator.FilterOptions().setHasText(text))
                    .waitFor();
        }
    }

    static void send(Visit visit) {
        visit.page().locator("main .vk-form > button:not(.vk-hidden)").last().click();
        visit.answered();
    }

    static Locator named(Visit visit, String name) {
        return visit.page().locator("main [name='" + name + "']").first();
    }

    static void choose(Visit visit, String label) {
        Page page = visit.page();
        page.locator("main label.vk-choice__label")
                .and(page.getByText(label, new Page.GetByTextOptions().setExact(true)))
                .click();
    }

    static UUID id(Visit visit) {
        return UUID.fromString(last(visit.page().url()));
    }

    static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
