package nl.veerkracht.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.veerkracht.browser.Away;
import nl.veerkracht.browser.Browser;
import nl.veerkracht.browser.Visit;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.web.Crisis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Her page as she uses it: in, out, and nothing left behind. */
@HouseTest
@Tag("browser")
class ChatPageBrowserTests {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    TeamKeys keys;

    @Autowired
    TestPeople people;

    @Autowired
    Crisis crisis;

    private Visit visit;
    private HerPage her;

    @BeforeEach
    void atHerPhone() {
        TestTeam.begin(people, keys);
        visit = browser.phone();
        her = new HerPage(visit);
    }

    @Test
    void after_leaving_there_is_nothing_to_go_back_to_and_triple_escape_leaves_too() {
        Away away = new Away(visit, crisis);
        her.open();
        her.begin();
        her.writes("Niemand mag dit zien");
        her.sees("Verstuurd, ");
        away.leave().leavesNothing();

        Visit other = browser.phone();
        HerPage again = new HerPage(other);
        new Away(other, crisis);
        again.open();
        again.words();
        for (int times = 0; times < 3; times++) {
            other.page().keyboard().press("Escape");
        }
        other.page().waitForURL(crisis.elsewhere());
    }

    @Test
    void she_wipes_it_at_once_after_one_question_and_her_words_open_nothing_any_more() {
        her.open();
        List<String> words = her.begin();
        her.page().locator("[data-part=talk] summary").click();
        visit.seen("chat-about");
        her.part("wipe").click();
        visit.seen("chat-wipe");
        her.part("wipe-no").click();
        her.part("talk").waitFor();
        her.part("wipe").click();
        her.part("wipe-yes").click();
        her.part("gone").waitFor();
        visit.seen("chat-gone");
        assertThat(her.page().locator(".vk-chat li").count()).isZero();

        her.open().comes(words);
        her.page().getByText("Bij deze woorden is geen gesprek").waitFor();
    }

    @Test
    void a_new_key_of_the_helpers_is_told_with_its_numbers_and_the_conversation_goes_on() {
        her.open();
        TestTeam next = TestTeam.begin(people, keys);
        List<String> words = her.begin();
        assertThat(her.part("fingerprint").textContent()).isEqualTo(next.key().fingerprint());

        TestTeam newest = TestTeam.begin(people, keys);
        her.sees(newest.key().fingerprint());
        assertThat(words).hasSize(6);
    }

    @Test
    void she_writes_in_english_with_english_words() {
        her.open("/info/40?lang=en");
        visit.seen("chat-start-english");
        List<String> words = her.words();
        assertThat(words).hasSize(6);
        her.types(words).writes("Can anyone see this?");
        her.sees("Sent, ");
    }
}
