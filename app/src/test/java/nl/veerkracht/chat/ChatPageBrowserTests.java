package nl.veerkracht.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
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

/** Two people who talk: she in her browser, a helper in another one. */
@HouseTest
@Tag("browser")
class ChatPageBrowserTests {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    Conversations conversations;

    @Autowired
    TeamKeys keys;

    @Autowired
    TestPeople people;

    @Autowired
    Visits visits;

    @Autowired
    TestTalks talks;

    @Autowired
    Crisis crisis;

    private TestTeam team;
    private Visit visit;
    private HerPage her;
    private OtherEnd helper;

    @BeforeEach
    void atHerPhone() {
        team = TestTeam.begin(people, keys);
        visit = browser.phone();
        her = new HerPage(visit);
        helper = new OtherEnd(visit, browser.desk(), conversations, people, team);
    }

    @Test
    void she_begins_with_six_words_talks_and_comes_back_and_only_the_helper_can_read_it() {
        her.open();
        visit.seen("chat-start");
        List<String> words = her.words();
        assertThat(words).hasSize(6);
        visit.seen("chat-words");
        her.part("kept").click();
        her.page().locator("#again-words").fill("heel andere woorden");
        her.page().locator("[data-part=again] button[type=submit]").click();
        assertThat(her.part("again-wrong").textContent()).contains("nog niet");
        visit.seen("chat-again");
        her.part("look").click();
        her.types(words);

        her.writes("Ik weet niet of dit <b>normaal</b> is");
        her.sees("Verstuurd, ");
        helper.take();
        assertThat(helper.reads().getFirst()).contains("\"kind\":\"first\"").contains("olifantje");
        assertThat(helper.reads().getLast()).contains("Ik weet niet of dit <b>normaal</b> is");
        helper.says("Fijn dat je schrijft.");
        her.sees("Fijn dat je schrijft.");
        assertThat(her.part("fingerprint").textContent()).isEqualTo(team.key().fingerprint());
        visit.seen("chat-talk");
        visit.leavesNoTrace();
        assertThat(her.part("plain").isVisible()).isFalse();
        visits.comePlain(PlainTalk.access(String.join("", words)));
        her.part("plain").waitFor();

        her.open().comes(" " + String.join("-", words).toUpperCase(java.util.Locale.ROOT));
        her.sees("Fijn dat je schrijft.");
        her.sees("<b>normaal</b>");
        assertThat(String.join(" ", helper.bodies()))
                .doesNotContain("normaal")
                .doesNotContain("olifantje")
                .doesNotContain(String.join("", words))
                .doesNotContain(String.join(" ", words));
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
    void what_is_asked_is_answered_with_a_plain_yes_or_no_and_what_cannot_be_shown_does_no_harm() {
        her.open();
        her.begin();
        her.writes("Hij heeft foto’s van mij");
        her.sees("Verstuurd, ");
        helper.take();
        String part = helper.messages().getLast().envelope().id().toString();
        helper.sends(
                "{\"kind\":\"card\",\"name\":\"Helpwanted <img src=x>\",\"lines\":[\"Over foto’s\",\"0800 0188\"]}");
        helper.sends("{\"kind\":\"later\",\"text\":5}");
        helper.sendsNonsense();
        helper.sends("{\"kind\":\"ask\",\"parts\":[\"" + part + "\"]}");

        her.sees("Helpwanted <img src=x>");
        assertThat(her.page().locator(".vk-chat a[href='tel:08000188']").count())
                .isEqualTo(1);
        assertThat(her.page().locator(".vk-chat img").count()).isZero();
        assertThat(her.sees("Mogen wij dit doorgeven").locator("q").textContent())
                .isEqualTo("Hij heeft foto’s van mij");
        assertThat(her.sees("Dit kan deze pagina niet laten zien.").count()).isEqualTo(2);
        visit.seen("chat-ask");
        visit.press("Ja, dat mag");
        her.sees("Je zei: ja, dat mag.").getByText("Verstuurd, ").waitFor();
        assertThat(her.page().locator(".vk-chat button").count()).isZero();
        assertThat(helper.reads().getLast()).contains("\"yes\":true");
    }

    @Test
    void an_answer_that_is_lost_and_a_line_that_drops_lose_nothing_and_double_nothing() {
        AtomicInteger lost = new AtomicInteger();
        visit.context().route("**/info/40/send", route -> {
            if (lost.getAndIncrement() == 0) {
                APIResponse taken = route.fetch();
                assertThat(taken.status()).isEqualTo(201);
                route.abort();
            } else {
                route.resume();
            }
        });
        her.open();
        her.begin();
        her.writes("Eén");
        her.writes("Twee");
        her.sees("Twee").getByText("Verstuurd, ").waitFor();
        helper.take();
        assertThat(helper.reads()).hasSize(3);

        visit.context().route("**/info/40/stream", Route::abort);
        visit.context().setOffline(true);
        her.writes("Drie");
        her.sees("Drie");
        assertThat(her.typed()).isEmpty();
        her.fills("Vier");
        helper.says("Ik ben er nog");
        visit.context().setOffline(false);
        // Without a stream the page asks by itself what is new.
        her.sees("Ik ben er nog");
        her.sees("Drie").getByText("Verstuurd, ").waitFor();
        assertThat(her.typed()).isEqualTo("Vier");
        her.sends();
        her.sees("Vier").getByText("Verstuurd, ").waitFor();
        visit.context().unroute("**/info/40/stream");
        helper.says("En nu weer meteen");
        her.sees("En nu weer meteen");
        assertThat(her.page().locator(".vk-chat li").count()).isEqualTo(7);
        assertThat(helper.reads()).hasSize(5);
        assertThat(helper.reads().getLast()).contains("\"Vier\"");
    }

    @Test
    void a_long_conversation_comes_whole_with_a_stream_and_without_one() {
        TestVisitor she = new TestVisitor();
        talks.open(she.opening(team.key(), Urgency.TALK, "Het begin"));
        IntStream.range(0, Visits.PORTION).forEach(n -> visits.put(she.access(), she.says("Regel " + n + ".")));
        her.open().comes(she.phrase());
        her.sees("Regel " + (Visits.PORTION - 1) + ".");
        visit.context().route("**/info/40/stream", Route::abort);
        her.open().comes(she.phrase());
        her.sees("Regel " + (Visits.PORTION - 1) + ".");
        assertThat(her.page().locator(".vk-chat li").count()).isEqualTo(Visits.PORTION + 1);
        assertThat(her.sees("Het begin").count()).isEqualTo(1);
    }

    @Test
    void what_the_server_refuses_for_good_is_back_in_the_field_unless_she_types_something_else() {
        List<Route> late = new ArrayList<>();
        visit.context().route("**/info/40/send", late::add);
        her.open();
        her.begin();
        her.writes("Eén");
        refuse(late);
        her.sees("Eén").getByText("Dit bericht kon niet weg").waitFor();
        assertThat(her.typed()).isEqualTo("Eén");
        her.writes("Twee");
        her.fills("Drie");
        refuse(late);
        her.sees("Twee").getByText("Dit bericht kon niet weg").waitFor();
        assertThat(her.typed()).isEqualTo("Drie");
    }

    private void refuse(List<Route> late) {
        her.page().waitForCondition(() -> !late.isEmpty());
        late.removeFirst()
                .fulfill(new Route.FulfillOptions()
                        .setStatus(409)
                        .setContentType("application/json")
                        .setBody("{\"why\":\"full\"}"));
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
    void what_cannot_be_six_words_is_told_at_once_and_nothing_of_it_is_sent() {
        her.open().comes("");
        her.page().getByText("Bij deze woorden is geen gesprek").waitFor();
        for (String typed : List.of("安全", "water")) {
            her.page().locator("#come-words").fill(typed);
            her.page().locator("[data-part=come] button").click();
            her.part("start").waitFor();
        }
        assertThat(her.page().locator("#come-words").inputValue()).isEmpty();
        assertThat(helper.bodies()).isEmpty();
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
