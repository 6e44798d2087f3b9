package nl.veerkracht.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.veerkracht.testing.HouseTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What looks at every screen sees what is wrong with one. */
@HouseTest
@Tag("browser")
class VisitTests {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void a_field_without_a_label_is_found() {
        Visit visit = browser.phone();
        visit.open("/sign-in");
        visit.isInOrder();
        visit.page().evaluate("document.querySelector('main').appendChild(document.createElement('input'))");

        assertThatThrownBy(visit::isInOrder).isInstanceOf(AssertionError.class).hasMessageContaining("label:");
    }

    @Test
    void words_too_pale_to_read_are_found() {
        Visit visit = browser.phone();
        visit.open("/sign-in");
        visit.page().evaluate("document.querySelector('h1').style.color = '#ccc'");

        assertThatThrownBy(visit::isInOrder).isInstanceOf(AssertionError.class).hasMessageContaining("color-contrast:");
    }

    @Test
    void what_sticks_out_sideways_is_found() {
        Visit visit = browser.phone();
        visit.open("/sign-in");
        visit.page().evaluate("document.querySelector('h1').style.minWidth = '900px'");

        assertThatThrownBy(visit::isInOrder)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("stick out sideways");
    }
}
