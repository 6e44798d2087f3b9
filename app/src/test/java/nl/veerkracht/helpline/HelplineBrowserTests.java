package nl.veerkracht.helpline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.browser.Browser;
import nl.veerkracht.browser.Visit;
import nl.veerkracht.chat.ConversationId;
import nl.veerkracht.chat.Conversations;
import nl.veerkracht.chat.Envelope;
import nl.veerkracht.chat.Message;
import nl.veerkracht.chat.Sealing;
import nl.veerkracht.chat.Side;
import nl.veerkracht.chat.TeamKeys;
import nl.veerkracht.chat.TestTalks;
import nl.veerkracht.chat.TestVisitor;
import nl.veerkracht.chat.WrappedKey;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Helpers at work in a real browser: every key and every word is made, opened and sealed there. */
@HouseTest
@Tag("browser")
class HelplineBrowserTests {

    private static final String MINE = "[data-part=unlocked]:visible";

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    TestPeople people;

    @Autowired
    Conversations conversations;

    @Autowired
    TeamKeys teamKeys;

    @Autowired
    TestTalks talks;

    @Autowired
    TestHelpline team;

    @Autowired
    Helpline helpline;

    private OrganisationId house;
    private Actor.Person samira;
    private Visit visit;
    private Page page;
    private String words = "";

