package nl.veerkracht.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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

/** The school toolkit on a phone, and a screening as a teacher and a visitor see it. */
@HouseTest
@Tag("browser")
class ScreeningBrowserTests {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    TestPeople people;

    @Autowired
    Screenings screenings;

    @Autowired
    Clock clock;

    private static Planned planned(java.time.Instant at) {
        return new Planned(
                at,
                120,
                90,
                new Screening.Said(
                        "De lange weg",
                        "Aula van De Vaart, Kade 4",
                        "Wim Verzonnen, mentor",
                        "Ans Bedacht, hulpverlener"));
    }

    @Test
    void the_toolkit_can_be_used_by_everybody() {
        Visit visit = browser.phone();
        visit.open("/info/70");
        visit.seen("screening-school");
        visit.open("/info/72");
        visit.isInOrder().screenshot("screening-guide");
        visit.open("/info/71");
        visit.isInOrder().screenshot("screening-plan");
        visit.open("/info/73?easy=true&lang=en");
        visit.isInOrder().screenshot("screening-lessons");
        visit.leavesNoTrace();
    }

    @Test
    void a_teacher_shares_a_page_and_visitors_tell_what_they_thought() {
        Actor.Person lisa = people.person("Lisa Verzonnen", people.organisation(), Role.SIGNALLER);
        UUID id = people.as(lisa, () -> screenings.plan(planned(clock.instant().minus(Duration.ofHours(1)))));
        people.as(lisa, () -> screenings.plan(planned(clock.instant().plus(Duration.ofDays(12)))));
        Map<Opinion, Opinion.Answer> given = new EnumMap<>(Opinion.class);
        Stream.of(Opinion.values()).forEach(question -> given.put(question, Opinion.Answer.YES));
        for (int n = 0; n < 11; n++) {
            screenings.answer(id, UUID.randomUUID(), given);
        }
        Visit visitor = browser.withoutJavaScript();
        visitor.open("/info/74/" + id);
        visitor.screenshot("screening-public");
        visitor.press("Vertel wat je ervan vond");
        visitor.screenshot("screening-asked");
        for (Opinion question : Opinion.values()) {
            visitor.page().locator("label[for='form-" + question.code() + "']").click();
        }
        visitor.press("Verstuur");
        assertThat(visitor.page().textContent("main")).contains("Dank je wel");
        assertThat(visitor.context().cookies()).isEmpty();

        Visit desk = browser.desk().signedIn(people.cookie(lisa));
        desk.open("/screenings");
        desk.isInOrder().screenshot("screening-list");
        desk.open("/screenings/" + id);
        desk.seen("screening-one");
        desk.open("/screenings/new");
        desk.isInOrder().screenshot("screening-new");
        assertThat(desk.page()
                        .locator("main form")
                        .filter(new Locator.FilterOptions().setHasText("Film"))
                        .count())
                .isEqualTo(1);
        Visit phone = browser.phone();
        phone.open("/info/75/" + id);
        phone.isInOrder();
        phone.open("/info/74/" + id + "?lang=en");
        phone.isInOrder();
    }
}
