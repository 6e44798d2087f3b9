package nl.veerkracht.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.veerkracht.browser.Browser;
import nl.veerkracht.browser.Visit;
import nl.veerkracht.testing.HouseTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@HouseTest
@Tag("browser")
class PiecesBrowserTests {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void everyPieceOfAScreenIsInOrderOnEveryDevice() {
        everyDevice().forEach(visit -> {
            visit.open("/sampler/staff/pieces");
            visit.screenshot("pieces").isInOrder();
        });
    }

    @Test
    void aFormSaysWhatIsWrongAtTheFieldAndAboveIt() {
        everyDevice().forEach(visit -> {
            visit.open("/sampler/staff/form");
            visit.screenshot("form").isInOrder();
            visit.fill("Naam, als je die weet", "Yara <b>");
            visit.press("Opslaan");
            visit.screenshot("form-faults").isInOrder();
            assertThat(visit.page().locator(".vk-faults").textContent()).contains("Vul dit nog in.");
            assertThat(visit.page().getByLabel("Naam, als je die weet").inputValue())
                    .isEqualTo("Yara <b>");
        });
    }

    @Test
    void helpNowOpensInOneTouchWithoutLeavingTheForm() {
        everyDevice().forEach(visit -> {
            visit.open("/sampler/staff/form");
            visit.fill("Naam, als je die weet", "Yara");
            visit.press("Nu hulp nodig");
            visit.screenshot("help-now").isInOrder();
            assertThat(visit.page().getByText("0800-0188").isVisible()).isTrue();
            assertThat(visit.page().getByLabel("Naam, als je die weet").inputValue())
                    .isEqualTo("Yara");
        });
    }

    private static List<Visit> everyDevice() {
        return Stream.of(browser.phone(), browser.phoneInTheDark(), browser.desk(), browser.deskInTheDark())
                .toList();
    }
}