    @BeforeEach
    void aTeam() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        house = people.organisation();
        samira = people.person("Samira Verzonnen", house, Role.HELPER, Role.SIGNALLER);
        team.empty(samira);
        visit = browser.desk().signedIn(people.cookie(samira));
        page = visit.page();
    }

    private String makeKey(Visit whose) {
        Page keys = whose.page();
        whose.open("/helpline/keys");
        keys.locator("[data-part=make] button").click();
        Locator drawn = keys.locator("[data-part=words] li");
        assertThat(drawn).hasCount(6);
        String six = String.join(" ", drawn.allTextContents());
        keys.locator("[data-do=written]").click();
        keys.fill("#typed-words", "boom " + six);
        keys.locator("[data-part=typed] button[type=submit]").click();
        assertThat(keys.locator("[data-fault=other-words]")).isVisible();
        keys.fill("#typed-words", six.toUpperCase(java.util.Locale.ROOT));
        keys.locator("[data-part=typed] button[type=submit]").click();
        assertThat(keys.locator(MINE)).isVisible();
        return six;
    }

    private void begun() {
        words = makeKey(visit);
        page.locator("[data-do=start]:visible").click();
        assertThat(page.locator(".vk-badge--leaf").first()).isVisible();
        assertThat(page.locator(MINE)).isVisible();
    }

    private TestVisitor writes(String said) {
        return team.taken(samira, said);
    }

    private void open(Page where, TestVisitor she) {
        where.navigate("/helpline/" + she.conversation().value());
        assertThat(where.locator("[data-talk]")).hasAttribute("data-ready", "yes");
    }

    private List<Message> read(Actor.Person who, TestVisitor she) {
        return people.as(who, () -> conversations.read(she.conversation(), 0));
    }

    @Test
    void a_helper_talks_with_somebody_in_a_browser_that_alone_can_read_it() {
        begun();
        TestVisitor she = writes("Mag ik iets vragen?");
        open(page, she);
        assertThat(page).hasTitle("Gesprek");
        Locator said = page.locator("[data-part=messages] li");
        assertThat(said).containsText(new String[] {"Mag ik iets vragen?"});

        page.fill("#say-text", "Natuurlijk. Ben je alleen?");
        page.press("#say-text", "Control+Enter");
        assertThat(said).hasCount(2);
        assertThat(page.locator("#say-text")).hasValue("");
        assertThat(Sealing.open(she.key(), read(samira, she).getLast().envelope()))
                .contains("Ben je alleen?");

        talks.say(she, she.says("Ja, ik ben alleen."));
        open(page, she);
        assertThat(said).hasCount(3);
        assertThat(said.last()).containsText("Ja, ik ben alleen.");

        page.fill("#note-text", "Ze is nieuw hier.");
        page.locator("[data-part=note] button").click();
        assertThat(page.locator("[data-part=notes] li")).containsText(new String[] {"Ze is nieuw hier."});
        visit.seen("helpline-talk");
        page.fill("#say-text", "Waar ben je");
        page.waitForFunction("() => sessionStorage.length > 0");
        assertThat(page.evaluate("sessionStorage.getItem(sessionStorage.key(0)) ?? ''")
                        .toString())
                .doesNotContain("Waar")
                .isNotEmpty();
        page.reload();
        assertThat(said).hasCount(3);
        assertThat(page.locator("#say-text")).hasValue("Waar ben je");
        assertThat(page.locator("[data-part=notes] li")).containsText(new String[] {"Ze is nieuw hier."});
    }

    @Test
    void words_stay_in_the_field_until_they_have_arrived_and_what_was_typed_meanwhile_stays_after() {
        begun();
        TestVisitor she = writes("Hoi");
        open(page, she);
        List<Route> held = new ArrayList<>();
        page.route("**/messages", held::add);
        page.fill("#say-text", "Ik luister.");
        page.press("#say-text", "Control+Enter");
        page.waitForCondition(() -> !held.isEmpty());
        assertThat(page.locator("#say-text")).hasValue("Ik luister.");
        page.locator("#say-text").pressSequentially(" Neem de tijd.");
        page.unroute("**/messages");
        held.getFirst().abort();
        assertThat(page.locator("[data-part=messages] li").last()).containsText("Ik luister.");
        assertThat(page.locator("#say-text")).hasValue("Neem de tijd.");
        assertThat(read(samira, she)).hasSize(2);
    }

    @Test
    void what_was_typed_on_behind_a_message_under_way_is_there_after_a_reload_and_is_sent() {
        begun();
        TestVisitor she = writes("Hoi");
        open(page, she);
        page.evaluate("""
                () => {
                  const set = Storage.prototype.setItem;
                  window.saved = 0;
                  Storage.prototype.setItem = function (...what) { set.apply(this, what); window.saved++; };
                }""");
        List<Route> held = new ArrayList<>();
        page.route("**/messages", held::add);
        page.fill("#say-text", "Ik luister.");
        page.press("#say-text", "Control+Enter");
        page.waitForCondition(() -> !held.isEmpty());
        page.fill("#say-text", "Ik luister. Neem de tijd.");
        page.waitForFunction("() => window.saved >= 3");
        page.reload();
        page.unroute("**/messages");
        assertThat(page.locator("[data-talk]")).hasAttribute("data-ready", "yes");
        assertThat(page.locator("#say-text")).hasValue("Ik luister. Neem de tijd.");
        String late = held.getFirst().request().postData();
        people.run(samira, () -> conversations.send(she.conversation(), late));
        Locator said = page.locator("[data-part=messages] li");
        assertThat(said.last()).containsText("Ik luister.");
        assertThat(page.locator("#say-text")).hasValue("Neem de tijd.");
        page.press("#say-text", "Control+Enter");
        assertThat(said.last()).containsText("Neem de tijd.");
        assertThat(page.locator("#say-text")).hasValue("");
        assertThat(read(samira, she)).hasSize(3);
    }

    private static void away(Route route) {
        route.fulfill(new Route.FulfillOptions().setStatus(502));
    }

    @Test
    void a_proxy_that_says_the_house_is_away_does_not_take_the_conversation_from_a_helper() {
        begun();
        TestVisitor she = writes("Hoi");
        List<String> streams = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("/stream?after=")) {
                streams.add(request.url());
            }
        });
        page.route("**/stream?after=*", HelplineBrowserTests::away, new Page.RouteOptions().setTimes(1));
        page.route("**/state?after=*", HelplineBrowserTests::away, new Page.RouteOptions().setTimes(1));
        open(page, she);
        page.waitForCondition(() -> streams.size() > 1);
        talks.say(she, she.says("Ben je er nog?"));
        assertThat(page.locator("[data-part=messages] li").last()).containsText("Ben je er nog?");
        assertThat(page.locator("[data-part=changed]")).isHidden();
        assertThat(page.locator("[data-part=offline]")).isHidden();
    }

    @Test
    void a_key_that_a_colleague_wrapped_wrongly_shuts_nobody_out_and_is_not_passed_on() {
        TestHelper first = TestHelper.with(samira, people, helpline);
        int version = team.next();
        Sealing.Pair begun = first.beginsTeamKey(version, people, helpline);
        TestVisitor she = writes("Lees je dit?");
        ConversationId id = she.conversation();
        notes(id, version, begun);
        first.beginsTeamKey(version + 1, people, helpline);
        wraps(id, version + 1, new byte[113], new byte[113]);
        Sealing.Pair third = first.beginsTeamKey(version + 2, people, helpline);
        HelperPage mine = new HelperPage(visit).unlock(first.words());
        visit.open("/helpline/keys");
        assertThat(page.locator("[data-helpline-keys]")).hasAttribute("data-ready", "yes");
        WrappedKey newest =
                people.as(samira, () -> conversations.wrappedKeys(id)).getLast();
        assertThat(newest.version()).isEqualTo(version + 2);
        assertThat(Sealing.unwrapForTeam(
                        Sealing.bytes(newest.wrapped()),
                        third.privateKey(),
                        third.publicKey(),
                        id.value(),
                        version + 2))
                .isEqualTo(she.key());

        Sealing.Pair fourth = first.beginsTeamKey(version + 3, people, helpline);
        wraps(
                id,
                version + 3,
                Sealing.wrapForTeam(Sealing.freshKey(), fourth.publicKey(), id.value(), version + 3),
                Sealing.wrapNotesKey(Sealing.freshKey(), fourth.publicKey(), id.value(), version + 3));
        mine.open(id).sees("Lees je dit?");
        Locator notes = page.locator("[data-part=notes] li");
        assertThat(notes).containsText(new String[] {"Ze is nieuw hier."});
        page.fill("#note-text", "Ze komt terug.");
        page.locator("[data-part=note] button").click();
        assertThat(notes).hasCount(2);
        mine.open(id);
        assertThat(notes).containsText(new String[] {"Ze is nieuw hier.", "Ze komt terug."});
        assertThat(page.locator("[data-part=plain]")).isHidden();
        talks.readPlain(she);
        assertThat(page.locator("[data-part=plain]")).isVisible();
    }

    private void notes(ConversationId id, int version, Sealing.Pair teams) {
        byte[] key = Sealing.freshKey();
        byte[] wrapped = Sealing.wrapNotesKey(key, teams.publicKey(), id.value(), version);
        UUID note = UUID.randomUUID();
        byte[] sealed = Sealing.sealNote(key, id.value(), note, "{\"text\":\"Ze is nieuw hier.\"}");
        people.run(samira, () -> {
            helpline.makeNotesKey(id, new NotesKey(version, Sealing.text(wrapped)));
            helpline.note(id, note, Sealing.text(sealed));
        });
    }

    private void wraps(ConversationId id, int version, byte[] wrapped, byte[] ofNotes) {
        Rewrapped.Notes notes = new Rewrapped.Notes(version - 1, Sealing.text(ofNotes));
        people.run(
                samira,
                () -> helpline.rewrap(version, List.of(new Rewrapped(id.value(), Sealing.text(wrapped), notes))));
    }

    @Test
    void what_leaves_a_conversation_is_what_she_said_yes_to() {
        begun();
        TestVisitor she = writes("Hij wil dat ik foto’s stuur.");
        open(page, she);
        page.locator("[data-pick] input").check();
        page.locator("[data-part=ask] button").click();
        assertThat(page.locator("[data-part=messages] li")).hasCount(2);
        assertThat(page.locator("[data-part=agreed]")).isHidden();
        UUID ask = read(samira, she).getLast().envelope().id();
        String yes = "{\"kind\":\"answer\",\"to\":\"" + ask + "\",\"yes\":true}";
        Envelope answer = Sealing.seal(she.key(), she.conversation().value(), Side.VISITOR, 2, UUID.randomUUID(), yes);
        talks.say(she, answer);
        open(page, she);
        page.locator("[data-part=agreed] a").click();
        assertThat(page.locator("textarea[name=facts]")).hasValue("Hij wil dat ik foto’s stuur.");
        visit.press("Geef door als signaal");
        assertThat(page.locator(".vk-faults")).isVisible();
        assertThat(page.locator("textarea[name=facts]")).hasValue("Hij wil dat ik foto’s stuur.");
        page.fill("[name=description]", "Een meisje van ongeveer 16, in de chat.");
        page.fill("[name=reach]", "020 555 0101");
        visit.seen("helpline-pass");
        visit.press("Geef door als signaal");
        assertThat(page).hasURL(Pattern.compile(".*/signals/[0-9a-f-]{36}"));
        open(page, she);
        assertThat(page.locator("[data-passed]")).isVisible();
    }

    @Test
    void the_key_is_gone_when_it_is_locked_and_when_the_helper_signs_out() {
        begun();
        TestVisitor she = writes("Hallo?");
        visit.open("/helpline/keys");
        visit.press("Op slot");
        assertThat(page.locator("[data-part=unlock]:visible")).isVisible();
        page.navigate("/helpline/" + she.conversation().value());
        assertThat(page.locator("[data-part=locked]")).isVisible();
        assertThat(page.locator("[data-part=messages]")).isHidden();
        page.locator("[data-part=locked] a").click();
        page.fill("#own-words", "zes woorden van iemand anders");
        page.locator("[data-part=unlock] form button").click();
        assertThat(page.locator("[data-fault=not-the-words]")).isVisible();
        page.fill("#own-words", words);
        page.locator("[data-part=unlock] form button").click();
        assertThat(page.locator("[data-part=messages] li")).containsText(new String[] {"Hallo?"});

        page.locator("form[action='/sign-out'] button").first().evaluate("button => button.click()");
        assertThat(page).hasURL(Pattern.compile(".*/sign-in"));
        assertThat(page.evaluate("indexedDB.databases().then(all => all.length)"))
                .isEqualTo(0);
    }

    @Test
    void a_new_helper_is_given_the_teams_key_and_the_team_changes_it_when_somebody_leaves() {
        begun();
        TestVisitor she = writes("Is daar iemand?");
        Actor.Person joost = people.person("Joost Verzonnen", house, Role.HELPER);
        Visit second = browser.phone().signedIn(people.cookie(joost));
        makeKey(second);
        visit.open("/helpline/keys");
        Locator give = page.locator("[data-do=give][data-helper='" + joost.id().value() + "']");
        assertThat(give).isVisible();
        visit.seen("helpline-keys");
        give.click();
        assertThat(give).hasCount(0);
        people.run(samira, () -> conversations.handOver(she.conversation(), joost.id()));
        open(second.page(), she);
        assertThat(second.page().locator("[data-part=messages] li")).containsText(new String[] {"Is daar iemand?"});

        people.run(joost, () -> conversations.handOver(she.conversation(), samira.id()));
        team.leaves(joost.id());
        int before = teamKeys.newest().orElseThrow().version();
        visit.open("/helpline/keys");
        page.locator("[data-do=change]:visible").click();
        assertThat(page.getByText("Sleutel " + (before + 1))).isVisible();
        assertThat(page.locator("[data-part=rewrapped]")).isVisible();
        assertThat(people.as(samira, () -> conversations.wrappedKeys(she.conversation())))
                .last()
                .extracting(key -> key.version())
                .isEqualTo(before + 1);
        open(page, she);
        assertThat(page.locator("[data-part=messages] li")).containsText(new String[] {"Is daar iemand?"});
    }

    @Test
    void the_queue_is_in_order_keeps_up_also_after_a_proxys_no_and_works_without_scripts() {
        begun();
        TestVisitor she = writes("Hoi");
        visit.open("/helpline");
        assertThat(page.locator("a[href='/helpline/" + she.conversation().value() + "']"))
                .isVisible();
        visit.seen("helpline-queue");
        page.route("**/helpline/stream", HelplineBrowserTests::away, new Page.RouteOptions().setTimes(1));
        page.route("**/helpline/lists", HelplineBrowserTests::away, new Page.RouteOptions().setTimes(1));
        page.navigate("/helpline");
        TestVisitor next = writes("Is daar iemand?");
        assertThat(page.locator("a[href='/helpline/" + next.conversation().value() + "']"))
                .isVisible();
        Visit plain = browser.withoutJavaScript().signedIn(people.cookie(samira));
        plain.open("/helpline/" + she.conversation().value());
        plain.press("Sluit het gesprek af");
        assertThat(plain.page().locator(".vk-notice").first()).containsText("kan altijd terugkomen");
    }
}
